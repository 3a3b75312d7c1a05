import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId, PartyId } from '../ids.ts';

/** What must come of it when a crew plays it. */
export const ScenarioTests = z
  .array(
    z.strictObject({
      crew: z.enum(['perfect', 'slow', 'careless', 'silent']),
      expect: z.strictObject({
        /** Points by bureau; a number is exact. */
        score: z.record(PartyId, z.number()).optional(),
        full_marks: z.boolean().optional(),
        fired: z.array(ItemId).optional(),
        not_fired: z.array(ItemId).optional(),
        ends_by: Duration.optional(),
      }),
    }),
  )
  .default([]);
