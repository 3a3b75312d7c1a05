import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import instructor from '../../clients/i18n/en/console.ts';
import desk from '../../clients/i18n/en/desk.ts';
import join from '../../clients/i18n/en/join.ts';
import people from '../../clients/i18n/en/people.ts';
import problems from '../../clients/i18n/en/problems.ts';
import review from '../../clients/i18n/en/review.ts';
import ui from '../../clients/i18n/en/ui.ts';
import projection from '../../clients/i18n/en/wall.ts';
import { shownCode } from '../../schemas/join-code.ts';
import { type Classroom, laptop, openClassroom, phone, projector, type Staff } from './support/classroom.ts';
import { type Trainee, takeSeat } from './support/desk.ts';
import { expectAccessible, expectToFitAPhone } from './support/looks.ts';
import { beginning, fill, kindWords, somewhere } from './support/words.ts';

const title = 'The borrowed passport';
const circular = 'The Grey Halcyon is in, gates open at 07:43';
const law = 'When may your posts keep a document?';
const alarm = 'What became of the passports lost at Callisport?';
const hit = 'Passport on the lost list at gate 2';
/** The same case, as it begins for who issued the passport. */
const number = 'EXR31415K';

/** One class from the code on the wall to the review, in the order in which it happens. */
describe('a class plays the borrowed passport', () => {
  let room: Classroom;
  let front: Page;
  let wall: Page;
  let staff: Staff;
  let mina: Trainee;
  let omar: Trainee;
  // Each step begins where the one before ended.
  let broken = false;
  beforeEach(({ skip }) => skip(broken, 'an earlier step failed'));
  afterEach(({ task }) => {
    broken ||= task.result?.state === 'fail';
  });
  beforeAll(async () => {
    room = await openClassroom('the-borrowed-passport');
  });
  afterAll(() => room?.close());

  it('opens on the console with the address that the program printed', async () => {
    front = await room.device(laptop);
    await front.goto(room.ready.console);
    await front.getByRole('button', { name: instructor.exercises.open, exact: true }).click();
    await front.getByRole('heading', { name: instructor.setup.heading }).waitFor();
    await front.getByText(shownCode(room.ready.code)).first().waitFor();
    expect(front.url()).not.toContain(room.ready.staffKey);
    await expectAccessible(front);
  });

  it('lets a phone and a laptop in that only have the address and a name', async () => {
    const device = await room.device(phone, { hasTouch: true, isMobile: true });
    await device.goto(`${room.base}/j/${room.ready.code.toLowerCase()}`);
    expect(await device.evaluate(() => isSecureContext)).toBe(false);
    await device.getByRole('button', { name: join.join, exact: true }).click();
    await device.getByText(join.wrong.nameEmpty).waitFor();
    await expectAccessible(device);
    await expectToFitAPhone(device);
    mina = await takeSeat(device, `${room.base}/j/${room.ready.code}`, 'Mina');
    omar = await takeSeat(await room.device(laptop), `${room.base}/j/${room.ready.code}`, 'Omar');
    await mina.page.getByRole('heading', { name: fill(desk.waitingRoom.seat, { bureau: 'Norvane' }) }).waitFor();
    await omar.page.getByRole('heading', { name: fill(desk.waitingRoom.seat, { bureau: 'Peltrosa' }) }).waitFor();
    await front.getByText(fill(instructor.setup.split, { taken: 2, all: 2 })).waitFor();
    await expectAccessible(mina.page);
    await expectToFitAPhone(mina.page);
  });

  it('shows the way in on the wall, and who writes to whom later, but never a name or a word', async () => {
    wall = await room.device(projector);
    // The program listens on loopback only here: how the wall looks when the class is let in is for the page to show.
    await wall.route('**/door', (route) =>
      route.fulfill({ json: { code: room.ready.code, url: 'http://192.168.7.20:8080', open: true } }),
    );
    await wall.goto(room.ready.wall.replace(room.ready.url, room.base));
    await wall.getByText(shownCode(room.ready.code)).waitFor();
    await wall.getByText(fill(projection.lobby.here_other, { count: 2 })).waitFor();
    await wall.getByRole('img', { name: projection.lobby.qr }).waitFor();
    expect(await wall.locator('body').innerText()).not.toMatch(/Mina|Omar/);
    await expectAccessible(wall);
  });

  it('begins for everybody when the instructor starts', async () => {
    await front.getByRole('banner').getByRole('button', { name: instructor.act.start, exact: true }).click();
    for (const { page } of [mina, omar]) await page.getByRole('heading', { level: 1, name: circular }).waitFor();
    await seen(front, circular);
    staff = await room.staff();
    for (const trainee of [mina, omar]) await trainee.answer('case.ack');
    await expectAccessible(mina.page);
    await expectToFitAPhone(mina.page);
  });

  it('jumps ahead from the console, and everything that is due comes', async () => {
    await front.getByRole('button', { name: instructor.act.more, exact: true }).click();
    await front.getByRole('button', { name: instructor.act.speed, exact: true }).click();
    await front.getByRole('button', { name: fill(instructor.speed.ahead_other, { count: 5 }) }).click();
    await mina.open(law);
    await omar.open(alarm);
    await omar.write('case.reply');
    await omar.page.getByRole('button', { name: desk.form.check }).click();
    await omar.page.getByRole('alert').getByRole('heading', { name: ui.problem.title }).waitFor();
    await expectAccessible(omar.page);
    await expectToFitAPhone(omar.page);
    await omar.fill('case.reply', {
      outcome: 'positive',
      content: '41 were lost, 11 came back, all 11 were destroyed.',
    });
    await omar.send();
    await mina.answer('case.reply', { outcome: 'positive', content: 'Section 9: once its issuer has confirmed it.' });
  });

  it('says why an attempt is refused, to who made it and to the instructor', async () => {
    await staff.jumpTo(9.2);
    await mina.open(hit);
    await mina.answer('case.ack');
    await mina.write('hit.feedback', { result: 'document-seized', legalBasis: 'Border Act of Norvane, section 9' });
    await mina.page.getByRole('button', { name: desk.form.check }).click();
    await mina.page.getByRole('button', { name: desk.check.send }).click();
    const sentence = problems.problems.verify_first;
    await mina.page.getByRole('alert').getByText(sentence).waitFor();
    await seen(front, sentence);
    await expectAccessible(mina.page);
    await expectToFitAPhone(mina.page);
  });

  it('lets Norvane ask the country that issued the passport, and the line be slow', async () => {
    await staff.jumpTo(10);
    await mina.open(hit);
    await mina.answer('hit.confirm.request', { questions: ['stillValid', 'actionWanted'] }, ['QP']);
    await seen(front, kindWords('hit.confirm.request').title);
    await staff.jumpTo(13);
    await mina.open(hit);
    await mina.answer('case.reply', {
      outcome: 'partial',
      content: 'Please take nothing yet: we have asked Peltrosa.',
    });
    await staff.jumpTo(15);
    await omar.open(number);
    await omar.answer('case.ack');
  });

  it('stands still for everybody while the instructor has paused, and loses nothing', async () => {
    await omar.write('case.clarification.request', { question: 'Which word was given to her at the desk?' });
    await front.getByRole('button', { name: instructor.act.pause, exact: true }).click();
    for (const { page } of [mina, omar]) await page.getByRole('alert').getByText(desk.paused.title).waitFor();
    expect(await omar.page.getByRole('button', { name: desk.form.check }).isDisabled()).toBe(true);
    await expectAccessible(mina.page);
    await front.getByRole('button', { name: instructor.act.resume, exact: true }).click();
    for (const { page } of [mina, omar]) await page.getByText(desk.paused.title).waitFor({ state: 'detached' });
    await omar.send();
  });

  it('ends the case as the workflow wants it: asked back, resolved, instructed, told, closed', async () => {
    await mina.answer('case.clarification.response', { answers: ['Curlew, like the bird, and she has her card.'] });
    await omar.answer('document.hit.resolution', {
      resolution: 'holder-recovered-own-document',
      instruction: 'return-to-issuer',
      explanation: 'She is the holder. What is reported lost stays void; a new one is free of charge.',
    });
    await mina.answer('case.reply', { outcome: 'positive', content: 'Keep it against a receipt; she may travel on.' });
    await staff.jumpTo(18.5);
    await mina.answer('hit.feedback', { result: 'document-seized', legalBasis: 'Border Act of Norvane, section 9' });
    await omar.answer('case.ack');
    await mina.answer('case.close', { result: 'Answered in full. Thank you.' });
    const { results, scenario } = staff.connection.state;
    const ids = scenario?.expectations.map(({ id }) => id) ?? [];
    expect(ids.length).toBe(16);
    // Named, so that a class that misses one says which.
    await expect.poll(() => ids.filter((id) => results.get(id)?.outcome !== 'met')).toEqual([]);
  });

  it('has a console, a desk and a wall that everybody can read and use [A1]', async () => {
    await front.getByRole('button', { name: somewhere(instructor.foot.wall) }).click();
    await front.getByRole('button', { name: beginning(instructor.wall.flow) }).click();
    await wall.getByRole('region', { name: projection.traffic.label }).waitFor();
    const said = await wall.locator('body').innerText();
    expect(said).toContain('Norvane → Peltrosa');
    expect(said).not.toMatch(/Mina|Omar|EXR31415K|gate 2/);
    for (const page of [front, omar.page, wall]) await expectAccessible(page);
    await expectToFitAPhone(front);
  });

  it('ends when the instructor ends it', async () => {
    await front.getByRole('button', { name: instructor.act.end, exact: true }).click();
    await front.getByRole('dialog').getByRole('button', { name: instructor.end.go, exact: true }).click();
    for (const { page } of [mina, omar]) await page.getByRole('heading', { name: desk.ended.title }).waitFor();
    await wall.getByRole('heading', { name: projection.ended.title }).waitFor();
    await expectAccessible(mina.page);
    await expectToFitAPhone(mina.page);
  });

  it('is gone through again in the review, with what was expected and what shows it', async () => {
    await front.getByRole('button', { name: instructor.act.review, exact: true }).click();
    await front.getByRole('heading', { level: 1, name: fill(review.head.review, { title }) }).waitFor();
    const results = front.getByRole('region', { name: review.results.heading }).first();
    const asked = results.getByRole('listitem').filter({ hasText: 'Norvane asks Peltrosa to confirm' });
    await asked.getByText(review.results.outcome.met, { exact: true }).waitFor();
    await asked.getByText(review.results.forbidden).waitFor();
    expect(await results.getByText(review.results.outcome.met, { exact: true }).count()).toBe(16);
    const shows = asked.getByRole('button', { name: somewhere(review.results.entry) }).last();
    await shows.click();
    await shows.and(front.locator('[aria-current=time]')).waitFor();
    await front.getByText(somewhere(review.past.looking)).first().waitFor();
    await front.getByRole('button', { name: review.past.toEnd }).click();
    await expectAccessible(front);
    await expectToFitAPhone(front);
  });

  it("opens to the trainees once it is released, each bureau's own part", async () => {
    expect(await mina.page.getByRole('link', { name: desk.ended.review }).count()).toBe(0);
    await front.getByRole('button', { name: review.release.giveOwn }).click();
    await front.getByText(review.release.own).waitFor();
    await mina.page.getByRole('link', { name: desk.ended.review }).click();
    const own = mina.page.getByRole('region', { name: review.results.heading }).first();
    await own.getByText('Norvane asks Peltrosa to confirm').waitFor();
    expect(await mina.page.getByText('Peltrosa resolves').count()).toBe(0);
    expect(await mina.page.getByRole('button', { name: review.release.giveAll }).count()).toBe(0);
    await expectAccessible(mina.page);
    await expectToFitAPhone(mina.page);
  });

  it('tells the instructor what is stored about the people who took part', async () => {
    await front.goto(`${room.ready.url}/people?exercise=${room.ready.exercise}`);
    await front.getByRole('heading', { level: 1, name: people.heading }).waitFor();
    for (const name of ['Mina', 'Omar']) await front.getByRole('heading', { name }).first().waitFor();
    await expectAccessible(front);
    await expectToFitAPhone(front);
  });

  it('has nothing that a page complained about', () => {
    expect(room.complaints).toEqual([]);
  });
});

/** The instructor's flow has a line with these words. */
const seen = (page: Page, words: string) =>
  page
    .getByRole('listbox', { name: instructor.flow.label })
    .getByRole('option')
    .filter({ hasText: words })
    .first()
    .waitFor();
