import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId, PartyId } from '../ids.ts';
import { Text } from '../text.ts';
import { CastChange } from './cast.ts';
import { Fault } from './fault.ts';
import { WrittenMessage } from './message.ts';
import { DocumentRecord } from './record.ts';
import { Trigger } from './trigger.ts';

/** What may lead astray, on purpose. */
const RedHerring = z.strictObject({
  points_to: Text,
  why_wrong: Text,
  /** The inject that shows it. */
  disproved_by: ItemId.optional(),
});

const Times = z.number().int().min(2).max(100);

const injectBase = {
  id: ItemId,
  title: Text,
  phase: ItemId.optional(),
  class: z.enum(['planned', 'contingency']).default('planned'),
  purpose: z.enum(['help', 'pressure', 'redirect']).optional(),
  trigger: Trigger,
  /** Once is what an inject comes without a word; `max`: so often at most, each time that its trigger comes true anew. */
  once: z.literal(true).optional(),
  max: Times.optional(),
  /** Exercise time after it was played in which nothing counts; without `max`: as often as it comes true. */
  cooldown: Duration.refine((ms) => ms >= 1000, { message: 'A second is the least' }).optional(),
  /** Calls it off for good, as long as it has not come (or is not to come again). */
  cancel_if: Trigger.optional(),
  /** Parties that do not get it, although they are among those it goes to. */
  hidden_from: z.array(PartyId).optional(),
  /** How it reaches them in the story; for staff. */
  channel: z.enum(['desk', 'telephone', 'radio', 'paper', 'in_person', 'press']).optional(),
  /** Who of the staff looks after it. */
  controller: z.string().trim().min(1).max(80).optional(),
  red_herring: RedHerring.optional(),
  objectives: z.array(ItemId).default([]),
  expected_action: Text.optional(),
  note: Text.optional(),
};

const Recipients = z.array(z.union([PartyId, z.literal('all')])).min(1);

const MessageInject = z.strictObject({
  ...injectBase,
  kind: z.literal('message'),
  from: PartyId,
  to: Recipients,
  message: WrittenMessage,
});
const InstructionInject = z.strictObject({
  ...injectBase,
  kind: z.literal('instruction'),
  to: Recipients,
  text: Text,
});
const ArticleInject = z.strictObject({
  ...injectBase,
  kind: z.literal('article'),
  source: Text,
  headline: Text,
  text: Text,
});
const FaultInject = z.strictObject({ ...injectBase, kind: z.literal('fault'), fault: Fault });

/** A note of a telephone call, as the desk finds it. */
const PhoneNoteInject = z.strictObject({
  ...injectBase,
  kind: z.literal('phone_note'),
  to: Recipients,
  /** Who rang, in words: a person or place of the story. */
  caller: Text,
  text: Text,
});

/** What the registers hold, and what is true of a person, changes without anybody writing a message. */
const RecordChangeInject = z.strictObject({
  ...injectBase,
  kind: z.literal('record_change'),
  change: z
    .strictObject({
      /** Entered, or in the place of the one with the same number. */
      put: z.array(DocumentRecord).default([]),
      /** Document numbers that are recorded no more. */
      remove: z.array(z.string()).default([]),
      /** What is different about persons of the cast. */
      cast: z.array(CastChange).default([]),
    })
    .refine(({ put, remove, cast }) => put.length + remove.length + cast.length > 0, {
      message: 'Say what changes: put, remove or cast',
    }),
});

/** Exactly one of: another rate, a jump, a pause. */
const ClockInject = z.strictObject({
  ...injectBase,
  kind: z.literal('clock'),
  clock: z.union([
    z.strictObject({ rate: z.number().min(0.1).max(10_000) }),
    /** `play`: what is due in between comes, each at its own instant; `skip`: it is left out. */
    z.strictObject({ jump_to: Duration, between: z.enum(['play', 'skip']).default('play') }),
    z.strictObject({ pause: Text }),
  ]),
});

/** A party that a bot plays goes on as another persona, or says nothing more. */
const BotModeInject = z.strictObject({
  ...injectBase,
  kind: z.literal('bot_mode'),
  bureau: PartyId,
  persona: z.enum(['prompt', 'slow', 'strict', 'careless', 'silent']),
});

/** A hint of an expectation, whether anybody asked for it or not. */
const HintInject = z.strictObject({ ...injectBase, kind: z.literal('hint'), expectation: ItemId, hint: ItemId });

export const Inject = z.discriminatedUnion('kind', [
  MessageInject,
  InstructionInject,
  ArticleInject,
  FaultInject,
  PhoneNoteInject,
  RecordChangeInject,
  ClockInject,
  BotModeInject,
  HintInject,
]);
export type Inject = z.output<typeof Inject>;
export type InjectKind = Inject['kind'];
