import { seen } from '../survey.ts';
import type { Check } from './check.ts';

/** Each word of a name that has letters, the single ones apart, must be known. Whoever writes it decides: names are only names. */
export const personName: Check = {
  rule: 'FG18',
  marks: seen.person,
  severity: () => 'confirm',
  finds: ({ words, role, world: { names, allow } }) =>
    role === 'name' &&
    names !== undefined &&
    words().some(({ lower }) => /\p{L}{2}/u.test(lower) && !allow.has(lower) && !names(lower)),
};
