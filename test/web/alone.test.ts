import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { guideThrough } from '../../clients/cli/commands/demo/guide.ts';
import { instant } from '../../schemas/ids.ts';
import { type WebClass, webClass } from './support/class.ts';
import { aLesson } from './support/lesson.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';

const phone = { width: 360, height: 640 } as const;
const refused: string[] = [];

let class_: WebClass;
afterEach(() => expect([...class_.faults.splice(0), ...refused.splice(0)]).toEqual([]));

describe('somebody who plays alone, without an instructor', () => {
  let mina: Page;
  const state = () => class_.exercise.state;
  beforeAll(async () => {
    class_ = await webClass(aLesson());
    guideThrough(class_.exercise, (why) => refused.push(why));
  });
  afterAll(() => class_.close());

  it('sits down, and it begins', async () => {
    mina = await class_.sit('Mina', { ...phone, bureau: 'QN' });
    await mina.getByRole('heading', { name: 'Who is the bearer of the ticket?' }).first().waitFor();
    expect(state().run).toBe('running');
  });

  it('is told that nobody sits in front, and is given the hint that there is', async () => {
    await mina.locator('[data-hand]').click();
    await mina.getByRole('dialog').getByRole('button', { name: 'Raise hand' }).click();
    await mina.getByText('You are alone here: nobody sits in front.').waitFor();
    expect(state().hands.size).toBe(0);
    await class_.tell({ type: 'clock.jump', to: instant((state().startedAt ?? 0) + 11 * 60_000) });
    await mina.locator('[data-hand]').click();
    await mina.getByRole('dialog').getByRole('button', { name: 'Ask for a hint' }).click();
    await mina.getByText('Who asked?').first().waitFor();
  });

  it('finds everything as it was left: the clock stands while the page is closed', async () => {
    const context = mina.context();
    await mina.close();
    await expect.poll(() => state().run).toBe('paused');
    mina = await context.newPage();
    await mina.goto(`${class_.origin}/desk`);
    await mina.getByRole('button', { name: 'Settings and return code' }).waitFor();
    await expect.poll(() => state().run).toBe('running');
  });

  it('is told of the end two minutes before, and reads then what it has done and what was expected', async () => {
    await class_.tell({ type: 'clock.jump', to: instant((state().startedAt ?? 0) + 58.5 * 60_000) });
    await mina.getByText(/The exercise ends in/).waitFor();
    await class_.tell({ type: 'clock.jump', to: instant((state().startedAt ?? 0) + 60 * 60_000 - 500) });
    await mina.getByRole('heading', { name: 'The exercise has ended' }).waitFor();
    const review = mina
      .getByRole('link', { name: 'What was expected' })
      .or(mina.locator('a[href^="/review/"]'))
      .first();
    await review.waitFor();
    await expectAccessible(mina);
    await expectNoSidewaysScroll(mina);
    await review.click();
    await mina.getByText('Answers the request of Rendalia').first().waitFor();
  });
});
