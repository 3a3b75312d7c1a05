import { type Chance, pick, whole } from './chance.ts';
import { type FictionCountry, fictionCountries } from './countries.ts';

/** The ranges kept for documentation, each cut into four blocks of 64 addresses: twelve blocks, twelve countries. */
const ranges = ['192.0.2', '198.51.100', '203.0.113'] as const;

const blockOf = (country: FictionCountry): { range: string; from: number } => {
  const index = fictionCountries.indexOf(country);
  return { range: ranges[index >> 2] ?? ranges[0], from: (index & 3) * 64 };
};

/** An internet address of a country: which one it belongs to is a look at a table (`countryOfAddress`). */
export function ipv4(country: FictionCountry, next: Chance): string {
  const { range, from } = blockOf(country);
  return `${range}.${from + whole(1, 62, next)}`;
}

/** The same for version 6: the third group is the country's place in the list. */
export const ipv6 = (country: FictionCountry, next: Chance): string =>
  `2001:db8:${(fictionCountries.indexOf(country) + 1).toString(16)}::${whole(1, 0xffff, next).toString(16)}`;

/** Whose block an address of the exercise lies in; undefined outside all of them. */
export function countryOfAddress(address: string): FictionCountry | undefined {
  const [, range, last] = /^(\d+\.\d+\.\d+)\.(\d{1,3})$/.exec(address) ?? [];
  const third = (ranges as readonly (string | undefined)[]).indexOf(range);
  if (third >= 0 && Number(last) < 256) return fictionCountries[third * 4 + (Number(last) >> 6)];
  const [, group] = /^2001:db8:([0-9a-f]{1,2})::[0-9a-f]{1,4}$/i.exec(address) ?? [];
  return group === undefined ? undefined : fictionCountries[Number.parseInt(group, 16) - 1];
}

const first = ['harbour', 'lantern', 'copper', 'saltmarsh', 'north', 'paper', 'winter', 'orchard'] as const;
const second = ['lamp', 'heron', 'kettle', 'ferry', 'thimble', 'gull', 'button', 'willow'] as const;

/** The name of an account: `@ex_harbour.lamp`. */
export const handle = (next: Chance): string => `@ex_${pick(first, next)}.${pick(second, next)}`;
/** An address of a reserved domain. */
export const mail = (next: Chance): string => `${pick(second, next)}${whole(1, 99, next)}@${pick(first, next)}.example`;
