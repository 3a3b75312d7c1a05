import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Scenario } from '../../schemas/scenario.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

const phone = { width: 360, height: 740 } as const;

/** The watch with a clerk and a head at Norvane, and a content note on the request. */
const scenario = (): Scenario => {
  const plain = aWatch();
  return {
    ...plain,
    bureaus: plain.bureaus.map((one) =>
      one.id === 'QN'
        ? {
            ...one,
            duties: [
              { id: 'clerk', name: { en: 'Clerk', fr: 'Greffe' }, can: ['draft' as const] },
              { id: 'head', name: { en: 'Head of watch', fr: 'Chef' }, can: ['draft' as const, 'approve' as const] },
            ],
          }
        : one,
    ),
    content_notes: [{ label: { en: 'A missing child' }, where: ['i-request'], opt_out: 'skip' }],
  };
};

let class_: WebClass;
beforeAll(async () => {
  class_ = await webClass(scenario());
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const sent = () => [...class_.exercise.state.messages.values()].filter(({ message }) => message.type === 'case.ack');

describe('four eyes at the desk', () => {
  let clerk: Page;
  let chief: Page;

  it('each sees what the own duty is', async () => {
    clerk = await class_.sit('Mina', { ...phone, bureau: 'QN' });
    chief = await class_.sit('Omar', { bureau: 'QN' });
    await class_.tell({ type: 'exercise.start' });
    await chief.getByText('Your duty: Head of watch').waitFor();
    expect(await clerk.getByText('Your duty: Clerk').count()).toBe(1);
  });

  it('the clerk submits, and sees that it waits', async () => {
    await clerk.getByRole('heading', { name: 'Welcome to the watch' }).waitFor();
    await clerk.locator('[data-action="case.ack"]').first().click();
    await clerk.getByText('A colleague at your desk looks at it and sends it.').waitFor();
    await expectAccessible(clerk);
    await button(clerk, 'Submit for approval').click();
    await clerk.getByText('waits for a colleague to let it out').waitFor();
    expect(sent()).toEqual([]);
    await expectNoSidewaysScroll(clerk);
  });

  it('the head gives it back with a reason by the keyboard alone, and the clerk mends it', async () => {
    await chief.getByRole('heading', { name: 'Welcome to the watch' }).waitFor();
    await chief.keyboard.press('a');
    await chief.getByRole('heading', { name: 'Waiting for approval' }).waitFor();
    await expectAccessible(chief);
    await button(chief, 'Give it back…').focus();
    await chief.keyboard.press('Enter');
    await chief.keyboard.type('Say who handles it.');
    await chief.keyboard.press('Tab');
    await chief.keyboard.press('Enter');
    await chief.getByText('Nothing waits for approval at your desk.').waitFor();
    await clerk.getByText('Say who handles it.').waitFor();
    await button(clerk, 'Fix it').click();
    await clerk.getByRole('textbox', { name: /Handled by/ }).fill('Mina, first watch');
    await button(clerk, 'Submit for approval').click();
    await clerk.getByText('waits for a colleague to let it out').waitFor();
  });

  it('the head lets it out in its own name, and both are told in the log', async () => {
    await chief.getByText('Mina, first watch').waitFor();
    await button(chief, 'Send it in my name').focus();
    await chief.keyboard.press('Enter');
    await expect.poll(() => sent().length).toBe(1);
    const id = sent()[0]?.message.id ?? '';
    const { seats, approvals } = class_.exercise.state;
    const names = [approvals.get(id)?.by, approvals.get(id)?.seat].map((seat) => seats.get(seat ?? '')?.name);
    expect(names).toEqual(['Mina', 'Omar']);
    await clerk.getByText('waits for a colleague to let it out').waitFor({ state: 'detached' });
  });

  it('is told before a bureau is chosen what the exercise speaks of, and that it can be put aside', async () => {
    const door = await class_.device({ width: 390, height: 844 });
    await door.goto(`${class_.origin}/j/${class_.exercise.state.code}`);
    await button(door, 'I was given a bureau').click();
    const note = door.getByRole('region', { name: 'Before you take part' });
    await note.getByText('A missing child').waitFor();
    await note.getByText(/without saying why/).waitFor();
    await expectAccessible(door);
    await door.context().close();
  });

  it('a case that a content note speaks of can be put aside, and staff are not told by whom', async () => {
    await class_.tell({ type: 'inject.fire', inject: 'i-request' });
    const row = clerk.locator('a[data-case]').filter({ hasText: 'Is the night ferry running?' });
    await clerk.evaluate(() => {
      location.hash = '/todo';
    });
    await row.click();
    await clerk.getByText('A missing child').waitFor();
    await expectAccessible(clerk);
    await button(clerk, 'I would rather not…').click();
    await button(clerk, 'Put it aside').click();
    await clerk.getByText('Put aside. Nothing is expected of you here.').waitFor();
    await clerk.evaluate(() => {
      location.hash = '/todo';
    });
    await row.waitFor({ state: 'detached' });
    await expect.poll(() => class_.staff.state.contentSkips.length).toBe(1);
    expect(class_.staff.state.contentSkips[0]?.bureau).toBeUndefined();
    expect(JSON.stringify(class_.staff.log.at(-1))).not.toContain('"by"');
  });
});

describe('the console', () => {
  let staff: Page;

  it('changes an inject before it comes, and shows both versions', async () => {
    staff = await class_.device();
    await staff.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    await staff.getByRole('heading', { level: 1, name: 'A quiet watch' }).waitFor();
    await staff
      .getByRole('tab', { name: /^Injects/ })
      .or(button(staff, 'Injects'))
      .first()
      .click();
    const row = staff.locator('li[data-state="pending"]').filter({ hasText: 'Press' });
    await row.getByRole('button', { name: 'Edit…' }).click();
    const dialog = staff.getByRole('dialog', { name: 'Change this inject' });
    await dialog
      .getByRole('textbox', { name: /^Headline/ })
      .first()
      .fill('The night ferry waits');
    await dialog.getByRole('textbox', { name: 'Minutes after the start' }).fill('soon');
    await expectAccessible(staff);
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await dialog.getByText('Enter a number of minutes').first().waitFor();
    await dialog.getByRole('textbox', { name: 'Minutes after the start' }).fill('50');
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { editedInjects, fixedInjects, startedAt = 0 } = class_.exercise.state;
    expect(editedInjects.get('i-article')).toHaveLength(2);
    expect((fixedInjects.get('i-article') ?? 0) - startedAt).toBe(50 * 60_000);
    await row.getByRole('button', { expanded: false }).click();
    await row.locator('[data-change="headline"] ins').getByText('The night ferry waits').waitFor();
    expect(await row.locator('[data-change="headline"] del').textContent()).toBe('Fog over Marrow Bay');
    await expectAccessible(staff);
  });

  it('tells who wrote a message and who let it out, and gives somebody another duty', async () => {
    await staff
      .getByRole('tab', { name: /People/ })
      .or(button(staff, /People/))
      .first()
      .click();
    await staff.getByRole('button', { name: /Mina/ }).first().click();
    await staff.getByRole('combobox', { name: 'Duty' }).selectOption('Head of watch');
    await expect
      .poll(() => [...class_.exercise.state.seats.values()].find(({ name }) => name === 'Mina')?.duty)
      .toBe('head');
    await expectAccessible(staff);
  });
});
