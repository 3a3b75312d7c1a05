import { seen } from '../survey.ts';
import { blocks, type Check } from './check.ts';

const PAIR =
  /(?:^|[^\d.])[-+]?(\d{1,2}\.\d{3,15})\s?(°?)\s?([NS]?)\s{0,3}([,;/\s])\s{0,3}[-+]?(\d{1,3}\.\d{3,15})\s?(°?)\s?([EWO]?)(?![\d.])/gi;
// 48° 51' 24" N
const DEGREES = /\d{1,3}\s?°\s?\d{1,2}(?:\.\d{1,6})?\s?['′’]/;

/** With a degree sign or directions it is a place; else with four decimals: 1.500, 2.000 are amounts, numbers side by side a table. */
function isPlace([
  ,
  north = '',
  degree = '',
  ns = '',
  sign = '',
  east = '',
  degree2 = '',
  ew = '',
]: readonly string[]): boolean {
  if (Number(north) > 90 || Number(east) > 180) return false;
  if (degree + degree2 !== '' || (ns !== '' && ew !== '')) return true;
  return sign.trim() !== '' && Math.max(decimals(north), decimals(east)) >= 4;
}

const decimals = (number: string): number => number.length - number.indexOf('.') - 1;

export const coordinates: Check = {
  rule: 'FG12',
  marks: seen.decimal,
  severity: blocks,
  finds: ({ text }) => DEGREES.test(text) || [...text.matchAll(PAIR)].some((match) => isPlace(match)),
};
