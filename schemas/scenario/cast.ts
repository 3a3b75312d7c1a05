import * as z from 'zod';
import { CountryCode, ItemId } from '../ids.ts';
import { Text } from '../text.ts';

export const Cast = z.strictObject({
  id: ItemId,
  role: z.enum(['subject', 'victim', 'officer', 'witness', 'contact']),
  names: z.array(z.string()).min(1),
  born: z.string().optional(),
  nationality: CountryCode.optional(),
  truth: Text.optional(),
});
