import { isNoticed, lexicon } from './lexicon.ts';
import { fold, HASH_START, hashPair, hashStep } from './words.ts';

/** What one reading of a text noticed: which checks have to look at it at all. Most texts need none. */
export const seen = {
  /** A name of the lexicon may be in it. */
  name: 1,
  /** Letters written with points between, such as an abbreviation. */
  points: 2,
  at: 4,
  /** `://`, or a point before a letter. */
  host: 8,
  /** A point between two digits, or a degree sign. */
  decimal: 16,
  /** Two colons in a row, or six and more: an internet address of version 6. */
  colons: 32,
  /** Seven and more digits with no more than spaces, points, hyphens and brackets between them. */
  digits7: 64,
  /** The same with thirteen. */
  digits13: 128,
  /** A word of letters and digits that is no exercise document. */
  mixed: 256,
  /** A slash between digits. */
  slash: 512,
  /** Filler signs of a machine-readable line. */
  filler: 1024,
  /** A year from 1900 to 2034. */
  year: 2048,
  /** An unbroken run of 60 characters, or `data:`. */
  long: 4096,
  /** Written so that a machine does not see an address: `[.]`, `(at)`. */
  hidden: 8192,
  /** The name of a person: told by its field, never by the text. */
  person: 16_384,
} as const;

/** A combination of `seen`. */
export type Marks = number;

const TABLE = 0x700;
const SIGN = 0;
const UNKNOWN = 0xffff;

/** Of a character: the plain lower-case letter or digit it stands for; SIGN; or UNKNOWN: the text has to be folded first. */
const PLAIN = new Uint16Array(TABLE);
for (let code = 0; code < TABLE; code++) {
  const plain = fold(String.fromCharCode(code)).toLowerCase();
  const oneLetter = /^[\p{L}\p{N}]$/u.test(plain);
  // An accent changes nothing for the checks, an unseen character or a foreign digit does.
  if (oneLetter && (code < 0x80 || !isDigit(plain.charCodeAt(0)))) PLAIN[code] = plain.charCodeAt(0);
  else if (plain === '' || /[\p{L}\p{N}]/u.test(plain)) PLAIN[code] = UNKNOWN;
}

/** What the character at `i` stands for; with `folded`, everything beyond the table is a letter. */
function plainOf(code: number, folded: boolean): number {
  const letter = code < TABLE ? (PLAIN[code] ?? SIGN) : folded ? code : isTypographic(code) ? SIGN : UNKNOWN;
  return letter === UNKNOWN && folded ? code : letter;
}

// Typographic spaces, dashes, quotation marks and currency signs: common in good prose, and no reason to fold.
function isTypographic(code: number): boolean {
  if (code < 0x2000 || code > 0x20bf) return false;
  return code <= 0x200a || (code >= 0x2010 && code <= 0x2029) || (code >= 0x202f && code <= 0x205e) || code >= 0x20a0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLetter = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || code > 127;
const isDash = (code: number): boolean => code >= 0x2010 && code <= 0x2015;
/** Spaces ( ) - . : what may stand between the digits of one number. */
const isGap = (code: number): boolean =>
  code === 32 || code === 40 || code === 41 || code === 45 || code === 46 || code === 0xa0 || code === 0x202f;
/** + - / = _ : what may stand in a run of encoded data, and the line ends between. */
const isEncoding = (code: number): boolean =>
  code === 43 || code === 45 || code === 47 || code === 61 || code === 95 || code === 10 || code === 13;

/**
 * Reads a text once, without cutting it up. `undefined`: it is written in a way that has to be folded first. Called with
 * `folded` (for a text that `fold` made) it always has an answer.
 */
export function survey(text: string, folded: boolean): Marks | undefined {
  const { probes } = lexicon();
  const { length } = text;
  let marks = 0;
  // the word that is being read, and the one before it
  let start = 0;
  let size = 0;
  let figures = 0;
  let hash = HASH_START;
  let before = 0;
  // the number, which may be several words
  let digits = 0;
  let gap = 0;
  let colons = 0;
  let unbroken = 0;
  for (let i = 0; i <= length; i++) {
    const code = i < length ? text.charCodeAt(i) : 32;
    const letter = plainOf(code, folded);
    if (letter === UNKNOWN) return undefined;
    if (letter !== SIGN) {
      if (size++ === 0) start = i;
      hash = hashStep(hash, letter);
      unbroken++;
      if (!isDigit(letter)) {
        digits = 0;
        continue;
      }
      figures++;
      digits++;
      gap = 0;
      if (digits >= 7) marks |= digits >= 13 ? seen.digits13 | seen.digits7 : seen.digits7;
      continue;
    }
    if (size > 0) {
      if (isNoticed(probes, hash) || isNoticed(probes, hashPair(before, hash))) marks |= seen.name;
      before = hash;
      hash = HASH_START;
      if (figures > 0) marks |= marksOfFigures(text, start, i, figures);
      size = 0;
      figures = 0;
    }
    if (digits > 0) {
      if (isDash(code) && !folded) return undefined;
      if (!isGap(code) || ++gap > 2) digits = 0;
    }
    if (unbroken > 0 && !isEncoding(code)) {
      if (unbroken >= 60) marks |= seen.long;
      unbroken = 0;
    }
    if (code === 32) continue;
    marks |= marksOfSign(text, i, code);
    if (code === 58 && ++colons >= 6) marks |= seen.colons;
  }
  return marks;
}

/** A word with figures in it: part of a number, a year, or letters and figures mixed. */
function marksOfFigures(text: string, start: number, end: number, figures: number): Marks {
  const size = end - start;
  if (figures === size) {
    const first = text.charCodeAt(start);
    if (size !== 4 || first < 49 || first > 50) return 0;
    const year = text.slice(start, end);
    return year >= '1900' && year < '2035' ? seen.year : 0;
  }
  if (size < 4 || (size === 9 && /^EXR\d{5}[A-Z]$/.test(text.slice(start, end)))) return 0;
  return seen.mixed;
}

function marksOfSign(text: string, at: number, code: number): Marks {
  const previous = at > 0 ? text.charCodeAt(at - 1) : 32;
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 32;
  switch (code) {
    case 46: // .
      if (isDigit(next)) return isDigit(previous) ? seen.decimal : 0;
      if (!isLetter(next)) return 0;
      return isUpper(previous) && isUpper(next) ? seen.host | seen.points : seen.host;
    case 58: // :
      if (next === 58) return seen.colons;
      if (next === 47) return seen.host;
      return isLetter(next) && text.slice(at - 4, at).toLowerCase() === 'data' ? seen.long : 0;
    case 47: // /
      return isDigit(previous) && isDigit(next) ? seen.slash : 0;
    case 64: // @
      return seen.at;
    case 60: // <
      return next === 60 ? seen.filler : 0;
    case 0xb0: // °
      return seen.decimal;
    case 40: // (
    case 91: // [
      return next === 46 || next === 64 || (next | 32) === 97 || (next | 32) === 100 ? seen.hidden : 0;
    default:
      return 0;
  }
}
