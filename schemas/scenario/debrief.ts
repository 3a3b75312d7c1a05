import * as z from 'zod';
import { ItemId } from '../ids.ts';
import { Text } from '../text.ts';

/** What the class talks about afterwards. */
export const Debrief = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id: ItemId,
        category: z.enum(['operational', 'strategic', 'behavioural', 'transfer']),
        ask: Text,
        show: z
          .array(z.union([z.strictObject({ inject: ItemId }), z.strictObject({ expectation: ItemId })]))
          .default([]),
        notes: Text.optional(),
      }),
    )
    .min(1),
});
