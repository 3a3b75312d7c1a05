import { directionOf } from './languages.ts';

/*
 * A reference, a code or a name in a sentence that runs from right to left must neither take the full stop behind it along nor be torn
 * apart at its hyphens. So whatever is filled into such a sentence stands between U+2068 and U+2069: there it has its own direction.
 */
const hole = /\u2068?\{\{\w+\}\}\u2069?/g;
const bare = (found: string): string => found.replace('\u2068', '').replace('\u2069', '');

/** A text that stands by itself in a sentence, for what is not filled in but written into a string. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Texts as they are shown in a language: in one that runs from right to left everything that is filled in is isolated, once. */
export function laidOut<T>(texts: T, language: string): T {
  if (directionOf(language) === 'ltr') return texts;
  if (typeof texts === 'string') return texts.replaceAll(hole, (found) => isolated(bare(found))) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, laidOut(text, language)])) as T;
}
