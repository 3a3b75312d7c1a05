import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import kinds from '../../clients/i18n/en/kinds.ts';
import { cutLine, type WebClass, webClass } from './support/class.ts';
import { expectAccessible } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

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
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** A value of a field, whether it is shown as buttons or as a list. */
async function choose(page: Page, field: string, value: string): Promise<void> {
  const list = page.getByRole('combobox', { name: field });
  const group = page.getByRole('group', { name: field });
  await list.or(group).first().waitFor();
  if ((await list.count()) > 0) await list.first().selectOption(value);
  else await group.getByRole('radio', { name: value }).check();
}

describe('the desk at work', () => {
  let mina: Page;
  beforeAll(async () => {
    await open();
    mina = await class_.sit('Mina', { ...laptop, bureau: 'QN' });
    await class_.tell({ type: 'exercise.start' });
    await action(mina, 'case.ack').waitFor();
  });
  afterAll(() => class_.close());

  it('brings what arrives without moving the focus or the text that is being written, and says it once [D10, A4]', async () => {
    await place(mina, '/write/information.request/new.abcdefgh');
    const about = mina.getByRole('textbox', { name: /About whom or what/ });
    await about.click();
    await mina.keyboard.type('The bearer of a ticket');
    await class_.tell({ type: 'inject.fire', inject: 'i-request' });
    await caseRow(mina, 'Is the night ferry running?').waitFor();
    await expect
      .poll(() => mina.locator('[data-announcer]').textContent())
      .toBe('New from Rendalia: Request for information');
    expect(await about.evaluate((field) => field === document.activeElement)).toBe(true);
    await mina.keyboard.type(' to Callisport');
    expect(await about.inputValue()).toBe('The bearer of a ticket to Callisport');
    await mina.getByText('New from Rendalia: Request for information').nth(1).waitFor();
    expect(await mina.title()).toMatch(/^\(\d\) EXERCISE/);
    await button(mina, 'Throw the draft away').click();
  });

  it('marks as read what is opened, and unread again on wish [D9]', async () => {
    await caseRow(mina, 'Is the night ferry running?').click();
    const asked = message('information.request', 'QR')[0];
    await expect.poll(() => asked?.readBy.has('QN')).toBe(true);
    await button(mina, 'Mark unread').click();
    await expect.poll(() => asked?.readBy.has('QN')).toBe(false);
    await expect.poll(() => mina.title()).toMatch(/^\(1\) /);
    // Looking at it again later reads it.
    await place(mina, '/guide');
    await caseRow(mina, 'Is the night ferry running?').click();
    await expect.poll(() => asked?.readBy.has('QN')).toBe(true);
  });

  it('shows a message as the data that was stored [D13]', async () => {
    await button(mina, 'View as data').click();
    const shown = JSON.parse((await mina.locator('section pre').textContent()) ?? '') as unknown;
    expect(shown).toEqual(message('information.request', 'QR')[0]?.message);
    await button(mina, 'View as data').click();
  });

  it('says what is wrong in a summary that takes the focus, with the same words at the fields [D4]', async () => {
    await action(mina, 'case.reply').click();
    await button(mina, 'Check before you send').click();
    await mina.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await focusedText(mina)).toContain('There is a problem');
    expect(await mina.title()).toMatch(/^Error: /);
    const sentence = 'Fill in “Reply”.';
    const link = mina.getByRole('link', { name: /^Fill in/ }).last();
    const words = (await link.textContent()) ?? '';
    expect(await mina.getByText(words, { exact: true }).count()).toBe(2);
    await link.click();
    expect(await mina.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(sentence.startsWith('Fill in')).toBe(true);
    await expectAccessible(mina);
    expect(message('case.reply')).toEqual([]);
  });

  it('stops at something that could be real as soon as the field is left, keeps it off the server, and sends it mended', async () => {
    const text = mina.locator('textarea').first();
    await text.fill('Write to desk@police-of-somewhere.org');
    await mina.getByRole('radio').first().check();
    await mina.getByText('This looks like a real e-mail address.', { exact: false }).first().waitFor();
    await mina.getByText('Not saved on the server').waitFor();
    const stored = () => JSON.stringify([...class_.exercise.state.drafts.values()]);
    expect(stored()).not.toContain('police-of-somewhere');
    await text.fill('Write to desk@norvane.example');
    await mina.getByText(/^Draft saved \d\d:\d\d:\d\d - nothing is sent yet$/).waitFor();
    expect(stored()).toContain('desk@norvane.example');
  });

  it('keeps a draft over the end of the browser, and shows it to the team [D7]', async () => {
    const context = mina.context();
    await mina.close();
    mina = await context.newPage();
    await mina.goto(`${class_.origin}/desk`);
    const omar = await class_.sit('Omar', { bureau: 'QN' });
    for (const page of [mina, omar]) {
      await caseRow(page, 'Is the night ferry running?').click();
      await action(page, 'case.reply').click();
      await expect.poll(() => page.locator('textarea').first().inputValue()).toBe('Write to desk@norvane.example');
    }
    await omar.getByText('Mina is answering this too. Talk to each other.').waitFor();
    // Sending all the same is asked once.
    await button(omar, 'Check before you send').click();
    await button(omar, 'Send now').click();
    await omar.getByText('Press again if you want to send all the same.').waitFor();
    expect(message('case.reply')).toEqual([]);
    await omar.context().close();
  });

  it('asks for a second look before the first message of a type, then sends it', async () => {
    await button(mina, 'Check before you send').click();
    await mina.getByRole('heading', { name: 'Check before you send' }).waitFor();
    await mina.getByText('Rendalia').first().waitFor();
    await expectAccessible(mina);
    await button(mina, 'Send now').click();
    await expect.poll(() => message('case.reply', 'QN')).toHaveLength(1);
    await mina.getByText('Answered').first().waitFor();
    await expect.poll(() => class_.exercise.state.drafts.size).toBe(0);
    await caseRow(mina, 'Is the night ferry running?').waitFor({ state: 'detached' });
  });

  it('shows the reason of a rule that refuses, at the field, and keeps the draft', async () => {
    await place(mina, '/new');
    await mina
      .getByRole('link', { name: /^.*Request for information/ })
      .last()
      .click();
    await mina.getByRole('checkbox', { name: /Peltrosa/ }).check();
    await mina.getByRole('textbox', { name: 'Subject' }).fill('Who bought this ticket?');
    await mina.getByRole('combobox', { name: /What is asked for/ }).selectOption('identity-check');
    await mina.getByRole('textbox', { name: /About whom or what/ }).fill('The bearer of ticket 12');
    await button(mina, 'Check before you send').click();
    await button(mina, 'Send now').click();
    await mina.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await mina.getByText('Fill in “Offence”.').first().waitFor();
    const refusal = class_.exercise.state.refusals.at(-1);
    expect(refusal?.problem).toMatchObject({ code: 'profile_requires', rule: 'R-24' });
    // What may be left out is folded away; now that it is missing, it is open.
    await mina.getByRole('textbox', { name: /^Offence/ }).fill('Fraud with tickets');
    await button(mina, 'Check before you send').click();
    await button(mina, 'Send now').click();
    await expect.poll(() => message('information.request', 'QN')).toHaveLength(1);
  });

  it('sends a birth date of which only the year is known, and shows it so [D6]', async () => {
    const { fields } = kinds['notice.request'];
    await place(mina, '/write/notice.request/new.datetest1');
    await mina.getByRole('textbox', { name: 'Subject' }).fill('Notice: VESTORN, Mira');
    await choose(mina, fields.colour.label, fields.colour.options.red);
    await choose(mina, fields.subjectStatus.label, fields.subjectStatus.options.suspect);
    await mina
      .getByRole('textbox', { name: fields.caseSummary.label })
      .fill('A group sold tickets for ferries that do not exist.');
    await mina.getByRole('textbox', { name: fields.requestedAction.label }).fill('Locate, and inform us at once');
    const person = mina.locator('details').filter({ hasText: fields.person.fields.familyName.label }).first();
    await person.locator('summary').first().click();
    await person.getByRole('textbox', { name: fields.person.fields.familyName.label }).fill('VESTORN');
    const born = person.getByRole('group', { name: fields.person.fields.dateOfBirth.label });
    await born.getByRole('textbox', { name: 'Year' }).fill('٢٠٥٤');
    await person.getByText('Will be read as:').waitFor();
    await button(mina, 'Check before you send').click();
    await mina.getByText('?? ?? 2054').waitFor();
    await mina.getByText(/things are still needed for publication/).waitFor();
    await button(mina, 'Send now').click();
    await expect.poll(() => message('notice.request', 'QN')).toHaveLength(1);
    expect(message('notice.request', 'QN')[0]?.message.body['person']).toEqual({
      familyName: 'VESTORN',
      dateOfBirth: '2054',
    });
  });

  it('shows a notice by shape, letter and word, with its fields in words [A5]', async () => {
    await class_.tell({ type: 'inject.fire', inject: 'i-notice' });
    await caseRow(mina, 'Red notice: VESTORN, Mira').click();
    await mina
      .getByText('Published notice: Red notice')
      .or(mina.getByText(/: Red notice$/))
      .first()
      .waitFor();
    await mina.getByText('?? ?? 2054').first().waitFor();
    await mina.getByRole('button', { name: /^Show all \d+ fields$/ }).click();
    await mina
      .getByText('Verify with the sender before acting')
      .or(mina.getByText(/[Vv]erify/))
      .first()
      .waitFor();
    await expectAccessible(mina);
  });

  it('has news, bureaus and a duty guide that anybody can read', async () => {
    await class_.tell({ type: 'inject.fire', inject: 'i-article' });
    await class_.tell({ type: 'inject.fire', inject: 'i-instruction' });
    await mina.getByText('A colleague calls in sick').first().waitFor();
    for (const [path, heading, words] of [
      ['/news', 'News', 'Fog over Marrow Bay'],
      ['/bureaus', 'Bureau list', 'Asks in “Request for information” for'],
      ['/guide', 'Duty guide', 'Everything is an exercise'],
      ['/guide', 'Words', 'It is a lead, not a proof.'],
      ['/new', 'New message', 'Request for information'],
      ['/drafts', 'Drafts and outgoing', 'Nothing is half written.'],
    ] as const) {
      await place(mina, path);
      await mina.getByRole('heading', { name: heading, exact: true }).waitFor();
      await mina.getByText(words, { exact: false }).first().waitFor();
      await expectAccessible(mina);
    }
  });

  it('keeps notes and flags for the own bureau, and shows a raised hand to the instructor', async () => {
    await caseRow(mina, 'Red notice: VESTORN, Mira').click();
    await button(mina, 'Add a note').click();
    await mina.getByRole('textbox', { name: 'Note' }).fill('Ask the post at Marrow Bay');
    await button(mina, 'Save the note').click();
    await expect
      .poll(() => class_.exercise.state.notes.map(({ text }) => text))
      .toEqual(['Ask the post at Marrow Bay']);
    await button(mina, 'Flag this case').click();
    await button(mina, 'Take the flag away').waitFor();
    await button(mina, 'Hand').click();
    await mina.getByRole('textbox', { name: 'What is it about?' }).fill('Who owns a notice?');
    await expectAccessible(mina);
    await button(mina, 'Raise hand').click();
    await button(mina, 'Hand is up').waitFor();
    const [seat] = class_.exercise.state.hands.keys();
    expect(class_.exercise.state.hands.get(seat ?? '')?.text).toBe('Who owns a notice?');
    await class_.tell({ type: 'hand.answer', seat: seat ?? '', text: 'Whoever asked for it.' });
    await mina.getByText('Whoever asked for it.').waitFor();
  });

  it('works with single keys on any layout, never in a field, and not when they are switched off [A3]', async () => {
    await place(mina, '/all');
    const press = (key: string, code: string) =>
      mina.evaluate(
        ([typed = '', where = '']) =>
          (document.activeElement ?? document.body).dispatchEvent(
            new KeyboardEvent('keydown', { key: typed, code: where, bubbles: true, cancelable: true }),
          ),
        [key, code],
      );
    await press('ت', 'KeyJ');
    expect(await mina.evaluate(() => document.activeElement?.hasAttribute('data-case'))).toBe(true);
    await press('щ', 'KeyO');
    await expect.poll(() => mina.url()).toContain('#/case/');
    await press('u', 'KeyU');
    await expect.poll(() => mina.url()).toContain('#/todo');
    await press('c', 'KeyC');
    await expect.poll(() => mina.url()).toContain('#/new');
    await press('s', 'KeyS');
    await mina.keyboard.type('c1?');
    expect(await mina.getByRole('searchbox').inputValue()).toBe('c1?');
    expect(mina.url()).toContain('#/new');
    await mina.keyboard.press('Escape');
    await press('?', 'Minus');
    await mina.getByRole('heading', { name: 'Keys' }).waitFor();
    await expectAccessible(mina);
    await mina.getByRole('checkbox', { name: 'Single keys are on' }).uncheck();
    await mina.keyboard.press('Escape');
    await press('1', 'Digit1');
    expect(mina.url()).toContain('#/new');
    await button(mina, 'Settings and return code').click();
    await button(mina, 'Keys').click();
    await mina.getByRole('checkbox', { name: 'Single keys are on' }).check();
    await mina.keyboard.press('Escape');
  });

  it('finds cases by words and by from, type, is and ref [D12]', async () => {
    const search = mina.getByRole('searchbox');
    for (const [query, found] of [
      ['night FERRY', 1],
      ['from:rendalia', 1],
      ['from:QN', 3],
      ['type:red', 2],
      ['ref:00042', 1],
      ['is:unread nothing-like-this', 0],
      ['vestorn', 2],
    ] as const) {
      await search.fill(query);
      const words = found === 1 ? '1 case found' : `${found} cases found`;
      await mina.getByRole('heading', { name: words }).waitFor();
    }
    await search.fill('');
  });

  it('lets nobody send while it is paused, and everybody write [D14, C1]', async () => {
    await class_.tell({ type: 'inject.fire', inject: 'i-second' });
    await class_.tell({ type: 'exercise.pause', reason: 'Coffee' });
    await mina.getByText('PAUSED: Coffee.').waitFor();
    await caseRow(mina, 'And the morning ferry?').click();
    await action(mina, 'case.reply').click();
    await mina.locator('textarea').first().fill('It runs.');
    await mina.getByText(/^Draft saved/).waitFor();
    expect(await button(mina, 'Send').isDisabled()).toBe(true);
    const clock = await mina.getByRole('timer').textContent();
    await expectAccessible(mina);
    expect(await mina.getByRole('timer').textContent()).toBe(clock);
    await class_.tell({ type: 'exercise.resume' });
    await expect.poll(() => button(mina, 'Send').isEnabled()).toBe(true);
  });

  it('keeps what is sent without a link, and sends it once when the link is back [D8]', async () => {
    await mina.getByRole('radio').first().check();
    const before = message('case.reply', 'QN').length;
    await cutLine(mina, true);
    await mina.getByText('The link is interrupted.').waitFor();
    await mina.keyboard.press('Control+Enter');
    await mina.getByText('1 message waits to be sent.').waitFor();
    await mina.getByText('Waits for the link and goes out by itself.').waitFor();
    expect(message('case.reply', 'QN')).toHaveLength(before);
    // The page is loaded anew meanwhile: nothing is lost, and nothing goes twice.
    await mina.reload();
    await expect.poll(() => message('case.reply', 'QN').length).toBe(before + 1);
    await mina.getByRole('heading', { name: 'And the morning ferry?' }).waitFor();
    await mina.getByText('Connected').first().waitFor();
    await expect.poll(() => class_.exercise.state.drafts.size).toBe(0);
    expect(message('case.reply', 'QN')).toHaveLength(before + 1);
  });
});
