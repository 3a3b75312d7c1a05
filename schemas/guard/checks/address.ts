import { seen } from '../survey.ts';
import type { Check } from './check.ts';

/** Eight groups of 16 bits; version 4 in the mapped form ::ffff:a.b.c.d. */
export type Address = readonly number[];

const MAPPED = [0, 0, 0, 0, 0, 0xffff];

/** Reads an internet address of version 4 or 6. Not one: undefined. */
export function readAddress(text: string): Address | undefined {
  if (!text.includes(':')) {
    const four = readFour(text);
    return four && [...MAPPED, ...four];
  }
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = readGroups(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 2 ? readGroups(halves[1] ?? '', true) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function readFour(text: string): [number, number] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255))
    return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
  return [a * 256 + b, c * 256 + d];
}

/** Groups between colons; `last` where a version 4 address may stand at the end. */
function readGroups(text: string, last: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    const four = last && i === parts.length - 1 && part.includes('.') ? readFour(part) : undefined;
    if (four) groups.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}

/** Whether it lies in a range kept for documentation (RFC 5737, RFC 3849, RFC 9637). Private ranges do not: they exist. */
export function isDocumentation(address: Address): boolean {
  const [a = 0, b = 0, , , , , g = 0, h = 0] = address;
  if (MAPPED.every((group, i) => address[i] === group)) {
    const block = g * 256 + (h >> 8);
    return block === 0xc00002 || block === 0xc63364 || block === 0xcb0071;
  }
  return (a === 0x2001 && b === 0xdb8) || (a === 0x3fff && b < 0x1000);
}

const FOUR = /(?:^|[^\w.])((?:\d{1,3}\.){3}\d{1,3})(?!\w|\.\d)/g;
const SIX = /(?:^|[^\w:.])([0-9a-f:]{2,45}(?:(?:\.\d{1,3}){3})?)(?![\w:]|\.\d)/gi;
const VERSION_BEFORE = /(?:version|release|v\.)[\s:]{0,3}$/i;

/** A number of four parts after "version" is no address. */
const isVersion = (text: string, at: number): boolean => VERSION_BEFORE.test(text.slice(Math.max(0, at - 12), at + 1));

function isOutside(written: string): boolean {
  const address = readAddress(written);
  return address !== undefined && !isDocumentation(address);
}

/** The same for version 6, which may have caught the colon behind it; colons alone are punctuation. */
const isSixOutside = (written: string): boolean =>
  /[0-9a-f]/i.test(written) && isOutside(written.endsWith('::') ? written : written.replace(/:$/, ''));

export const address: Check = {
  rule: 'FG05',
  marks: seen.decimal | seen.colons,
  // In prose four numbers with points may be something else.
  severity: (role) => (role === 'address' ? 'block' : 'confirm'),
  finds: ({ text }) =>
    [...text.matchAll(FOUR)].some((match) => isOutside(match[1] ?? '') && !isVersion(text, match.index)) ||
    [...text.matchAll(SIX)].some(([, written = '']) => isSixOutside(written)),
};
