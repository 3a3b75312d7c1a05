import { mostPerIssuer } from '../../schemas/background.ts';
import { instant, millis } from '../../schemas/ids.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { hash128 } from './ids.ts';

/*
 * The records of the register that nobody has written. Which numbers of a country are recorded, and how, is a function of (seed, country,
 * number): each country's 600,000 numbers are put into an order that the seed chooses, and the first n of it are recorded. So the base holds
 * exactly as many records as it should, costs no memory, can be asked for its k-th record, and gives the same answer to everybody.
 * It uses the last letters U to Z; what authors and trainees write has A to T.
 */

export interface Base {
  readonly seed: number;
  /** Country code -> how many of its documents are recorded. */
  readonly issuers: ReadonlyMap<string, number>;
  /** Exercise ms before which everything in it has happened. */
  readonly before: number;
}

/** What the base knows of a document. There is no holder in it. */
interface BaseRecord {
  readonly documentType: string;
  readonly status: string;
  /** A day. */
  readonly since: string;
}

const letters = 'UVWXYZ';
const digits = 100_000;
const half = 1023;
const day = 86_400_000;

/** The codes QMA to QZZ, in order: countries that only a mass exercise has. */
const massCode = (index: number): string =>
  `Q${String.fromCharCode(77 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`;

/** The countries of a scenario, those with a bureau first, then as many codes as are wanted. */
export function issuersOf(scenario: Pick<Scenario, 'background' | 'bureaus' | 'fiction'>): string[] {
  const bureaus = scenario.bureaus.filter((party) => party.kind === 'national');
  const known = [...new Set([...bureaus.map((party) => party.country ?? party.id), ...scenario.fiction.country_codes])];
  const wanted = scenario.background?.records?.issuers ?? known.length;
  const more: string[] = [];
  for (let index = 0; known.length + more.length < wanted && index < 364; index++)
    if (!known.includes(massCode(index))) more.push(massCode(index));
  return [...known, ...more].slice(0, wanted);
}

const bases = new WeakMap<object, Base>();

/** The base of an exercise; undefined if its scenario has none. `seed`: that of the exercise. */
export function baseOf(
  scenario: Pick<Scenario, 'background' | 'bureaus' | 'fiction' | 'clock'>,
  seed: number,
): Base | undefined {
  const wanted = scenario.background?.records;
  if (!wanted) return undefined;
  const known = bases.get(scenario);
  if (known && known.seed === (wanted.seed ?? seed)) return known;
  const issuers = issuersOf(scenario);
  const each = Math.floor(wanted.count / issuers.length);
  const base: Base = {
    seed: wanted.seed ?? seed,
    issuers: new Map(
      issuers.map((issuer, index) => [
        issuer,
        Math.min(mostPerIssuer, each + (index < wanted.count % issuers.length ? 1 : 0)),
      ]),
    ),
    before: millis(scenario.clock.starts_at),
  };
  bases.set(scenario, base);
  return base;
}

/** Is this a number that only the base can hold? */
export const isBaseNumber = (documentNumber: string): boolean => /^EXR\d{5}[U-Z]$/.test(documentNumber);

const indexOf = (documentNumber: string): number =>
  letters.indexOf(documentNumber[8] ?? '') * digits + Number(documentNumber.slice(3, 8));
const numberAt = (index: number): string =>
  `EXR${String(index % digits).padStart(5, '0')}${letters[Math.floor(index / digits)] ?? 'U'}`;

const keysOf = (seed: number, issuer: string) => hash128(`${seed}|base|${issuer}`);

function mixed(value: number, key: number): number {
  let h = Math.imul(value ^ key, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13) ^ (key >>> 9), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A permutation of 0..599,999 (four Feistel rounds over 20 bits, walking until it falls inside), or its inverse. */
function permute(keys: readonly number[], value: number, backwards: boolean): number {
  let found = value;
  do {
    let left = found >>> 10;
    let right = found & half;
    if (backwards)
      for (let round = 3; round >= 0; round--) [left, right] = [right ^ (mixed(left, keys[round] ?? 0) & half), left];
    else
      for (let round = 0; round < 4; round++) [left, right] = [right, left ^ (mixed(right, keys[round] ?? 0) & half)];
    found = (left << 10) | right;
  } while (found >= mostPerIssuer);
  return found;
}

function spread<T>(rows: readonly (readonly [T, number])[], drawn: number): T | undefined {
  let left = drawn % rows.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of rows) {
    if (left < weight) return value;
    left -= weight;
  }
  return undefined;
}
const statuses = [
  ['lost', 45],
  ['stolen', 38],
  ['invalid', 9],
  ['revoked', 5],
  ['stolenBlank', 3],
] as const;
const types = [
  ['passport', 58],
  ['identityCard', 31],
  ['visa', 6],
  ['otherTravel', 5],
] as const;

/** What the base has of this country's document; undefined if it is not recorded, or not a number of the base. */
export function baseRecord(base: Base, issuer: string, documentNumber: string): BaseRecord | undefined {
  const recorded = base.issuers.get(issuer);
  if (recorded === undefined || !isBaseNumber(documentNumber)) return undefined;
  if (permute(keysOf(base.seed, issuer), indexOf(documentNumber), false) >= recorded) return undefined;
  const [a, b, c] = hash128(`${base.seed}|record|${issuer}|${documentNumber}`);
  return {
    documentType: spread(types, a) ?? 'passport',
    status: spread(statuses, b) ?? 'lost',
    // Within the ten years before: what is older has expired anyhow.
    since: instant(base.before - (1 + (c % 3650)) * day).slice(0, 10),
  };
}

/**
 * A number of this country that is recorded (`matching`), or that could be and is not; undefined if there is none such. `draw`: a number in
 * [0, 1) that chooses among them.
 */
export function baseNumber(base: Base, issuer: string, matching: boolean, draw: number): string | undefined {
  const recorded = base.issuers.get(issuer) ?? 0;
  const [from, many] = matching ? [0, recorded] : [recorded, mostPerIssuer - recorded];
  if (many <= 0) return undefined;
  return numberAt(permute(keysOf(base.seed, issuer), from + Math.floor(draw * many), true));
}
