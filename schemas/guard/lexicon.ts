import { countryNames } from './countries.ts';
import { anyCase, capitals, capitalsInProse } from './deny-list.ts';
import { isMeant, type Spelling } from './spelling.ts';
import { fingerprint, hashPair, hashWord, probe, type Word } from './words.ts';

const SLOTS = 1 << 13;
const LONGEST = 10;

interface Lexicon {
  /** By fingerprint. */
  readonly organisations: ReadonlyMap<string, Spelling>;
  /** By plain name. */
  readonly countries: ReadonlyMap<string, Spelling>;
  /** Open-addressed set of the numbers by which names are noticed; 0 is an empty slot. */
  readonly probes: Int32Array;
}

let built: Lexicon | undefined;

/** Both lists. Built when the first text is read (some milliseconds), then kept: it never changes. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

function build(): Lexicon {
  const probes = new Int32Array(SLOTS);
  const organisations = new Map<string, Spelling>();
  for (const [spelling, entries] of Object.entries({ anyCase, capitals, capitalsInProse }) as [Spelling, string][]) {
    for (const entry of entries.trim().split(/\s+/)) {
      const [number = '', print = ''] = entry.split('.');
      organisations.set(print, spelling);
      insert(probes, Number.parseInt(number, 36) | 0);
    }
  }
  const countries = countryNames();
  for (const name of countries.keys()) insert(probes, probe(name));
  return { organisations, countries, probes };
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

const asWritten = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((word, i) => (i === 0 ? word.lower : word.gap + word.lower))
    .join('');

/** Tries `holds` on every phrase that begins where the lexicon noticed something, shortest first. */
function anyPhrase(words: readonly Word[], holds: (phrase: string, from: number, to: number) => boolean): boolean {
  const { probes } = lexicon();
  const numbers = words.map((word) => hashWord(word.lower));
  return words.some((word, from) => {
    const number = numbers[from] ?? 0;
    const next = numbers[from + 1];
    if (isNoticed(probes, number) && holds(word.lower, from, from + 1)) return true;
    if (next === undefined || !isNoticed(probes, hashPair(number, next))) return false;
    let phrase = word.lower;
    for (let to = from + 1; to < Math.min(words.length, from + LONGEST); to++) {
      phrase += ` ${words[to]?.lower}`;
      if (holds(phrase, from, to + 1)) return true;
    }
    return false;
  });
}
