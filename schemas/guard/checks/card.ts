import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';
import { isLuhn } from './luhn.ts';

const CARD = /(?:^|[^\w-])(\d{13,19}|\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}|\d{4}[ -]\d{6}[ -]\d{5})(?![\w-])/g;

// The same digit all over; a date of the exercise and a time; milliseconds since 1970 (cards of 13 digits begin with 4 and more).
const NO_CARD = /^(?:(\d)\1*$|20[3-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|[1-3]\d{12}$)/;

function isCard(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  return !NO_CARD.test(digits) && isLuhn(digits);
}

export const card: Check = {
  rule: 'FG07',
  marks: seen.digits13,
  severity: blocks,
  finds: ({ text }) => [...text.matchAll(CARD)].some(([, number = '']) => isCard(number)),
};
