import * as z from 'zod';
import { CountryCode, ItemId } from '../ids.ts';
import { Text } from '../text.ts';

export const Cast = z.strictObject({
  id: ItemId,
  role: z.enum(['subject', 'victim', 'officer', 'witness', 'contact']),
  names: z.array(z.string()).min(1),
  aliases: z.array(z.string()).optional(),
  born: z.string().optional(),
  nationality: CountryCode.optional(),
  /** What one knows them by, without describing a person's body beyond what a border officer would note. */
  marks: z.array(Text).optional(),
  travel: z.array(z.strictObject({ from: Text, to: Text, on: z.string().optional(), by: Text.optional() })).optional(),
  truth: Text.optional(),
});

/** What becomes different about somebody. */
export const CastChange = Cast.partial().extend({ id: ItemId });
