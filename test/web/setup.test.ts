import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import console_ from '../../clients/i18n/en/console.ts';
import { theWorld } from '../support/twelve.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';

let class_: WebClass;
let page: Page;
beforeAll(async () => {
  class_ = await webClass(theWorld(), [{ address: '127.0.0.2', name: 'wlan0' }]);
  page = await class_.device();
  await page.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
  await page.getByRole('heading', { name: console_.setup.heading }).waitFor();
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const { setup } = console_;
const button = (name: string) => page.getByRole('button', { name });
const people = () =>
  [...class_.exercise.state.seats.values()].filter((seat) => seat.role === 'trainee' && !seat.removed);

describe('the set-up before a class', () => {
  it('lets the instructor try with a phone, sees who came of it, and clears all of it away', async () => {
    await button(console_.network.open).click();
    await button(setup.try.go).click();
    await page.getByText(setup.try.how).waitFor();
    const phone = await class_.device({ width: 360, height: 740 });
    await phone.goto(`${class_.origin}/j/${class_.code}`);
    await phone.getByRole('textbox').last().fill('Just me');
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText(setup.try.joined).waitFor();
    expect(await page.getByRole('status').filter({ hasText: setup.try.joined }).innerText()).toContain('Just me');
    await expectAccessible(page);
    await button(setup.try.clear).click();
    await button(setup.try.go).waitFor();
    expect(people()).toEqual([]);
    await page.getByText(setup.phoneWait).waitFor();
    await phone.close();
  });

  it('proposes which bureaus bots play for as many as are expected, and seats them at one press', async () => {
    for (const name of ['Mina', 'Omar', 'Lia']) (await class_.sit(name, { bureau: 'QN' })).close();
    await page.getByText('With 3 people:').waitFor();
    await page.getByLabel(setup.seating.expected).fill('5');
    await page.getByText('With 5 people:').waitFor();
    await button(setup.seating.go).click();
    await page.getByText(setup.seating.done).waitFor();
    expect(people().map(({ name, bureau }) => `${name} ${bureau}`)).toEqual(['Mina QN', 'Omar QP', 'Lia QR']);
    const { bots, parties } = class_.exercise.state;
    const played = [...parties.keys()].filter((id) => !bots.has(id) && parties.get(id)?.kind !== 'register');
    expect(played).toHaveLength(5);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    // Who comes now goes where nobody sits and no bot does.
    await (await class_.sit('Sam')).close();
    expect(people().find(({ name }) => name === 'Sam')?.bureau).toBe(played[3]);
  });

  it('begins the same again with the same people, who go on there without joining anew', async () => {
    const desk = await class_.sit('Noor');
    await class_.tell({ type: 'exercise.end' });
    await page.goto(`${class_.origin}/console`);
    await button(console_.exercises.again).click();
    await page.getByRole('dialog').getByRole('button', { name: console_.exercises.againWith }).click();
    await page.getByRole('heading', { name: setup.heading }).waitFor();
    const fresh = new URL(page.url()).searchParams.get('exercise') ?? '';
    expect(fresh).not.toBe(class_.exercise.id);
    await desk.reload();
    const made = class_.server.exercises.get(fresh);
    await expect
      .poll(() => [...(made?.state.seats.values() ?? [])].find(({ name }) => name === 'Noor')?.connected)
      .toBe(true);
    await desk.close();
  });
});
