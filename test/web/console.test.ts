import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bodies, draft } from '../support/given.ts';
import { cutLine, type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
afterEach(() => expect(class_?.faults.splice(0)).toEqual([]));
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const pane = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const needs = (page: Page) => pane(page, /^Needs you/);
const flow = (page: Page) => page.getByRole('listbox', { name: 'What has happened, newest first' });
const line = (page: Page, text: string | RegExp) => flow(page).getByRole('option').filter({ hasText: text });

/** The instructor's own browser, at the exercise of the class. */
async function console_(how: Parameters<WebClass['device']>[0] = {}): Promise<Page> {
  const page = await class_.device(how);
  await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
  await page.getByRole('heading', { level: 1, name: 'A quiet watch' }).waitFor();
  return page;
}

async function runs(): Promise<void> {
  if (class_.exercise.state.realWorld) await class_.tell({ type: 'realworld.clear' });
  if (class_.exercise.state.run === 'paused') await class_.tell({ type: 'exercise.resume' });
}

describe('a running class', () => {
  let page: Page;
  let mina: Page;
  let omar: Page;
  beforeAll(async () => {
    class_ = await webClass(aWatch());
    mina = await class_.sit('Mina', { bureau: 'QN' });
    omar = await class_.sit('Omar', { bureau: 'QP' });
    await class_.tell({ type: 'exercise.start' });
    page = await console_();
  });
  afterAll(() => class_.close());
  afterEach(runs);

  it('stands still and goes on with one key, for everybody', async () => {
    await page.keyboard.press('p');
    await mina.getByText('PAUSED by the instructor').waitFor();
    await button(page, 'Go on').waitFor();
    await page.keyboard.press('p');
    await mina.getByText('PAUSED by the instructor').waitFor({ state: 'detached' });
  });

  it('does nothing at a single key while somebody writes, or when keys are switched off, on any keyboard layout otherwise [A3]', async () => {
    await page.keyboard.press('f');
    await page.keyboard.type('pp');
    expect(await page.getByRole('searchbox', { name: 'Words, numbers, names' }).inputValue()).toBe('pp');
    expect(class_.exercise.state.run).toBe('running');
    await button(page, 'Show all').first().click();
    await page.locator('header h1').click();
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'з', code: 'KeyP' })));
    await button(page, 'Go on').waitFor();
    await page.keyboard.press('?');
    await dialog(page).getByRole('switch', { name: 'Single keys act' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    await page.keyboard.press('?');
    await dialog(page).getByRole('switch', { name: 'Single keys act' }).check();
    await page.keyboard.press('Escape');
    expect(class_.exercise.state.run).toBe('paused');
  });

  it('puts a raised hand before the instructor, and takes it away when it has been seen to', async () => {
    await class_.exercise.handle(
      'hand-0001',
      { type: 'hand.raise', text: 'Who owns this?' },
      { kind: 'seat', id: seatOf('Mina'), role: 'trainee', bureau: 'QN' },
    );
    const hand = needs(page).getByRole('listitem').filter({ hasText: 'Mina' });
    await hand.getByText('Who owns this?').waitFor();
    await hand.getByRole('button', { name: 'Seen to' }).click();
    await hand.waitFor({ state: 'detached' });
  });

  it('answers a question in words, which the person who asked reads among the news', async () => {
    await class_.exercise.handle(
      'hand-0002',
      { type: 'hand.raise', text: 'To whom does this go?' },
      { kind: 'seat', id: seatOf('Mina'), role: 'trainee', bureau: 'QN' },
    );
    const hand = needs(page).getByRole('listitem').filter({ hasText: 'To whom does this go?' });
    await hand.getByRole('button', { name: 'Answer' }).click();
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Send the answer' }).click();
    await dialog(page).getByText('Write an answer').waitFor();
    await dialog(page).getByRole('textbox', { name: 'Your answer' }).fill('To whoever has asked you.');
    await dialog(page).getByRole('button', { name: 'Send the answer' }).click();
    await hand.waitFor({ state: 'detached' });
    await mina.getByText('To whoever has asked you.').first().waitFor();
  });

  it('fires an inject in three strokes, and shows who has received and read it [C4]', async () => {
    await button(page, 'Pause').waitFor();
    await page.keyboard.press('i');
    await page.keyboard.type('a request');
    await page.keyboard.press('Enter');
    await line(page, 'Is the night ferry running?').click();
    const details = pane(page, 'Inject');
    await details.getByText(/^arrived .* · not read$/).waitFor();
    await mina.getByText('Is the night ferry running?').first().click();
    await details.getByText(/ · read \d/).waitFor();
    await details.getByText('Rendalia', { exact: true }).first().waitFor();
    await expectAccessible(page);
    await details.getByText('As data').click();
    await details.getByText(/"status": "Exercise"/).waitFor();
    await page.keyboard.press('u');
    await page.getByText('Select a line of the flow, or a bureau.').waitFor();
  });

  it('shows a refusal in the words that were read, and three in a row as somebody who needs help', async () => {
    const wrong = draft('information.request', 'QX', bodies.request);
    for (const round of [1, 2, 3])
      await class_.exercise.handle(
        `refused-${round}`,
        { type: 'message.send', draft: wrong },
        { kind: 'seat', id: seatOf('Omar'), role: 'trainee', bureau: 'QP' },
      );
    const sentence = 'This addressee does not take part. Choose one from the list.';
    await needs(page).getByText(`refused 3 times in a row: ${sentence}`).click();
    await pane(page, 'Refused attempt').getByText(sentence).waitFor();
  });

  it('holds the list still while somebody reads in it, and says how much is new [C6]', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const before = await flow(page).getByRole('option').allInnerTexts();
    await class_.tell({ type: 'mark.add', text: 'They ask aloud' });
    await button(page, '1 new').waitFor();
    expect(await flow(page).getByRole('option').allInnerTexts()).toEqual(before);
    await button(page, '1 new').click();
    await line(page, 'They ask aloud').waitFor();
  });

  it('finds lines by words, bureau, type and state, and shows them as a sequence', async () => {
    const options = flow(page).getByRole('option');
    await page.getByRole('searchbox').fill('night ferry');
    await expect.poll(() => options.count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('combobox', { name: 'Type' }).selectOption({ label: 'Refusals' });
    await expect.poll(() => options.count()).toBe(3);
    await page.getByRole('combobox', { name: 'Bureau' }).selectOption({ label: 'Norvane' });
    await page.getByText('Nothing fits this filter.').waitFor();
    await button(page, 'Show all').first().click();
    await button(page, 'Sequence').click();
    await page.getByRole('button', { name: /Rendalia → Norvane: Request for information, Is the night/ }).click();
    await pane(page, 'Inject').waitFor();
    await expectAccessible(page);
    await button(page, 'List').click();
  });

  it('shows a bureau over its shoulder, and gives it to a bot and back [C9]', async () => {
    await pane(page, /^Bureaus/)
      .getByRole('button', { name: /Peltrosa/ })
      .click();
    const bureau = pane(page, 'Bureau');
    await bureau.getByText('Welcome to the watch').first().waitFor();
    const bot = bureau.getByRole('switch', { name: 'A bot plays this bureau' });
    await bot.click();
    await expect.poll(() => class_.exercise.state.bots.has('QP')).toBe(true);
    await bot.click();
    await expect.poll(() => class_.exercise.state.bots.has('QP')).toBe(false);
    await bureau.getByRole('button', { name: '×1.5' }).click();
    await expect.poll(() => class_.exercise.state.extraTime.get('QP')).toBe(1.5);
    await expectAccessible(page);
  });

  it('renames people, tells their return codes, and asks before it removes one', async () => {
    const guest = await class_.sit('Guest', { bureau: 'QP' });
    await button(page, 'People').click();
    const people = pane(page, '3 people');
    await people.getByRole('button', { name: /Guest/ }).click();
    await people.getByText(/Return code [0-9A-Z]{4}/).waitFor();
    await button(page, 'Rename').click();
    await people.getByRole('textbox', { name: 'New name' }).fill('Lia');
    await button(page, 'Save').click();
    await people.getByRole('button', { name: /Lia/ }).waitFor();
    await expectAccessible(page);
    await button(page, 'Remove…').click();
    await dialog(page).getByRole('button', { name: 'Remove', exact: true }).click();
    await pane(page, '2 people').waitFor();
    await guest.getByText('The instructor has freed your seat.').waitFor();
  });

  it('shows who stands at the locked door and lets them in [J7]', async () => {
    const locked = page.getByRole('switch', { name: 'Joining is locked' });
    await locked.click();
    await expect.poll(() => class_.exercise.state.locked).toBe(true);
    const late = await class_.device();
    await late.goto(`${class_.origin}/j/${class_.code}`);
    await late.getByRole('textbox', { name: 'Your name for today' }).fill('Noor');
    await button(late, 'Join').click();
    await late.getByText('No open exercise with that code.').waitFor();
    await button(page, 'Let in').click();
    await needs(page).getByText('Noor').waitFor({ state: 'detached' });
    await button(late, 'Join').click();
    await late.waitForURL(`${class_.origin}/desk*`);
    await locked.click();
    await expect.poll(() => class_.exercise.state.locked).toBe(false);
  });

  it('speaks to all screens at once, and writes as any party of the story', async () => {
    await button(page, 'Broadcast').click();
    await page.getByLabel('What everybody should read now').fill('Five minutes to the break');
    await button(page, 'Show it').click();
    for (const desk of [mina, omar]) await desk.getByText('Five minutes to the break').waitFor();

    await button(page, 'Injects').click();
    await button(page, 'Write a message as…').click();
    await page.getByLabel('As', { exact: true }).selectOption({ label: 'Secretariat' });
    await page.getByLabel('Type of message').selectOption({ label: 'Circular' });
    await button(page, 'Send it').click();
    await dialog(page).getByRole('alert').getByText('There is a problem').waitFor();
    await expectAccessible(page);
    await dialog(page).getByRole('checkbox', { name: 'Peltrosa' }).check();
    await dialog(page).getByLabel('Subject').fill('The harbour is closed');
    await dialog(page).getByLabel(/^Text/).fill('No ship leaves before noon.');
    await button(page, 'Send it').click();
    await omar.getByText('The harbour is closed').first().waitFor();
    await line(page, 'The harbour is closed').waitFor();
  });

  it('makes a line slow and fast again', async () => {
    await button(page, 'More').click();
    await button(page, 'Line problems').click();
    await dialog(page).getByLabel('What goes wrong').selectOption({ label: 'Outage' });
    await button(page, 'Begin').click();
    await page.getByText('Choose the bureau').waitFor();
    await dialog(page).getByLabel('Which bureau is cut off').selectOption({ label: 'Norvane' });
    await dialog(page).getByRole('button', { name: 'Begin' }).click();
    await line(page, 'Outage').waitFor();
    await button(page, 'End it').click();
    await page.getByText('All lines are fine.').waitFor();
  });

  it('shows the same on a second device of the instructor, and loses nothing on a reload [C10]', async () => {
    const second = await console_({ width: 360, height: 740 });
    await line(second, 'The harbour is closed').waitFor();
    for (const name of ['Needs you', 'Injects', 'People', 'Flow']) {
      await second
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
      await expectNoSidewaysScroll(second);
      await expectAccessible(second);
    }
    await second.reload();
    await line(second, 'The harbour is closed').waitFor();
  });

  it('lets an observer read everything and touch nothing', async () => {
    const made = await fetch(`http://127.0.0.1:${class_.server.port}/api/v1/exercises/${class_.exercise.id}/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await staffTicket()}` },
      body: JSON.stringify({ role: 'observer', name: 'Ada' }),
    });
    const { ticket } = (await made.json()) as { ticket: string };
    const guest = await class_.device();
    await guest.goto(`${class_.origin}/console#t=${ticket}`);
    await line(guest, 'The harbour is closed').waitFor();
    expect(guest.url()).not.toContain(ticket);
    for (const name of ['Pause', 'Inject', 'Broadcast', 'End…'])
      expect(await button(guest, name).isDisabled(), name).toBe(true);
    await guest.keyboard.press('p');
    expect(class_.exercise.state.run).toBe('running');
  });

  it('goes back to an earlier moment with the same people, after it has said what will be undone [C2]', async () => {
    await class_.tell({ type: 'inject.fire', inject: 'i-second' });
    await mina.getByText('And the morning ferry?').first().waitFor();
    await line(page, 'And the morning ferry?').waitFor();
    await line(page, 'Outage').click();
    await button(page, 'Rewind to here…').click();
    await dialog(page).getByText('This will be undone:').first().waitFor();
    await dialog(page)
      .getByText(/And the morning ferry\?/)
      .waitFor();
    await button(page, 'Rewind').click();
    await mina.getByText('And the morning ferry?').first().waitFor({ state: 'detached' });
    await line(page, 'Gone on from an earlier moment').waitFor();
    expect(class_.exercise.branch).toBe(1);
    const subjects = [...class_.exercise.state.messages.values()].map(({ message }) => message.subject);
    expect(subjects).toContain('The harbour is closed');
    expect(subjects).not.toContain('And the morning ferry?');
    await mina.getByText('PAUSED by the instructor').waitFor();
    expect(
      [...class_.exercise.state.seats.values()].filter((seat) => !seat.removed && seat.role === 'trainee'),
    ).toHaveLength(3);
  });

  it('gives way to what is real, on a page without any mark of the exercise, until it is cleared', async () => {
    await button(mina, 'Settings and return code').click();
    await mina.keyboard.press('Escape');
    await class_.tell({ type: 'realworld.stop', text: 'Fire alarm in the east wing' });
    await page.getByRole('heading', { name: 'Real world: the exercise is stopped' }).waitFor();
    await page.getByText('Fire alarm in the east wing').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('EXERCISE');
    await expectAccessible(page);
    await button(page, 'Clear the stop').click();
    await button(page, 'Go on').click();
    await button(page, 'Pause').waitFor();
  });

  it('keeps its list while the line is cut, says since when, and catches up', async () => {
    await class_.tell({ type: 'mark.add', text: 'Before the cut' });
    await line(page, 'Before the cut').waitFor();
    await cutLine(page, true);
    await page.getByText(/^as of \d\d:\d\d/).waitFor();
    await line(page, 'Before the cut').waitFor();
    await class_.tell({ type: 'mark.add', text: 'During the cut' });
    await cutLine(page, false);
    await line(page, 'During the cut').waitFor();
  });

  it('ends after it has said what is open, and then leads to the review [C3]', async () => {
    await button(page, 'End…').click();
    await dialog(page).getByText('Still open:').waitFor();
    await expectAccessible(page);
    await button(page, 'In 2 minutes').click();
    await page.getByText(/ends in 0[01]:/).waitFor();
    await button(page, 'End…').click();
    await button(page, 'End now').click();
    await button(page, 'Review').waitFor();
    expect(class_.exercise.state.run).toBe('ended');
    await expectAccessible(page);
  });
});

const seatOf = (name: string): string => {
  for (const seat of class_.exercise.state.seats.values()) if (seat.name === name) return seat.id;
  throw new Error(`Nobody is called ${name}`);
};

async function staffTicket(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${class_.server.port}/api/v1/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: class_.server.staffKey }),
  });
  return ((await answer.json()) as { ticket: string }).ticket;
}
