import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
let page: Page;
beforeAll(async () => {
  class_ = await webClass(aWatch());
  await class_.sit('Mina Lind', { bureau: 'QN' });
  await class_.sit('Omar', { bureau: 'QP' });
  await class_.tell({ type: 'exercise.start' });
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

/** What the browser saves at a press of the button. */
async function saved(name: string | RegExp): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { file: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('the page about people', () => {
  it('is for the instructor, and says of each person what there is', async () => {
    page = await class_.device({ width: 360, height: 740 });
    await page.goto(`${class_.origin}/people?exercise=${class_.exercise.id}#k=${class_.server.staffKey}`);
    await page.getByRole('heading', { level: 2, name: '2 people' }).waitFor();
    expect(page.url()).not.toContain(class_.server.staffKey);
    const mina = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Mina Lind' }) });
    await mina.getByText(/^Trainee · QN · /).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('gives out what is stored about one person, and about all', async () => {
    const one = await saved('Save what is stored about Mina Lind');
    expect(one.file).toBe('EXERCISE-A quiet watch Mina Lind.json');
    expect(one.text).toContain('Mina Lind');
    expect(one.text).not.toContain('Omar');
    const all = await saved('This list');
    expect(all.file).toBe('EXERCISE-A quiet watch.json');
    expect(all.text).toContain('Omar');
  });

  it('gives out an archive in which nobody can be found, and one with everybody [R7]', async () => {
    const nameless = await saved('Archive without names');
    expect(nameless.file).toBe('EXERCISE-A quiet watch without names.jsonl');
    expect(nameless.text).toContain('message.sent');
    expect(nameless.text).not.toMatch(/Mina|Omar/);
    expect((await saved('Whole archive')).text).toMatch(/Mina Lind[\s\S]*Omar/);
  });

  it('deletes the exercise with everything in it, once its name has been typed', async () => {
    await page.getByRole('button', { name: 'Delete this exercise…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('A quiet watch');
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('There is no exercise here, so nothing is stored about anybody.').waitFor();
    expect(class_.server.exercises.list()).toEqual([]);
  });
});
