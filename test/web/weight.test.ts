import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import instructor from '../../clients/i18n/en/console.ts';
import { type Classroom, laptop, openClassroom, phone } from './support/classroom.ts';
import { takeSeat } from './support/desk.ts';

/** What has come over the network, by address: bytes as they were sent, compressed. */
type Load = Map<string, number>;

const bytes = (...loads: readonly Load[]): number =>
  [...new Map(loads.flatMap((load) => [...load])).values()].reduce((sum, size) => sum + size, 0);

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

/** Notes when there is something to read and to press. */
function noteWhenUsable(): void {
  const look = () => {
    if (!document.querySelector('#root main :is(h1, h2)') || !document.querySelector('#root main button')) return;
    seeing.disconnect();
    performance.mark('usable');
  };
  const seeing = new MutationObserver(look);
  seeing.observe(document, { childList: true, subtree: true });
}

describe('what a device has to fetch', () => {
  let room: Classroom;
  beforeAll(async () => {
    room = await openClassroom('the-borrowed-passport');
    const { connection } = await room.staff();
    await connection.send({ type: 'exercise.start' });
  });
  afterAll(() => room?.close());

  it('is at most 220 kB from the code on the wall to the first message on the desk', async () => {
    const page = await room.device(phone);
    await page.addInitScript(noteWhenUsable);
    await page.goto(`${room.base}/j/${room.ready.code}`);
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
    const door = await loadOf(page);
    await takeSeat(page, page.url(), 'Mina');
    await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0);
    const desk = await loadOf(page);
    console.log(`join ${bytes(door)} bytes, join and desk ${bytes(door, desk)} bytes`);
    expect(door.size).toBeGreaterThan(4);
    expect(bytes(desk)).toBeGreaterThan(bytes(door) / 2);
    expect(bytes(door, desk)).toBeLessThanOrEqual(220_000);
  });

  it("is at most 350 kB for the instructor's console", async () => {
    const page = await room.device(laptop);
    await page.addInitScript(noteWhenUsable);
    await page.goto(room.ready.console);
    await page.getByRole('button', { name: instructor.exercises.open, exact: true }).click();
    await page.getByRole('listbox', { name: instructor.flow.label }).waitFor();
    await page.evaluate(() => {
      performance.clearMarks();
      performance.mark('usable');
    });
    const all = await loadOf(page);
    console.log(`console ${bytes(all)} bytes`);
    expect(all.size).toBeGreaterThan(4);
    expect(bytes(all)).toBeLessThanOrEqual(350_000);
  });
});
