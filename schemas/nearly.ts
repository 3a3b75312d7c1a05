import * as z from 'zod';

/** What of an expectation a message does not fit. `missing` is a field that was left empty, `field` one that says something else. */
export const NearlyRight = z.object({
  what: z.enum(['addressee', 'type', 'urgency', 'matter', 'sender', 'missing', 'field', 'late']),
  field: z.string().optional(),
});
export type NearlyRight = z.output<typeof NearlyRight>;
