import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../server/library.ts';
import { decode } from '../../server/loader/decode.ts';
import { inspect } from '../../server/loader/inspect.ts';
import type { LoadScenario } from '../../server/loader/load.ts';
import { small, world } from '../loader/support.ts';

/** Reads in place, without a thread, and counts. */
let reads = 0;
const load: LoadScenario = async (source, { file }) => {
  reads += 1;
  const decoded = decode(source);
  if ('problem' in decoded) return { ok: false, problems: [decoded.problem], more: 0 };
  return inspect(decoded.text, { world, id: path.basename(file, path.extname(file)) });
};

let folder = '';
let shipped = '';
let own = '';
const put = (where: string, name: string, text: string) => writeFileSync(path.join(where, name), text);
const called = (id: string) => small.replace('small-watch', id);
const library = () => openLibrary({ shipped, own, load });

beforeEach(() => {
  reads = 0;
  folder = mkdtempSync(path.join(tmpdir(), 'liaison-library-'));
  shipped = mkdtempSync(path.join(folder, 'shipped-'));
  own = path.join(folder, 'data', 'scenarios');
  put(shipped, 'first-watch.yaml', called('first-watch'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the library', () => {
  it('lists what can be played, with class minutes and seats', async () => {
    put(
      shipped,
      'fast-watch.yaml',
      called('fast-watch').replace('starts_at: "2091-03-04T08:00:00Z"', 'starts_at: "2091-03-04T08:00:00Z", rate: 4'),
    );
    put(shipped, 'README.md', 'no scenario');
    expect(await library().list()).toEqual([
      expect.objectContaining({ id: 'fast-watch', minutes: 8, shipped: true }),
      {
        id: 'first-watch',
        title: 'A small watch',
        summary: 'One question and one answer',
        minutes: 30,
        seats: { min: 2, max: 8 },
        level: 'foundation',
        languages: ['en'],
        shipped: true,
      },
    ]);
  });

  it('loads by id, and knows the nearest when there is none', async () => {
    expect(await library().load('first-watch')).toMatchObject({
      ok: true,
      shipped: true,
      scenario: { id: 'first-watch' },
    });
    expect(await library().load('frist-watch')).toMatchObject({
      ok: false,
      problem: { code: 'unknown_scenario', hint: 'Did you mean "first-watch"?' },
    });
  });

  it('tells a broken file from a good one, with all its problems', async () => {
    put(
      shipped,
      'broken-watch.yaml',
      called('broken-watch').replace('who: QN', 'who: QM').replace('objective: o1', 'objective: o9'),
    );
    const at = library();
    expect((await at.list()).map(({ id }) => id)).toEqual(['first-watch']);
    const wrong = (await at.problems()).map((one) => ({
      ...one,
      problems: one.problems.filter(({ severity }) => severity === 'error'),
    }));
    expect(wrong).toEqual([
      {
        file: 'broken-watch.yaml',
        errors: 2,
        problems: [
          expect.objectContaining({ code: 'unknown_objective' }),
          expect.objectContaining({ code: 'unknown_bureau' }),
        ],
      },
    ]);
    const found = await at.load('broken-watch');
    if (found.ok) throw new Error('it is broken');
    expect(found.problem).toMatchObject({
      code: 'scenario_invalid',
      message: 'broken-watch.yaml is not ready: 2 problems, it cannot be started',
    });
    expect(found.problem.issues?.[1]).toMatchObject({
      code: 'unknown_bureau',
      path: expect.stringMatching(/^\d+:\d+ expectations\.0\.who$/),
    });
    expect(JSON.stringify(found.problem).length).toBeLessThan(2048);
    // The path on this machine is nobody's business.
    expect(JSON.stringify(found)).not.toContain(folder);
  });

  it('keeps own scenarios: saved, listed, changed', async () => {
    const at = library();
    expect(await at.save('my-watch', called('my-watch'))).toMatchObject({ ok: true, errors: 0 });
    expect((await at.list()).map(({ id, shipped: fixed }) => [id, fixed])).toEqual([
      ['first-watch', true],
      ['my-watch', false],
    ]);
    await at.save('my-watch', called('my-watch').replace('A small watch', 'Another title'));
    expect(await at.load('my-watch')).toMatchObject({ ok: true, scenario: { title: 'Another title' } });
    expect(await at.source('my-watch')).toMatchObject({
      shipped: false,
      text: expect.stringContaining('Another title'),
    });
    expect(readdirSync(own)).toEqual(['my-watch.yaml']);
  });

  it('does not write over what is shipped', async () => {
    const before = readFileSync(path.join(shipped, 'first-watch.yaml'), 'utf8');
    expect(await library().save('first-watch', called('first-watch').replace('A small watch', 'Mine'))).toMatchObject({
      ok: false,
      problem: { code: 'scenario_shipped' },
    });
    expect(readFileSync(path.join(shipped, 'first-watch.yaml'), 'utf8')).toBe(before);
  });

  it('saves over what its author has seen, and over nothing else', async () => {
    const at = library();
    const first = await at.save('my-watch', called('my-watch'), { over: null });
    expect(first).toMatchObject({ ok: true, version: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect(await at.save('my-watch', called('my-watch'), { over: null })).toMatchObject({
      problem: { code: 'scenario_exists' },
    });
    const seen = await at.source('my-watch');
    if (!first.ok || 'problem' in seen) throw new Error('It is there');
    expect(seen.version).toBe(first.version);
    // Somebody changes it on the disk meanwhile.
    put(own, 'my-watch.yaml', called('my-watch').replace('A small watch', 'Theirs'));
    const mine = called('my-watch').replace('A small watch', 'Mine');
    expect(await at.save('my-watch', mine, { over: seen.version })).toMatchObject({
      problem: { code: 'scenario_changed' },
    });
    expect(await at.load('my-watch')).toMatchObject({ scenario: { title: 'Theirs' } });
    const theirs = await at.source('my-watch');
    if ('problem' in theirs) throw new Error('It is there');
    expect(await at.save('my-watch', mine, { over: theirs.version })).toMatchObject({ ok: true });
    expect(await at.save('your-watch', called('your-watch'), { over: theirs.version })).toMatchObject({
      problem: { code: 'scenario_changed' },
    });
  });

  it('lets one of two who save at the same moment do it', async () => {
    const at = library();
    const both = await Promise.all(
      [1, 2].map((n) => at.save('my-watch', called('my-watch').replace('A small', `${n}`), { over: null })),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('says when the folder cannot be written to', async () => {
    // A folder on a disk that has been taken away.
    symlinkSync(path.join(folder, 'gone', 'disk'), path.join(folder, 'data'));
    expect(await library().save('my-watch', called('my-watch'))).toMatchObject({ problem: { code: 'storage_failed' } });
  });

  it('saves nothing that is broken, and leaves the old one as it was', async () => {
    const at = library();
    await at.save('my-watch', called('my-watch'));
    expect(await at.save('my-watch', called('my-watch').replace('injects:', 'injets:'))).toMatchObject({
      ok: false,
      problem: { code: 'scenario_invalid' },
    });
    expect(await at.save('my-watch', called('other-name'))).toMatchObject({
      ok: false,
      problems: [{ code: 'id_not_file_name' }],
    });
    expect(await at.save('my-watch', 'x'.repeat(300_000))).toMatchObject({
      ok: false,
      problem: { code: 'scenario_too_large' },
    });
    expect(await at.load('my-watch')).toMatchObject({ ok: true });
    expect(readdirSync(own)).toEqual(['my-watch.yaml']);
  });

  it('keeps unfinished work, lists it as what cannot be played, and nobody else notices', async () => {
    const at = library();
    await at.save('my-watch', called('my-watch'));
    const unfinished = called('half-watch').replace('who: QN', 'who: QM').replace('objective: o1', 'objective: o9');
    expect(await at.save('half-watch', unfinished)).toMatchObject({ problem: { code: 'scenario_invalid' } });
    const saved = await at.save('half-watch', unfinished, { over: null, unfinished: true });
    expect(saved).toMatchObject({ ok: true, errors: 2, version: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect((await at.list()).map(({ id }) => id)).toEqual(['first-watch', 'my-watch']);
    expect(await at.problems()).toMatchObject([{ file: 'half-watch.yaml', errors: 2 }]);
    expect(await at.load('half-watch')).toMatchObject({
      ok: false,
      problem: { code: 'scenario_invalid', message: 'half-watch.yaml is not ready: 2 problems, it cannot be started' },
    });
    const now = await at.source('half-watch');
    if ('problem' in now || !saved.ok) throw new Error('It is there');
    expect(now).toEqual({ text: unfinished, shipped: false, version: saved.version });
    // It is gone on with, over what was seen and no other; a text that is no YAML at all is somebody's work too.
    expect(await at.save('half-watch', 'a: [', { over: null, unfinished: true })).toMatchObject({
      problem: { code: 'scenario_exists' },
    });
    expect(await at.save('half-watch', 'a: [', { over: now.version, unfinished: true })).toMatchObject({ errors: 1 });
    expect(await at.save('half-watch', called('half-watch'))).toMatchObject({ ok: true, errors: 0 });
    expect((await at.list()).map(({ id }) => id)).toEqual(['first-watch', 'half-watch', 'my-watch']);
  });

  it.each<[what: string, code: string, text: string | Uint8Array]>([
    ['is larger than a scenario may be', 'scenario_too_large', `${called('big-watch')}# ${'x'.repeat(300_000)}`],
    ['is no text', 'scenario_invalid', Uint8Array.of(0xc3, 0x28, 0x0a)],
    ['nests so deep that nobody can read it', 'scenario_invalid', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
  ])('keeps nothing that %s, unfinished or not', async (_what, code, text) => {
    const at = library();
    expect(await at.save('big-watch', text, { unfinished: true })).toMatchObject({ ok: false, problem: { code } });
    expect(await at.source('big-watch')).toMatchObject({ problem: { code: 'unknown_scenario' } });
  });

  it('keeps no unfinished work in the place of a shipped scenario', async () => {
    expect(await library().save('first-watch', 'a: [', { unfinished: true })).toMatchObject({
      problem: { code: 'scenario_shipped' },
    });
  });

  it.each([
    '../first-watch',
    '../../etc/passwd',
    '/etc/hostname',
    'C:\\Windows\\win.ini',
    'world/bureaus',
    '.',
    '',
    'My Watch',
    'a'.repeat(65),
    '__proto__',
    'watch\u0000',
  ])('has nothing under the id %j', async (id) => {
    const at = library();
    expect(await at.load(id)).toMatchObject({ ok: false, problem: { code: 'unknown_scenario' } });
    expect(await at.source(id)).toMatchObject({ problem: { code: 'unknown_scenario' } });
    expect(await at.save(id, small)).toMatchObject({ ok: false, problem: { code: 'schema_invalid' } });
  });

  it('follows no link out of its folder', async () => {
    const secret = path.join(folder, 'secret-watch.yaml');
    put(folder, 'secret-watch.yaml', called('linked-watch'));
    symlinkSync(secret, path.join(shipped, 'linked-watch.yaml'));
    const at = library();
    expect((await at.list()).map(({ id }) => id)).toEqual(['first-watch']);
    expect(await at.load('linked-watch')).toMatchObject({ ok: false, problems: [{ code: 'not_a_file' }] });
    const source = await at.source('linked-watch');
    expect(source).toMatchObject({ problem: { code: 'scenario_invalid' } });
    expect(await at.problems()).toMatchObject([{ file: 'linked-watch.yaml' }]);
  });

  it('reads a file again only when it has changed', async () => {
    const at = library();
    await at.list();
    await at.list();
    await at.load('first-watch');
    expect(reads).toBe(1);
    put(shipped, 'first-watch.yaml', called('first-watch').replace('A small watch', 'A longer title now'));
    expect(await at.load('first-watch')).toMatchObject({ ok: true, scenario: { title: 'A longer title now' } });
    expect(reads).toBe(2);
  });

  it('says when an own file has the id of a shipped one, and uses the shipped one', async () => {
    const at = library();
    await at.save('my-watch', called('my-watch'));
    put(own, 'first-watch.yaml', called('first-watch').replace('A small watch', 'Mine'));
    expect(await at.load('first-watch')).toMatchObject({
      ok: true,
      shipped: true,
      scenario: { title: 'A small watch' },
    });
    expect(await at.problems()).toMatchObject([{ file: 'first-watch.yaml', problems: [{ code: 'duplicate_id' }] }]);
  });

  it('without a folder of its own only reads', async () => {
    const at = openLibrary({ shipped, load });
    expect((await at.list()).map(({ id }) => id)).toEqual(['first-watch']);
    expect(await at.save('my-watch', called('my-watch'))).toMatchObject({ ok: false, problem: { code: 'not_found' } });
  });
});
