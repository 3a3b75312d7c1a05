import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../schemas/scenario.ts';
import { aScenario } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible } from './support/looks.ts';
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
