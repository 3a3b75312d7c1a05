import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

const CARD = /(?:^|[^\w-])(\d{13,19}|\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{1,7}|\d{4}[ -]\d{6}[ -]\d{5})(?![\w-])/g;

// The same digit all over; a date of the exercise and a time; milliseconds since 1970 (cards of 13 digits begin with 4 and more).
const NO_CARD = /^(?:(\d)\1*$|20[3-9]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|[1-3]\d{12}$)/;

/** Whether the last digit is the check digit of the others, after Luhn. */
function isCard(written: string): boolean {
  const digits = written.replace(/\D/g, '');
  if (NO_CARD.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighed = i % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

export const card: Check = {
  rule: 'FG07',
  marks: seen.digits13,
  severity: blocks,
  finds: ({ text }) => [...text.matchAll(CARD)].some(([, number = '']) => isCard(number)),
};
