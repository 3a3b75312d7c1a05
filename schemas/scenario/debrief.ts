import * as z from 'zod';
import { ItemId } from '../ids.ts';
import { Text } from '../text.ts';

/** What each person is asked straight after the end. */
export const HotwashQuestion = z.strictObject({
  id: ItemId,
  ask: Text,
  /** `scale`: 1 (not at all) to 5 (very much); `choice`: one of `choices`. */
  kind: z.enum(['scale', 'text', 'choice']).default('text'),
  choices: z.array(Text).min(2).max(10).optional(),
  /** Nobody is told who said it, staff included. */
  anonymous: z.boolean().default(true),
});
export type HotwashQuestion = z.output<typeof HotwashQuestion>;

/** What the class talks about afterwards. */
export const Debrief = z.strictObject({
  hotwash: z.array(HotwashQuestion).max(20).default([]),
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
  /** The columns of the table in which the class writes down what it will do differently. */
  improvement_plan: z
    .strictObject({
      fields: z
        .array(z.strictObject({ id: ItemId, label: Text }))
        .min(1)
        .max(8),
    })
    .optional(),
});
