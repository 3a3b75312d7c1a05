import { countryNames } from './countries.ts';
import { anyCase, capitals, capitalsInProse } from './deny-list.ts';
import { anywhere, people } from './harm-list.ts';
import { isMeant, type Spelling } from './spelling.ts';
import { fingerprint, hashPair, hashWord, probe, type Word } from './words.ts';

const SLOTS = 1 << 13;
/** Words in the longest name, and in the longest phrase that does harm. */
const LONGEST = 10;
const LONGEST_HARM = 5;

/** Phrases by fingerprint, with the numbers by which they are noticed: an open-addressed set, 0 is an empty slot. */
interface Phrases {
  readonly prints: ReadonlySet<string>;
  readonly probes: Int32Array;
}

interface Lexicon {
  /** By fingerprint. */
  readonly organisations: ReadonlyMap<string, Spelling>;
  /** By plain name. */
  readonly countries: ReadonlyMap<string, Spelling>;
  /** Graphic and sexual wording, and how weapons are made, by fingerprint. */
  readonly harm: Phrases;
  /** Numbers by which names are noticed. */
  readonly names: Int32Array;
  /** Those, and the ones of harm: what the survey of a text looks for. */
  readonly probes: Int32Array;
}

let built: Lexicon | undefined;
/** Of people words speak everywhere, so these are noticed only where somebody asks. */
let ofPeople: Phrases | undefined;

/** The lists. Built when the first text is read (some milliseconds), then kept: it never changes. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

function build(): Lexicon {
  const names = new Int32Array(SLOTS);
  const organisations = new Map<string, Spelling>();
  for (const [spelling, entries] of Object.entries({ anyCase, capitals, capitalsInProse }) as [Spelling, string][])
    for (const print of put(names, entries)) organisations.set(print, spelling);
  const countries = countryNames();
  for (const name of countries.keys()) insert(names, probe(name));
  const harm = phrases(anywhere);
  const probes = names.slice();
  for (const number of harm.probes) if (number !== 0) insert(probes, number);
  return { organisations, countries, harm, names, probes };
}

function phrases(entries: string): Phrases {
  const probes = new Int32Array(SLOTS);
  return { probes, prints: put(probes, entries) };
}

/** Fingerprints of a list as the scripts write it (`probe.fingerprint`, base 36), noticed from now on. */
function put(probes: Int32Array, entries: string): Set<string> {
  const prints = new Set<string>();
  for (const entry of entries.trim().split(/\s+/)) {
    const [number = '', print = ''] = entry.split('.');
    prints.add(print);
    insert(probes, Number.parseInt(number, 36) | 0);
  }
  return prints;
}

const slotOf = (number: number): number => (number ^ (number >>> 15)) & (SLOTS - 1);

function insert(probes: Int32Array, number: number): void {
  let slot = slotOf(number);
  while (probes[slot] !== 0 && probes[slot] !== number) slot = (slot + 1) & (SLOTS - 1);
  probes[slot] = number;
}

/** Whether a listed name may begin with the word (or the two words) of this number. Now and then yes for nothing. */
export function isNoticed(probes: Int32Array, number: number): boolean {
  for (let slot = slotOf(number); probes[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    if (probes[slot] === number) return true;
  }
  return false;
}

/** Whether a real organisation or system is named in these words. */
export function namesOrganisation(words: readonly Word[]): boolean {
  const { organisations } = lexicon();
  return anyPhrase(words, (phrase, from, to) => {
    const spelling =
      organisations.get(fingerprint(phrase)) ??
      (words[from]?.lower.length === 1 ? organisations.get(fingerprint(asWritten(words, from, to))) : undefined);
    return spelling !== undefined && isMeant(spelling, words, from, to);
  });
}

/** Whether a real country is named in these words, other than with an allowed name. */
export function namesCountry(words: readonly Word[], allow: ReadonlySet<string>): boolean {
  const { countries } = lexicon();
  return anyPhrase(words, (phrase, from, to) => {
    const spelling = countries.get(phrase);
    return spelling !== undefined && !allow.has(phrase) && isMeant(spelling, words, from, to);
  });
}

/** Whether something graphic or sexual is worded in these words, or how a weapon is made. */
export const namesHarm = (words: readonly Word[]): boolean => anyOf(words, lexicon().harm);

/** Whether these words describe a person, or only speak of one. */
export function namesPerson(words: readonly Word[]): boolean {
  ofPeople ??= phrases(people);
  return anyOf(words, ofPeople);
}

const anyOf = (words: readonly Word[], { prints, probes }: Phrases): boolean =>
  anyPhrase(words, (phrase) => prints.has(fingerprint(phrase)), probes, LONGEST_HARM);

const asWritten = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((word, i) => (i === 0 ? word.lower : word.gap + word.lower))
    .join('');

/** Tries `holds` on every phrase that begins where these numbers notice something, shortest first. */
function anyPhrase(
  words: readonly Word[],
  holds: (phrase: string, from: number, to: number) => boolean,
  probes = lexicon().names,
  longest = LONGEST,
): boolean {
  const numbers = words.map((word) => hashWord(word.lower));
  return words.some((word, from) => {
    const number = numbers[from] ?? 0;
    const next = numbers[from + 1];
    if (isNoticed(probes, number) && holds(word.lower, from, from + 1)) return true;
    if (next === undefined || !isNoticed(probes, hashPair(number, next))) return false;
    let phrase = word.lower;
    for (let to = from + 1; to < Math.min(words.length, from + longest); to++) {
      phrase += ` ${words[to]?.lower}`;
      if (holds(phrase, from, to + 1)) return true;
    }
    return false;
  });
}
