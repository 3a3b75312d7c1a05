import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import console_ from '../../clients/i18n/en/console.ts';
import join from '../../clients/i18n/en/join.ts';
import review from '../../clients/i18n/en/review.ts';
import wall from '../../clients/i18n/en/wall.ts';
import { archipelago, frame } from '../../clients/web/map/archipelago.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
beforeAll(async () => {
  class_ = await webClass(aWatch());
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const staffPage = (path: string) => `${class_.origin}${path}#k=${class_.server.staffKey}`;
const console = (page: Page) => page.goto(staffPage(`/console?exercise=${class_.exercise.id}`));
const map = (page: Page) => page.locator('svg[viewBox="0 0 1000 600"]');

/** Where on the screen a place of the map is. */
async function spot(page: Page, { x, y }: { readonly x: number; readonly y: number }) {
  const box = await map(page).boundingBox();
  if (!box) throw new Error('There is no map');
  return { x: box.x + (x / frame.width) * box.width, y: box.y + (y / frame.height) * box.height };
}
const capital = (code: string) => archipelago[code]?.capital ?? { x: 0, y: 0 };

describe('the map', () => {
  it('lets newcomers point at their country, beside a list with the same choice', async () => {
    const page = await class_.device({ width: 360, height: 900 });
    await page.goto(`${class_.origin}/j/${class_.code}`);
    const files: string[] = [];
    page.on('request', (request) => files.push(request.url()));
    await page.getByRole('button', { name: join.bureau.open }).click();
    await map(page).waitFor();
    expect(files.some((file) => /BureauMap/.test(file))).toBe(true); // nobody else fetches the coasts
    const list = page.locator('#join-bureau');
    const at = await spot(page, capital('QP'));
    await page.mouse.click(at.x, at.y);
    expect(await list.inputValue()).toBe('QP');
    await list.selectOption('QN');
    expect(await page.locator('g[data-chosen] path').count()).toBe(1);
    // A country where nobody has a place is no choice.
    const bot = await spot(page, capital('QR'));
    await page.mouse.click(bot.x, bot.y);
    expect(await list.inputValue()).toBe('QN');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.close();
  });

  it('is not mirrored where lines run from right to left', async () => {
    const page = await class_.device({ width: 1280, height: 900, locale: 'ar' });
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await page.locator('button:not([type=submit])').filter({ hasText: 'أُسند إليّ مكتب' }).click();
    await map(page).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const at = await spot(page, capital('QN'));
    await page.mouse.click(at.x, at.y);
    expect(await page.locator('#join-bureau').inputValue()).toBe('QN');
    await page.close();
  });

  it('shows the traffic of the last minutes at the console, each way with its newest message; and all of it as a table', async () => {
    await class_.tell({ type: 'exercise.start' });
    await class_.tell({ type: 'inject.fire', inject: 'i-request' });
    const page = await class_.device();
    await console(page);
    await page.getByRole('button', { name: console_.flow.map, exact: true }).click();
    const picture = page.getByRole('region', { name: console_.flow.mapLabel });
    const way = picture.getByRole('button', { name: /Rendalia → Norvane: Request for information/ });
    await way.click();
    await page.getByRole('heading', { name: 'Is the night ferry running?' }).first().waitFor();
    // To two bureaus: two ways.
    expect(await picture.getByRole('button', { name: /Secretariat → / }).count()).toBe(2);
    await picture.getByText('Secretariat', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: console_.flow.asTable }).click();
    const table = page.getByRole('table');
    expect(await table.getByRole('row').count()).toBe(3); // the heading, and two messages
    const row = table.getByRole('row').filter({ hasText: 'Is the night ferry running?' });
    expect(await row.innerText()).toMatch(/Rendalia\s+Norvane/);
    await expectAccessible(page);
    // The same button serves diagram and list.
    await page.getByRole('button', { name: console_.flow.sequence, exact: true }).click();
    expect(await table.getByRole('row').count()).toBe(3);
    await page.getByRole('button', { name: console_.flow.list, exact: true }).click();
    expect(await table.getByRole('row').count()).toBeGreaterThan(3);
    await page.close();
  });

  it('is a picture of the wall that says types of messages and no subject', async () => {
    const page = await class_.device({ width: 1280, height: 720 });
    await page.goto(`${class_.origin}/wall`);
    await page.getByLabel(wall.code.label).fill(class_.code);
    await page.getByRole('button', { name: wall.code.go }).click();
    await class_.tell({ type: 'wall.show', view: 'map' });
    await page.getByRole('region', { name: wall.map.label }).waitFor();
    const words = await page.locator('body').innerText();
    expect(words).toContain('Request for information');
    expect(words).not.toMatch(/night ferry|Welcome/);
    await expectAccessible(page);
    for (const size of [
      { width: 3840, height: 2160 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(size);
      await expectNoSidewaysScroll(page);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *')]
          .filter((one) =>
            [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
          )
          .filter((one) => !one.closest('.visually-hidden') && one.offsetParent !== null)
          .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < innerHeight * 0.024)
          .map((one) => one.textContent),
      );
      expect(small).toEqual([]);
      const below = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(below).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press('2');
    await page.getByRole('region', { name: wall.traffic.label }).waitFor();
    await page.keyboard.press('3');
    await page.getByRole('region', { name: wall.map.label }).waitFor();
    await page.close();
  });

  it('shows in the review what had gone until the moment of the slider', async () => {
    const page = await class_.device();
    await page.goto(staffPage(`/review/${class_.exercise.id}`));
    await page.getByRole('button', { name: review.cases.form.map, exact: true }).click();
    const picture = page.getByRole('region', { name: review.cases.mapLabel });
    await picture.getByRole('button', { name: /Rendalia → Norvane/ }).waitFor();
    const slider = page.getByRole('slider').first();
    await slider.focus();
    await page.keyboard.press('Home');
    await picture.getByRole('button', { name: /Rendalia → Norvane/ }).waitFor({ state: 'detached' });
    await page.close();
  });
});
