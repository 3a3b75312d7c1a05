import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { actAt, aLesson } from './support/lesson.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';

const phone = { width: 360, height: 640 } as const;

let class_: WebClass;
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const seats = () => [...class_.exercise.state.seats.values()].filter(({ name }) => name === 'Mina');
const desks = (page: Page) => page.getByRole('navigation', { name: 'Your desks' });
const asks = (subject: string) =>
  draft('information.request', 'QP', { category: 'travel-history', subject: 'Who was on board?' }, { subject });

describe('one person who plays two bureaus on one device', () => {
  let mina: Page;
  beforeAll(async () => {
    class_ = await webClass(aLesson());
    mina = await class_.sit('Mina', { ...phone, bureau: 'QN' });
    await class_.sit('Omar', { bureau: 'QN' });
  });
  afterAll(() => class_.close());

  it('takes a further desk from the menu, with the code and the name that this device knows', async () => {
    await mina.getByRole('button', { name: 'Settings and return code' }).click();
    await mina.getByRole('link', { name: 'Take a further desk' }).click();
    await mina.getByRole('heading', { name: 'A further desk for Mina' }).waitFor();
    await mina.locator('#join-bureau').selectOption('QP');
    expect(await mina.locator('#join-bureau option[value="QN"]').count()).toBe(0);
    await expectAccessible(mina);
    await expectNoSidewaysScroll(mina);
    await mina.getByRole('button', { name: 'Take this desk' }).click();
    await desks(mina).getByText('You are here').waitFor();
    expect(seats().map(({ bureau }) => bureau)).toEqual(['QN', 'QP']);
    expect(seats()[1]?.id).toBe(`${seats()[0]?.id}~2`);
  });

  it('is here at both of them, and sees at each what waits at the other', async () => {
    await desks(mina)
      .getByRole('button', { name: /^Norvane/ })
      .waitFor();
    await expect.poll(() => seats().map(({ connected }) => connected)).toEqual([true, true]);
    await class_.tell({ type: 'exercise.start' });
    await desks(mina)
      .getByRole('button', { name: /1 to do/ })
      .waitFor();
    await expectAccessible(mina);
    await expectNoSidewaysScroll(mina);
  });

  it('goes from one to the other with the keyboard; a draft stays where it was begun', async () => {
    await mina.evaluate(() => {
      location.hash = '/write/information.request/d1';
    });
    const subject = mina.getByRole('textbox', { name: /^Subject/ });
    await subject.fill('Only at Peltrosa');
    const other = desks(mina).getByRole('button', { name: /^Norvane/ });
    await other.focus();
    await mina.keyboard.press('Enter');
    await desks(mina)
      .getByRole('button', { name: /^Peltrosa/ })
      .waitFor();
    expect(new URL(mina.url()).hash).not.toContain('write');
    await actAt(class_, 'QN', { type: 'message.send', draft: asks('From the colleague'), confirm: [] }, 1);
    await desks(mina)
      .getByRole('button', { name: /1 unread/ })
      .waitFor();
    await desks(mina)
      .getByRole('button', { name: /^Peltrosa/ })
      .click();
    await mina.getByText('From the colleague').first().waitFor();
    await mina.evaluate(() => {
      location.hash = '/write/information.request/d1';
    });
    expect(await mina.getByRole('textbox', { name: /^Subject/ }).inputValue()).toBe('Only at Peltrosa');
  });

  it('shows after a reload the desk that this tab showed, and each desk in a tab of its own disturbs no other', async () => {
    await mina.reload();
    await desks(mina).getByText('You are here').waitFor();
    expect(await desks(mina).locator('[aria-current]').textContent()).toContain('Peltrosa');
    const second = await mina.context().newPage();
    await second.goto(`${class_.origin}/desk?seat=${seats()[0]?.id}`);
    await desks(second).locator('[aria-current]').filter({ hasText: 'Norvane' }).waitFor();
    await desks(mina)
      .getByRole('button', { name: /Norvane.*Open in another tab/ })
      .waitFor();
    await desks(second)
      .getByRole('button', { name: /Peltrosa.*Open in another tab/ })
      .waitFor();
    expect(await desks(mina).locator('[aria-current]').textContent()).toContain('Peltrosa');
    await expect.poll(() => seats().map(({ connected }) => connected)).toEqual([true, true]);
    await second.close();
  });

  it('has left both of them when somebody else takes the device', async () => {
    await mina.goto(`${class_.origin}/j`);
    await mina.getByRole('button', { name: 'I am somebody else' }).click();
    const left = await mina.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('liaison.seat')));
    expect(left).toEqual([]);
  });
});
