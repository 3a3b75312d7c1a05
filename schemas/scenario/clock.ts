import * as z from 'zod';
import { Duration } from '../duration.ts';
import { Instant, ItemId } from '../ids.ts';
import { Text } from '../text.ts';

const Phase = z.strictObject({
  id: ItemId,
  title: Text,
  at: Duration.optional(),
  manual: z.boolean().default(false),
  situation: Text.optional(),
  scored: z.boolean().default(true),
});

export const ScenarioClock = z.strictObject({
  starts_at: Instant,
  rate: z.number().min(0.1).max(10_000).default(1),
  allow_rates: z.array(z.number().min(0.1).max(10_000)).default([1, 2, 5]),
  phases: z.array(Phase).default([]),
});
