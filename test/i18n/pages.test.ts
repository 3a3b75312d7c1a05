import { describe, expect, it } from 'vitest';
import { readTexts } from '../../clients/i18n/load.ts';

const pages = ['ui', 'join', 'desk', 'console', 'wall', 'review', 'people'] as const;

/** Every text of a page with its place. */
const strings = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
const holes = (text: string): string[] => [...text.matchAll(/\{\{\w+\}\}/g)].map(([hole]) => hole).sort();

describe.each(pages)('the words of the page %s', (page) => {
  const read = async () => ({
    english: strings(await readTexts('en', page)),
    french: new Map(strings(await readTexts('fr', page))),
  });

  it('take the same things into their sentences in both languages', async () => {
    const { english, french } = await read();
    expect(english.length).toBeGreaterThan(20);
    for (const [path, text] of english) {
      // One of something need not be counted.
      const [ours, theirs] = [text, french.get(path) ?? ''].map((words) =>
        holes(words).filter((hole) => hole !== '{{count}}' || !path.endsWith('_one')),
      );
      expect(theirs, path).toEqual(ours);
    }
  });

  it('are nowhere empty, and nowhere English in French', async () => {
    const { english, french } = await read();
    for (const [path, text] of [...english, ...french])
      expect(text.length > 0 && text === text.trim(), path).toBe(true);
    const same = english.filter(
      ([path, text]) => /[a-z] [a-z]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')) && french.get(path) === text,
    );
    expect(same).toEqual([]);
  });

  it('have a singular wherever they have a plural', async () => {
    const { english, french } = await read();
    for (const [path] of [...english, ...french])
      if (path.endsWith('_other')) {
        const one = path.replace(/_other$/, '_one');
        expect([english.some(([other]) => other === one), french.has(one)], path).toEqual([true, true]);
      }
  });
});
