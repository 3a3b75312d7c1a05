import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offered } from '../../clients/i18n/languages.ts';
import { readTexts, type Texts } from '../../clients/i18n/load.ts';
import { type WebClass, webClass } from './support/class.ts';
import { aWatch } from './support/watch.ts';

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const read = (file: string) => String(readFileSync(path.join(built, file)));

/** The page, and everything that it imports before it can draw. */
function firstLoad(page: string): string[] {
  const found = new Set([page]);
  const waiting = [...read(page).matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
  for (const file of waiting) {
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    for (const [, name] of read(file).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) waiting.push(`assets/${name}`);
  }
  return [...found];
}
const codeOf = (page: string): string =>
  firstLoad(page)
    .filter((file) => file.endsWith('.js'))
    .map(read)
    .join('\n');

/** What has come over the network, by address: bytes as they were sent, compressed. */
type Load = ReadonlyMap<string, number>;

/** Kilobytes; what several pages share counts once. */
const weight = (...loads: readonly Load[]): number =>
  [...new Map(loads.flatMap((load) => [...load])).values()].reduce((sum, size) => sum + size, 0) / 1000;

/** What was begun to be fetched until the page could be used: what comes afterwards, at leisure, keeps nobody waiting. */
const loadOf = async (page: Page): Promise<Load> =>
  new Map(
    await page.evaluate(() => {
      const usable = performance.getEntriesByName('usable')[0]?.startTime;
      if (usable === undefined) throw new Error('The page was never usable');
      return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
        .filter((entry): entry is PerformanceResourceTiming => entry instanceof PerformanceResourceTiming)
        .filter(({ name, startTime }) => startTime <= usable && new URL(name).host === location.host)
        .map(({ name, encodedBodySize }): [string, number] => [name, encodedBodySize]);
    }),
  );

/** Runs in the page: notes when there is something to read and to press, and nothing in it is still being waited for. */
function noteWhenUsable(): void {
  const look = () => {
    const usable = document.querySelector('#root main :is(h1, h2)') && document.querySelector('#root main button');
    if (!usable || document.querySelector('#root main .mantine-Loader-root')) return;
    seeing.disconnect();
    performance.mark('usable');
  };
  const seeing = new MutationObserver(look);
  seeing.observe(document, { childList: true, subtree: true });
}
const untilUsable = async (page: Page): Promise<void> =>
  void (await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0));

describe('what a device has to fetch', () => {
  let room: WebClass;
  beforeAll(async () => {
    room = await webClass(aWatch());
    await room.tell({ type: 'exercise.start' });
  });
  afterAll(() => room?.close());

  it.each(offered)(
    'is at most 220 kB from the code on the wall to the first message on the desk (%s)',
    async (locale) => {
      const page = await room.device({ width: 390, height: 844, locale, before: noteWhenUsable });
      await page.goto(`${room.origin}/j/${room.code}`);
      await untilUsable(page);
      const door = await loadOf(page);
      await page.getByRole('textbox').first().fill(`Mina ${locale}`);
      await page.locator('main form button[type=submit]').click();
      await page.waitForURL(`${room.origin}/desk*`);
      await untilUsable(page);
      expect(await page.locator('#root main dl dd').count()).toBeGreaterThan(0);
      const desk = await loadOf(page);
      const both = weight(door, desk);
      console.log(`${locale}: join ${weight(door)} kB, desk ${weight(desk)} kB, join and desk ${both} kB`);
      expect(door.size).toBeGreaterThan(4);
      expect(weight(desk)).toBeGreaterThan(weight(door) / 2);
      expect(both).toBeLessThanOrEqual(220);
    },
  );

  it.each(offered)('is at most 350 kB for the instructor’s console (%s) [A10]', async (locale) => {
    const page = await room.device({ locale });
    await page.goto(`${room.origin}/console#k=${room.server.staffKey}`);
    const { exercises } = (await readTexts(locale, 'console')) as Texts['console'];
    await page.getByRole('button', { name: exercises.open, exact: true }).click();
    await page.locator('main [role=listbox]').waitFor();
    await page.evaluate(() => void performance.mark('usable'));
    const all = await loadOf(page);
    console.log(`${locale}: console ${weight(all)} kB`);
    expect(all.size).toBeGreaterThan(4);
    expect(weight(all)).toBeLessThanOrEqual(350);
  });

  it.each(offered)('is at most 450 kB where scenarios are written (%s)', async (locale) => {
    const page = await room.device({ locale });
    await page.goto(`${room.origin}/scenarios?edit=blank#k=${room.server.staffKey}`);
    await page.locator('.cm-content').waitFor({ state: 'attached' });
    await page.locator('main fieldset').first().waitFor();
    await page.evaluate(() => void performance.mark('usable'));
    const all = await loadOf(page);
    console.log(`${locale}: editor ${weight(all)} kB`);
    expect(all.size).toBeGreaterThan(4);
    expect(weight(all)).toBeLessThanOrEqual(450);
  });
});

describe('the code that a page needs for its first picture', () => {
  it.each(['join.html', 'desk.html', 'wall.html'])('of %s is without schemas', (page) => {
    expect(firstLoad(page).length).toBeGreaterThan(4);
    expect(codeOf(page)).not.toContain('ZodObject');
    expect(codeOf(page)).not.toContain('invalid_union');
  });

  it('of the join page is without the line to the hub', () => {
    expect(codeOf('desk.html')).toContain('liaison.v1');
    expect(codeOf('join.html')).not.toContain('liaison.v1');
  });
});
