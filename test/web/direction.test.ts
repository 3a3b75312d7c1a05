import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../schemas/scenario.ts';
import { aScenario } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
afterEach(() => expect(class_?.faults.splice(0)).toEqual([]));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');
const pane = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true });
const flow = (page: Page) => page.getByRole('listbox', { name: 'What has happened, newest first' });
const line = (page: Page, text: string | RegExp) => flow(page).getByRole('option').filter({ hasText: text });
const signedIn = async (how: Parameters<WebClass['device']>[0] = {}): Promise<Page> => {
  const page = await class_.device(how);
  await page.goto(`${class_.origin}/console#k=${class_.server.staffKey}`);
  return page;
};

/** A watch with an inject of every kind and a template: nothing comes before the instructor wants it. */
const everyKind = (): Scenario => {
  const base = aWatch();
  return aScenario({
    ...(base as unknown as Parameters<typeof aScenario>[0]),
    duration: '60m',
    templates: {
      weather: {
        type: 'case.circular',
        subject: { en: 'Storm warning' },
        body: { text: 'No ship leaves before the evening.' },
      },
    },
    injects: [
      {
        id: 'i-call',
        title: { en: 'The harbour rings' },
        kind: 'phone_note',
        to: ['QN'],
        trigger: { manual: {} },
        caller: { en: 'The harbour master' },
        text: { en: 'A van stands at the pier.' },
      },
      {
        id: 'i-records',
        title: { en: 'A passport turns up' },
        kind: 'record_change',
        trigger: { manual: {} },
        change: { remove: ['EXR31415K'] },
      },
      {
        id: 'i-bot',
        title: { en: 'Rendalia wakes up' },
        kind: 'bot_mode',
        bureau: 'QR',
        persona: 'prompt',
        trigger: { manual: {} },
      },
      {
        id: 'i-fault',
        title: { en: 'The cable breaks' },
        kind: 'fault',
        trigger: { manual: {} },
        fault: { effect: 'outage', target: { bureau: 'QP' }, lasts: '5m', disclosed: 'at_once' },
      },
      {
        id: 'i-hint',
        title: { en: 'A word of help' },
        kind: 'hint',
        expectation: 'e1',
        hint: 'h1',
        trigger: { manual: {} },
      },
      { id: 'i-rate', title: { en: 'Time flies' }, kind: 'clock', clock: { rate: 2 }, trigger: { manual: {} } },
      {
        id: 'i-pause',
        title: { en: 'A moment' },
        kind: 'clock',
        clock: { pause: { en: 'We talk' } },
        trigger: { manual: {} },
      },
      {
        id: 'i-news',
        title: { en: 'Evening news' },
        kind: 'article',
        trigger: { at: '30m' },
        source: { en: 'The Norvane Post' },
        headline: { en: 'Fog over Marrow Bay' },
        text: { en: 'No ferry could leave before nine.' },
      },
      {
        id: 'i-late',
        title: { en: 'Late news' },
        kind: 'article',
        trigger: { at: '40m' },
        source: { en: 'The Norvane Post' },
        headline: { en: 'The fog is gone' },
        text: { en: 'The ferries leave again.' },
      },
    ],
    expectations: [
      {
        id: 'e1',
        objective: 'o1',
        title: { en: 'Ask Peltrosa' },
        who: 'QN',
        from_moment: { inject: 'i-call' },
        expect: { event: 'sent', where: { from: 'QN', type: 'information.request' } },
        within: '50m',
        score: { points: 5 },
        hints: [{ id: 'h1', after: '45m', text: { en: 'Peltrosa knows the ferry.' }, cost: 1, offer: 'instructor' }],
      },
    ],
  } as unknown as Parameters<typeof aScenario>[0]);
};

describe('the instructor’s hand on the script', () => {
  let page: Page;
  let mina: Page;
  beforeAll(async () => {
    class_ = await webClass(everyKind());
    mina = await class_.sit('Mina', { bureau: 'QN' });
    await class_.sit('Omar', { bureau: 'QP' });
    page = await class_.device();
    await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    await class_.tell({ type: 'exercise.start' });
    await button(page, 'Injects').click();
  });
  afterAll(() => class_.close());
  const row = (title: string) => pane(page, 'Injects').getByRole('listitem').filter({ hasText: title }).first();

  it('fires an inject of every kind, and each shows in the flow what it did', async () => {
    const fired = async (title: string) => await row(title).getByRole('button', { name: 'Fire now' }).click();
    await fired('The harbour rings');
    await line(page, 'Call from The harbour master').waitFor();
    await mina.getByText('A van stands at the pier.').first().waitFor();
    await fired('A passport turns up');
    await line(page, 'Records changed').waitFor();
    expect(class_.exercise.state.records.has('EXR31415K')).toBe(false);
    await fired('Rendalia wakes up');
    await line(page, 'A bot plays Rendalia').first().waitFor();
    await expect.poll(() => class_.exercise.state.bots.get('QR')).toBe('prompt');
    await fired('The cable breaks');
    await line(page, 'Outage').waitFor();
    await expect.poll(() => class_.exercise.state.linesDown.has('QP')).toBe(true);
    await fired('A word of help');
    await line(page, 'Hint for Norvane').waitFor();
    await mina.getByText('Peltrosa knows the ferry.').first().waitFor();
    await fired('Time flies');
    await line(page, 'Clock at ×2').waitFor();
    await fired('A moment');
    await line(page, /^.*Paused/)
      .first()
      .waitFor();
    expect(class_.exercise.state.run).toBe('paused');
    await button(page, 'Go on').click();
    await button(page, 'Pause').waitFor();
    await class_.tell({ type: 'clock.rate', rate: 1 });
  });

  it('moves one and moves all, holds one back, and changes it before it comes', async () => {
    const { shifts, heldInjects } = class_.exercise.state;
    await row('Evening news').getByRole('button', { name: '+1 min' }).click();
    await expect.poll(() => shifts.get('i-news')).toBe(60_000);
    await button(page, 'All 5 min later').click();
    await expect.poll(() => class_.exercise.state.shiftAll).toBe(300_000);
    await button(page, 'All 1 min sooner').click();
    await expect.poll(() => class_.exercise.state.shiftAll).toBe(240_000);
    await row('Evening news').getByRole('button', { name: /^Hold/ }).click();
    await expect.poll(() => heldInjects.has('i-news')).toBe(true);
    await row('Evening news').getByText('held', { exact: false }).first().waitFor();
    await row('Evening news').getByRole('button', { name: 'Edit…' }).click();
    await dialog(page)
      .getByLabel(/^Headline/)
      .fill('Thick fog over Marrow Bay');
    await dialog(page)
      .getByRole('button', { name: /change|Change/ })
      .click();
    await expect.poll(() => class_.exercise.state.editedInjects.has('i-news')).toBe(true);
    await row('Evening news').getByRole('button', { name: 'Let it come' }).click();
    await expect.poll(() => heldInjects.has('i-news')).toBe(false);
  });

  it('jumps to the next inject, which then comes as it was changed, and leaves another out', async () => {
    await row('Late news').getByRole('button', { name: 'Skip' }).click();
    await expect.poll(() => class_.exercise.state.injects.get('i-late')?.state).toBe('skipped');
    await button(page, 'Jump there').click();
    await expect.poll(() => class_.exercise.state.injects.get('i-news')?.state).toBe('fired');
    await line(page, 'Thick fog over Marrow Bay').first().waitFor();
    expect(class_.exercise.state.articles.map(({ headline }) => headline)).toEqual([
      { en: 'Thick fog over Marrow Bay' },
    ]);
  });

  it('sends a message from a template as any party in five interactions', async () => {
    await button(page, 'Write a message as…').click(); // 1
    await dialog(page).getByLabel('Begin with').selectOption({ label: 'weather: Storm warning' }); // 2
    await dialog(page).getByLabel('As', { exact: true }).selectOption({ label: 'Rendalia' }); // 3
    await expectAccessible(page);
    await dialog(page).getByRole('checkbox', { name: 'Norvane' }).check(); // 4
    await button(page, 'Send it').click(); // 5
    await mina.getByText('Storm warning').first().waitFor();
    const sent = [...class_.exercise.state.messages.values()].find(
      ({ message }) => message.subject === 'Storm warning',
    );
    expect(sent?.message).toMatchObject({ from: 'QR', body: { text: 'No ship leaves before the evening.' } });
  });

  it('writes a false message from the dialog for line problems: whose name it carries does not see it', async () => {
    await button(page, 'More').click();
    await button(page, 'Line problems').click();
    await dialog(page).getByLabel('What goes wrong').selectOption({ label: 'Forged sender' });
    await button(page, 'Write the false message…').click();
    await dialog(page).getByLabel('As', { exact: true }).selectOption({ label: 'Peltrosa' });
    await dialog(page).getByLabel('Begin with').selectOption({ label: 'weather: Storm warning' });
    await dialog(page).getByLabel('As', { exact: true }).selectOption({ label: 'Peltrosa' });
    expect(
      await dialog(page)
        .getByRole('checkbox', { name: /^Forged/ })
        .isChecked(),
    ).toBe(true);
    await dialog(page).getByRole('checkbox', { name: 'Norvane' }).check();
    await dialog(page).getByLabel('Subject').fill('All ships may leave');
    await button(page, 'Send it').click();
    await mina.getByText('All ships may leave').first().waitFor();
    const sent = [...class_.exercise.state.messages.values()].find(
      ({ message }) => message.subject === 'All ships may leave',
    );
    expect(class_.exercise.state.forged.has(sent?.message.id ?? '')).toBe(true);
  });
});

describe('a message on its way', () => {
  let page: Page;
  let mina: Page;
  let omar: Page;
  beforeAll(async () => {
    class_ = await webClass(aWatch());
    mina = await class_.sit('Mina', { bureau: 'QN' });
    omar = await class_.sit('Omar', { bureau: 'QP' });
    page = await class_.device();
    await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    await class_.tell({ type: 'exercise.start' });
  });
  afterAll(() => class_.close());

  async function ask(subject: string): Promise<void> {
    const seat = [...class_.exercise.state.seats.values()].find(({ name }) => name === 'Mina')?.id ?? '';
    await class_.exercise.handle(
      `ask-${subject}`.replaceAll(/\W/g, '-'),
      {
        type: 'message.send',
        draft: {
          type: 'information.request',
          to: [{ kind: 'bureau', code: 'QP' }],
          subject,
          language: 'en',
          urgency: 'routine',
          body: {
            category: 'other',
            subject: 'The night ferry',
            reason: 'Somebody may be on board',
            offence: 'Fraud with tickets',
          },
        },
      },
      { kind: 'seat', id: seat, role: 'trainee', bureau: 'QN' },
    );
  }

  it('is held back for a bureau, changed, and let go: the recipient reads other words than the sender', async () => {
    await pane(page, /^Bureaus/)
      .getByRole('button', { name: /Norvane/ })
      .click();
    await pane(page, 'Bureau').getByRole('switch', { name: /wait/ }).click();
    await expect.poll(() => class_.exercise.state.holds.parties.has('QN')).toBe(true);
    await ask('Is the ferry running?');
    await line(page, 'Is the ferry running?').click();
    const details = pane(page, 'Message');
    await details.getByText('This message waits for you.').waitFor();
    await details.getByRole('button', { name: 'Change…' }).click();
    await dialog(page)
      .getByLabel(/^Why do you ask|^Reason(?!,)|reason/i)
      .first()
      .waitFor();
    await expectAccessible(page);
    await dialog(page).getByLabel('Subject').first().fill('Is the bus running?');
    await dialog(page)
      .getByLabel(/^Reason, for the review/)
      .fill('A lesson in asking back');
    await button(page, 'Keep the change').click();
    await details.getByText('Is the bus running?').first().waitFor();
    await expectAccessible(page);
    await details.getByRole('button', { name: 'Let it go' }).click();
    await omar.getByText('Is the bus running?').first().waitFor();
    expect(await omar.locator('body').innerText()).not.toContain('Is the ferry running?');
    expect(await mina.locator('body').innerText()).not.toContain('Is the bus running?');
  });

  it('is given back, or gets lost on purpose', async () => {
    await ask('A second question');
    await line(page, 'A second question').click();
    const details = pane(page, 'Message');
    await details.getByRole('button', { name: 'Return it' }).click();
    await details.getByLabel('Reason for the sender').fill('Say whom you look for');
    await details.getByRole('button', { name: 'Return it' }).click();
    await line(page, 'Returned to its sender').waitFor();
    await ask('A third question');
    await line(page, 'A third question').first().click();
    await details.getByRole('button', { name: 'Let it get lost' }).click();
    await details.getByText('Its sender sees it go out; nobody receives it.').waitFor();
    await details.getByRole('button', { name: 'Let it get lost' }).click();
    await line(page, 'Lost on its way, by staff').waitFor();
    await expect.poll(() => class_.exercise.state.dropped.size).toBe(1);
    expect(await omar.locator('body').innerText()).not.toContain('A third question');
  });

  it('is in the review in both versions, with who changed it and why', async () => {
    await class_.tell({ type: 'exercise.end' });
    await page.goto(`${class_.origin}/review/${class_.exercise.id}`);
    const panel = page.getByRole('region', { name: 'Changed on the way' });
    await panel.getByText('Is the bus running?').waitFor();
    await panel.locator('del').getByText('Is the ferry running?').waitFor();
    await panel.getByText('A lesson in asking back').waitFor();
    await panel.getByText('It reached nobody; its sender saw it go out.').waitFor();
    await expectAccessible(page);
  });
});

describe('what was changed in a class', () => {
  let page: Page;
  let id = '';
  beforeAll(async () => {
    class_ = await webClass(aWatch());
    page = await signedIn();
    await page.getByRole('radio', { name: /Welcome to the watch/ }).check();
    await button(page, 'Create the exercise').click();
    await page.getByRole('heading', { level: 1, name: 'Welcome to the watch' }).waitFor();
    id = class_.server.exercises.list().find(({ scenario }) => scenario === 'welcome-to-the-watch')?.id ?? '';
  });
  afterAll(() => class_.close());

  it('is saved to a copy of the scenario, under another name than one that there is', async () => {
    const exercise = class_.server.exercises.get(id);
    const inject = exercise?.state.scenario?.injects.findLast(({ kind }) => kind === 'message');
    await exercise?.handle(
      'edit-0001',
      { type: 'inject.edit', inject: inject?.id ?? '', subject: 'Another subject for today' },
      { kind: 'seat', id: 'S-staff', role: 'instructor' },
    );
    await button(page, 'More').click();
    await button(page, 'Save to a copy of the scenario…').click();
    await dialog(page).getByText('Another subject for today').waitFor();
    await expectAccessible(page);
    const name = dialog(page).getByLabel('Name of the copy');
    await name.fill('welcome-to-the-watch');
    await button(page, 'Save the copy').click();
    await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
    await name.fill('my-watch');
    await button(page, 'Save the copy').click();
    await dialog(page).getByText('Saved as my-watch').waitFor();
    const source = await class_.server.library.source('my-watch');
    expect('text' in source && source.text).toContain('Another subject for today');
    expect((await class_.server.library.list()).map((one) => one.id)).toContain('my-watch');
  });
});

describe('a scenario', () => {
  beforeAll(async () => {
    class_ = await webClass(aWatch());
  });
  afterAll(() => class_.close());

  it('is rehearsed from the list by bots, by one crew for all or one for each bureau, on a phone as well', async () => {
    const page = await signedIn({ width: 360, height: 740 });
    await page.getByRole('radio', { name: /Welcome to the watch/ }).check();
    await button(page, 'Rehearse').click();
    await dialog(page).getByRole('button', { name: 'Rehearse' }).click();
    await dialog(page).getByText('Full marks', { exact: true }).waitFor({ timeout: 40_000 });
    await dialog(page).getByRole('heading', { name: 'Points per objective' }).waitFor();
    await expect.poll(() => dialog(page).locator('[data-test=ok]').count()).toBeGreaterThan(0);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await dialog(page).getByLabel('All bureaus play').selectOption({ label: 'Each bureau as I choose' });
    await dialog(page).getByRole('combobox').nth(1).selectOption({ label: 'nothing at all' });
    await dialog(page).getByRole('button', { name: 'Rehearse' }).click();
    await dialog(page).getByText('Not full marks').waitFor({ timeout: 40_000 });
    await dialog(page).getByRole('heading', { name: 'Not won in full' }).waitFor();
  }, 90_000);
});

describe('several rooms', () => {
  let page: Page;
  beforeAll(async () => {
    class_ = await webClass(aWatch());
    page = await signedIn();
  });
  afterAll(() => class_.close());
  const rooms = () => class_.server.exercises.all().filter(({ state }) => state.room);
  const room = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `Room ${name}` }) });

  it('are made of one scenario, and stand together in the list', async () => {
    await page.getByRole('radio', { name: /Welcome to the watch/ }).check();
    await page.getByText('More settings').click();
    await page.getByLabel('Rooms', { exact: true }).fill('11');
    await button(page, 'Create the exercise').click();
    await page.getByText('Enter a whole number from 1 to 10').waitFor();
    await page.getByLabel('Rooms', { exact: true }).fill('3');
    await page.getByLabel('Names of the rooms').fill('Blue, Green, Red');
    await button(page, 'Create the exercise').click();
    for (const name of ['Blue', 'Green', 'Red']) await room(name).waitFor();
    expect(new Set(rooms().map(({ state }) => state.code)).size).toBe(3);
    await expectAccessible(page);
    await button(page, 'All exercises').click();
    await button(page, 'Compare the rooms').click();
    await room('Red').waitFor();
  });

  it('start, stand still, go on and are told something all at once', async () => {
    await button(page, 'Start all').click();
    await expect.poll(() => rooms().map(({ state }) => state.run)).toEqual(['running', 'running', 'running']);
    await button(page, 'Pause all').click();
    await expect.poll(() => rooms().map(({ state }) => state.run)).toEqual(['paused', 'paused', 'paused']);
    await button(page, 'Go on, all').click();
    await expect.poll(() => rooms().map(({ state }) => state.run)).toEqual(['running', 'running', 'running']);
    await button(page, 'Announce to all').click();
    await dialog(page).getByRole('textbox').fill('Ten minutes to go');
    await button(page, 'Show it in every room').click();
    await expect
      .poll(() => rooms().map(({ state }) => state.banner?.text))
      .toEqual(['Ten minutes to go', 'Ten minutes to go', 'Ten minutes to go']);
  });

  it('show side by side who is there, who needs help and what was done last, and lead to the console of each', async () => {
    const [, green] = rooms();
    const noor = await class_.device({ width: 360, height: 740 });
    await noor.goto(`${class_.origin}/j/${green?.state.code}`);
    await noor.getByRole('textbox', { name: 'Your name for today' }).fill('Noor');
    await button(noor, 'Join').click();
    await noor.waitForURL(`${class_.origin}/desk*`);
    await room('Green').getByText('1 of 1 connected').waitFor();
    await room('Blue').getByText('0 of 0 connected').waitFor();
    const seat = [...(green?.state.seats.values() ?? [])].find(({ name }) => name === 'Noor');
    await green?.handle(
      'hand-0001',
      { type: 'hand.raise', text: 'What now?' },
      { kind: 'seat', id: seat?.id ?? '', role: 'trainee', bureau: seat?.bureau ?? '' },
    );
    await room('Green').getByText('has a hand up').first().waitFor();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await room('Green').getByRole('button', { name: 'Open its console' }).click();
    await page.getByText('What now?').first().waitFor();
    await page.getByRole('button', { name: 'Room Green: all rooms' }).click();
    await room('Blue').waitFor();
  });

  it('end together, after it has been asked twice', async () => {
    await button(page, 'End all…').click();
    await dialog(page).getByRole('heading', { name: 'End 3 rooms?' }).waitFor();
    await button(page, 'End them now').click();
    await expect.poll(() => rooms().map(({ state }) => state.run)).toEqual(['ended', 'ended', 'ended']);
  });
});
