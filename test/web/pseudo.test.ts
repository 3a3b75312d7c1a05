import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languageNames } from '../../clients/i18n/languages.ts';
import { showCode } from '../../clients/web/join/code.ts';
import { type WebClass, webClass } from './support/class.ts';
import { speakForeign, untranslated } from './support/pseudo.ts';
import { aWatch } from './support/watch.ts';

const strings = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values((value ?? {}) as object).flatMap(strings);

describe('every word that a page shows comes from a catalogue or from the exercise', () => {
  let room: WebClass;
  let data: string[];
  const read = new Set<string>();
  let seen = 0;

  async function open(address: string, how: { width?: number; height?: number } = {}): Promise<Page> {
    const page = await room.device(how);
    const files = await speakForeign(page.context());
    await page.goto(`${room.origin}${address}`);
    await page.getByRole('heading').filter({ hasText: '⟦' }).first().waitFor();
    for (const file of files) read.add(file);
    return page;
  }
  /** What stands on the page without brackets. */
  async function look(page: Page): Promise<void> {
    seen += 1;
    expect.soft(await untranslated(page, data), `look ${seen}`).toEqual([]);
  }
  const press = (page: Page, label: RegExp) => page.getByRole('button', { name: label }).first().click();
  /** An English text as the foreign language writes it. */
  const english = (text: string) => new RegExp(text.replaceAll(/[aeiounc]/g, (letter) => `[${letter}áéíöüñç]`));

  beforeAll(async () => {
    const scenario = aWatch();
    room = await webClass(scenario);
    data = [
      ...strings(JSON.parse(JSON.stringify(scenario))).filter((text) => text.length > 1),
      ...Object.values(languageNames),
      ...['Mina', 'Omar', room.code, showCode(room.code), room.origin, room.origin.replace('http://', '')],
    ];
  });
  afterAll(() => room.close());

  it('on the way in [A9]', async () => {
    const page = await open(`/j/${room.code}`, { width: 360, height: 740 });
    await look(page);
    await page.getByRole('button', { name: english('I was on another device') }).click();
    await look(page);
    await page.goto(`${room.origin}/`);
    await page.getByRole('textbox').first().fill('AAA AAA');
    await page.keyboard.press('Enter');
    await look(page);
  });

  it('at a desk [A9]', async () => {
    const page = await open(`/j/${room.code}`);
    await page.getByRole('textbox').first().fill('Mina');
    await press(page, english('I was given a bureau'));
    await page.locator('#join-bureau').selectOption('QN');
    await press(page, english('^⟦Join⟧$'));
    await page.waitForURL(`${room.origin}/desk*`);
    await page.getByText(english('Your desk:')).waitFor();
    await look(page);
    await room.tell({ type: 'exercise.start' });
    for (const inject of ['i-request', 'i-notice', 'i-article', 'i-instruction'])
      await room.tell({ type: 'inject.fire', inject });
    const rows = page.locator('a[data-case]');
    await expect.poll(() => rows.count()).toBeGreaterThan(2);
    for (const subject of ['Welcome to the watch', 'night ferry', 'VESTORN']) {
      await rows.filter({ hasText: subject }).first().click();
      await page.getByRole('heading', { name: new RegExp(subject) }).waitFor();
      await look(page);
    }
    for (const place of ['new', 'drafts', 'approve', 'news', 'bureaus', 'guide']) {
      await page.evaluate((to) => {
        location.hash = `/${to}`;
      }, place);
      await page
        .getByRole('heading', { level: 2 })
        .or(page.getByRole('heading', { level: 1 }))
        .first()
        .waitFor();
      await look(page);
    }
    for (const type of ['information.request', 'notice.request', 'operation.checkBatch']) {
      await page.evaluate(() => {
        location.hash = '/new';
      });
      await page.locator(`main a[href*="${type}"]`).click();
      await page
        .getByRole('button', { name: english('^⟦Send|^⟦Check before') })
        .first()
        .waitFor();
      for (const more of await page.getByRole('button', { name: english('more field|^⟦Urgency, language') }).all())
        await more.click();
      await look(page);
      await press(page, english('^⟦Send|^⟦Check before'));
      await page.getByText(english('Fill in “|There is a problem')).first().waitFor();
      await look(page);
    }
    for (const name of ['Settings and return code', '^⟦Hand⟧$']) {
      await press(page, english(name));
      await page.getByRole('dialog').waitFor();
      await look(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look(page);
    await page.keyboard.press('Escape');
  });

  it('where scenarios are written [A9]', async () => {
    const list = await room.server.library.list();
    const blank = await room.server.library.source('blank');
    if ('problem' in blank) throw new Error(blank.problem.message);
    data = [
      ...data,
      'blank.yaml',
      ...list.flatMap(({ id, title, summary }) => [id, ...strings(title), ...strings(summary)]),
      ...strings(parse(blank.text)).filter((text) => text.length > 1),
      // Ids, and the words in which a scenario gives its times.
      ...['perfect', 'silent', 'T+1m', 'Norvane', 'Peltrosa'],
    ];
    const page = await open(`/scenarios#k=${room.server.staffKey}`);
    await page.getByRole('heading', { level: 3 }).first().waitFor();
    await look(page);
    await page
      .getByRole('button', { name: english('^⟦From') })
      .last()
      .click();
    await look(page);
    await page.goto(`${room.origin}/scenarios?edit=blank`);
    await page.getByText(english('⟦Nothing to say against it')).waitFor();
    for (const part of await page.getByRole('navigation').getByRole('button').all()) {
      await part.click();
      await look(page);
    }
    await page.getByRole('button', { name: english('^⟦Rehearse') }).click();
    await page.getByText(english('⟦Full marks')).waitFor();
    await look(page);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.getByText(english('⟦Being played')).waitFor({ state: 'detached' });
      await look(page);
    }
    await page.getByRole('button', { name: english('^⟦Keys⟧$') }).click();
    await look(page);
  });

  it('in the console [A9]', async () => {
    const page = await open(`/console?exercise=${room.exercise.id}#k=${room.server.staffKey}`);
    await page.locator('main [role=listbox]').waitFor();
    await look(page);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await look(page);
    }
    await page.locator('main [role=option]').first().click();
    await look(page);
    for (const name of ['More', 'Broadcast', 'Inject', 'Mark', 'End…']) {
      await press(page, english(`^⟦${name}⟧$`));
      await page.getByRole('dialog').waitFor();
      await look(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const name of ['Speed and jump', 'Line problems', 'Address and code', 'Write a message as…', 'Rewind…']) {
      await press(page, english('^⟦More⟧$'));
      await page
        .getByRole('dialog')
        .getByRole('button', { name: english(`^⟦${name}⟧$`) })
        .click();
      await page.getByRole('dialog').waitFor();
      await look(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await look(page);
  });

  it('at the wall', async () => {
    const page = await open('/wall', { width: 1280, height: 720 });
    await look(page);
    await page.getByRole('textbox').fill(room.code);
    await page.keyboard.press('Enter');
    await page.getByRole('timer').waitFor();
    for (const key of ['1', '2', '3', '4', '5', '?']) {
      await page.keyboard.press(key);
      await look(page);
    }
  });

  it('after the end: the summary, the review, the page of what is stored', async () => {
    await room.tell({ type: 'exercise.end' });
    const page = await open(`/console?exercise=${room.exercise.id}#k=${room.server.staffKey}`);
    await look(page);
    await page.goto(`${room.origin}/review/${room.exercise.id}`);
    await page.getByRole('slider').first().waitFor();
    await look(page);
    await page.goto(`${room.origin}/people?exercise=${room.exercise.id}`);
    await page.getByText('Mina').first().waitFor();
    await look(page);
  });

  it('and all of that has been looked at in the foreign language', () => {
    expect(seen).toBeGreaterThan(30);
    expect(read.size).toBeGreaterThan(8);
  });
});
