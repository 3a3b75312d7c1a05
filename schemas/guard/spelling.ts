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

/** There are words beside it, single letters and numbers apart, and the nearest are not in capitals. */
function isProse(words: readonly Word[], from: number, to: number): boolean {
  const before = words.slice(Math.max(0, from - 3), from).findLast(isWord);
  const after = words.slice(to, to + 3).find(isWord);
  return (before ?? after) !== undefined && !before?.capitals && !after?.capitals;
}

const isWord = (word: Word): boolean => /\p{L}{2}/u.test(word.lower);
