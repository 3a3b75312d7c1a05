import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type WebClass, webClass } from './support/class.ts';
import { aLesson } from './support/lesson.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';

const phone = { width: 360, height: 640 } as const;

let class_: WebClass;
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

describe('what a word means, where it stands', () => {
  let mina: Page;
  beforeAll(async () => {
    class_ = await webClass(aLesson());
    mina = await class_.sit('Mina', { ...phone, bureau: 'QN' });
    await class_.tell({ type: 'exercise.start' });
  });
  afterAll(() => class_.close());

  it('opens by keyboard from the head of the case; Escape closes it and gives the focus back', async () => {
    const mark = mina.locator('[data-message] [data-term="request"]');
    await mark.waitFor();
    const box = await mark.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await mark.focus();
    await mina.keyboard.press('Enter');
    const said = mina.getByRole('dialog', { name: 'request for information' });
    await said.getByText('A question from one bureau to another about one matter.').waitFor();
    await expectAccessible(mina);
    await expectNoSidewaysScroll(mina);
    await mina.keyboard.press('Escape');
    await said.waitFor({ state: 'detached' });
    expect(await mina.evaluate(() => document.activeElement?.getAttribute('data-term'))).toBe('request');
  });

  it('is marked once in the rules of the duty guide, at the first place', async () => {
    await mina.evaluate(() => {
      location.hash = '/guide';
    });
    const marks = mina.locator('main [data-term]');
    await marks.first().waitFor();
    const keys = await marks.evaluateAll((all) => all.map((one) => one.getAttribute('data-term')));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(5);
    const heights = await marks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await expectAccessible(mina);
    await expectNoSidewaysScroll(mina);
  });
});
