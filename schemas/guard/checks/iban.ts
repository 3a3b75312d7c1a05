import { isUserAssigned } from '../countries.ts';
import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

// In one piece, or in groups of four with the same sign between all of them.
const IBAN =
  /\b[A-Z]{2}\d{2}(?:(?:[A-Z0-9]{4}){2,7}[A-Z0-9]{0,3}|(?: [A-Z0-9]{4}){2,7}(?: [A-Z0-9]{1,3})?|(?:-[A-Z0-9]{4}){2,7}(?:-[A-Z0-9]{1,3})?)\b/gi;

/**
 * An account of a country that exists: ISO 13616's check digits are right, or it stands in capitals and is so full of digits
 * that they were meant to be.
 */
function isAccount(written: string): boolean {
  const number = written.replace(/[ -]/g, '').toUpperCase();
  if (number.length < 15 || isUserAssigned(number.slice(0, 2))) return false;
  return remainder(number) === 1 || (written === written.toUpperCase() && number.replace(/\D/g, '').length >= 10);
}

/** The number with its first four signs at the end and letters as 10 to 35, modulo 97. */
function remainder(number: string): number {
  let rest = 0;
  for (const sign of number.slice(4) + number.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

export const iban: Check = {
  rule: 'FG08',
  marks: seen.mixed,
  severity: blocks,
  finds: ({ text }) => [...text.matchAll(IBAN)].some(([number]) => isAccount(number)),
};
