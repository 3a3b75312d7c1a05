import type { AgencyRole, PartyKind } from '../../schemas/bureau.ts';
import type { Family } from '../../schemas/kinds/kind.ts';
import type { LimitName } from '../../schemas/limits.ts';
import type { addresseeKinds, Handling, Message, purposes, Urgency } from '../../schemas/message.ts';
import type { Language } from '../../schemas/text.ts';

type Labels<V extends string> = Readonly<Record<V, string>>;
type Caveat =
  | 'verify-before-action'
  | 'no-contact-with-subject'
  | 'no-public-extract'
  | 'consent-withheld'
  | 'originator-control'
  | 'do-not-disclose-to';

/** The words of the envelope: what every message has, whatever its type. */
export interface CommonTexts {
  readonly urgency: Labels<Urgency>;
  readonly purpose: Labels<(typeof purposes)[number]>;
  readonly confidentiality: Labels<Handling['confidentiality']>;
  readonly handlingCode: Labels<NonNullable<Handling['handlingCode']>>;
  readonly sourceReliability: Labels<NonNullable<Handling['sourceReliability']>>;
  readonly infoAccuracy: Labels<NonNullable<Handling['infoAccuracy']>>;
  /** `do-not-disclose-to` has the party as `{{party}}`. */
  readonly caveats: Labels<Caveat>;
  readonly partyKinds: Labels<PartyKind>;
  readonly agencyRoles: Labels<AgencyRole>;
  readonly addressees: Labels<(typeof addresseeKinds)[number]>;
  readonly languages: Labels<Language>;
  readonly msgType: Labels<Message['msgType']>;
  readonly scope: Labels<Message['scope']>;
  readonly families: Labels<Family>;
  readonly limits: Labels<LimitName>;
  /** Labels of the envelope's own fields. */
  readonly fields: Labels<
    | 'type'
    | 'from'
    | 'to'
    | 'excluded'
    | 'inReplyTo'
    | 'subject'
    | 'language'
    | 'urgency'
    | 'replyBy'
    | 'purpose'
    | 'handling'
    | 'confidentiality'
    | 'handlingCode'
    | 'restriction'
    | 'sourceReliability'
    | 'infoAccuracy'
    | 'caveats'
    | 'ourRef'
    | 'yourRef'
    | 'sentAt'
    | 'status'
    | 'note'
    | 'case'
  >;
  readonly yes: string;
  readonly no: string;
  /** Beside a field that may be empty in a message but not in what is published. */
  readonly neededForPublication: string;
  readonly optional: string;
}
