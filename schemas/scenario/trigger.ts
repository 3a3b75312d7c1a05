import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId } from '../ids.ts';
import { Text } from '../text.ts';
import { Pattern } from './pattern.ts';

/** A length of exercise time, or a span that the seed chooses from. */
export const Range = z.union([Duration, z.strictObject({ from: Duration, to: Duration })]);

export const Moment = z.union([
  z.strictObject({ inject: ItemId }),
  z.strictObject({ event: Pattern }),
  z.strictObject({ phase: ItemId }),
  z.strictObject({ at: Duration }),
]);
export type Moment = z.output<typeof Moment>;

/** Exactly one key. */
export const Trigger = z.union([
  z.strictObject({ at: Duration }),
  z.strictObject({
    after: z.strictObject({
      inject: ItemId.optional(),
      expectation: ItemId.optional(),
      phase: ItemId.optional(),
      delay: Range.default(0),
    }),
  }),
  z.strictObject({
    on: Pattern.extend({
      count: z.number().int().min(1).default(1),
      within: Duration.optional(),
      delay: Range.default(0),
    }),
  }),
  z.strictObject({ absent: z.strictObject({ expected: Pattern, since: Moment, for: Duration }) }),
  z.strictObject({ manual: z.strictObject({ button: Text.optional(), confirm: z.boolean().default(false) }) }),
]);
export type Trigger = z.output<typeof Trigger>;
