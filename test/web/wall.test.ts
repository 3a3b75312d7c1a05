import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { showCode } from '../../clients/web/join/code.ts';
import { cutLine, type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
let page: Page;
beforeAll(async () => {
  class_ = await webClass(aWatch(), [{ address: '127.0.0.2', name: 'wlan0' }]);
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const port = () => class_.server.port;
const heading = (name: string) => page.getByRole('heading', { level: 1, name });

/** Texts that are smaller than what can be read from the last row: 2.4 % of the height of the picture. */
const tooSmall = (on: Page) =>
  on.evaluate(() => {
    const small: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || element.closest('.visually-hidden') || element.offsetParent === null) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < innerHeight * 0.024) small.push(`${size} px: ${element.textContent}`);
    }
    return small;
  });

async function inBothSizes(): Promise<void> {
  for (const size of [
    { width: 3840, height: 2160 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    expect(await tooSmall(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  }
}

describe('the wall', () => {
  it('is opened by the code of the exercise, keeps its ticket and shows it nowhere', async () => {
    page = await class_.device({ width: 1280, height: 720 });
    await page.goto(`${class_.origin}/wall`);
    await page.getByLabel('Code').fill('nope');
    await page.getByRole('button', { name: 'Show the exercise' }).click();
    await page.getByText('Enter the six letters and figures of the code').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Code').fill(class_.code.toLowerCase());
    await page.getByRole('button', { name: 'Show the exercise' }).click();
    await heading('A quiet watch').waitFor();
    await page.reload();
    await heading('A quiet watch').waitFor();
    expect(page.url()).toBe(`${class_.origin}/wall`);
  });

  it('is opened by the link of the console, which disappears from the address', async () => {
    const front = await class_.device();
    await front.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    const [opened] = await Promise.all([
      front.context().waitForEvent('page'),
      front.getByRole('button', { name: 'Open the wall here' }).click(),
    ]);
    await opened.getByRole('heading', { level: 1, name: 'A quiet watch' }).waitFor();
    expect(opened.url()).toBe(`${class_.origin}/wall`);
    await front.getByRole('heading', { level: 3, name: /^Screen for the wall done/ }).waitFor();
    await opened.close();
  });

  it('shows no address before the class has been let in, and then the way in with picture and code [W1]', async () => {
    await page.getByText('The class has not been let in yet.').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/localhost|127\.0\.0\./);
    await class_.server.lan.open();
    await page.getByText(`127.0.0.2:${port()}`).waitFor();
    await page.getByText(showCode(class_.code)).waitFor();
    await page.getByRole('img', { name: 'QR code of the way in' }).waitFor();
    await expectAccessible(page);
    await inBothSizes();
  });

  it('counts who is here and never says a name [W2]', async () => {
    await class_.sit('Mina', { bureau: 'QN' });
    await class_.sit('Omar', { bureau: 'QP' });
    await page.getByText('2 people here').waitFor();
    await page.getByText('Norvane 1').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/Mina|Omar/);
    await class_.tell({ type: 'seat.lock', locked: true });
    await page.getByText('Joining is closed. Ask the instructor.').waitFor();
    await class_.tell({ type: 'seat.lock', locked: false });
  });

  it('shows the clock once the class runs, and traffic only when the instructor wants it, without subjects [W2]', async () => {
    await class_.tell({ type: 'exercise.start' });
    await page.getByRole('timer').waitFor();
    await page.getByText('2 people · 1 message', { exact: true }).waitFor();
    await inBothSizes();
    await expectAccessible(page);
    await class_.tell({ type: 'wall.show', view: 'flow' });
    await class_.tell({ type: 'inject.fire', inject: 'i-request' });
    await page.getByRole('region', { name: 'Who has written to whom' }).waitFor();
    await page.getByText('Request for information', { exact: true }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/night ferry|Welcome to the watch|Mina|Omar/);
    await inBothSizes();
    await expectAccessible(page);
  });

  it('shows news, numbers and questions by the keys of its own computer, and nothing at all on wish', async () => {
    await class_.tell({ type: 'inject.fire', inject: 'i-article' });
    await page.keyboard.press('4');
    await heading('Fog over Marrow Bay').waitFor();
    await inBothSizes();
    await page.keyboard.press('5');
    await heading('Messages sent and received').waitFor();
    await inBothSizes();
    await page.keyboard.press('6');
    await heading('Questions for all of us').waitFor();
    await inBothSizes();
    await page.keyboard.press('0');
    await heading('Questions for all of us').waitFor({ state: 'detached' });
    expect((await page.getByRole('main').innerText()).trim()).toBe('Blank');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('As the instructor has it').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('a');
    await page.getByRole('region', { name: 'Who has written to whom' }).waitFor();
  });

  it('makes its letters larger and smaller and keeps that', async () => {
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size();
    await page.keyboard.press('+');
    await expect.poll(size).toBeGreaterThan(before);
    const larger = await size();
    await page.reload();
    await page.getByRole('timer').waitFor();
    expect(await size()).toBe(larger);
    await page.keyboard.press('-');
    await expect.poll(async () => Math.abs((await size()) - before)).toBeLessThan(0.5);
  });

  it('says what the instructor says to everybody, that the class is paused, and when something real has happened', async () => {
    await class_.tell({ type: 'banner.show', text: 'Five minutes to the break', to: 'wall' });
    await page.getByText('Five minutes to the break').waitFor();
    await class_.tell({ type: 'exercise.pause' });
    await heading('Paused').waitFor();
    await inBothSizes();
    await expectAccessible(page);
    await class_.tell({ type: 'realworld.stop', text: 'Fire alarm' });
    await heading('Real world').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/EXERCISE|Fire alarm/);
    await expectAccessible(page);
    await class_.tell({ type: 'realworld.clear' });
    await class_.tell({ type: 'exercise.resume' });
    await page.getByRole('region', { name: 'Who has written to whom' }).waitFor();
  });

  it('keeps its last picture while the line is cut, says since when, and still goes blank at a key [W3]', async () => {
    await cutLine(page, true);
    await page.getByText(/^as of \d\d:\d\d/).waitFor();
    await page.getByRole('region', { name: 'Who has written to whom' }).waitFor();
    await page.keyboard.press('b');
    await page.getByRole('region', { name: 'Who has written to whom' }).waitFor({ state: 'detached' });
    await page.keyboard.press('b');
    await cutLine(page, false);
    await page.getByText(/^as of \d\d:\d\d/).waitFor({ state: 'detached' });
  });

  it('thanks everybody at the end, and shows the way in to nobody any more', async () => {
    await class_.tell({ type: 'exercise.end' });
    await heading('Thank you').waitFor();
    await page.getByText('messages', { exact: true }).waitFor();
    await inBothSizes();
    await expectAccessible(page);
  });
});
