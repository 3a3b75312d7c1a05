import { describe, expect, it } from 'vitest';
import { offered } from '../../clients/i18n/languages.ts';
import { readTexts } from '../../clients/i18n/load.ts';

const pages = ['ui', 'join', 'desk', 'console', 'wall', 'review', 'people', 'docs', 'glossary'] as const;
const others = offered.filter((language) => language !== 'en');

/** Every text of a page with its place. */
const strings = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
const holes = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([hole]) => hole).sort();
const form = /_(?:zero|one|two|few|many|other)$/;

describe.each(pages.flatMap((page) => others.map((language) => [page, language] as const)))(
  'the words of the page %s in the language %s',
  (page, language) => {
    const read = async () => ({
      english: new Map(strings(await readTexts('en', page))),
      ours: new Map(strings(await readTexts(language, page))),
    });

    it('take the same things into their sentences as in English', async () => {
      const { english, ours } = await read();
      expect(english.size).toBeGreaterThan(20);
      for (const [path, text] of ours) {
        const theirs = english.get(path) ?? english.get(path.replace(form, '_other')) ?? '';
        if (path.endsWith('_zero')) continue; // Of what is not there, less can be said.
        // One or two of something need not be counted.
        const [mine, model] = [text, theirs].map((words) =>
          holes(words).filter((hole) => hole !== '{{count}}' || !/_(?:one|two)$/.test(path)),
        );
        expect(mine, path).toEqual(model);
      }
      for (const path of english.keys()) expect(ours.has(path), path).toBe(true);
    });

    it('are nowhere empty, and nowhere English', async () => {
      const { english, ours } = await read();
      for (const [path, text] of [...english, ...ours])
        expect(text.length > 0 && text === text.trim(), path).toBe(true);
      const same = [...english].filter(
        ([path, text]) => /[a-z] [a-z]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')) && ours.get(path) === text,
      );
      expect(same).toEqual([]);
    });

    it('have every form of a plural that the language has', async () => {
      const { english, ours } = await read();
      const formsOf = (one: string) => new Intl.PluralRules(one).resolvedOptions().pluralCategories;
      for (const [texts, forms] of [
        [english, formsOf('en')],
        [ours, formsOf(language)],
      ] as const)
        for (const path of texts.keys())
          if (path.endsWith('_other'))
            for (const one of forms) expect(texts.has(path.replace(/other$/, one)), `${path}: ${one}`).toBe(true);
    });
  },
);
