import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { small } from '../loader/support.ts';
import { type WebClass, webClass } from './support/class.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/looks.ts';
import { aWatch } from './support/watch.ts';

let class_: WebClass;
beforeAll(async () => {
  class_ = await webClass(aWatch());
  await class_.sit('Mina Lind', { bureau: 'QN' });
});
afterAll(() => class_.close());
afterEach(() => expect(class_.faults.splice(0)).toEqual([]));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const open = async (path: string, how: Parameters<WebClass['device']>[0] = {}): Promise<Page> => {
  const page = await class_.device(how);
  await page.goto(`${class_.origin}${path}#k=${class_.server.staffKey}`);
  return page;
};
const choose = async (page: Page, name: string, content: Buffer | string) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, name).click()]);
  await chooser.setFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
};
const saved = async (page: Page, name: string): Promise<{ file: string; text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { file: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};

describe('a list of persons', () => {
  it('is pasted before the start, every mistake is told by its line, and then it is kept', async () => {
    const page = await open(`/console?exercise=${class_.exercise.id}`, { width: 360, height: 740 });
    await page.getByText('Marks belong to bureaus. For marks of persons').waitFor();
    await button(page, 'Load a list of persons…').click();
    const dialog = page.getByRole('dialog');
    const rows = dialog.getByLabel('Or paste the rows');
    await rows.fill('name,identifier,bureau,phone\nMina Lind,s-0042,\n,7,QX\n');
    await button(page, 'Look at it').click();
    await dialog.getByText('2 people in the list. 2 mistakes to put right.').waitFor();
    await dialog.getByText('Line 3, Name: the name is missing.').waitFor();
    await dialog.getByText('Line 3, Bureau: there is no such bureau').waitFor();
    await dialog.getByText('Left out: phone.').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await button(page, 'Keep this list').count()).toBe(0);
    await rows.fill('Mina Lind,s-0042\nOmar,Omar@School.example,QP\n');
    await button(page, 'Look at it').click();
    await dialog.getByRole('row', { name: 'Mina Lind s-0042 QN sits there' }).waitFor();
    await dialog.getByRole('row', { name: 'Omar Omar@School.example QP from the list' }).waitFor();
    await button(page, 'Keep this list').click();
    await page.getByText('2 people in the list. 1 sits at a desk under this name.').waitFor();
    expect(JSON.stringify(class_.exercise.log)).not.toContain('s-0042');
  });

  it('is shown among what is stored about people, taken along with the person, and deleted there', async () => {
    const page = await open(`/people?exercise=${class_.exercise.id}`);
    await page.getByRole('row', { name: 'Mina Lind s-0042 QN sits there' }).waitFor();
    await expectAccessible(page);
    expect((await saved(page, 'Save what is stored about Mina Lind')).text).toContain('s-0042');
    await button(page, 'Delete the list').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the list' }).click();
    await page.getByText('Marks belong to bureaus. For marks of persons').waitFor();
    expect(await page.getByText('s-0042').count()).toBe(0);
    // A file of an older spreadsheet: its letters with accents are read all the same.
    await button(page, 'Load a list of persons…').click();
    await choose(page, 'Choose a file', Buffer.from('nom;identifiant\r\nMina Lind;s-0042\r\nJos\xe9;7\r\n', 'latin1'));
    await page.getByRole('dialog').getByRole('row', { name: 'José 7 not here' }).waitFor();
    await button(page, 'Keep this list').click();
    await page.getByText('2 people in the list.').waitFor();
  });

  it('makes marks of persons, which the review gives out for gradebooks when the exercise has ended', async () => {
    await class_.tell({ type: 'exercise.start' });
    await class_.tell({ type: 'exercise.end' });
    const page = await open(`/review/${class_.exercise.id}`);
    await button(page, 'Moodle (CSV)').waitFor();
    const moodle = await saved(page, 'Moodle (CSV)');
    expect(moodle.file).toBe('EXERCISE-A quiet watch moodle.csv');
    expect(moodle.text).toContain('Mina Lind,s-0042,');
    expect((await saved(page, 'Canvas (CSV)')).text).toContain('Mina Lind,,s-0042,');
    const xapi = await saved(page, 'xAPI (JSON)');
    expect(xapi.file).toBe('EXERCISE-A quiet watch xapi.json');
    expect(xapi.text).not.toContain('Mina');
    await page.getByLabel('Leave out names in the archive and in marks').check();
    expect((await saved(page, 'Moodle (CSV)')).text).not.toMatch(/Mina|s-0042/);
    expect(await page.getByRole('link', { name: 'List of persons' }).getAttribute('href')).toBe(
      `/people?exercise=${class_.exercise.id}`,
    );
  });
});

describe('the injects of a scenario', () => {
  it('go out as a table and come in again after a look at what changes', async () => {
    const put = await fetch(`http://127.0.0.1:${class_.server.port}/api/v1/scenarios/small-watch`, {
      method: 'PUT',
      headers: { 'content-type': 'application/yaml', authorization: `Bearer ${await staffTicket()}` },
      body: small,
    });
    expect(put.status).toBe(200);
    const page = await open('/console', { width: 360, height: 740 });
    await page.getByRole('radio', { name: /A small watch/ }).check();
    await page.getByText('More settings').click();
    const table = await saved(page, 'Save the table (CSV)');
    expect(table.file).toBe('EXERCISE-small-watch injects.csv');
    await choose(page, 'Read in a changed table…', table.text.replace('T+2m', 'soon'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 mistake to put right').waitFor();
    expect(await button(page, 'Change the scenario').isDisabled()).toBe(true);
    await button(page, 'Cancel').click();
    await choose(page, 'Read in a changed table…', table.text.replace('T+2m', 'T+4m'));
    await dialog.getByRole('row', { name: 'Row 2: i1 at T+2m T+4m' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await button(page, 'Change the scenario').click();
    await page.getByText('1 cell has been changed.').waitFor();
    const source = await class_.server.library.source('small-watch');
    expect('text' in source && source.text).toBe(small.replace('T+2m', 'T+4m'));
  });

  it('of a shipped scenario can be looked at only', async () => {
    const page = await open('/console');
    await page.getByText('More settings').click();
    await page.getByText('This scenario came with the product: the table can be looked at').waitFor();
    await choose(page, 'Read in a changed table…', 'item,id\n');
    await page.getByRole('dialog').getByText('0 cells differ.').waitFor();
    expect(await button(page, 'Change the scenario').count()).toBe(0);
  });
});

async function staffTicket(): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${class_.server.port}/api/v1/staff`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: class_.server.staffKey }),
  });
  const { ticket } = (await answer.json()) as { ticket: string };
  return ticket;
}
