import type { Word } from './words.ts';

/**
 * In which writing a listed name is meant. Short names are ordinary words or syllables in some language, so they count
 * only in capitals; and those that are whole words count only where the text around them is not in capitals as well.
 */
export type Spelling = 'anyCase' | 'capital' | 'capitals' | 'capitalsInProse';

/** Whether words `from` up to, not including, `to` are written in a way that the listed name is meant. */
export function isMeant(spelling: Spelling, words: readonly Word[], from: number, to: number): boolean {
  if (spelling === 'anyCase') return true;
  if (spelling === 'capital') return words[from]?.capital === true;
  const written = words.slice(from, to).every((word) => word.capitals);
  return written && (spelling === 'capitals' || isProse(words, from, to));
}

const isProse = (words: readonly Word[], from: number, to: number): boolean =>
  [...words.slice(Math.max(0, from - 3), from), ...words.slice(to, to + 3)].some((word) => !word.capitals);
