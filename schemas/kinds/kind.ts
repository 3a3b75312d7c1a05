import type * as z from 'zod';
import type { PartyKind } from '../bureau.ts';
import type { LifeName, StepName } from '../lifecycles.ts';
import type { LimitName } from '../limits.ts';
import type { Issue } from '../problem.ts';
import type { RuleId } from '../rules.ts';

export const families = [
  'case',
  'notice',
  'information',
  'document',
  'hit',
  'diffusion',
  'extradition',
  'partner',
  'duty',
  'operation',
  'domestic',
  'tip',
  'clue',
  'travel',
] as const;
export type Family = (typeof families)[number];

/** What an answer does to the request it answers, for the party that answers (see `core/rules/requests.ts`). `close`: for all, by who asked. */
export type Effect = 'ack' | 'ask' | 'interim' | 'final' | 'refuse' | 'close' | 'none';

/** Body values: every named field has the value, or one of the values; '' is a field left empty. Read by `fits` in `reading.ts`. */
export type When = Readonly<Record<string, string | boolean | readonly string[]>>;

/**
 * A life-cycle step that this message takes; `when` restricts it to bodies with these values. `optional`: where the table does not
 * allow it, the message goes without it (a hit on a cancelled notice is reported all the same); otherwise the message is refused.
 */
export interface Step {
  readonly life: LifeName;
  readonly step: StepName;
  readonly when?: When;
  readonly optional?: true;
}

/**
 * A message type as a value: form, validation, routing, replies, deadlines, life cycle, documentation, bots and texts all read it.
 * Its words (title, purpose, field labels and help) are in the text catalogue under its type.
 */
export interface Kind {
  readonly type: string;
  /** Three capital letters for the middle of its reference. */
  readonly ref: string;
  readonly family: Family;
  readonly msgType: 'Alert' | 'Update' | 'Cancel' | 'Ack' | 'Error' | 'Request' | 'Response' | 'Report' | 'Reminder';
  readonly scope: 'Private' | 'Restricted';
  readonly body: z.ZodObject;
  /** Which parties may send it, and to which kinds of party it may be addressed. */
  readonly from: readonly PartyKind[];
  readonly to: readonly PartyKind[];
  /** May it open a case (be sent without answering anything)? */
  readonly opens: boolean;
  /** Types that may answer it. */
  readonly replies: readonly string[];
  /** Whose messages it may answer: those its sender received ('others', the default), those its sender sent ('own'), or both. */
  readonly answers: 'others' | 'own' | 'both';
  /** An answer is expected from each recipient within this limit: it is a request. */
  readonly answerWithin?: LimitName;
  /** The answer is expected only for bodies with these values. */
  readonly answerWhen?: When;
  /**
   * Body field with a number of minutes: once its life is in the state 'live' an answer with the effect 'interim' is expected of each
   * recipient every so many minutes, until it is in another state.
   */
  readonly rhythm?: string;
  /** Who of the recipients is expected to answer; default all. 'others': those to whom the matter does not belong (`belongsTo`). */
  readonly answerBy?: 'others' | readonly PartyKind[];
  /** An acknowledgement is expected from each recipient within this limit. */
  readonly ackWithin?: LimitName;
  /** What it does to the message it answers. */
  readonly effect: Effect;
  /** `effect` only for bodies with these values; otherwise 'interim'. */
  readonly effectWhen?: When;
  /** Another effect where it answers one of these types. */
  readonly effectOn?: Readonly<Record<string, Effect>>;
  /** Where it is an interim answer only: within this limit, counted from it, the rest is due. */
  readonly restWithin?: LimitName;
  /** The body field that says when the answer will come: an instant, or minutes from now. */
  readonly promise?: { readonly field: string; readonly as: 'instant' | 'minutes' };
  /** Body field with the country whose bureau alone takes the steps that lifecycles give to 'other', if this message begins a life (rule R-12). */
  readonly belongsTo?: string;
  /** Body field with the party that counts as the beginner, if this message begins a life. */
  readonly onBehalfOf?: string;
  /**
   * Whom the form proposes as addressee: the sender of what is answered (its other recipients, where that is oneself or the register),
   * the secretariat, the register, the bureau of one's own country ('home'), everybody who received a notice with the same number
   * ('recipients'), or nobody (a lesson in itself).
   */
  readonly proposes: 'sender' | 'secretariat' | 'register' | 'home' | 'recipients' | 'nobody';
  readonly steps?: readonly Step[];
  /** Rule numbers of the duty guide that apply when this is sent. */
  readonly rules: readonly RuleId[];
  /** The page always asks for a second look before sending. */
  readonly grave?: boolean;
  /** In an exercise only if its scenario's `kinds` names it: its subject may touch people, so nobody meets it unasked. */
  readonly sensitive?: boolean;
  /** Keys that somebody may think of and that no body of it has, or only with one value: a refusal there cites the rule that says why. */
  readonly never?: Readonly<Record<string, RuleId>>;
  /** The body field that says by when the answer is due, where the sender's law sets the day; an instant. */
  readonly dueField?: string;
  /** Only the hub itself (the register) makes it. */
  readonly automatic?: boolean;
  /** Conditions between fields of a body that has the right shape; pure. Paths are JSON pointers into the body. */
  check?(body: Readonly<Record<string, unknown>>): readonly Issue[];
}

/** What the fold and "what can I do now" read of a message type: who sends it to whom, what answers it, what it changes. Plain data. */
export type Routing = Omit<Kind, 'body' | 'check' | 'scope' | 'rules'>;

type Defaults = 'scope' | 'opens' | 'replies' | 'answers' | 'effect' | 'proposes' | 'rules';
type Given<T extends string, B extends z.ZodObject> = Omit<Kind, 'type' | 'body' | 'check' | Defaults> &
  Partial<Pick<Kind, Defaults>> & {
    readonly type: T;
    readonly body: B;
    check?(body: z.output<B>): readonly Issue[];
  };

/** A kind that keeps the type of its body. */
export type KindWith<T extends string, B extends z.ZodObject> = Omit<Kind, 'type' | 'body' | 'check'> & {
  readonly type: T;
  readonly body: B;
  check?(body: z.output<B>): readonly Issue[];
};

/** Defines a message type. Add it to `kinds/index.ts`; the compiler then asks for its words. */
export const defineKind = <const T extends string, B extends z.ZodObject>(kind: Given<T, B>): KindWith<T, B> => ({
  scope: 'Private',
  opens: false,
  replies: [],
  answers: 'others',
  effect: 'none',
  proposes: 'sender',
  rules: [],
  ...kind,
});
