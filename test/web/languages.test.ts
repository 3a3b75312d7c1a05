import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { directionOf, type Offered, offered } from '../../clients/i18n/languages.ts';
import { readTexts, type Texts } from '../../clients/i18n/load.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectToFitAPhone } from './support/looks.ts';
import { aWatch } from './support/watch.ts';
import { somewhere } from './support/words.ts';

const texts = async <N extends keyof Texts>(language: Offered, page: N) =>
  (await readTexts(language, page)) as Texts[N];

/** Chooses a language in the menu that is on the screen, which every language calls by its own name. */
const choose = (page: Page, language: Offered) =>
  page.locator('select:has(> option[value=fr])').last().selectOption(language);

/** Keys that stand where words should. */
const keysShown = (page: Page) =>
  page.evaluate(() => {
    const shown = document.body.innerText.split('\n').map((line) => line.trim());
    return shown.filter((line) => /^[a-z]\w*(\.[a-z]\w*)+$/i.test(line));
  });

/** The page is the one that was loaded at first, in this language and its direction, and fits a phone. */
async function expectToSpeak(page: Page, language: Offered): Promise<void> {
  const { marked, lang, dir } = await page.evaluate(() => ({
    marked: Object.hasOwn(window, 'sameLoad'),
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }));
  expect({ marked, lang, dir }).toEqual({ marked: true, lang: language, dir: directionOf(language) });
  expect(await keysShown(page)).toEqual([]);
  await expectToFitAPhone(page);
}
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { sameLoad: true }));

describe('every page changes its language in place', () => {
  let room: WebClass;
  let join: Page;
  let desk: Page;
  let front: Page;
  let wall: Page;
  beforeAll(async () => {
    room = await webClass(aWatch());
    join = await room.device({ width: 360, height: 740 });
    await join.goto(`${room.origin}/j/${room.code}`);
    desk = await room.sit('Mina', { width: 360, height: 740, bureau: 'QN' });
    front = await room.device();
    await front.goto(`${room.origin}/console?exercise=${room.exercise.id}#k=${room.server.staffKey}`);
    wall = await room.device({ width: 1280, height: 720 });
    await wall.goto(`${room.origin}/wall`);
    await Promise.all([join, desk, front, wall].map((page) => page.getByRole('heading').first().waitFor()));
    await Promise.all([join, desk, front, wall].map(mark));
  });
  afterAll(() => room.close());
  afterEach(() => expect(room.faults.splice(0)).toEqual([]));

  // From each to the next, and back to English at the end.
  const steps = offered.map((from, at): readonly [Offered, Offered] => [from, offered[at + 1] ?? 'en']);

  describe.each(steps)('from %s to %s', (from, to) => {
    it('on the way in', async () => {
      await choose(join, to);
      await join.getByRole('heading', { name: (await texts(to, 'join')).heading, exact: true }).waitFor();
      await expectToSpeak(join, to);
    });

    it('at the desk', async () => {
      const [before, after] = [await texts(from, 'desk'), await texts(to, 'desk')];
      await desk.getByRole('button', { name: before.menu.open }).click();
      await choose(desk, to);
      await desk.getByRole('heading', { name: after.menu.title, exact: true }).waitFor();
      await desk.keyboard.press('Escape');
      await desk.getByText(after.waitingRoom.lobby).waitFor();
      await expectToSpeak(desk, to);
    });

    it('in the console', async () => {
      const [before, after] = [await texts(from, 'console'), await texts(to, 'console')];
      await front.getByRole('button', { name: before.act.more, exact: true }).click();
      await choose(front, to);
      await front.getByRole('heading', { name: after.act.more, exact: true }).waitFor();
      await front.keyboard.press('Escape');
      await front.getByRole('heading', { name: after.setup.heading, exact: true }).waitFor();
      await expectToSpeak(front, to);
    });

    it('at the wall', async () => {
      const after = await texts(to, 'wall');
      await choose(wall, to);
      await wall.getByRole('heading', { name: after.code.heading, exact: true }).waitFor();
      await expectToSpeak(wall, to);
    });
  });

  it('and the review does, and what comes later comes in the language that was chosen', async () => {
    const to = 'es';
    await choose(wall, to);
    await wall.getByRole('textbox').fill(room.code);
    await wall.keyboard.press('Enter');
    await wall.getByText((await texts(to, 'wall')).lobby.closed).waitFor();
    await expectToSpeak(wall, to);
    await room.tell({ type: 'exercise.start' });
    await room.tell({ type: 'exercise.end' });
    await front.goto(`${room.origin}/review/${room.exercise.id}`);
    await front.getByText(somewhere((await texts('en', 'review')).head.review)).waitFor();
    await mark(front);
    for (const language of offered.toReversed()) {
      await choose(front, language);
      const { results } = await texts(language, 'review');
      await front.getByRole('heading', { name: results.heading, exact: true }).waitFor();
      await expectToSpeak(front, language);
    }
    await desk.getByText((await texts('en', 'desk')).ended.words).waitFor();
  });
});
