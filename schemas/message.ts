import * as z from 'zod';
import { CaseId, Instant, MessageId, PartyId, Reference } from './ids.ts';
import { Language } from './text.ts';

export const urgencies = ['flash', 'urgent', 'routine'] as const;
export type Urgency = (typeof urgencies)[number];
export const Urgency = z.enum(urgencies);

export const purposes = [
  'investigation',
  'prosecution',
  'sentence',
  'missing',
  'identification',
  'prevention',
  'border',
  'asset',
  'humanitarian',
  'training-admin',
] as const;
export const Purpose = z.enum(purposes);

/** After the Common Alerting Protocol 1.2 and EDXL-DE: what a message does, whatever it is about. */
export const MsgType = z.enum([
  'Alert',
  'Update',
  'Cancel',
  'Ack',
  'Error',
  'Request',
  'Response',
  'Report',
  'Reminder',
]);

export const Handling = z.strictObject({
  confidentiality: z.enum(['EX-OFFICIAL', 'EX-RESTRICTED', 'EX-CONFIDENTIAL']).default('EX-RESTRICTED'),
  /** H0 crime prevention only; H1 not in court without permission; H2 no onward dissemination; H3 other, see `restriction`. */
  handlingCode: z.enum(['H0', 'H1', 'H2', 'H3']).optional(),
  restriction: z.string().min(3).max(200).optional(),
  sourceReliability: z.enum(['A', 'B', 'C', 'X']).optional(),
  infoAccuracy: z.enum(['1', '2', '3', '4']).optional(),
  caveats: z
    .array(
      z
        .string()
        .regex(
          /^(verify-before-action|no-contact-with-subject|no-public-extract|consent-withheld|originator-control|do-not-disclose-to:[A-Za-z][A-Za-z0-9-]{1,23})$/,
        ),
    )
    .max(10)
    .optional(),
});
export type Handling = z.output<typeof Handling>;

export const addresseeKinds = ['bureau', 'group', 'all', 'secretariat', 'dutyDesk', 'register', 'partner'] as const;
/** `bureau` is any party by its id; `secretariat`, `dutyDesk`, `register`, `partner` need no code where there is one of them. */
export const Addressee = z.strictObject({ kind: z.enum(addresseeKinds), code: PartyId.optional() });
export type Addressee = z.output<typeof Addressee>;

/** What a seat writes. The hub adds everything else. The body is checked against its kind by `decide`. */
export const Draft = z.strictObject({
  type: z.string().min(1).max(64),
  to: z.array(Addressee).min(1).max(64),
  excluded: z.array(PartyId).max(64).optional(),
  inReplyTo: MessageId.optional(),
  subject: z.string().trim().min(5).max(120),
  language: Language,
  urgency: Urgency,
  replyBy: Instant.optional(),
  purpose: Purpose.optional(),
  handling: Handling.optional(),
  body: z.record(z.string(), z.unknown()),
});
export type Draft = z.output<typeof Draft>;

/**
 * A message as routed and stored. `status` admits nothing but "Exercise"; `note` begins and ends with EXERCISE; `from` is set by the
 * hub from the session. `to` is what the sender wrote, `recipients` the parties it meant when it was sent and never changes.
 */
export const Message = Draft.extend({
  specversion: z.literal('1.0'),
  id: MessageId,
  from: PartyId,
  recipients: z.array(PartyId),
  status: z.literal('Exercise'),
  exerciseId: z.string(),
  note: z.string(),
  msgType: MsgType,
  scope: z.enum(['Private', 'Restricted', 'Public']),
  sentAt: Instant,
  ourRef: Reference,
  yourRef: Reference.optional(),
  references: z.array(z.strictObject({ sender: PartyId, id: MessageId, sentAt: Instant })),
  case: CaseId,
});
export type Message = z.output<typeof Message>;

/** What the wall may show of a message: no subject, reference or person. */
export const Traffic = z.object({ kind: z.string(), from: PartyId, to: z.array(PartyId), at: Instant });
export type Traffic = z.output<typeof Traffic>;
