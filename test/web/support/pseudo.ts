import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';

/*
 * A language that nobody speaks, made of English: every text of the catalogues stands between brackets and has accents. What is on a screen
 * without brackets does not come from a catalogue, and nobody could translate it.
 */

const assets = fileURLToPath(new URL('../../../dist/web/assets/', import.meta.url));
const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' };

/** `Send {{what}}` becomes `⟦Séñd {{what}}⟧`. */
const foreign = (text: string): string =>
  `⟦${text.replaceAll(/\{\{\w+\}\}|[aeiounc]/g, (found) => accents[found] ?? found)}⟧`;

const everyText = (value: unknown, change: (text: string) => string): unknown =>
  typeof value === 'string'
    ? change(value)
    : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, everyText(inner, change)]));

/** Whether it holds texts and nothing else. */
const isTexts = (value: unknown): boolean =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isTexts));

/** What a built file gives by default, if that is a catalogue and all it has. */
function catalogueIn(file: string): object | undefined {
  const code = String(readFileSync(path.join(assets, file)));
  const [, name] = /export\s*\{\s*([\w$]+) as default\s*\};?\s*$/.exec(code) ?? [];
  if (!name || /\bimport\b\s*[{*"'(\w]/.test(code.slice(0, 200))) return undefined;
  try {
    const found: unknown = new Function(`${code.slice(0, code.lastIndexOf('export'))}; return ${name};`)();
    return typeof found === 'object' && found !== null && isTexts(found) ? found : undefined;
  } catch {
    return undefined; // It needs what only a page has, or another file: no catalogue.
  }
}

/** Gives the pages of a context the foreign language in place of every catalogue. @returns the files that have been read so far */
export async function speakForeign(context: BrowserContext): Promise<ReadonlySet<string>> {
  const catalogues = new Map<string, object>();
  for (const file of readdirSync(assets).filter((name) => name.endsWith('.js'))) {
    const found = catalogueIn(file);
    if (found) catalogues.set(file, found);
  }
  const read = new Set<string>();
  await context.route('**/assets/*.js', (route) => {
    const file = path.posix.basename(new URL(route.request().url()).pathname);
    const texts = catalogues.get(file);
    if (!texts) return route.continue();
    read.add(file);
    const body = `export default ${JSON.stringify(everyText(texts, foreign))};`;
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  return read;
}

/** Everything in words that a page shows or lets a screen reader say, but keys of the keyboard and what is meant as data. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = [document.title];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest('script, style, kbd, pre, code, noscript') || !element.checkVisibility())
        continue;
      if (node instanceof Element) {
        // What a screen reader leaves out has no words for it; text in it can be seen all the same.
        if (node.closest('[aria-hidden=true]')) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'])
          found.push(node.getAttribute(name) ?? '');
      } else found.push(node.nodeValue ?? '');
    }
    return found.map((one) => one.replaceAll(/\s+/g, ' ').trim()).filter((one) => one !== '');
  });

/** What stands outside of all brackets. */
function outside(text: string): string {
  for (let before = text; ; before = text) {
    text = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ');
    if (text === before) return text;
  }
}

/**
 * The words on a page that come neither from a catalogue nor from the exercise.
 *
 * @param data what the exercise itself brings: texts and names of the scenario and of people, addresses
 */
export async function untranslated(page: Page, data: readonly string[]): Promise<string[]> {
  const longest = [...new Set(data)].sort((one, other) => other.length - one.length);
  const rest = (text: string) => longest.reduce((left, datum) => left.replaceAll(datum, ' '), outside(text));
  const found = (await wordsOn(page)).filter((text) => /\p{L}{2}/u.test(rest(text).replaceAll(plainData, ' ')));
  return [...new Set(found)];
}

/** Codes, references, numbers of documents, times, lengths of time and dates: the same in every language, or written by `Intl`. */
const plainData =
  /\b(?:[A-Z]{2,3}-[A-Z]{1,3}-[\dA-Z-]+|[A-Z\d]{1,4}|UTC[+-][\d:]+|EX\w+|\d+(?:\.\d+)?\s?(?:h|min|s|d|ms)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|Liaison)\b/g;
