import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import desk from '../../clients/i18n/en/desk.ts';
import { bodies } from '../support/given.ts';
import { type WebClass, webClass } from './support/class.ts';
import { aboutRequest, actAt, aLesson } from './support/lesson.ts';
import { expectAccessible, expectToFitAPhone } from './support/looks.ts';

/** What the scenario engine knows of a class, where people see it: at the desk while they work, and in the review. */
describe('what a class is told of itself', () => {
  let class_: WebClass;
  let mina: Page;
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
    await actAt(class_, 'QN', aboutRequest(class_, 'case.reply', 'QR', bodies.reply));
    await near.waitFor({ state: 'detached' });
    expect(class_.exercise.state.near.map(({ fitsSince }) => fitsSince !== undefined)).toEqual([true]);
  });
});
