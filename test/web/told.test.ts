import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import desk from '../../clients/i18n/en/desk.ts';
import review from '../../clients/i18n/en/review.ts';
import { bodies } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { aboutRequest, actAt, aLesson } from './support/lesson.ts';
import { expectAccessible, expectToFitAPhone } from './support/looks.ts';
import { pdfPages } from './support/pdf.ts';
import { fill } from './support/words.ts';

/** What the scenario engine knows of a class, where people see it: at the desk while they work, and in the review. */
describe('what a class is told of itself', () => {
  let class_: WebClass;
  let mina: Page;
  let front: Page;
  beforeAll(async () => {
    class_ = await webClass(aLesson());
    mina = await class_.sit('Mina', { bureau: 'QN' });
    await class_.sit('Omar', { bureau: 'QP' });
    await class_.tell({ type: 'exercise.start' });
    await mina.getByRole('heading', { level: 1, name: 'Who is the bearer' }).waitFor();
  });
  afterAll(() => class_?.close());
  afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

  it('says beside the case, and once aloud, what of a message does not fit, until it has been done', async () => {
    await actAt(class_, 'QN', aboutRequest(class_, 'case.reply', 'QP', bodies.reply));
    const near = mina.getByRole('region', { name: desk.nearly.title });
    await near.getByText(desk.nearly.addressee).waitFor();
    await near.getByText(desk.nearly.again).waitFor();
    const said = mina.locator('[data-announcer]');
    await expect.poll(() => said.textContent()).toMatch(/^Nearly right: “Who is the bearer/);
    await expectAccessible(mina);
    await expectToFitAPhone(mina);
    await actAt(class_, 'QN', aboutRequest(class_, 'case.ack', 'QR'));
    await actAt(class_, 'QN', aboutRequest(class_, 'case.reply', 'QR', bodies.reply));
    await near.waitFor({ state: 'detached' });
    expect(class_.exercise.state.near.map(({ fitsSince }) => fitsSince !== undefined)).toEqual([true]);
  });

  it('asks each person after the end, remembers the answer on this device alone, and lets it be changed', async () => {
    await class_.tell({ type: 'exercise.end' });
    await mina.getByRole('heading', { name: desk.ended.title }).waitFor();
    const question = (name: string) => mina.getByRole('listitem').filter({ hasText: name });
    const answer = (name: string, button: string) => question(name).getByRole('button', { name: button }).click();
    await question('How sure were you?').getByRole('radio', { name: '2' }).check();
    await answer('How sure were you?', desk.ended.answer);
    await question('How sure were you?').getByText(desk.ended.given).waitFor();
    await question('Whom would you ask first?').getByRole('radio', { name: 'Peltrosa' }).check();
    await answer('Whom would you ask first?', desk.ended.answer);
    await mina.getByRole('textbox', { name: 'What do you do differently?' }).fill('Ask at once');
    await answer('What do you do differently?', desk.ended.answer);
    await expect.poll(() => class_.exercise.state.hotwash.length).toBe(3);
    await mina.reload();
    await question('How sure were you?').getByRole('radio', { name: '2' }).and(mina.locator(':checked')).waitFor();
    await question('How sure were you?').getByRole('radio', { name: '4' }).check();
    await answer('How sure were you?', desk.ended.change);
    await expect
      .poll(() => class_.exercise.state.hotwash.map(({ answer: said }) => said))
      .toEqual(['4', '1', 'Ask at once']);
    const seats = [...class_.exercise.state.seats.keys(), '"QN"'].join('|');
    expect(JSON.stringify(class_.exercise.log.filter(({ by }) => by === 'somebody'))).not.toMatch(new RegExp(seats));
    await expectAccessible(mina);
    await expectToFitAPhone(mina);
  });

  it('shows staff what came near, what was done of several steps, and who of several did their part', async () => {
    front = await class_.device();
    await front.goto(`${class_.origin}/console?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    await front.getByText('Who is the bearer?').first().waitFor();
    await front.goto(`${class_.origin}/review/${class_.exercise.id}`);
    const results = front.getByRole('region', { name: review.results.heading }).first();
    await results.getByText(fill(review.results.nearWhat, { what: review.results.near.addressee })).waitFor();
    const steps = results.getByRole('list', { name: review.results.steps });
    await steps.getByText(review.results.stepOpen).waitFor();
    expect(await steps.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining(review.results.step.acked),
      expect.stringMatching(/Sent: Request for information, to Peltrosa not done/),
    ]);
    await results.getByText(review.results.group.all).first().waitFor();
    await results.getByText('Peltrosa missed').first().waitFor();
  });

  it('takes the answer to a question for staff by its level, and a rating of the writing; the last word holds', async () => {
    const card = front.locator('[data-assessed="q-brief"]');
    const dialog = front.getByRole('dialog');
    const judge = async (open: string, level: string | RegExp, words: string) => {
      await front.getByRole('button', { name: open }).first().click();
      await dialog.getByRole('radio', { name: level }).check();
      await dialog.getByRole('textbox', { name: review.assessed.words }).fill(words);
      await dialog.getByRole('button', { name: review.assessed.go }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await front.getByRole('button', { name: review.assessed.answer }).first().click();
    await dialog.getByText('Says what is open, with whom, and until when.').waitFor();
    await expectAccessible(front);
    await dialog.getByRole('button', { name: review.assessed.go }).click();
    await dialog.getByText(review.assessed.choose).waitFor();
    await front.keyboard.press('Escape');
    await judge(review.assessed.answer, /^In part/, 'Nobody said until when');
    await card.getByText('Nobody said until when').waitFor();
    await judge(review.assessed.again, /^Fully/, 'It stood on the board');
    await card.getByText('It stood on the board').first().waitFor();
    await card.getByText(fill(review.results.allWords_other, { count: '2' })).click();
    await card.getByText('Nobody said until when').waitFor();
    expect(class_.exercise.state.words.get('q-brief')?.map(({ level, points }) => [level, points])).toEqual([
      [1, 2],
      [0, 5],
    ]);
    await judge(review.writing.rate, /^4:/, 'Short and plain');
    await front.locator('[data-writing="QN"]').getByText('Short and plain').waitFor();
    await expectAccessible(front);
    await expectToFitAPhone(front);
  });

  it('counts what the class said, and keeps what it agreed by the columns of the scenario', async () => {
    const round = front.getByRole('region', { name: review.hotwash.heading });
    await round.getByText(fill(review.hotwash.mean, { mean: '4' })).waitFor();
    await round.getByText('Ask at once').waitFor();
    await round.getByText('(Mina, Norvane)').waitFor();
    await front.getByRole('button', { name: review.plan.add }).click();
    await front.getByRole('textbox', { name: 'What changes' }).fill('A list of open cases at the door');
    await front.getByRole('textbox', { name: 'Who sees to it' }).fill('The watch');
    await front.getByRole('button', { name: review.plan.save, exact: true }).click();
    await front.getByText(review.plan.saved).waitFor();
    expect(class_.exercise.state.planRows).toEqual([{ what: 'A list of open cases at the door', who: 'The watch' }]);
    const [file] = await Promise.all([
      front.waitForEvent('download'),
      front.getByRole('button', { name: review.files.plan }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('EXERCISE,A list of open cases at the door,The watch');
    await expectAccessible(front);
    await expectToFitAPhone(front);
  });

  it('prints all of it, on two pages for the class and one for each bureau', async () => {
    const pages = pdfPages(await front.pdf({ format: 'A4' }));
    expect(pages).toHaveLength(4);
    const squeezed = (text: string) => text.replaceAll(' ', '');
    for (const words of ['A list of open cases at the door', review.hotwash.heading, 'Ask at once'])
      expect(pages[1]).toContain(squeezed(words));
    for (const words of ['It stood on the board', 'Short and plain', review.assessed.heading, review.sign.near])
      expect(pages[2]).toContain(squeezed(words));
  });
});
