import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId, PartyId } from '../ids.ts';
import { Text } from '../text.ts';

export const Fault = z.strictObject({
  effect: z.enum(['delay', 'outage']),
  /** delay: everything from `from` (any party if absent) to `to`; outage: nothing reaches or leaves `bureau` meanwhile. */
  target: z.strictObject({ from: PartyId.optional(), to: PartyId.optional(), bureau: PartyId.optional() }),
  delay: Duration.optional(),
  lasts: Duration,
  store_and_forward: z.boolean().default(true),
  disclosed: z.enum(['never', 'after', 'at_once']).default('after'),
  lesson: Text.optional(),
  /** Expectations whose clock stands still meanwhile. */
  excuse: z.array(ItemId).default([]),
});
export type Fault = z.output<typeof Fault>;
