import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId, PartyId } from '../ids.ts';
import { Text } from '../text.ts';
import { Pattern } from './pattern.ts';
import { Moment } from './trigger.ts';

const Hint = z.strictObject({
  id: ItemId,
  after: Duration,
  text: Text,
  cost: z.number().min(0).default(0),
  offer: z.enum(['auto', 'instructor', 'on_request']).default('on_request'),
});
export type Hint = z.output<typeof Hint>;

/** What a bureau is expected to do, by when, for how many points: a pure function of the log. */
export const Expectation = z.strictObject({
  id: ItemId,
  objective: ItemId,
  title: Text,
  who: PartyId,
  expect: Pattern,
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
    .strictObject({ met: Text.optional(), late: Text.optional(), missed: Text.optional(), rule: z.string().optional() })
    .default({}),
});
export type Expectation = z.output<typeof Expectation>;
