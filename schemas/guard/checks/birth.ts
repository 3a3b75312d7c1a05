import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

/** Births from this year on cannot be those of living people for as long as this product is used; no clock is asked. */
export const FIRST_YEAR = 2035;

const YEAR = /(?:^|\D)(1[89]\d\d|20[0-2]\d|203[0-4])(?!\d)/;
// The word, and the year within the next 30 characters.
const BORN =
  /(?:^|[^\p{L}])(?:born|birth|dob|n[ée]e|né|naissance|nacid[oa]|nacimiento|الميلاد|ميلاد|مواليد)(?!\p{L})[^\n]{0,30}?[^\d\n](?:19\d\d|20[0-2]\d|203[0-4])(?!\d)/iu;

export const birth: Check = {
  rule: 'FG16',
  marks: seen.year,
  severity: blocks,
  finds: ({ text, role }) => (role === 'birth' ? YEAR.test(text) : BORN.test(text)),
};
