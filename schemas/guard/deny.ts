import type { Spelling } from './spelling.ts';
import { fingerprint, fold, plain, probe, wordsOf } from './words.ts';

/** A name that must not appear, as it is looked up. */
export interface DeniedName {
  readonly key: string;
  readonly spelling: Exclude<Spelling, 'capital'>;
}

/**
 * One line of the source list: a name, or `^NAME` (only in capitals), or `!NAME` (only in capitals, and only in a text that
 * is not in capitals itself: for names that are ordinary words). One word of up to four letters is `^` without saying so.
 * A name that begins with a single letter and a sign keeps its signs, so that the same words in a sentence are no match.
 * Empty lines and lines with `#` in front say nothing: undefined.
 */
export function deniedName(line: string): DeniedName | undefined {
  const mark = /^\s*([#^!]?)\s*(.*?)\s*$/u.exec(line);
  const [, sign = '', written = ''] = mark ?? [];
  const key = keyOf(written);
  if (sign === '#' || key === '') return undefined;
  if (sign === '!') return { key, spelling: 'capitalsInProse' };
  return { key, spelling: sign === '^' || /^[a-z0-9]{1,4}$/.test(key) ? 'capitals' : 'anyCase' };
}

function keyOf(written: string): string {
  const words = wordsOf(fold(written));
  const keepsSigns = words.length > 1 && words[0]?.lower.length === 1;
  return keepsSigns ? words.map((word) => word.gap + word.lower).join('') : plain(written);
}

/** Words that do harm, as they are looked up: anywhere, or only in messages that must not speak of people. */
export interface HarmfulWords {
  readonly key: string;
  readonly where: 'anywhere' | 'people';
}

/** One line of the other source list: words or a phrase in any spelling; `@WORDS` speak of people. `#` and empty lines: undefined. */
export function harmfulWords(line: string): HarmfulWords | undefined {
  const [, sign = '', written = ''] = /^\s*([#@]?)\s*(.*?)\s*$/u.exec(line) ?? [];
  const key = plain(written);
  return sign === '#' || key === '' ? undefined : { key, where: sign === '@' ? 'people' : 'anywhere' };
}

const LINE = 112;

/** The text of `deny-list.ts` for these source lines: for each name the number by which it is noticed and its fingerprint. */
export function denyListSource(lines: readonly string[]): string {
  const names = lines.map(deniedName).filter((name) => name !== undefined);
  const of = (spelling: DeniedName['spelling']): string =>
    asNumbers(names.filter((name) => name.spelling === spelling).map((name) => name.key));
  return [
    '// Made by test/support/make-deny-list.mjs: real names as numbers, never in clear. Each entry: probe.fingerprint.',
    `export const anyCase = ${of('anyCase')};`,
    `export const capitals = ${of('capitals')};`,
    `export const capitalsInProse = ${of('capitalsInProse')};`,
    '',
  ].join('\n');
}

/** The text of `harm-list.ts` for these source lines. */
export function harmListSource(lines: readonly string[]): string {
  const words = lines.map(harmfulWords).filter((one) => one !== undefined);
  const of = (where: HarmfulWords['where']): string =>
    asNumbers(words.filter((one) => one.where === where).map((one) => one.key));
  return [
    '// Made by test/support/make-deny-list.mjs harm: words as numbers, never in clear. Each entry: probe.fingerprint.',
    `export const anywhere = ${of('anywhere')};`,
    `export const people = ${of('people')};`,
    '',
  ].join('\n');
}

/** Phrases as a template literal of numbers, in an order of its own. */
function asNumbers(phrases: readonly string[]): string {
  const entries = [...new Set(phrases)].map((key) => `${(probe(key) >>> 0).toString(36)}.${fingerprint(key)}`).sort();
  const rows: string[] = [''];
  for (const entry of entries) {
    const row = rows.at(-1) ?? '';
    if (row.length + entry.length > LINE) rows.push(entry);
    else rows[rows.length - 1] = row === '' ? entry : `${row} ${entry}`;
  }
  return `\`\n${rows.map((row) => `  ${row}\n`).join('')}\``;
}
