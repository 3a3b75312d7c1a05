import { countryOfAddress, type FictionCountry, fictionCountries } from './fiction/index.ts';

/*
 * Whose Internet address it was: each country of the exercise has one block of 64 addresses (`fiction/net.ts`), and within it
 *
 *   the first 32    one customer each
 *   the next 16     lent: from 12:00 to 24:00 UTC they serve the next country of the list, so the hour decides, and its offset
 *   the last 16     shared by many customers at a time, so the source port is needed as well
 *
 * Addresses of version 6 have one customer each. Bots, rules, fillers, authors of scenarios and a desk look it up here (rules ).
 */

/** What an address is used for. */
export type AddressUse = 'own' | 'lent' | 'shared';

/** The first address of each part within a block of 64. */
export const addressUses: readonly (readonly [from: number, use: AddressUse])[] = [
  [0, 'own'],
  [32, 'lent'],
  [48, 'shared'],
];

/** The one provider of each country; invented like the countries. */
export const providers: Readonly<Record<FictionCountry, string>> = {
  QN: 'Dorrin Lines',
  QP: 'Callisport Net',
  QR: 'Sollenby Cable',
  QS: 'Hestermark Wire',
  QT: 'Harrowick Lines',
  QV: 'Ostravel Net',
  QW: 'Wexholm Cable',
  QX: 'Xandrel Wire',
  QY: 'Yselmark Lines',
  QM: 'Marrowen Net',
  QQ: 'Quillanne Cable',
  AA: 'Aldermere Wire',
};

/** What is known of one use of an address. `at`: RFC 3339, its offset perhaps missing. */
export interface Trace {
  readonly ip: string;
  readonly sourcePort?: number | undefined;
  readonly at?: string | undefined;
}

/** Where it leads. `country` and `provider` are undefined where the hour would decide and is not known. */
export interface Place {
  readonly use: AddressUse;
  readonly country: FictionCountry | undefined;
  readonly provider: string | undefined;
}

/** The instant of a time with its offset, ms; without one it is no instant. */
export const exactly = (at: string | undefined): number | undefined =>
  at !== undefined && /(?:Z|[+-]\d\d:\d\d)$/.test(at) ? Date.parse(at) : undefined;

function useOf(ip: string): AddressUse {
  const last = /\.(\d{1,3})$/.exec(ip)?.[1];
  const place = last === undefined ? 0 : Number(last) % 64;
  return addressUses.findLast(([from]) => from <= place)?.[1] ?? 'own';
}

const next = (country: FictionCountry): FictionCountry =>
  fictionCountries[(fictionCountries.indexOf(country) + 1) % fictionCountries.length] ?? country;

/** Where a trace leads; undefined for an address that is none of the exercise. */
export function placeOf({ ip, at }: Trace): Place | undefined {
  const home = countryOfAddress(ip);
  if (home === undefined) return undefined;
  const use = useOf(ip);
  const when = exactly(at);
  const hour = when === undefined ? undefined : new Date(when).getUTCHours();
  if (use === 'lent' && hour === undefined) return { use, country: undefined, provider: undefined };
  const country = use === 'lent' && (hour ?? 0) >= 12 ? next(home) : home;
  return { use, country, provider: providers[country] };
}

/** What a trace lacks to be answered for good: the exact time with its offset, and behind a shared address the source port. */
export const lacks = ({ ip, sourcePort, at }: Trace): readonly ('at' | 'sourcePort')[] => [
  ...(exactly(at) === undefined ? (['at'] as const) : []),
  ...(sourcePort === undefined && useOf(ip) === 'shared' ? (['sourcePort'] as const) : []),
];
