import { type Chance, pick, whole } from './chance.ts';
import { type FictionCountry, fictionCountries, flavours, middles } from './countries.ts';
import { cardLines, passportLines } from './machine-readable.ts';
import { listedFamily, listedGiven, marker, posts, streets, towns } from './names.ts';
import { handle, ipv4, ipv6, mail } from './net.ts';

export { type Chance, chanceFrom } from './chance.ts';
export { type FictionCountry, fictionCountries, flavours, isFictionCountry } from './countries.ts';
export { checkDigit, passportLines, type TravelDocument } from './machine-readable.ts';
export { countryOfAddress, handle, ipv4 } from './net.ts';

/** Forenames end with the marker, the family name is in capitals. `born` is a day in 2035 to 2091, which nobody living can have. */
export interface FictionPerson {
  readonly forenames: string;
  readonly familyName: string;
  readonly sex: 'F' | 'M';
  readonly born: string;
  readonly placeOfBirth: string;
  readonly country: FictionCountry;
}

const one = <T>(items: readonly [T, ...T[]] | readonly T[], next: Chance): T => pick(items, next) ?? (items[0] as T); // never empty
const digits = (count: number, next: Chance): string => String(whole(0, 10 ** count - 1, next)).padStart(count, '0');
const anyCountry = (next: Chance): FictionCountry => one(fictionCountries, next);

function composed(country: FictionCountry, end: 'given' | 'family' | 'town', next: Chance): string {
  const sound = flavours[country];
  return one(sound.start, next) + one(middles, next) + one(sound[end], next);
}

/** A forename with the marker and a family name in capitals, as people of the country have them. */
export const fictionName = (
  next: Chance,
  country: FictionCountry = anyCountry(next),
): Pick<FictionPerson, 'forenames' | 'familyName'> => ({
  forenames: `${composed(country, 'given', next)} ${marker}`,
  familyName: composed(country, 'family', next).toUpperCase(),
});

/** A day of a year `from`..`to`, within 2035 to 2091; the defaults are grown-ups in the exercise year 2091. */
export function birthDay(next: Chance, from = 2035, to = 2072): string {
  const year = whole(Math.max(2035, from), Math.min(2091, to), next);
  const month = whole(1, 12, next);
  return `${year}-${String(month).padStart(2, '0')}-${String(whole(1, 28, next)).padStart(2, '0')}`;
}

/** A town of the country. */
export const fictionTown = (next: Chance, country: FictionCountry = anyCountry(next)): string =>
  composed(country, 'town', next);
/** A town of the exercise's own map. */
export const town = (next: Chance): string => one(towns, next);
/** A border post. */
export const post = (next: Chance): string => one(posts, next);
/** Where somebody lives: a number, a street, a town. */
export const homeAddress = (next: Chance, country: FictionCountry = anyCountry(next)): string =>
  `${whole(1, 99, next)} ${one(streets, next)}, ${fictionTown(next, country)}`;

/** A travel document: EXR, five digits, a letter up to T (the letters from U are those of the synthetic register). */
export const documentNumber = (next: Chance): string =>
  `EXR${whole(10_000, 99_999, next)}${one([...'ABCDEFGHJKLMNPRST'], next)}`;
/** A telephone that nobody can call. */
export const phone = (next: Chance): string => `EX-${digits(4, next)}-${digits(4, next)}`;
export const plate = (next: Chance): string =>
  `EX-${whole(1, 9, next)}${one([...'ABCDEFGHJKLMNPRSTUVWXYZ'], next)}-${digits(3, next)}`;
export const flight = (next: Chance): string => `EXQ${digits(3, next)}`;
/** A square of the exercise map. */
export const gridSquare = (next: Chance): string => `EXGRID ${one([...'ABCDEFGHJ'], next)}${whole(1, 9, next)}`;
/** Money of the exercise. */
export const amount = (next: Chance): string => `${whole(1, 99, next) * 50} EXC`;
/** A file number of a country's bureau; `ref` is the three letters of the message type. */
export const reference = (next: Chance, country: FictionCountry = anyCountry(next), ref = 'RFI'): string =>
  `${country}-${ref}-2091-${digits(6, next)}`;
export const noticeNumber = (next: Chance, letter = 'R'): string =>
  `EXN-${letter}-${String(whole(1, 99_999, next)).padStart(5, '0')}`;

/** A person with everything that a file could hold of one. */
export interface FictionFile extends FictionPerson {
  readonly documentNumber: string;
  readonly expires: string;
  /** The printed lines, with line ends between: the guard reads them together. */
  readonly passport: string;
  readonly card: string;
  readonly address: string;
  readonly phone: string;
  readonly plate: string;
  readonly flight: string;
  readonly reference: string;
  readonly handle: string;
  readonly mail: string;
  readonly ipv4: string;
  readonly ipv6: string;
  readonly gridSquare: string;
  readonly amount: string;
}

export function fictionPerson(next: Chance, country: FictionCountry = anyCountry(next)): FictionPerson {
  return {
    ...fictionName(next, country),
    sex: one(['F', 'M'] as const, next),
    born: birthDay(next),
    placeOfBirth: fictionTown(next, country),
    country,
  };
}

/** Everything about one invented person, in lines that are right: the same draws, the same person. */
export function fictionFile(next: Chance, country: FictionCountry = anyCountry(next)): FictionFile {
  const person = fictionPerson(next, country);
  const { alpha3 } = flavours[country];
  const document = {
    ...person,
    documentNumber: documentNumber(next),
    expires: `${whole(2092, 2099, next)}-${person.born.slice(5)}`,
    issuer: alpha3,
    nationality: alpha3,
  };
  return {
    ...person,
    documentNumber: document.documentNumber,
    expires: document.expires,
    passport: passportLines(document).join('\n'),
    card: cardLines(document).join('\n'),
    address: homeAddress(next, country),
    phone: phone(next),
    plate: plate(next),
    flight: flight(next),
    reference: reference(next, country),
    handle: handle(next),
    mail: mail(next),
    ipv4: ipv4(country, next),
    ipv6: ipv6(country, next),
    gridSquare: gridSquare(next),
    amount: amount(next),
  };
}

const listed: ReadonlySet<string> = new Set(
  [marker, ...listedGiven, ...listedFamily].map((name) => name.toLowerCase()),
);
const any = (parts: Iterable<string>): string => [...new Set(parts)].join('|').toLowerCase();
const sounds = Object.values(flavours);
const made = new RegExp(
  `^(?:${sounds.map(({ start, given, family }) => `(?:${any(start)})(?:${any(middles)})(?:${any([...given, ...family])})`).join('|')})$`,
);

/** Whether a word (in any case) is the marker, a name of the exercise world, or one that this generator can make. */
export const isInventedName = (word: string): boolean =>
  listed.has(word.toLowerCase()) || made.test(word.toLowerCase());
