import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import desk from '../../clients/i18n/ar/desk.ts';
import join from '../../clients/i18n/ar/join.ts';
import ui from '../../clients/i18n/ar/ui.ts';
import english from '../../clients/i18n/en/desk.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

const phone = { width: 360, height: 740 } as const;
const laptop = { width: 1366, height: 800 } as const;

let class_: WebClass;
let mina: Page;
beforeAll(async () => {
  class_ = await webClass(aWatch());
  mina = await class_.sit('Mina', { ...phone, bureau: 'QN' });
  await class_.tell({ type: 'exercise.start' });
  await class_.tell({ type: 'inject.fire', inject: 'i-notice' });
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const page = () => mina.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

describe('a desk in Arabic', () => {
  it('turns round without loading anew, and back', async () => {
    await mina.evaluate(() => {
      document.body.dataset['kept'] = 'yes';
    });
    await mina.getByRole('button', { name: english.menu.open }).click();
    const menu = mina.getByRole('combobox', { name: 'Language' });
    await menu.selectOption('ar');
    await mina.getByRole('combobox', { name: ui.language }).waitFor();
    expect(await page()).toEqual(['ar', 'rtl']);
    await mina.getByRole('combobox', { name: ui.language }).selectOption('en');
    await menu.waitFor();
    expect(await page()).toEqual(['en', 'ltr']);
    await menu.selectOption('ar');
    await expect.poll(page).toEqual(['ar', 'rtl']);
    expect(await mina.evaluate(() => document.body.dataset['kept'])).toBe('yes');
    await expectAccessible(mina);
    await mina.keyboard.press('Escape');
  });

  it('has fields that begin where the page begins, and run as what is typed in them does', async () => {
    await mina.evaluate(() => {
      location.hash = '/all';
    });
    const field = mina.getByRole('searchbox');
    const looks = () =>
      field.evaluate((input) => {
        const { direction, unicodeBidi, textAlign } = getComputedStyle(input);
        const icon = input.parentElement?.querySelector('[data-position=left]')?.getBoundingClientRect();
        const { x, width } = input.getBoundingClientRect();
        return { direction, unicodeBidi, textAlign, iconFirst: (icon?.x ?? 0) > x + width / 2 };
      });
    expect(await looks()).toEqual({ direction: 'rtl', unicodeBidi: 'plaintext', textAlign: 'start', iconFirst: true });
    await mina.goBack();
  });

  it('keeps references, numbers and names in one piece [A7]', async () => {
    await mina.setViewportSize(laptop);
    await mina.evaluate(() => {
      location.hash = '/all';
    });
    await mina.getByRole('heading', { name: desk.queue.all }).waitFor();
    await mina.locator('a[data-case]').filter({ hasText: 'VESTORN' }).click();
    await mina.getByRole('heading', { level: 1, name: 'Red notice: VESTORN, Mira' }).waitFor();
    await mina.getByText('EXR31415K').waitFor();
    // What stands outside of an element with a direction of its own would be torn apart by the Arabic around it.
    const loose = await mina.evaluate(() => {
      const found: string[] = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const text = (node.textContent ?? '').replaceAll(/\u2068[^\u2069]*\u2069/g, '');
        if (/[A-Z]{2,3}-[A-Z0-9]+-\d/.test(text) && !node.parentElement?.closest('[dir=ltr], [dir=auto], bdi'))
          found.push(text);
      }
      return found;
    });
    expect(loose).toEqual([]);
    for (const size of [laptop, phone]) {
      await mina.setViewportSize(size);
      await expectAccessible(mina);
      await expectNoSidewaysScroll(mina);
    }
  });
});

it('lets somebody join in Arabic who asks for it with the browser', async () => {
  const salma = await class_.device({ ...phone, locale: 'ar-EG' });
  await salma.goto(`${class_.origin}/j/${class_.code}`);
  await salma.getByRole('heading', { name: join.heading }).waitFor();
  expect(await salma.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await salma.getByRole('textbox', { name: join.name }).fill('سلمى');
  await salma.getByRole('button', { name: join.join, exact: true }).click();
  await salma.waitForURL(/\/desk/);
  await salma.getByText(ui.run.running, { exact: true }).first().waitFor();
  await expectAccessible(salma);
  await expectNoSidewaysScroll(salma);
});
