import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aScenario } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';

let class_: WebClass;
beforeAll(async () => {
  class_ = await webClass(
    aScenario({
      bureaus: [
        { id: 'QN', name: 'Norvane', country: 'QN', people: { min: 1, max: 2 } },
        { id: 'QP', name: 'Peltrosa', country: 'QP', people: { min: 1, max: 3 } },
        { id: 'CS', name: 'Secretariat', country: 'AA', kind: 'secretariat', seat: 'bot' },
      ],
      records: [],
    }),
  );
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const phone = { width: 360, height: 740 } as const;
const join = (page: Page) => page.getByRole('button', { name: 'Join', exact: true });
const nameField = (page: Page) => page.getByRole('textbox', { name: 'Your name for today' });
const codeField = (page: Page) => page.getByRole('textbox', { name: 'Code' });

describe('the join page', () => {
  it('takes two touches after the QR code: a name, Join [J1]', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/J/${class_.code.toLowerCase()}`);
    // The field for the name has the focus already.
    await join(page).waitFor();
    await expect.poll(() => nameField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Mina');
    await join(page).click();
    await page.waitForURL(`${class_.origin}/desk*`);
    await page.getByText('Your desk: Norvane').waitFor();
    expect(await page.title()).toContain('EXERCISE');
  });

  it('understands the code as people type it, and gives a name to who wants none [J2]', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j`);
    const { code } = class_;
    await codeField(page).fill(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `);
    await page.getByRole('button', { name: 'Give me a name' }).click();
    expect(await nameField(page).inputValue()).toMatch(/^\p{L}+ \d\d$/u);
    await join(page).click();
    await page.waitForURL(`${class_.origin}/desk*`);
    await page.getByText('Your desk: Peltrosa').waitFor();
  });

  it('says the same of a wrong code whatever it is, at the field, and keeps what was typed', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j`);
    await codeField(page).fill('000 000');
    await nameField(page).fill('Omar');
    await join(page).click();
    const sentence = 'No open exercise with that code. Look at the screen in front, or ask the instructor.';
    await page.getByText(sentence).waitFor();
    expect(await page.title()).toMatch(/^Error: EXERCISE/);
    expect(await codeField(page).inputValue()).toBe('000 000');
    expect(await codeField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await expectAccessible(page);
  });

  it('asks for what is missing before it asks the server', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j`);
    await join(page).click();
    await page.getByText('Enter the code from the screen in front').waitFor();
    await codeField(page).fill('7F3');
    await join(page).click();
    await page.getByText('The code has six letters and figures; this has 3').waitFor();
    await codeField(page).fill(class_.code);
    await join(page).click();
    await page.getByText('Enter a name for today').waitFor();
  });

  it('offers another name or the return code to who has a name that is taken', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await nameField(page).fill('MINA');
    await join(page).click();
    await page.getByText('That name is taken.').waitFor();
  });

  it('names the bureaus that still have room to who was given one, also when the last place goes meanwhile', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j`);
    const given = page.getByRole('button', { name: 'I was given a bureau' });
    await given.click();
    await page.getByText('Enter the code from the screen in front').waitFor();
    await codeField(page).fill('000000');
    await given.click();
    await page.getByText('No open exercise with that code.').waitFor();
    await codeField(page).fill(class_.code);
    await nameField(page).fill('Sam');
    const choice = page.getByRole('combobox', { name: 'Your bureau' });
    const named = () => choice.locator('option').allTextContents();
    await expect.poll(named).toEqual(['Any free bureau', 'Norvane (QN)', 'Peltrosa (QP)']);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await choice.selectOption('QN');
    await class_.sit('Lia', { bureau: 'QN' });
    await join(page).click();
    await page.getByText('All seats of that bureau are taken').waitFor();
    await expect.poll(named).toEqual(['Any free bureau', 'Peltrosa (QP)']);
    await choice.selectOption('QP');
    await join(page).click();
    await page.waitForURL(`${class_.origin}/desk*`);
  });

  it('asks who was here before, and leads back with one touch [J4]', async () => {
    const page = await class_.sit('Noor', phone);
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await page.getByRole('heading', { name: 'Was that you?' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Continue as Noor' }).click();
    await page.waitForURL(`${class_.origin}/desk*`);
    await page.getByText('Your desk: Peltrosa').waitFor();
    const seats = [...class_.exercise.state.seats.values()];
    expect(seats.filter(({ name }) => name === 'Noor')).toHaveLength(1);
  });

  it('offers a look without a seat when every seat is taken', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await nameField(page).fill('Ada');
    await join(page).click();
    await page.getByText('All seats are taken.').waitFor();
    await page.getByRole('button', { name: 'Watch without a seat' }).waitFor();
  });

  it('moves a seat to another device by its return code; the old device says so [J5]', async () => {
    const [seat] = [...class_.exercise.state.seats.values()].filter(({ name }) => name === 'Noor');
    if (!seat) throw new Error('Noor has no seat');
    const old = class_.browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().includes('/desk'));
    expect(old).toBeDefined();
    const people = await fetch(`http://127.0.0.1:${class_.server.port}/api/v1/info`);
    expect(people.ok).toBe(true);
    const mine = await returnCodeOf('Noor');
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await page.getByRole('button', { name: 'I was on another device' }).click();
    await page.getByRole('textbox', { name: 'Return code' }).fill(mine.toLowerCase());
    await page.getByRole('button', { name: 'Move my seat here' }).click();
    // It is still connected there: the instructor is asked, and this page keeps asking.
    await page.getByText('Your seat is still open on the other device.').waitFor();
    await expectAccessible(page);
    await class_.tell({ type: 'seat.allow', seat: seat.id });
    await page.waitForURL(`${class_.origin}/desk*`);
    await page.getByText('Your desk: Peltrosa').waitFor();
  });

  async function returnCodeOf(name: string): Promise<string> {
    for (const page of class_.browser.contexts().flatMap((context) => context.pages())) {
      if (!page.url().includes('/desk')) continue;
      const kept = await page.evaluate(() => localStorage.getItem('liaison.seat') ?? '{}');
      const { seat, returnCode } = JSON.parse(kept) as { seat?: { name: string }; returnCode: string };
      if (seat?.name === name) return returnCode;
    }
    throw new Error(`${name} has no page`);
  }

  it('changes its language at once, without being loaded anew', async () => {
    const page = await class_.device({ ...phone, locale: 'fr-CA' });
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await page.getByRole('heading', { name: "Rejoindre l'exercice" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
    await page.getByRole('textbox', { name: /Votre nom/ }).fill('Zoé');
    await page.getByRole('combobox', { name: 'Langue' }).selectOption('en');
    await page.getByRole('heading', { name: 'Join the exercise' }).waitFor();
    expect(await nameField(page).inputValue()).toBe('Zoé');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('tells who cannot reach the classroom computer, and goes on by itself when it is there again', async () => {
    const page = await class_.device(phone);
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await nameField(page).fill('Ines');
    await page.context().setOffline(true);
    await join(page).click();
    await page.getByText('Cannot reach the classroom computer.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('All seats are taken.').waitFor();
  });

  it.each([
    ['a small phone', 320, 568],
    ['a phone', 360, 740],
    ['a laptop', 1280, 800],
  ])('fits on %s and has nothing to complain about for axe [A1, A8]', async (_, width, height) => {
    const page = await class_.device({ width, height });
    await page.goto(`${class_.origin}/j`);
    await join(page).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
