import { seen } from '../survey.ts';
import type { Check } from './check.ts';

// Letters and six to eight digits; two digits, two letters, five digits; nine consonants and digits, at least one a digit.
const SHAPES =
  /\b(?!EXR)(?:[A-Z]{1,3}\d{6,8}|\d{2}[A-Z]{2}\d{5}|(?=[A-Z]{0,8}\d)[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8})\b/g;

/** In its own field: anything with five digits and more that is no exercise document, however it is spaced. */
function isRealDocument(value: string): boolean {
  const number = value.replace(/[\s.-]+/g, '').toUpperCase();
  return /^(?!EXR)[A-Z0-9]{6,12}$/.test(number) && number.replace(/\D/g, '').length >= 5;
}

export const passport: Check = {
  rule: 'FG09',
  marks: seen.mixed | seen.digits7,
  severity: (role) => (role === 'document' ? 'block' : 'confirm'),
  finds: ({ text, role, world }) =>
    role === 'document'
      ? isRealDocument(text) || [...text.matchAll(SHAPES)].length > 0
      : [...text.matchAll(SHAPES)].some(([number]) => !world.allow.has(number.toLowerCase())),
};
