import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cutLine, type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

const phone = { width: 360, height: 740 } as const;
const laptop = { width: 1280, height: 800 } as const;
let class_: WebClass;

const open = async () => {
  class_ = await webClass(aWatch());
};
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

const place = (page: Page, path: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, path);
const caseRow = (page: Page, subject: string) => page.locator('a[data-case]').filter({ hasText: subject });
const action = (page: Page, type: string) => page.locator(`[data-action="${type}"]`);

const message = (type: string, from?: string) =>
  [...class_.exercise.state.messages.values()].filter(
    (one) => one.message.type === type && (from === undefined || one.message.from === from),
  );

describe('the desk at the edges', () => {
  let mina: Page;
  beforeAll(async () => {
    await open();
    mina = await class_.sit('Mina', { ...phone, bureau: 'QN', before: withoutSecureContext });
    await class_.tell({ type: 'exercise.start' });
    await action(mina, 'case.ack').first().waitFor();
  });
  afterAll(() => class_.close());

  it('works without what browsers keep for secure addresses [J10]', async () => {
    expect(await mina.evaluate(() => [typeof crypto.randomUUID, typeof navigator.clipboard])).toEqual([
      'undefined',
      'undefined',
    ]);
    await action(mina, 'case.ack').first().click();
    await button(mina, 'Send').click();
    await expect.poll(() => message('case.ack', 'QN')).toHaveLength(1);
  });

  it.each([
    ['/todo', 'To do'],
    ['/new', 'New message'],
    ['/more', 'More'],
    ['/bureaus', 'Bureau list'],
    ['/write/notice.request/new.phonetest', 'Request for a notice'],
  ])('fits on the narrowest phone at %s [A8]', async (path, words) => {
    await mina.setViewportSize({ width: 320, height: 640 });
    await place(mina, path);
    await mina.getByText(words).first().waitFor();
    await expectNoSidewaysScroll(mina);
    await expectAccessible(mina);
    await mina.setViewportSize(phone);
  });

  it('changes its language at once, and shows texts of the exercise in it', async () => {
    await place(mina, '/guide');
    await button(mina, 'Settings and return code').click();
    await mina.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await mina.getByRole('heading', { name: 'Réglages' }).waitFor();
    await mina.keyboard.press('Escape');
    await mina.getByText('Vous êtes de permanence.').waitFor();
    await mina.getByRole('heading', { name: 'Guide de permanence' }).waitFor();
    expect(await mina.evaluate(() => document.documentElement.lang)).toBe('fr');
    await button(mina, 'Réglages et code de retour').click();
    await mina.getByRole('combobox', { name: 'Langue' }).selectOption('en');
    await mina.keyboard.press('Escape');
  });

  it('is active in one tab only: the newer one, until the older is wanted again [J6]', async () => {
    const second = await mina.context().newPage();
    await second.goto(`${class_.origin}/desk`);
    await button(second, 'Settings and return code').waitFor();
    await mina.getByRole('heading', { name: 'Your desk is open in another place' }).waitFor();
    await button(mina, 'Use it here').click();
    await button(mina, 'Settings and return code').waitFor();
    await second.getByRole('heading', { name: 'Your desk is open in another place' }).waitFor();
    await second.close();
  });

  it('says after a while without a server what to do, and keeps everything readable', async () => {
    await place(mina, '/all');
    await cutLine(mina, true);
    await mina.getByText('The link is interrupted.').waitFor();
    await caseRow(mina, 'Welcome to the watch').click();
    await mina.getByRole('heading', { name: 'Welcome to the watch' }).waitFor();
    await expectAccessible(mina);
    await cutLine(mina, false);
    await mina.getByText('The link is interrupted.').waitFor({ state: 'detached' });
  });

  it('lets anybody stop everything for something real, on a plain page without marks of the exercise', async () => {
    await button(mina, 'Settings and return code').click();
    await button(mina, 'Real emergency: stop the exercise').click();
    await mina.getByRole('textbox', { name: /What has happened/ }).fill('Somebody fainted in the second row');
    await expectAccessible(mina);
    await button(mina, 'Stop the exercise now').click();
    await mina.getByRole('heading', { name: 'REAL WORLD' }).waitFor();
    expect(await mina.title()).toBe('REAL WORLD');
    expect(await mina.getByText(/EXERCISE|fictional/).count()).toBe(0);
    expect(class_.exercise.state.realWorldTexts.map(({ text }) => text)).toEqual([
      'Somebody fainted in the second row',
    ]);
    expect(class_.exercise.state.run).toBe('paused');
    await class_.tell({ type: 'realworld.clear' });
    await mina.getByText('PAUSED by the instructor.').waitFor();
  });

  it('shows after the end what the desk has done, everything to read again, and the questions for the round', async () => {
    await class_.tell({ type: 'exercise.end' });
    await mina.getByRole('heading', { name: 'The exercise has ended' }).waitFor();
    await mina.getByText('Messages sent').waitFor();
    await expectAccessible(mina);
    await mina.getByRole('textbox', { name: 'What did you know?' }).fill('Too little about the ferry.');
    await button(mina, 'Give this answer').click();
    await expect
      .poll(() => class_.exercise.state.hotwash.map(({ answer }) => answer))
      .toEqual(['Too little about the ferry.']);
    await caseRow(mina, 'Welcome to the watch').click();
    await mina.getByText('Please acknowledge, so that we know').waitFor();
    await expectAccessible(mina);
    await class_.tell({ type: 'review.release', what: 'own' });
    await mina.getByRole('link', { name: 'Back to the summary' }).click();
    await mina.getByRole('link', { name: 'Open the review' }).waitFor();
  });
});

describe('a seat that is taken away', () => {
  beforeAll(open);
  afterAll(() => class_.close());

  it('tells its person why, and the way back in', async () => {
    const mina = await class_.sit('Mina', { ...phone, bureau: 'QN' });
    const [seat] = [...class_.exercise.state.seats.values()].filter(({ name }) => name === 'Mina');
    await class_.tell({ type: 'seat.remove', seat: seat?.id ?? '' });
    await mina.getByText('The instructor has freed your seat.').waitFor();
    await expectAccessible(mina);
    await button(mina, 'Join again').click();
    await mina.getByRole('heading', { name: 'Join the exercise' }).waitFor();
  });

  it('moves to another bureau while the page is open, and shows that bureau’s desk', async () => {
    const omar = await class_.sit('Omar', { ...laptop, bureau: 'QN' });
    const [seat] = [...class_.exercise.state.seats.values()].filter(({ name }) => name === 'Omar');
    await class_.tell({ type: 'seat.assign', seat: seat?.id ?? '', bureau: 'QP' });
    await omar.getByText('Your desk: Peltrosa').waitFor();
  });

  it('lets a ticket in that staff has handed out as an address', async () => {
    const { ticket } = (await (
      await fetch(`http://127.0.0.1:${class_.server.port}/api/v1/staff`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ key: class_.server.staffKey }),
      })
    ).json()) as { ticket: string };
    const made = await fetch(`http://127.0.0.1:${class_.server.port}/api/v1/exercises/${class_.exercise.id}/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ticket}` },
      body: JSON.stringify({ role: 'trainee', bureau: 'QP', name: 'Lia' }),
    });
    const { ticket: handed } = (await made.json()) as { ticket: string };
    const page = await class_.device(laptop);
    await page.goto(`${class_.origin}/desk#t=${handed}`);
    await page.getByText('Your desk: Peltrosa').waitFor();
    await page.getByText('You are Lia').waitFor();
    expect(page.url()).not.toContain(handed);
  });
});

/** What a browser does not have on a plain http address of the class network. */
function withoutSecureContext(): void {
  const gone: [object, string][] = [
    [Crypto.prototype, 'randomUUID'],
    [Crypto.prototype, 'subtle'],
    [Navigator.prototype, 'clipboard'],
    [Navigator.prototype, 'serviceWorker'],
    [Navigator.prototype, 'locks'],
    [Navigator.prototype, 'wakeLock'],
    [Navigator.prototype, 'mediaDevices'],
    [Navigator.prototype, 'storage'],
    [window, 'caches'],
    [window, 'Notification'],
  ];
  for (const [owner, name] of gone) Reflect.deleteProperty(owner, name);
}
