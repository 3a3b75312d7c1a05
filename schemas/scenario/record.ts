import * as z from 'zod';
import { CountryCode, ItemId, PartyId } from '../ids.ts';

/** A record of the lost-document register. Near misses are numbers that look alike and have no record. */
export const DocumentRecord = z.strictObject({
  id: ItemId.optional(),
  register: z.literal('documents'),
  owner: PartyId,
  status: z.enum(['stolen', 'lost', 'revoked', 'invalid', 'stolenBlank']),
  since: z.string().optional(),
  fields: z.strictObject({
    documentNumber: z.string(),
    documentType: z.enum(['passport', 'identityCard', 'visa', 'otherTravel']),
    issuingCountry: CountryCode.optional(),
    circumstance: z.string().optional(),
  }),
  near_misses: z.array(z.string()).default([]),
  reveals: z
    .strictObject({
      /** What an answer tells of it beside its type and status. */
      hit: z.array(z.enum(['eventDate', 'circumstance'])).default(['eventDate', 'circumstance']),
      /** A check of a near miss is answered with `possibleMatch` and this record (rule R-53), instead of `noRecord`. */
      possible_hit: z.boolean().default(false),
    })
    .optional(),
});
export type DocumentRecord = z.output<typeof DocumentRecord>;
