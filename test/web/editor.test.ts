import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll, expectToFitAPhone } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
let page: Page;
beforeAll(async () => {
  class_ = await webClass(aWatch());
  page = await class_.device({ width: 1366, height: 768 });
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const file = () => path.join(class_.server.dataDir, 'scenarios', 'night-at-the-ferry.yaml');
const problems = () => page.getByRole('region', { name: 'Problems' });
const text = () => page.getByRole('textbox', { name: 'Text of the scenario (YAML)' });
const part = (name: RegExp) =>
  page.getByRole('navigation', { name: 'Parts of the scenario' }).getByRole('button', { name });
/** What is written, all of it: the text area draws only what is seen. */
const whole = () =>
  page.locator('.cm-content').evaluate((element) => {
    const { cmTile, cmView } = element as unknown as Record<string, { view: { state: { doc: object } } } | undefined>;
    return String((cmTile ?? cmView)?.view.state.doc);
  });
const as = (view: 'Form' | 'Text') => page.getByRole('radio', { name: view }).check();
/** The checker has looked at the text as it stands, and has nothing to say. */
const untilSound = () => problems().getByText('Nothing to say against it.').waitFor();

describe('an instructor who writes a scenario', () => {
  it('comes from the console, and begins with a copy of a small one', async () => {
    await page.goto(`${class_.origin}/console#k=${class_.server.staffKey}`);
    await page.getByRole('link', { name: 'Write or change scenarios' }).click();
    await page.getByRole('heading', { level: 1, name: 'Scenarios' }).waitFor();
    // Reading all of them for the first time takes its time on a busy machine.
    await page.getByRole('button', { name: 'From “A blank page”' }).click();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Name of the file' }).fill('Night at the ferry');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('night-at-the-ferry.yaml').waitFor();
    await page.getByText('Not saved yet').waitFor();
    await untilSound();
  });

  it('gives it a title and another length in the form, and all else stays as it was', async () => {
    await page.getByRole('textbox', { name: 'Title' }).fill('Night at the ferry');
    await page.getByRole('textbox', { name: 'Length (exercise time)' }).fill('25m');
    await part(/^Injects/).click();
    await page.getByRole('textbox', { name: 'Subject' }).fill('Whose is the boat Heron?');
    await page.getByRole('combobox', { name: 'Add', exact: true }).selectOption('an instruction');
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('The telephone is out of order.');
    await page.getByRole('textbox', { name: 'Time', exact: true }).fill('T+5m');
    await page.getByRole('button', { name: 'Up', exact: true }).click();
    await untilSound();
    await expectAccessible(page);
    await as('Text');
    for (const line of ['title: Night at the ferry', 'duration: 25m'])
      await text().getByText(line, { exact: true }).first().waitFor();
    await text().getByText('# The smallest scenario that passes').waitFor();
  });

  it('is told of a mistake with its line, by keys, and mends it', async () => {
    const line = text().locator('.cm-line').filter({ hasText: 'level: foundation' });
    await line.click();
    await page.keyboard.press('End');
    await page.keyboard.type('al');
    await problems().getByText('1 mistake').waitFor();
    await problems()
      .getByRole('button', { name: /^Mistake 7:8/ })
      .waitFor();
    await expectAccessible(page);
    // In the margin and under the word itself.
    await page.locator('.cm-lintRange-error').filter({ hasText: 'foundational' }).waitFor();
    await as('Form');
    await page.keyboard.press('F8');
    await page.getByRole('combobox', { name: 'Level' }).and(page.locator(':focus')).waitFor();
    await problems().getByRole('button', { name: 'Write foundation' }).click();
    await untilSound();
  });

  it('adds what is expected, a person, a bureau and a question, and writes on at once where it was added', async () => {
    const focus = page.locator(':focus');
    await part(/^Expectations/).click();
    await page.getByRole('button', { name: 'Add: a message is to be sent' }).click();
    await page.getByRole('textbox', { name: 'What is expected' }).and(focus).waitFor();
    // What stands there is chosen: it is written over.
    await page.keyboard.type('Norvane says that it is at work on it');
    await page.getByRole('combobox', { name: 'Type of message' }).selectOption('case.interim');
    await page.getByRole('textbox', { name: 'Points', exact: true }).fill('5');
    await page.getByRole('button', { name: 'Add a hint' }).click();
    await page.getByRole('textbox', { name: 'Hint', exact: true }).and(focus).waitFor();
    await page.keyboard.type('Say when the answer will come.');
    await part(/^Objectives/).click();
    await page.getByRole('button', { name: 'Add an objective' }).click();
    await page.keyboard.type('Say what one is doing');
    await part(/^Expectations \(2\)/).click();
    await page.getByRole('button', { name: /says that it is at work/ }).click();
    await page.getByRole('combobox', { name: 'Objective' }).selectOption('Say what one is doing');
    await expectAccessible(page);
    await part(/^People/).click();
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).and(focus).waitFor();
    await part(/^Bureaus/).click();
    await page.getByRole('combobox', { name: 'Which' }).selectOption('QT');
    await page.getByRole('button', { name: 'Add this bureau' }).click();
    await page
      .getByRole('textbox', { name: /^Name \(empty/ })
      .and(focus)
      .waitFor();
    await part(/^Documents/).click();
    await page.getByRole('button', { name: 'Add a document' }).click();
    await page.getByRole('combobox', { name: 'Kind of document' }).selectOption('Identity card');
    await expectAccessible(page);
    await part(/^Afterwards/).click();
    await page.getByRole('button', { name: 'Add a question' }).click();
    await page.keyboard.type('What would you write first tomorrow?');
    await as('Text');
    const made = await whole();
    for (const piece of [
      '# Played by a bot.',
      'type: case.interim',
      'in_reply_to: $ask',
      'id: QT',
      'country_codes: [QN, QP, QT]',
    ])
      expect(made).toContain(piece);
    await problems()
      .getByText(/\d mistake/)
      .waitFor({ state: 'detached' });
  });

  it('takes away what is too much, and takes any step back, in the form and in the text', async () => {
    await as('Form');
    await part(/^Documents/).click();
    await page.getByRole('button', { name: 'Remove r-new' }).click();
    await page.getByRole('button', { name: 'Add a document' }).and(page.locator(':focus')).waitFor();
    await page.getByText('No document is recorded as lost or stolen yet.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await part(/^Documents \(1\)/).waitFor();
    await page.getByRole('button', { name: 'Do it again' }).click();
    await part(/^Documents \(0\)/).waitFor();
    for (const [name, list, id] of [
      [/^People/, 'People', 'p-new'],
      [/^Bureaus/, 'Bureaus', 'QT'],
      [/^Afterwards/, 'Afterwards', 'q-new'],
    ] as const) {
      await part(name).click();
      await page.getByRole('list', { name: list, exact: true }).getByRole('button').last().click();
      await page.getByRole('button', { name: `Remove ${id}` }).click();
    }
    await as('Text');
    expect(await whole()).not.toContain('What would you write first tomorrow?');
    await text().click();
    await page.keyboard.press('Control+z');
    await expect.poll(whole).toContain('What would you write first tomorrow?');
    await page.keyboard.press('Control+y');
    await expect.poll(whole).not.toContain('What would you write first tomorrow?');
    await page.getByRole('radio', { name: 'Form' }).check();
    await untilSound();
  });

  it('saves unfinished work, which cannot be started, and loses nothing of what it has not saved', async () => {
    await part(/^Injects/).click();
    await page.getByRole('textbox', { name: 'Time', exact: true }).fill('soon');
    await problems().getByText('1 mistake').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByRole('banner').getByText('Saved, not ready: 1 mistake, it cannot be started').waitFor();
    expect(String(readFileSync(file()))).toContain('at: soon');
    await page.getByRole('button', { name: 'Use it in a class' }).click();
    await page.getByText('It cannot be started yet').waitFor();
    await page.getByRole('button', { name: 'All scenarios' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'night-at-the-ferry.yaml' });
    await card.getByText('Not ready: 1 mistake, it cannot be started.').waitFor();
    await expectAccessible(page);
    await card.getByRole('button', { name: 'Mend night-at-the-ferry.yaml' }).click();
    await part(/^Injects.*1 mistake$/).click();
    await page.getByRole('textbox', { name: 'Time', exact: true }).fill('sooner');
    await page.getByText('Changed, not saved').waitFor();
    await page.reload();
    await page.getByText(/^What you wrote here until .* is back/).waitFor();
    await part(/^Injects.*1 mistake$/).click();
    const time = page.getByRole('textbox', { name: 'Time', exact: true });
    expect(await time.inputValue()).toBe('sooner');
    await time.fill('T+30s');
    await untilSound();
  });

  it('rehearses it before it is saved, and looks at a desk at any moment', async () => {
    await page.getByRole('button', { name: 'Rehearse' }).click();
    await page.getByText('Full marks', { exact: true }).waitFor();
    await page.getByText('Came (2)').waitFor();
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'All bureaus play' }).selectOption('silent');
    await page.getByRole('button', { name: 'Rehearse' }).click();
    await page.getByText('Not full marks', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Preview' }).click();
    const slider = page.getByRole('slider', { name: /At/ });
    await slider.waitFor();
    await slider.fill('0');
    await page.getByText('Nothing lies on this desk yet.').waitFor();
    await slider.fill('120000');
    await page.getByRole('tabpanel').getByText('Whose is the boat Heron?').first().waitFor();
    await page.getByRole('tabpanel').getByText('The telephone is out of order.').waitFor();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await page.getByRole('button', { name: 'Peltrosa asks for the owner of a boat', exact: true }).waitFor();
    await expectAccessible(page);
  });

  it('saves it into the data folder with every remark', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/^Saved at /).waitFor();
    const saved = String(readFileSync(file()));
    for (const part of [
      '# Played by a bot.',
      'id: night-at-the-ferry',
      'level: foundation\n',
      'at: T+30s',
      'boat Heron?',
    ])
      expect(saved).toContain(part);
  });

  it('is asked when somebody else changes the file meanwhile, and sees what is different', async () => {
    await part(/^About/).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Night at the quay');
    await page.getByText('Changed, not saved').waitFor();
    writeFileSync(file(), String(readFileSync(file())).replace('duration: 25m', 'duration: 26m'));
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Somebody has changed the file meanwhile').waitFor();
    await page.getByRole('button', { name: 'Compare' }).click();
    const dialog = page.getByRole('dialog', { name: 'What is different' });
    await dialog.getByText('duration: 26m').waitFor();
    await dialog.getByText('title: Night at the quay').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Take theirs' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Night at the ferry');
    expect(await page.getByRole('textbox', { name: 'Length (exercise time)' }).inputValue()).toBe('26m');
  });

  it('takes it out as a table and back, with a look at what changes', async () => {
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByLabel('Read in a changed table').setInputFiles({
      name: 'table.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('item,id,at,points\ninject,i-ask,T+2m,\nexpectation,e-answer,,12\n'),
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('i-ask at').waitFor();
    await dialog.getByText('e-answer points').waitFor();
    await dialog.getByRole('button').last().click();
    await part(/^Expectations/).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Points' }).inputValue()).toBe('12');
    await untilSound();
  });

  it('finds the page in order on a phone and from right to left, and with nobody answering', async () => {
    await expectToFitAPhone(page);
    const other = await class_.device({ width: 360, height: 740, locale: 'ar' });
    await other.goto(`${class_.origin}/scenarios?edit=two-bureau-lesson#k=${class_.server.staffKey}`);
    await other.getByText('جاء هذا السيناريو مع المنتج ولا يمكن تغييره').waitFor();
    await expectNoSidewaysScroll(other);
    await expectAccessible(other);
    await other.getByRole('radio', { name: 'نص' }).check();
    const direction = await other.locator('.cm-content').evaluate((element) => getComputedStyle(element).direction);
    expect(direction).toBe('ltr');
    await expectNoSidewaysScroll(other);
    await page.context().setOffline(true);
    await part(/^About/).click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Night at the lighthouse');
    await problems().getByText('Not checked: nobody answers.').waitFor();
    await page.context().setOffline(false);
    await untilSound();
    await page.keyboard.press('Control+s');
    await page.getByText(/^Saved at /).waitFor();
  });

  it('uses it at once, and its first minute comes as it was written', async () => {
    await page.getByRole('button', { name: 'Use it in a class' }).click();
    await page.waitForURL(/\/console\?exercise=/);
    const id = new URL(page.url()).searchParams.get('exercise') ?? '';
    const exercise = class_.server.exercises.get(id);
    expect(exercise?.state.scenario?.title).toBe('Night at the lighthouse');
    await page.getByRole('heading', { name: 'Night at the lighthouse' }).first().waitFor();
    const desk = await class_.device();
    await desk.goto(`${class_.origin}/j/${exercise?.state.code}`);
    await desk.getByRole('textbox', { name: 'Your name' }).fill('Mina');
    await desk.getByRole('button', { name: 'Join', exact: true }).click();
    await desk.waitForURL(/\/desk/);
    await page.getByRole('button', { name: 'Start', exact: true }).first().click();
    await expect.poll(() => exercise?.state.run).toBe('running');
    // Its first minute, without waiting for it.
    const start = Date.parse(exercise?.state.scenario?.clock.starts_at ?? '');
    await exercise?.handle(
      'test:jump',
      { type: 'clock.jump', to: new Date(start + 60_000).toISOString(), between: 'play' },
      { kind: 'seat', id: 'S-instructor', role: 'instructor' },
    );
    expect(exercise?.state.injects.get('i-new')?.state).toBe('fired');
    await desk.getByText('The telephone is out of order.').first().waitFor();
  });
});
