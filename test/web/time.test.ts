import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import console_ from '../../clients/i18n/en/console.ts';
import desk from '../../clients/i18n/en/desk.ts';
import wall from '../../clients/i18n/en/wall.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
let mina: Page;
beforeAll(async () => {
  class_ = await webClass(aWatch());
  mina = await class_.sit('Mina', {
    width: 390,
    height: 844,
    bureau: 'QN',
    before: () => {
      const felt: unknown[] = [];
      Object.assign(window, { felt, tones: 0 });
      Object.defineProperty(navigator, 'vibrate', { value: (pattern: unknown) => felt.push(pattern) > 0 });
      window.AudioContext = class extends AudioContext {
        override createOscillator() {
          (window as unknown as { tones: number }).tones += 1;
          return super.createOscillator();
        }
      };
    },
  });
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const noticed = (page: Page) =>
  page.evaluate(() => {
    const { felt, tones } = window as unknown as { felt: unknown[]; tones: number };
    return { felt: felt.length, tones };
  });

describe('the time of a class', () => {
  it('is counted down on desk and console from the start', async () => {
    await class_.tell({ type: 'exercise.start' });
    await mina.getByText(/^\d+:\d\d left$|^\d h \d\d min left$/).waitFor();
    await expectNoSidewaysScroll(mina);
    const page = await class_.device();
    await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    await page.locator('header').getByText(/left$/).waitFor();
    await page.close();
  });

  it('has breaks: desks and wall count down, and say when they are over', async () => {
    const page = await class_.device();
    await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    const screen = await class_.device({ width: 1280, height: 720 });
    await screen.goto(`${class_.origin}/wall`);
    await screen.getByLabel(wall.code.label).fill(class_.code);
    await screen.getByRole('button', { name: wall.code.go }).click();
    await page.getByRole('button', { name: console_.act.more }).click();
    await page.getByRole('button', { name: console_.act.break }).click();
    await page.getByLabel(console_.break.other).fill('500');
    await page.getByRole('button', { name: console_.break.go }).click();
    await page.getByText('Enter whole minutes, from 1 to 180').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '10 minutes' }).click();
    await page
      .locator('header')
      .getByText(/^break: (10:00|09:\d\d)$/)
      .waitFor();
    await mina.getByText(desk.paused.break).waitFor();
    const counted = mina.getByText(desk.paused.left).getByRole('timer');
    expect(await counted.innerText()).toMatch(/^(10:00|09:\d\d)$/);
    await screen.getByRole('heading', { name: wall.break.title }).waitFor();
    expect(await screen.getByRole('timer').innerText()).toMatch(/^(10:00|09:\d\d)$/);
    for (const one of [mina, screen]) {
      await expectAccessible(one);
      await expectNoSidewaysScroll(one);
    }
    await class_.tell({ type: 'exercise.resume' });
    await mina.getByText(desk.paused.break).waitFor({ state: 'detached' });
    await class_.tell({ type: 'exercise.pause', until: new Date(Date.now() - 60_000).toISOString() });
    await mina.getByText(desk.paused.over).waitFor();
    await screen.getByText(wall.break.over).waitFor();
    await page.locator('header').getByText(console_.run.breakOver).waitFor();
    await class_.tell({ type: 'exercise.resume' });
    await page.close();
    await screen.close();
  });

  it('makes a flash message felt only on a device whose owner has asked for it', async () => {
    const flash = (subject: string) =>
      class_.tell({
        type: 'message.inject',
        as: 'CS',
        draft: {
          type: 'case.circular',
          to: [{ kind: 'bureau', code: 'QN' }],
          subject,
          language: 'en',
          urgency: 'flash',
          body: { text: 'Please acknowledge at once.' },
        },
      });
    await flash('The first flash message');
    // It was heard of, and not felt.
    await mina.locator('[data-announcer]').filter({ hasText: 'Secretariat' }).waitFor({ state: 'attached' });
    expect(await noticed(mina)).toEqual({ felt: 0, tones: 0 });
    await mina.getByRole('button', { name: desk.menu.open }).click();
    await mina.getByRole('switch', { name: desk.flash.vibration }).click();
    await mina.getByRole('switch', { name: desk.flash.sound }).click();
    await expect.poll(() => noticed(mina)).toEqual({ felt: 2, tones: 2 });
    await expectAccessible(mina);
    await mina.keyboard.press('Escape');
    await flash('The second flash message');
    await expect.poll(() => noticed(mina)).toEqual({ felt: 3, tones: 4 });
  });
});

describe('a copy of one’s own', () => {
  it('is offered once the review is released: a file that opens by itself and holds the own bureau alone', async () => {
    await class_.tell({ type: 'exercise.end' });
    await mina.getByRole('heading', { name: desk.ended.title }).waitFor();
    expect(await mina.getByRole('button', { name: desk.copy.open }).count()).toBe(0);
    await class_.tell({ type: 'review.release', what: 'own' });
    await mina.getByRole('button', { name: desk.copy.open }).click();
    await mina.getByText('Please acknowledge at once.').first().waitFor();
    await expectAccessible(mina);
    await expectNoSidewaysScroll(mina);
    const [download] = await Promise.all([
      mina.waitForEvent('download'),
      mina.getByRole('button', { name: desk.copy.save }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^EXERCISE-A quiet watch Norvane\.html$/);
    const html = String(await (await import('node:fs/promises')).readFile((await download.path()) ?? ''));
    expect(html).toContain('Please acknowledge at once.');
    expect(html).toContain('Mina');
    expect(html).toMatch(/<title>EXERCISE/);
    expect(html).not.toMatch(/<script|<img|http:|https:|class=|onload/);
    // It opens without a network and without this program.
    const alone = await class_.device();
    await alone.setContent(html);
    await alone.getByRole('heading', { level: 1, name: 'A quiet watch' }).waitFor();
    await alone.close();
  });
});
