import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type WebClass, webClass } from '../web/support/class.ts';
import { aWatch } from '../web/support/watch.ts';

/** How much slower than this computer a phone is. */
const slowdown = Number(process.env['LONG_SLOWDOWN'] ?? 4);
const rounds = 5;
let class_: WebClass;
beforeAll(async () => {
  class_ = await webClass(aWatch());
  await class_.tell({ type: 'exercise.start' });
});
afterAll(() => class_.close());

/** Wall ms from the call of the address until there is something to read and to press. */
async function firstView(page: Page, address: string, seen: string): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await devtools.send('Network.clearBrowserCache');
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator(seen).first().waitFor();
  const ms = await page.evaluate(() => performance.now());
  await devtools.detach();
  return ms;
}

const pages = [
  ['the way in', '/j', '#root main button'],
  ['the desk of a phone', '/desk', '#root main h1'],
  ['the wall', '/wall', '#root main button'],
  ['the console’s way in', '/console', '#root main button'],
] as const;

it.each(pages)('%s is there on a slow phone, and how soon is printed', async (name, address, seen) => {
  const page = address === '/desk' ? await class_.sit('Mina') : await class_.device({ width: 390, height: 844 });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await firstView(page, class_.origin + address, seen));
  const [middle = 0] = [...times].sort((a, b) => a - b).slice(rounds >> 1);
  console.log(`first view, CPU ${slowdown} times slower: ${name} ${Math.round(middle)} ms (median of ${rounds})`);
  expect(times).toHaveLength(rounds);
});
