import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../clients/sdk/index.ts';
import { fileRosters } from '../../server/rosters.ts';
import { aFolder, liaison, serve } from './liaison.ts';

const folder = await aFolder();
const data = path.join(folder, 'data');
const elsewhere = path.join(folder, 'elsewhere');
let id = '';

beforeAll(async () => {
  const { ready, stop } = await serve(['start', 'the-borrowed-passport', '--port', '0', '--data-dir', data]);
  id = ready.exercise;
  await api(ready.url).join({ code: ready.code, name: 'Mina Quillon' });
  await stop();
});

const here = (...words: string[]) => liaison([...words, '--data-dir', data], { cwd: folder });

describe('liaison export', () => {
  it('writes an archive whose name says EXERCISE, and that verifies', async () => {
    const { exit, out } = await here('export', id);
    const name = `EXERCISE-the-borrowed-passport-${id}.jsonl`;
    expect({ exit, out }).toEqual({ exit: 0, out: `EXERCISE ${id} written to ${name}\n` });
    const verified = await here('verify', name);
    expect(verified.exit).toBe(0);
    expect(verified.out).toMatch(
      /^EXERCISE {2}The borrowed passport .*\n.* is whole and unchanged: \d+ entries in 1 branch\nhash [0-9a-f]{64}\n$/,
    );
    expect((await readdir(folder)).filter((file) => file.includes('saving'))).toEqual([]);
  });

  it('takes names out of an archive, which is another one then', async () => {
    const { out } = await here('export', id, '--anonymise', '-o', '-');
    expect(out).toContain('Trainee 1');
    expect(out).not.toContain('Mina Quillon');
    expect((await here('export', id, '-o', '-')).out).toContain('Mina Quillon');
    expect((await here('export', id, '--to', 'csv', '--anonymise')).exit).toBe(2);
  });

  it('writes results for a spreadsheet and a report to read', async () => {
    const csv = await here('export', id, '--to', 'csv', '-o', '-');
    expect(csv.out).toMatch(/^\ufeffmarking,exercise,bureau,/);
    const report = await here('export', id, '--to', 'md', '-o', '-', '--lang', 'fr');
    expect(report.out).toMatch(/^EXERCISE/);
    expect(report.out).toContain('Le passeport emprunté');
  });
});

describe('marks for a gradebook', () => {
  it('are of bureaus, and of persons where a list of them lies beside the log', async () => {
    expect((await here('export', id, '--to', 'canvas', '-o', '-')).out).toMatch(
      /^Student,ID,SIS User ID,SIS Login ID,Section,EXERCISE /,
    );
    await fileRosters(data).put(id, { people: [{ name: 'mina quillon', identifier: 's-0042' }] });
    const moodle = await here('export', id, '--to', 'moodle', '--lang', 'fr');
    const name = `EXERCISE-the-borrowed-passport-${id}-moodle.csv`;
    expect(moodle).toMatchObject({ exit: 0, out: `EXERCISE ${id} written to ${name}\n` });
    const written = await readFile(path.join(folder, name), 'utf8');
    expect(written).toContain('EXERCISE Le passeport emprunté');
    expect(written).toContain('mina quillon,s-0042,,');
    expect((await here('export', id, '--to', 'csv', '-o', '-')).out).toContain(',mina quillon,s-0042,');
    expect((await here('export', id, '--to', 'csv', '--by-bureau', '-o', '-')).out).toMatch(
      /^\ufeffmarking,exercise,bureau,/,
    );
    expect(JSON.parse((await here('export', id, '--to', 'xapi', '-o', '-')).out)).toContainEqual(
      expect.objectContaining({
        actor: expect.objectContaining({ account: expect.objectContaining({ name: 's-0042' }) }),
      }),
    );
    expect((await here('export', id, '-o', '-')).out).not.toContain('s-0042');
    expect((await here('export', id, '--by-bureau')).exit).toBe(2);
    expect((await here('export', id, '--to', 'excel')).exit).toBe(2);
  });

  it('say so when the list cannot be read', async () => {
    await writeFile(path.join(data, 'rosters', `${id}.json`), '{"people":');
    const ran = await here('export', id, '--to', 'moodle', '-o', '-');
    expect(ran.exit).toBe(3);
    expect(ran.err).toContain('--by-bureau');
    await fileRosters(data).delete(id);
  });
});

describe('liaison verify', () => {
  const change = async (name: string, how: (lines: string[]) => string[]): Promise<string> => {
    const lines = (await here('export', id, '-o', '-')).out.split('\n');
    await writeFile(path.join(folder, name), how(lines).join('\n'));
    return name;
  };

  it.each([
    [
      'a changed word',
      3,
      (lines: string[]) => lines.map((line, n) => (n === 2 ? line.replace('"at":"2091', '"at":"2092') : line)),
    ],
    ['a missing line', 3, (lines: string[]) => lines.filter((_, n) => n !== 2)],
    ['a line too many', 4, (lines: string[]) => lines.flatMap((line, n) => (n === 2 ? [line, line] : [line]))],
  ])('names the line of %s, for people and programs', async (what, line, how) => {
    const name = await change(`${what}.jsonl`, how);
    const ran = await here('verify', name, '--json');
    expect(ran.exit).toBe(3);
    expect(ran.json()).toEqual([{ error: expect.objectContaining({ code: 'archive_damaged', file: name, line }) }]);
    expect(ran.err).toContain(`${name}:${line}  `);
    expect(ran.err).toMatch(/\n {2}help: /);
    expect((await liaison(['import', name, '--data-dir', elsewhere], { cwd: folder })).exit).toBe(3);
  });

  it('ends with 7 for a format of the future', async () => {
    const name = await change('future.jsonl', ([first = '', ...rest]) => [
      first.replace('"format":1', '"format":2'),
      ...rest,
    ]);
    const ran = await here('verify', name);
    expect(ran.exit).toBe(7);
    expect(ran.err).toContain('newer');
  });

  it('refuses what is no archive', async () => {
    await writeFile(path.join(folder, 'letter.txt'), 'Dear colleague,\n');
    expect((await here('verify', 'letter.txt')).exit).toBe(3);
    await writeFile(path.join(folder, 'nothing.txt'), '');
    expect((await here('verify', 'nothing.txt')).exit).toBe(3);
  });
});

describe('liaison import and runs', () => {
  it('take an exercise to another computer, whole, and only once', async () => {
    const file = path.join(folder, 'travels.jsonl');
    await here('export', id, '-o', file);
    const there = (...words: string[]) => liaison([...words, '--data-dir', elsewhere]);
    expect((await there('runs')).out).toContain('None yet');
    const first = await there('import', file, '--json');
    expect(first.json()).toEqual([{ exercise: id, entries: expect.any(Number), already: false }]);
    expect((await there('import', file, '--json')).json()).toMatchObject([{ already: true }]);
    const [listed] = (await there('runs', '--json')).json() as { exercises: unknown[] }[];
    expect(listed?.exercises).toMatchObject([
      { id, title: 'The borrowed passport', state: 'lobby', people: 1, branches: 1 },
    ]);
    expect((await there('export', id, '-o', '-')).out).toBe(await readFile(file, 'utf8'));

    // It is opened there as what has not ended, and the seat still has its place.
    const { ready, stop } = await serve(['--port', '0', '--data-dir', elsewhere]);
    expect(ready).toMatchObject({ exercise: id, resumed: true });
    await stop();
    expect((await there('import', file, '--json')).json()).toMatchObject([{ already: true }]);

    await fileRosters(elsewhere).put(id, { people: [{ name: 'Mina Quillon' }] });
    expect(await there('runs', '--remove', id)).toMatchObject({ exit: 0, out: `Deleted ${id}.\n` });
    expect(await fileRosters(elsewhere).get(id)).toBeUndefined();
    expect((await there('runs')).out).toContain('None yet');
    expect((await there('runs', '--remove', id)).exit).toBe(4);
  });

  it('leave an exercise of the same id alone that went on differently', async () => {
    const other = path.join(folder, 'other-world');
    const file = path.join(folder, 'short.jsonl');
    await here('export', id, '--anonymise', '-o', file);
    await liaison(['import', file, '--data-dir', other]);
    await here('export', id, '-o', file);
    const ran = await liaison(['import', file, '--data-dir', other, '--json']);
    expect(ran.exit).toBe(3);
    expect(ran.json()).toEqual([{ error: expect.objectContaining({ code: 'exercise_exists' }) }]);
  });
});
