import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

const phone = { width: 360, height: 740 } as const;
let class_: WebClass;

const open = async () => {
  class_ = await webClass(aWatch());
};
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const action = (page: Page, type: string) => page.locator(`[data-action="${type}"]`);

const message = (type: string, from?: string) =>
  [...class_.exercise.state.messages.values()].filter(
    (one) => one.message.type === type && (from === undefined || one.message.from === from),
  );

describe('the first minute at the desk', () => {
  let mina: Page;
  beforeAll(open);
  afterAll(() => class_.close());

  it('shows before the start who sits where and what it is about', async () => {
    mina = await class_.sit('Mina', { ...phone, bureau: 'QN' });
    await mina.getByText('The exercise has not started.').waitFor();
    await mina.getByText('You have the night watch.').waitFor();
    await mina.getByText('Your posts may keep a document against a receipt.').waitFor();
    await class_.sit('Omar', { bureau: 'QN' });
    await mina.getByText('Omar').waitFor();
    await expectAccessible(mina);
    await expectNoSidewaysScroll(mina);
  });

  it('has one button in the briefing, and the instructor sees who pressed it', async () => {
    await class_.tell({ type: 'exercise.brief' });
    await button(mina, 'I am ready').click();
    await mina.getByText('You are ready. It begins').waitFor();
    const seat = [...class_.exercise.state.seats.values()].find(({ name }) => name === 'Mina');
    expect(seat?.ready).toBe(true);
    await expectAccessible(mina);
  });

  it('opens the welcome by itself: two touches, and the first message is sent [D1, D2, D11]', async () => {
    await class_.tell({ type: 'exercise.start' });
    await mina.getByRole('heading', { name: 'Welcome to the watch' }).waitFor();
    await expectAccessible(mina);
    await action(mina, 'case.ack').first().click();
    expect(await mina.getByRole('textbox', { name: /Handled by/ }).inputValue()).toBe('Duty desk, Norvane');
    await button(mina, 'Send').click();
    await expect.poll(() => message('case.ack', 'QN')).toHaveLength(1);
    await mina.getByText('Acknowledged').first().waitFor();
    expect(message('case.circular')[0]?.requests.get('QN')?.state).toBe('acknowledged');
  });

  it('explains itself in three lines that can be closed for good', async () => {
    await mina.getByText('This box shows what the rules allow now').waitFor();
    await button(mina, 'Close this hint').click();
    await mina.reload();
    await mina.getByRole('heading', { name: 'Welcome to the watch' }).waitFor();
    expect(await mina.getByText('This box shows what the rules allow now').count()).toBe(0);
  });
});
