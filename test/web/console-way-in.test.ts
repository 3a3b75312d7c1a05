import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { showCode } from '../../clients/web/join/code.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
afterEach(() => expect(class_?.faults.splice(0)).toEqual([]));
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const pane = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });

/** The instructor's own browser, at the exercise of the class. */
async function console_(how: Parameters<WebClass['device']>[0] = {}): Promise<Page> {
  const page = await class_.device(how);
  await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
  await page.getByRole('heading', { level: 1, name: 'A quiet watch' }).waitFor();
  return page;
}

describe('the way into the console', () => {
  beforeAll(async () => {
    class_ = await webClass(aWatch());
  });
  afterAll(() => class_.close());

  it('is the address that the server printed; the key is out of it at once and is kept nowhere [S10]', async () => {
    const page = await class_.device();
    await page.goto(`${class_.origin}/console#k=${class_.server.staffKey}`);
    await page.getByRole('heading', { name: 'Exercises', exact: true }).waitFor();
    expect(page.url()).toBe(`${class_.origin}/console`);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(class_.server.staffKey);
    await page.reload();
    await page.getByRole('heading', { name: 'A quiet watch' }).waitFor();
    await expectAccessible(page);
  });

  it('says in its footer, beside the code, that nobody else can come in yet', async () => {
    const page = await console_();
    await page
      .locator('footer')
      .getByRole('button', { name: /closed to the network/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Let the class in' }).waitFor();
  });

  it('says that a key is wrong beside its field, and takes the whole address for the key in it', async () => {
    const page = await class_.device({ width: 360, height: 740 });
    await page.goto(`${class_.origin}/console`);
    const field = page.getByLabel('Key of the console');
    await button(page, 'Sign in').click();
    await page.getByText('Enter the key that the server printed at its start').waitFor();
    await field.fill('nothing of the sort');
    await button(page, 'Sign in').click();
    await page.getByText('This is not the key of the staff.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await field.fill(`http://localhost:8080/console#k=${class_.server.staffKey}`);
    await button(page, 'Sign in').click();
    await page.getByRole('heading', { name: 'Exercises', exact: true }).waitFor();
  });

  it('leads to a new exercise from a scenario of the library, and deletes one only by its name', async () => {
    const page = await class_.device();
    await page.goto(`${class_.origin}/console#k=${class_.server.staffKey}`);
    await page.getByRole('radio', { name: /Welcome to the watch/ }).check();
    await page.getByText('More settings').click();
    await page.getByLabel('Speed of the clock').fill('quick');
    await button(page, 'Create the exercise').click();
    await page.getByText('Enter a number from 0.1 to 10,000').waitFor();
    await page.getByLabel('Speed of the clock').fill('2');
    await page.getByLabel('Seed').fill('11');
    await button(page, 'Create the exercise').click();
    await page.getByRole('heading', { level: 1, name: 'Welcome to the watch' }).waitFor();
    await page.getByRole('heading', { name: 'Before the start' }).waitFor();
    await page.goBack();
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Welcome to the watch' }) });
    await row.getByRole('button', { name: 'Delete…' }).click();
    await dialog(page).getByRole('textbox').fill('something else');
    await dialog(page).getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('This is not the name of the exercise').waitFor();
    await expectAccessible(page);
    await dialog(page).getByRole('textbox').fill('welcome to the WATCH');
    await dialog(page).getByRole('button', { name: 'Delete for good' }).click();
    await row.waitFor({ state: 'detached' });
    expect(class_.server.exercises.list().map((one) => one.id)).toEqual([class_.exercise.id]);
  });

  it('takes a trainee’s ticket for what it is [C8]', async () => {
    const desk = await class_.sit('Mina', { bureau: 'QN' });
    const ticket = await desk.evaluate(() => JSON.parse(localStorage.getItem('liaison.seat') ?? '{}').ticket as string);
    const page = await class_.device();
    await page.addInitScript((given) => localStorage.setItem('liaison.staff', JSON.stringify(given)), ticket);
    await page.goto(`${class_.origin}/console`);
    await page.getByLabel('Key of the console').waitFor();
  });
});

describe('before the start', () => {
  beforeAll(async () => {
    class_ = await webClass(aWatch(), [
      { address: '127.0.0.2', name: 'wlan0' },
      { address: '127.0.0.3', name: 'tun0' },
    ]);
  });
  afterAll(() => class_.close());

  it('lets the class in under an address that can be chosen, with its code and picture, and out again [S4]', async () => {
    const page = await console_();
    const port = class_.server.port;
    const seen = page.getByRole('heading', { level: 3, name: /^First device seen/ });
    await seen.getByText('not done yet').waitFor();
    await button(page, 'Let the class in').click();
    await page.getByText(`127.0.0.2:${port}`).waitFor();
    await pane(page, 'Before the start').getByText(showCode(class_.code)).waitFor();
    await page.getByRole('img', { name: 'QR code of the address with the code of the exercise' }).waitFor();
    // A device from the network.
    expect((await fetch(`http://127.0.0.3:${port}/healthz`)).status).toBe(200);
    await seen.getByText('done', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('radio', { name: /127\.0\.0\.3/ }).click();
    await page.getByText(`127.0.0.3:${port}`).waitFor();
    await button(page, 'Close the class again').click();
    await page.getByText('Nobody outside this computer can reach it yet.').waitFor();
    await expect(fetch(`http://127.0.0.2:${port}/healthz`)).rejects.toThrow();
  });

  it('ticks the lines one by one as people come, and starts the briefing and the exercise [S9]', async () => {
    const page = await console_({ width: 360, height: 740 });
    const step = (name: string) => page.getByRole('heading', { level: 3, name: new RegExp(name) });
    await step('0 people for the bureaus not done yet').waitFor();
    await expectNoSidewaysScroll(page);
    const desk = await class_.sit('Mina', { bureau: 'QN' });
    await page.getByText('1 of 2 bureaus that need people have some.').waitFor();
    await class_.sit('Omar', { bureau: 'QP' });
    await step('2 people for the bureaus done').waitFor();
    await button(page, 'Start briefing').click();
    await page.getByText('0 of 2 have said that they are ready.').waitFor();
    await button(desk, 'I am ready').click();
    await page.getByText('1 of 2 have said that they are ready.').waitFor();
    await expectAccessible(page);
    await pane(page, 'Before the start').getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('heading', { name: 'Flow' }).waitFor();
  });
});
