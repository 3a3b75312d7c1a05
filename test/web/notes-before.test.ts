import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aScenario } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';

const phone = { width: 360, height: 640 } as const;

let class_: WebClass;
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const note = (page: Page) => page.getByRole('region', { name: 'Before you take part' });

describe('what an exercise speaks of, for who takes any bureau', () => {
  beforeAll(async () => {
    class_ = await webClass(aScenario({ content_notes: [{ label: { en: 'A death at sea' }, where: ['i1'] }] }));
  });
  afterAll(() => class_.close());

  it('stands there before anybody has typed a name, where the code came with the address', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await note(page).getByText('A death at sea').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('textbox', { name: /Your name/ }).fill('Mina');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.waitForURL(`${class_.origin}/desk*`);
  });

  it('is said before the place is taken, where the code is typed: one touch more', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j`);
    await page.getByRole('textbox', { name: /Code/ }).fill(class_.code);
    await page.getByRole('textbox', { name: /Your name/ }).fill('Omar');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await note(page).getByText('A death at sea').waitFor();
    const seated = () => [...class_.exercise.state.seats.values()].some(({ name }) => name === 'Omar');
    expect(seated()).toBe(false);
    await page.getByRole('button', { name: 'Take part', exact: true }).click();
    await page.waitForURL(`${class_.origin}/desk*`);
    expect(seated()).toBe(true);
  });

  it('costs nothing where the code is wrong: that is said as ever', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j/000000`);
    await page.getByRole('textbox', { name: /Your name/ }).fill('Zoe');
    await page.getByRole('button', { name: 'Join', exact: true }).click();
    await page.getByText('No open exercise with that code').waitFor();
    expect(await note(page).count()).toBe(0);
  });
});
