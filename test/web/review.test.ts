import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import instructor from '../../clients/i18n/en/console.ts';
import review from '../../clients/i18n/en/review.ts';
import french from '../../clients/i18n/fr/review.ts';
import { type Classroom, laptop, openClassroom, phone, type Staff } from './support/classroom.ts';
import { type Trainee, takeSeat } from './support/desk.ts';
import { expectAccessible, expectToFitAPhone } from './support/looks.ts';
import { pdfPages } from './support/pdf.ts';
import { fill, somewhere } from './support/words.ts';

const alarm = 'What became of the passports lost at Callisport?';

/** A short class, and what is made of it afterwards: by the instructor, then by a bureau. */
describe('the review of the borrowed passport', () => {
  let room: Classroom;
  let front: Page;
  let staff: Staff;
  let mina: Trainee;
  let omar: Trainee;
  const slider = (page: Page) => page.getByRole('slider', { name: review.player.slider });
  const looking = (page: Page) => page.getByText(somewhere(review.past.looking));
  const at = (page: Page) => slider(page).getAttribute('aria-valuetext');
  const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name }).first();

  beforeAll(async () => {
    room = await openClassroom('the-borrowed-passport');
    staff = await room.staff();
    mina = await takeSeat(await room.device(phone), `${room.base}/j/${room.ready.code}`, 'Mina');
    omar = await takeSeat(await room.device(laptop), `${room.base}/j/${room.ready.code}`, 'Omar');
    await staff.connection.send({ type: 'exercise.start' });
    await mina.answer('case.ack');
    await staff.jumpTo(5);
    await omar.open(alarm);
    await omar.answer('case.reply', {
      outcome: 'positive',
      content: '41 were lost, 11 came back, all 11 were destroyed.',
    });
    front = await room.device(laptop);
    await front.goto(room.ready.console);
    await front.getByRole('button', { name: instructor.exercises.open, exact: true }).waitFor();
  });
  afterAll(() => room?.close());

  it('shows a running exercise live, and keeps its files until the end', async () => {
    await front.goto(`${new URL(room.ready.console).origin}/review/${room.ready.exercise}`);
    await slider(front).waitFor();
    await front.getByText(review.head.live).waitFor();
    await front.getByText(review.files.notEnded).waitFor();
    expect(await front.getByRole('button', { name: review.files.archive }).isDisabled()).toBe(true);
    await front.getByText(review.release.notEnded).waitFor();
    await expectAccessible(front);
  });

  it('does not open to a trainee before the instructor has released it', async () => {
    await mina.page.goto(`${room.base}/review/${room.ready.exercise}`);
    await mina.page.getByRole('heading', { name: review.notReleased.heading }).waitFor();
    await expectAccessible(mina.page);
    await expectToFitAPhone(mina.page);
  });

  it('goes back and forth by keys, and says that it shows the past', async () => {
    await staff.jumpTo(25);
    await staff.connection.send({ type: 'exercise.end' });
    await front.getByText(review.head.live).waitFor({ state: 'detached' });
    expect(await looking(front).count()).toBe(0);
    await front.keyboard.press('Home');
    await looking(front).waitFor();
    expect(await at(front)).toMatch(/^00:00:00/);
    await front.keyboard.press('Shift+ArrowRight');
    expect(await at(front)).toMatch(/^00:01:00/);
    await front.keyboard.press('ArrowRight');
    const next = await at(front);
    expect(next).not.toMatch(/^00:01:00/);
    await front.keyboard.press('ArrowLeft');
    expect((await at(front)) ?? '').not.toBe(next);
    await front.keyboard.press('l');
    const late = await at(front);
    expect(
      await front
        .getByRole('row')
        .filter({ hasText: late?.slice(0, 8) ?? '?' })
        .allInnerTexts(),
    ).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`${review.sign.late}|${review.sign.missed}`))]));
    await expectAccessible(front);
    await expectToFitAPhone(front);
    await front.keyboard.press('End');
    await looking(front).waitFor({ state: 'detached' });
  });

  it('plays, and stops at the space bar', async () => {
    await front.keyboard.press('Home');
    for (let faster = 0; faster < 4; faster += 1) await front.keyboard.press('d');
    await front.keyboard.press(' ');
    await front.getByRole('button', { name: review.player.pause, exact: true }).waitFor();
    await front.waitForFunction(() => {
      const range = document.querySelector<HTMLInputElement>('input[type=range]');
      return range !== null && Number(range.value) > Number(range.min) + 3000;
    });
    await front.keyboard.press(' ');
    await front.getByRole('button', { name: review.player.play, exact: true }).waitFor();
    expect(await at(front)).not.toMatch(/^00:00:00/);
    await front.keyboard.press('End');
  });

  it('shows what a bureau knew: the alarm waits unread until Omar has opened it', async () => {
    await front.getByRole('combobox', { name: review.head.view }).selectOption('QP');
    const sent = [...staff.connection.state.messages.values()].find(({ message }) => message.subject === alarm);
    await slider(front).fill(String(sent?.sentAt));
    const knew = panel(front, somewhere(review.knew.heading));
    await knew.getByRole('heading', { name: new RegExp(`^${review.knew.unread}`) }).waitFor();
    await knew.getByText(alarm).first().waitFor();
    await expectAccessible(front);
    await front.keyboard.press('End');
    await knew.getByRole('heading', { name: new RegExp(`^${review.knew.read}`) }).waitFor();
    await front.getByRole('combobox', { name: review.head.view }).selectOption('');
  });

  it('has the diagram as a table too, and opens a message out of it', async () => {
    const cases = panel(front, review.cases.heading);
    await cases.getByRole('button', { name: review.cases.form.table }).click();
    await cases
      .getByRole('button', { name: new RegExp(alarm.slice(0, 20)) })
      .first()
      .click();
    await cases.getByRole('heading', { name: alarm }).waitFor();
    await expectAccessible(front);
    await expectToFitAPhone(front);
    await cases.getByRole('button', { name: review.cases.close }).click();
    await cases.getByRole('button', { name: review.cases.form.diagram }).click();
  });

  it('leads from a result to the entries that show it', async () => {
    const evidence = panel(front, review.results.heading).getByRole('button', {
      name: somewhere(review.results.entry),
    });
    const first = evidence.first();
    const time = (await first.innerText()).trim();
    await first.click();
    await front.getByText(fill(review.past.looking, { time })).waitFor();
  });

  it('keeps a note where one looks', async () => {
    await slider(front).focus();
    await front.keyboard.press('Home');
    await front.keyboard.press('Shift+ArrowRight');
    await front.keyboard.press('b');
    const dialog = front.getByRole('dialog');
    await dialog.getByRole('textbox', { name: review.notes.text }).fill('Nobody spoke yet');
    await expectAccessible(front);
    await dialog.getByRole('button', { name: review.notes.go }).click();
    await dialog.waitFor({ state: 'detached' });
    await panel(front, review.notes.heading).getByText('Nobody spoke yet').waitFor();
    expect(staff.connection.state.marks.at(-1)?.text).toBe('Nobody spoke yet');
  });

  it('shows its keys', async () => {
    await front.keyboard.press('?');
    await front.getByRole('dialog').getByText(review.keys.minute).waitFor();
    await expectAccessible(front);
    await front.keyboard.press('Escape');
  });

  it('lets an assessor put a word in place of points', async () => {
    const results = panel(front, review.results.heading);
    await results.getByRole('button', { name: review.results.adjust }).first().click();
    const dialog = front.getByRole('dialog');
    await dialog.getByRole('textbox', { name: somewhere(review.results.adjustPoints) }).fill('999');
    await dialog.getByRole('button', { name: review.results.adjustGo }).click();
    await dialog.getByText(somewhere(review.results.adjustWrong)).waitFor();
    await dialog.getByText(review.results.adjustReasonEmpty).waitFor();
    await dialog.getByRole('textbox', { name: somewhere(review.results.adjustPoints) }).fill('1');
    await dialog.getByRole('textbox', { name: review.results.adjustReason }).fill('Said aloud across the room');
    await dialog.getByRole('button', { name: review.results.adjustGo }).click();
    await results.getByText('Said aloud across the room').waitFor();
  });

  it('saves the files of the exercise, each marked in its name', async () => {
    for (const [button, extension, holds] of [
      [review.files.html, 'html', '<!doctype html>'],
      [review.files.csv, 'csv', 'QN'],
      [review.files.archive, 'jsonl', '"liaison":"archive"'],
    ] as const) {
      const [file] = await Promise.all([
        front.waitForEvent('download'),
        front.getByRole('button', { name: button }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`^EXERCISE-.*\\.${extension}$`));
      expect((await readFile(await file.path(), 'utf8')).toLowerCase()).toContain(holds.toLowerCase());
    }
  });

  it('prints two pages for the class and one for each bureau with people or expectations, EXERCISE on every one [R3]', async () => {
    await front.keyboard.press('Home');
    for (const format of ['A4', 'Letter'] as const) {
      const pages = pdfPages(await front.pdf({ format }));
      expect(pages.length).toBe(2 + 3);
      for (const page of pages) expect(page).toContain('EXERCISE-fictionaldata');
      expect(pages[0]).toContain(review.report.heading.replaceAll(' ', ''));
      expect(pages[2]).toContain('ReportofNorvane');
      expect(pages[2]).toContain('Mina');
    }
  });

  it('opens to a trainee when it is released: the own results, the own view, no notes of staff', async () => {
    await front.getByRole('button', { name: review.release.giveOwn }).click();
    await front.getByText(review.release.own).waitFor();
    const page = mina.page;
    await slider(page).waitFor();
    await panel(page, review.results.heading).getByRole('heading', { name: 'Norvane' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Peltrosa' }).count()).toBe(0);
    expect(await page.getByText('Nobody spoke yet').count()).toBe(0);
    expect(await page.getByRole('button', { name: review.files.archive }).count()).toBe(0);
    expect(await page.getByRole('combobox', { name: review.head.view }).count()).toBe(0);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await looking(page).waitFor();
    await panel(page, somewhere(review.knew.heading)).waitFor();
    await expectAccessible(page);
    await expectToFitAPhone(page);
    await front.getByRole('button', { name: review.release.giveAll }).click();
    const names = panel(page, review.results.heading).getByRole('heading', { level: 3 });
    await names.filter({ hasText: 'Peltrosa' }).waitFor();
    expect(await names.first().innerText()).toBe('Norvane');
    const printed = pdfPages(await page.pdf({ format: 'A4' }));
    expect(printed).toHaveLength(1);
    expect(printed[0]).toContain('ReportofNorvane');
  });

  it('speaks French from one moment to the next', async () => {
    await front.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await panel(front, french.results.heading).waitFor();
    await front.getByText(somewhere(french.past.looking)).waitFor();
    await expectAccessible(front);
    await expectToFitAPhone(front);
  });

  it('has made no page complain but of the answer that nothing is released yet', () => {
    expect(room.complaints.filter((line) => !line.includes('409 (Conflict)'))).toEqual([]);
  });
});
