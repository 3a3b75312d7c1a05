import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import console_ from '../../clients/i18n/en/console.ts';
import print from '../../clients/i18n/en/print.ts';
import ui from '../../clients/i18n/en/ui.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { pdfPages } from './support/pdf.ts';
import { aWatch } from './support/watch.ts';
import { somewhere } from './support/words.ts';

let class_: WebClass;
let page: Page;
beforeAll(async () => {
  class_ = await webClass(aWatch());
  page = await class_.device();
  await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const plain = (text: string) => text.replaceAll(/\s+/g, '');
const tick = (part: keyof typeof print.part) => page.getByRole('checkbox', { name: print.part[part] });
const formats = ['A4', 'Letter'] as const;

describe('what is printed for a class', () => {
  it('is opened from the set-up, and says that nobody can reach the address yet', async () => {
    await page.getByRole('link', { name: console_.setup.print }).click();
    await page.getByRole('heading', { name: print.page }).waitFor();
    await page.getByText(print.closed).waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('has a slip for each seat: way in, code, picture, bureau and room for a name; eight to a page, marked on each', async () => {
    await page.getByLabel(print.people).fill('18');
    const slips = page.getByRole('listitem');
    await expect.poll(() => slips.count()).toBe(18);
    const first = slips.first();
    expect(await first.innerText()).toContain(`${class_.code.slice(0, 3)} ${class_.code.slice(3)}`);
    expect(await first.innerText()).toContain('Norvane');
    await first.getByRole('img', { name: print.slip.qr }).waitFor();
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    for (const format of formats) {
      const pages = pdfPages(await page.pdf({ format }));
      expect(pages, format).toHaveLength(3);
      for (const one of pages) expect(one, format).toContain(plain(ui.band));
    }
  });

  it('has a card of one page for each bureau that people play, with what it alone knows', async () => {
    await tick('slips').uncheck();
    await tick('cards').check();
    await page.getByText('Your posts may keep a document against a receipt.').waitFor();
    for (const format of formats) {
      const pages = pdfPages(await page.pdf({ format }));
      expect(pages.map((one) => one.includes(plain(print.card.own)))).toEqual([true, true]);
      for (const one of pages) expect(one, format).toContain(plain(ui.band));
      expect(pages.filter((one) => one.includes(plain('Your posts may keep a document')))).toHaveLength(1);
    }
    await expectAccessible(page);
  });

  it('has a sheet of all roles, with those that bots play', async () => {
    await tick('cards').uncheck();
    await tick('roles').check();
    const row = page.getByRole('row').filter({ hasText: 'Rendalia' });
    expect(await row.innerText()).toContain(print.roles.bot);
    await expectAccessible(page);
    await tick('roles').uncheck();
  });

  it.each(['instructor', 'trainee'] as const)('has one page for the %s, in every language', async (side) => {
    await tick(side).check();
    const language = page.getByRole('combobox').first();
    for (const locale of ['fr', 'es', 'ar', 'en']) {
      await language.selectOption(locale);
      await page.locator(`html[lang=${locale}]`).waitFor();
      for (const format of formats) expect(pdfPages(await page.pdf({ format })), locale).toHaveLength(1);
    }
    await expectAccessible(page);
    await tick(side).uncheck();
  });

  it('keeps bureaus that only some may know of off the slips and the sheet of all roles; they have a sheet for the instructor', async () => {
    const watch = aWatch();
    const [norvane] = watch.bureaus;
    if (!norvane) throw new Error('The watch has bureaus');
    const cell = { ...norvane, id: 'QN-X', name: { en: 'Joint cell' }, visible_to: ['QN'] };
    const other = await webClass({ ...watch, bureaus: [...watch.bureaus, cell] });
    const front = await other.device();
    await front.goto(`${other.origin}/console?exercise=${other.exercise.id}#k=${other.server.staffKey}`);
    await front.getByText('Joint cell').first().waitFor();
    await front.getByText(somewhere(console_.setup.seating.secret)).waitFor();
    await front.getByRole('link', { name: console_.setup.print }).click();
    await front.getByLabel(print.people).fill('18');
    await expect.poll(() => front.getByRole('listitem').count()).toBe(18);
    expect(await front.getByRole('listitem').filter({ hasText: 'Joint cell' }).count()).toBe(0);
    await front.getByRole('checkbox', { name: print.part.slips }).uncheck();
    await front.getByRole('checkbox', { name: print.part.roles }).check();
    await front.getByRole('table').nth(1).waitFor();
    const pages = pdfPages(await front.pdf({ format: 'A4' }));
    expect(pages.map((one) => one.includes(plain('Joint cell')))).toEqual([false, true]);
    expect(pages[1]).toContain(plain(print.roles.secret));
    await expectAccessible(front);
    expect(other.faults).toEqual([]);
    await other.close();
  });
});
