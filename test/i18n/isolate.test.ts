import { describe, expect, it } from 'vitest';
import { isolated, laidOut } from '../../clients/i18n/isolate.ts';
import { directionOf, localeOf, offered, unitSigns } from '../../clients/i18n/languages.ts';
import { fieldTextsOf, type Namespace, readTexts } from '../../clients/i18n/load.ts';
import { families } from '../../schemas/kinds/kind.ts';

const namespaces: readonly Namespace[] = [
  ...(['ui', 'join', 'desk', 'console', 'wall', 'review', 'people', 'docs', 'glossary'] as const),
  ...(['kinds', 'rules', 'problems', 'states', 'common', 'guard'] as const),
  ...families.map(fieldTextsOf),
];
const strings = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, inner]) => strings(inner, `${path}/${key}`));
const all = async (language: (typeof offered)[number]) =>
  (await Promise.all(namespaces.map(async (name) => strings(await readTexts(language, name), name)))).flat();

describe('a sentence that runs from right to left', () => {
  it('isolates everything that is filled in, whatever page it stands on [A7]', async () => {
    const texts = await all('ar');
    const filled = texts.filter(([, text]) => text.includes('{{'));
    expect(filled.length).toBeGreaterThan(200);
    for (const [path, text] of filled)
      expect(text.replaceAll(/\u2068\{\{\w+\}\}\u2069/g, ''), path).not.toMatch(/\{\{|\}\}/);
    for (const [path, text] of texts)
      expect([...text.matchAll(/\u2068/g)].length, path).toBe([...text.matchAll(/\u2069/g)].length);
  });

  it('isolates once, however often it is laid out', () => {
    const once = laidOut({ a: 'الإشعار {{no}}.', b: { c: `مثل ${isolated('{{ref}}')}` } }, 'ar');
    expect(once).toEqual({ a: 'الإشعار \u2068{{no}}\u2069.', b: { c: 'مثل \u2068{{ref}}\u2069' } });
    expect(laidOut(once, 'ar')).toEqual(once);
  });

  it('has its references, addresses and codes isolated where they are written into it', async () => {
    // With a hyphen, a dot, a colon or a digit, and beside Arabic: what a line from right to left would tear apart.
    const fragile = /(?<![\w\u2068#/.-])[A-Za-z#/.][\w-]*[-.:/]\w[\w.:-]*/;
    const texts = (await all('ar')).filter(([, text]) => /\p{Script=Arabic}/u.test(text));
    expect(texts.length).toBeGreaterThan(1_500);
    for (const [path, text] of texts) expect(text.replaceAll(/\u2068[^\u2069]*\u2069/g, ''), path).not.toMatch(fragile);
  });

  it('leaves the other languages as they are written', async () => {
    for (const language of offered.filter((one) => directionOf(one) === 'ltr'))
      for (const [path, text] of await all(language)) expect(text, path).not.toMatch(/[\u2066-\u2069]/);
  });
});

describe('numbers', () => {
  it('have Latin digits in every language, as on the wire', async () => {
    for (const language of offered)
      expect(new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 2 }).format(4.97)).toMatch(/^4[.,]97$/);
    for (const [path, text] of await all('ar')) expect(text, path).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
  });

  it('have their units in the script of the language', () => {
    expect(Object.values(unitSigns.ar).every((sign) => /^\p{Script=Arabic}+$/u.test(sign))).toBe(true);
    expect(Object.keys(unitSigns)).toEqual([...offered]);
  });
});
