/**
 * Texts as the guard compares them: one spelling for every way of writing a letter, and numbers that stand for words, so
 * that a list of names can be kept without the names.
 */

/** A word of a folded text. `lower` is what is compared; `gap` is what stood between it and the word before. */
export interface Word {
  readonly lower: string;
  /** Written in capitals (and digits) only. */
  readonly capitals: boolean;
  /** Begins with a capital. */
  readonly capital: boolean;
  readonly gap: string;
}

const BEYOND_ASCII = /[^\0-\x7f]/;
// Combining marks, invisible characters (soft hyphen, zero-width, direction marks) and the Arabic elongation.
const UNSEEN = /[\p{M}\p{Cf}\u0640]/gu;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\uff0d]/g;
const QUOTES = /[\u2018\u2019\u201b\u02bc]/g;
const OTHER_SIGNS = /[^\p{L}\p{N}\0-\x7f]+/gu;

/**
 * Full-width, accented, decorated and Arabic-Indic characters in their plain form; invisible ones gone; other signs a space.
 * What is left beyond ASCII are letters and numbers. Capitals stay.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replace(DASHES, '-')
    .replace(QUOTES, "'")
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(OTHER_SIGNS, ' ');
}

/** The words of a folded text. */
export function wordsOf(folded: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [written] = match;
    words.push({
      lower: written.toLowerCase(),
      capitals: !/[^A-Z0-9]/.test(written),
      capital: /^\p{Lu}/u.test(written),
      gap: folded.slice(end, match.index),
    });
    end = match.index + written.length;
  }
  return words;
}

/** Lower-case words with one space between: the form in which phrases are listed and looked up. */
export const plain = (text: string): string =>
  wordsOf(fold(text))
    .map((word) => word.lower)
    .join(' ');

export const HASH_START = 0x811c9dc5 | 0;
/** FNV-1a, one character on. The survey of a text does this while it reads, so that no word has to be cut out. */
export const hashStep = (hash: number, char: number): number => Math.imul(hash ^ char, 0x01000193);
/** The number of two words that follow each other. */
export const hashPair = (first: number, second: number): number =>
  Math.imul((first << 7) ^ (first >>> 25) ^ second, 0x9e3779b1);

export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/**
 * A 32-bit number by which a name is noticed: that of its only word, or of its first two. Everything noticed is then looked
 * at properly, so two names may share one.
 */
export function probe(phrase: string): number {
  const [first = '', second] = phrase.split(/[ /-]/);
  return second === undefined ? hashWord(first) : hashPair(hashWord(first), hashWord(second));
}

/** 53 bits of a phrase (cyrb53). Among a million ordinary phrases the chance that one equals a listed name is below 1 in 10 million. */
export function fingerprint(phrase: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < phrase.length; i++) {
    const char = phrase.charCodeAt(i);
    a = Math.imul(a ^ char, 2654435761);
    b = Math.imul(b ^ char, 1597334677);
  }
  const low = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const high = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return ((high & 2097151) * 4294967296 + (low >>> 0)).toString(36);
}
