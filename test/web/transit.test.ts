import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bodies, draft, minutes } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
beforeAll(async () => {
  class_ = await webClass(aWatch());
  await class_.tell({ type: 'exercise.start' });
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a message that an outage keeps from a bureau', () => {
  it('is given other words by the instructor, or is lost, and the desk gets what was made of it', async () => {
    const console_ = await class_.device();
    await console_.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    await class_.tell({
      type: 'fault.set',
      fault: {
        effect: 'outage',
        target: { bureau: 'QP' },
        lasts: minutes(60),
        store_and_forward: true,
        disclosed: 'never',
        excuse: [],
      },
    });
    const write = (subject: string) =>
      class_.tell({
        type: 'message.inject',
        as: 'QR',
        draft: draft('information.request', 'QP', bodies.request, { subject }),
      });
    await write('Ferries of the day');
    await write('Ferries of the night');
    const shown = async (subject: string) => {
      await console_.getByRole('option').filter({ hasText: subject }).first().click();
      await console_.getByText('A fault keeps it on its way.').waitFor();
    };

    await shown('Ferries of the day');
    await console_.getByText(/^Peltrosa: arrives at/).waitFor();
    await expectAccessible(console_);
    await button(console_, 'Change…').click();
    const dialog = console_.getByRole('dialog', { name: 'Change a message on its way' });
    await dialog.getByLabel('Subject').fill('Ferries of another day');
    await button(console_, 'Keep the change').click();
    await dialog.waitFor({ state: 'detached' });
    await console_.getByRole('heading', { name: 'Changed on its way' }).waitFor();

    await shown('Ferries of the night');
    await button(console_, 'Let it get lost').click();
    await console_.getByText('Whom it has not reached never receives it').waitFor();
    await expectAccessible(console_);
    await button(console_, 'Let it get lost').click();
    await console_.getByText(/^Lost on purpose at/).waitFor();
    expect(await console_.getByText('A fault keeps it on its way.').count()).toBe(0);
    await expectNoSidewaysScroll(console_);

    const desk = await class_.sit('Ida', { bureau: 'QP' });
    const [fault] = class_.exercise.state.faults.keys();
    await class_.tell({ type: 'fault.clear', fault: fault ?? '' });
    await desk.locator('a[data-case]').filter({ hasText: 'Ferries of another day' }).first().waitFor();
    expect(await desk.getByText(/Ferries of the (day|night)/).count()).toBe(0);
  });
});
