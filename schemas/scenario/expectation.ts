import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId, PartyId } from '../ids.ts';
import { Text } from '../text.ts';
import { WrittenMessage } from './message.ts';
import { Pattern } from './pattern.ts';
import { Moment } from './trigger.ts';

const Hint = z.strictObject({
  id: ItemId,
  after: Duration,
  text: Text,
  /** A message of this sort, or a template of one, as an example beside the words: shown to those who get the hint, sent to nobody. */
  example: WrittenMessage.optional(),
  cost: z.number().min(0).default(0),
  offer: z.enum(['auto', 'instructor', 'on_request']).default('on_request'),
});
export type Hint = z.output<typeof Hint>;

/** Something that no rule can see: staff say how it went, with points (`score.adjust`). */
const AssessorQuestion = z.strictObject({
  question: Text,
  /** From the best to the poorest. */
  levels: z
    .array(z.strictObject({ label: Text, points: z.number().min(0), looks_like: Text.optional() }))
    .min(2)
    .max(8),
});
export type AssessorQuestion = z.output<typeof AssessorQuestion>;

const Expected = z.union([
  Pattern,
  /** Several acts, in this order or (`order: any`) in whichever. */
  z.strictObject({ sequence: z.array(Pattern).min(2).max(12) }),
  z.strictObject({ assessor: AssessorQuestion }),
]);
export type Expected = z.output<typeof Expected>;

/** What is to be done, one pattern an act; none where staff judge. */
export const actsOf = (expect: Expected): readonly Pattern[] =>
  'assessor' in expect ? [] : 'sequence' in expect ? expect.sequence : [expect];

/**
 * What a bureau, or several together, are expected to do, by when, for how many points: a pure function of the log.
 * `who`: a bureau, a list of them, or `any` or `all` bureaus that people may play.
 */
export const Expectation = z.strictObject({
  id: ItemId,
  objective: ItemId,
  title: Text,
  who: z.union([PartyId, z.array(PartyId).min(2).max(64)]),
  /** Only what a holder of this duty wrote or let out counts; everybody's, where nobody at the desk has it. */
  duty: ItemId.optional(),
  /** How many of several have to do it; absent: one of `any`, else all of them. */
  group: z.enum(['one', 'majority', 'all']).optional(),
  expect: Expected,
  order: z.enum(['strict', 'any']).default('strict'),
  from_moment: Moment,
  within: Duration,
  grace: Duration.default(0),
  forbid: z.array(Pattern.extend({ penalty: z.number().min(0).default(0), rule: z.string().optional() })).default([]),
  score: z.strictObject({
    points: z.number().min(0),
    /** Late but there: falls in a line (or at once) from `points` to `floor` over the time `within` again. */
    late: z.strictObject({ curve: z.enum(['linear', 'step']), floor: z.number().min(0) }).optional(),
    /** Points for single body fields being filled in; the rest is for sending at all. */
    partial: z.array(z.strictObject({ field: z.string(), points: z.number().min(0) })).default([]),
  }),
  critical: z.boolean().default(false),
  hints: z.array(Hint).default([]),
  feedback: z
    .strictObject({
      met: Text.optional(),
      late: Text.optional(),
      missed: Text.optional(),
      /** It came in time and something of it was left out. */
      partial: Text.optional(),
      rule: z.string().optional(),
    })
    .default({}),
});
export type Expectation = z.output<typeof Expectation>;
