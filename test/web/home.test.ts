import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import texts from '../../clients/i18n/en/desk.ts';
import kinds from '../../clients/i18n/en/kinds.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aScenario } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { type Trainee, trainee } from './support/desk.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';

let class_: WebClass;
let mina: Trainee;
let paul: Trainee;

const message = (type: string) =>
  [...class_.exercise.state.messages.values()].map((one) => one.message).filter((one) => one.type === type);
const place = (page: Page, path: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, path);
const begin = async (person: Trainee, type: keyof typeof kinds) => {
  await place(person.page, '/new');
  await person.page.getByRole('link', { name: kinds[type].title }).click();
};

describe('an authority at home and its bureau', () => {
  beforeAll(async () => {
    const { bureaus } = aScenario();
    class_ = await webClass(
      aScenario({
        bureaus: [
          ...bureaus,
          {
            id: 'QN-POL',
            name: 'Harbour station',
            country: 'QN',
            kind: 'agency',
            role: 'local_police',
            seat: 'either',
          },
        ] as ScenarioSource['bureaus'],
      }),
    );
    mina = trainee(await class_.sit('Mina', { bureau: 'QN' }));
    paul = trainee(await class_.sit('Paul', { bureau: 'QP', width: 360, height: 740 }));
    await class_.tell({ type: 'exercise.start' });
  });
  afterAll(() => class_.close());
  afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

  it('is no desk that one can choose at the door', async () => {
    const page = await class_.device();
    await page.goto(`${class_.origin}/j/${class_.code}`);
    await page.locator('#join-bureau').or(page.getByRole('textbox').first()).first().waitFor();
    expect(await page.content()).not.toContain('QN-POL');
  });

  it('is played by a person whom staff seat there, at the same pages, on a phone', async () => {
    const seat = [...class_.exercise.state.seats.values()].find(({ name }) => name === 'Paul');
    await class_.tell({ type: 'seat.assign', seat: seat?.id ?? '', bureau: 'QN-POL' });
    await expect.poll(() => class_.exercise.state.seats.get(seat?.id ?? '')?.bureau).toBe('QN-POL');
    await paul.page.getByText('Harbour station').first().waitFor();
    await begin(paul, 'domestic.request');
    await paul.fill('domestic.request', {
      wish: 'find-out',
      what: 'Pls ask Peltrosa who she is, we need it for the judge',
      who: 'Mira Exercise VESTORN, born in 2054',
    });
    await paul.page.getByRole('textbox', { name: /^Subject/ }).fill('Who is the woman at the counter');
    await expectNoSidewaysScroll(paul.page);
    await paul.send();
    await expect.poll(() => message('domestic.request')).toHaveLength(1);
    expect(message('domestic.request')[0]).toMatchObject({ from: 'QN-POL', recipients: ['QN'] });
  });

  it('is marked and filtered at the desk of its bureau', async () => {
    await mina.page.getByRole('button', { name: texts.home.filter }).click();
    await mina.page.getByRole('link').filter({ hasText: 'Who is the woman' }).click();
    await mina.page.getByRole('heading', { level: 1, name: /Who is the woman/ }).waitFor();
    expect(await mina.page.getByText(texts.home.tag).count()).toBeGreaterThan(1);
    await expectAccessible(mina.page);
  });

  it('is asked for abroad in a message of its own, filled in from what it wrote, and told the outcome', async () => {
    const { page } = mina;
    await page.getByRole('link', { name: texts.home.write }).click();
    await page.getByText(texts.home.secret).waitFor();
    await page.getByRole('link', { name: kinds['information.request'].title }).click();
    await page.getByRole('heading', { level: 1, name: kinds['information.request'].title }).waitFor();
    const about = page.getByRole('textbox', { name: kinds['information.request'].fields.subject.label });
    expect(await about.inputValue()).toBe('Mira Exercise VESTORN, born in 2054');
    await expectAccessible(page);
    await mina.fill('information.request', { category: 'identity-check' }, ['QP']);
    await mina.send();
    await expect.poll(() => message('information.request')).toHaveLength(1);
    const [abroad] = message('information.request');
    const [asked] = message('domestic.request');
    expect(abroad?.case).not.toBe(asked?.case);
    expect([...class_.exercise.state.links]).toContainEqual([`QN/${abroad?.case}`, new Set([asked?.case])]);
    // And back, by the link.
    await page
      .getByRole('link', { name: /Who is the woman/ })
      .last()
      .click();
    await mina.answer('domestic.informed', { outcome: 'answered', content: 'Peltrosa knows her.' });
    await expect.poll(() => message('domestic.informed')).toHaveLength(1);
    await paul.page.getByText('Peltrosa knows her.').or(paul.page.locator('a[data-case]')).first().waitFor();
  });

  it('is given a task from a case with abroad', async () => {
    const [abroad] = message('information.request');
    await place(mina.page, `/case/${abroad?.case}`);
    await mina.page.getByRole('link', { name: texts.home.task }).click();
    await mina.fill('domestic.tasking', { task: 'find-file', what: 'Please find her file.' }, ['QN-POL']);
    await mina.send();
    await expect.poll(() => message('domestic.tasking')).toHaveLength(1);
    expect(class_.exercise.state.links.get(`QN/${abroad?.case}`)?.size).toBe(2);
  });
});
