/** A word of the glossary, by its key. */
interface Term {
  readonly term: string;
  readonly means: string;
}
export type Terms = Readonly<Record<string, Term>>;

/** A stretch of a text: plain, or where a word of the glossary stands for the first time. */
export interface Stretch {
  readonly text: string;
  readonly term?: string;
}

/**
 * What everybody knows after the first minute, and words that mean something else as well in one of the languages: in Arabic and Spanish a
 * person is surrendered with the word for the delivery of a message. A wrong explanation is worse than none; the duty guide has them all.
 */
const unmarked: ReadonlySet<string> = new Set(['bureau', 'exercise', 'surrender', 'transit', 'addendum', 'purge']);

/** The letters that Arabic writes onto the beginning of a word, and what makes a plural elsewhere. */
const before = '(?:[وبلك]?ال|لل|و)?';
const after = '(?:e?s)?';

/**
 * The texts of one place in the order in which they are read, cut where a word of the glossary stands for the first time in any of them: not
 * at every repetition, and the longest word that fits. Whole words only, whatever their case.
 */
export function stretchesOf(texts: readonly string[], terms: Terms): Stretch[][] {
  const words = Object.entries(terms)
    .filter(([key]) => !unmarked.has(key))
    .sort(([, a], [, b]) => b.term.length - a.term.length);
  if (words.length === 0) return texts.map((text) => [{ text }]);
  const any = words.map(([, { term }]) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${before}(${any})${after}(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  const keys = new Map(words.map(([key, { term }]) => [term.toLowerCase(), key]));
  const marked = new Set<string>();
  return texts.map((text) => {
    const stretches: Stretch[] = [];
    let from = 0;
    for (const found of text.matchAll(pattern)) {
      const term = keys.get((found[1] ?? '').toLowerCase());
      if (term === undefined || marked.has(term)) continue;
      marked.add(term);
      if (found.index > from) stretches.push({ text: text.slice(from, found.index) });
      stretches.push({ text: found[0], term });
      from = found.index + found[0].length;
    }
    if (from < text.length || stretches.length === 0) stretches.push({ text: text.slice(from) });
    return stretches;
  });
}
