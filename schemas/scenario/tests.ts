import * as z from 'zod';
import { Duration } from '../duration.ts';
import { ItemId, PartyId } from '../ids.ts';

export const crewNames = ['perfect', 'slow', 'careless', 'silent'] as const;
export type CrewName = (typeof crewNames)[number];

/** One crew for all bureaus, or one for each (who is not named is silent). */
export const Crews = z.union([z.enum(crewNames), z.record(PartyId, z.enum(crewNames))]);
export type Crews = z.output<typeof Crews>;

/** What must come of it when a crew plays it. */
export const ScenarioTests = z
  .array(
    z.strictObject({
      crew: Crews,
      /** Exercise time per class time; absent: the clock's own. */
      rate: z.number().min(0.1).max(10_000).optional(),
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
