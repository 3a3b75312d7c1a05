import { namesCountry } from '../lexicon.ts';
import { seen } from '../survey.ts';
import type { Check } from './check.ts';

export const countryName: Check = {
  rule: 'FG02',
  marks: seen.name | seen.points,
  // Several countries are forenames or words as well, so the writer decides.
  severity: () => 'confirm',
  finds: ({ words, role, world }) => (role === 'text' || role === 'name') && namesCountry(words(), world.allow),
};
