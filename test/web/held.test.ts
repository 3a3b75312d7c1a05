import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
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
