import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aFolder, liaison, shipped } from './liaison.ts';

const folder = await aFolder();
const data = path.join(folder, 'data');
const file = (name: string) => path.join(folder, name);
const starter = await readFile(shipped('welcome-to-the-watch.yaml'), 'utf8');

beforeAll(async () => {
  await writeFile(
    file('wrong-bureau.yaml'),
    starter.replace(/^( +)(- \{? ?id: QN\b)/m, '$1- { id: QN, kind: nationl }\n$1$2'),
  );
  await writeFile(file('cut.yaml'), 'format: 1\nid: cut\n');
  await writeFile(file('no-yaml.yaml'), 'format: 1\n\tid: tabs\n');
  await writeFile(file('empty.yaml'), '');
  await writeFile(file('many.yaml'), `${Array.from({ length: 500 }, (_, index) => `wrong${index}: 1`).join('\n')}\n`);
  // Promises that a silent crew keeps and a perfect one does not.
  await writeFile(
    file('boast.yaml'),
    `${starter.slice(0, starter.search(/^tests:/m)).replace('id: welcome-to-the-watch', 'id: boast')}
tests:
  - { crew: perfect, expect: { score: { QN: 0 }, ends_by: 1m } }
  - { crew: silent, expect: { full_marks: false } }
`,
  );
  await mkdir(path.join(data, 'scenarios'), { recursive: true });
  await writeFile(
    path.join(data, 'scenarios', 'night-shift.yaml'),
    starter.replace('id: welcome-to-the-watch', 'id: night-shift').replace('Welcome to the watch', 'Night shift'),
  );
  await writeFile(path.join(data, 'scenarios', 'half-done.yaml'), 'format: 1\nid: half-done\n');
});

describe('liaison list', () => {
  it('shows shipped and own scenarios, and says which file cannot be played', async () => {
    const { exit, out, err } = await liaison(['list', '--data-dir', data]);
    expect(exit).toBe(0);
    expect(out).toMatch(/^EXERCISE/);
    expect(out).toMatch(/the-borrowed-passport +45 +\d+-\d+ +practitioner +en fr +The borrowed passport/);
    expect(out).toContain('night-shift');
    expect(err).toContain('half-done.yaml cannot be played');
  });

  it('is one document on one line for programs', async () => {
    const ran = await liaison(['list', '--json', '--data-dir', data, '--lang', 'fr']);
    expect(ran.exit).toBe(0);
    const [document, ...more] = ran.json() as { scenarios: unknown[] }[];
    expect(more).toEqual([]);
    expect(document?.scenarios).toContainEqual({
      id: 'the-borrowed-passport',
      title: 'Le passeport emprunté',
      minutes: 45,
      seats: { min: expect.any(Number), max: expect.any(Number) },
      level: 'practitioner',
      languages: ['en', 'fr'],
    });
    expect(document?.scenarios).toHaveLength(3);
  });
});

describe('liaison show', () => {
  it('says what is in a scenario', async () => {
    const { exit, out } = await liaison(['show', 'welcome-to-the-watch']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^EXERCISE {2}Welcome to the watch/);
    for (const part of ['Bureaus', 'Objectives', 'Timeline', 'Expected', 'Questions'])
      expect(out).toContain(`\n${part}`);
    expect(out).toMatch(/20 minutes of class.*\d+ words to read/);
  });

  it('also of a file, and as data', async () => {
    const ran = await liaison(['show', file('boast.yaml'), '--json']);
    expect(ran.exit).toBe(0);
    expect(ran.json()).toEqual([expect.objectContaining({ status: 'Exercise', id: 'boast', minutes: 20 })]);
  });

  it('refuses one that is broken, with its first problems and where to read on', async () => {
    const { exit, out, err } = await liaison(['show', file('cut.yaml')]);
    expect({ exit, out }).toEqual({ exit: 3, out: '' });
    expect(err).toMatch(/cut\.yaml:1:1 {2}/);
    expect(err).toContain('help: liaison check');
  });
});

describe('liaison check', () => {
  it.each(['welcome-to-the-watch.yaml', 'the-borrowed-passport.yaml'])(
    'finds nothing in %s, however strict',
    async (name) => {
      expect(await liaison(['check', '--strict', shipped(name)])).toMatchObject({
        exit: 0,
        out: `${shipped(name)}: no problems\n`,
        err: '',
      });
    },
  );

  it.each([
    [
      'a word that is nearly right',
      'wrong-bureau.yaml',
      /wrong-bureau\.yaml:\d+:\d+ {2}.*nationl[\s\S]*\n {2}help: .*national/,
    ],
    ['what is missing', 'cut.yaml', /cut\.yaml:1:1 {2}/],
    ['a tab', 'no-yaml.yaml', /no-yaml\.yaml:2:1 {2}/],
    ['an empty file', 'empty.yaml', /empty\.yaml:1:1 {2}/],
  ])('names the place of %s', async (_what, name, said) => {
    const { exit, out } = await liaison(['check', file(name)]);
    expect(exit).toBe(3);
    expect(out).toMatch(said);
    expect(out).toMatch(/: \d+ problems?\n$/);
  });

  it('shows the first twenty of very many, and counts the others', async () => {
    const { exit, out } = await liaison(['check', file('many.yaml')]);
    expect(exit).toBe(3);
    expect(out.match(/many\.yaml:\d+:\d+ {2}/g)).toHaveLength(20);
    expect(out).toMatch(/and \d{3} more/);
    expect(out).toMatch(/: 5\d\d problems/);
  });

  it('checks several files, and what comes on stdin', async () => {
    const ran = await liaison(['check', file('boast.yaml'), '-', file('cut.yaml')], { stdin: starter });
    expect(ran.exit).toBe(3);
    expect(ran.out).toContain('boast.yaml: no problems');
    expect(ran.out).toContain('stdin: no problems');
    expect(ran.out).toContain('cut.yaml:1:1');
  });

  it('gives the same as one JSON document', async () => {
    const ran = await liaison(['check', '--json', file('boast.yaml'), file('cut.yaml'), file('gone.yaml')]);
    expect(ran.exit).toBe(4);
    expect(ran.json()).toEqual([
      {
        ok: false,
        files: [
          { file: file('boast.yaml'), ok: true, problems: [], more: 0 },
          {
            file: file('cut.yaml'),
            ok: false,
            problems: expect.arrayContaining([
              expect.objectContaining({ severity: 'error', line: 1, code: 'missing' }),
            ]),
            more: expect.any(Number),
          },
          expect.objectContaining({
            file: file('gone.yaml'),
            ok: false,
            error: expect.objectContaining({ code: 'not_found' }),
          }),
        ],
      },
    ]);
  });

  it('and as SARIF', async () => {
    const ran = await liaison(['check', '--format', 'sarif', file('no-yaml.yaml')]);
    expect(ran.exit).toBe(3);
    expect(ran.json()).toEqual([
      expect.objectContaining({
        version: '2.1.0',
        runs: [
          expect.objectContaining({
            tool: { driver: expect.objectContaining({ name: 'liaison' }) },
            results: [
              expect.objectContaining({
                level: 'error',
                locations: [
                  { physicalLocation: expect.objectContaining({ region: { startLine: 2, startColumn: 1 } }) },
                ],
              }),
            ],
          }),
        ],
      }),
    ]);
  });

  it('says that a folder is one, and what is in it', async () => {
    const { exit, err } = await liaison(['check', folder]);
    expect(exit).toBe(4);
    expect(err).toContain(`${folder} is a folder`);
    expect(err).toContain(file('cut.yaml'));
  });

  it('knows the file with nearly that name', async () => {
    const { exit, err } = await liaison(['check', file('bost.yaml')]);
    expect(exit).toBe(4);
    expect(err).toContain(`Did you mean ${file('boast.yaml')}?`);
  });
});

describe('liaison rehearse', () => {
  const hashOf = (text: string) => /hash ([0-9a-f]{64})/.exec(text)?.[1];

  it('plays a scenario at once, twice the same', async () => {
    const [first, second] = await Promise.all([
      liaison(['rehearse', 'the-borrowed-passport', '--seed', '7']),
      liaison(['rehearse', 'the-borrowed-passport', '--seed', '7']),
    ]);
    expect(first.exit).toBe(0);
    expect(first.out).toMatch(/^EXERCISE {2}The borrowed passport/);
    expect(first.out).toMatch(/\d+:\d\d {2}register -> QN-BP, QP +document\.hit/);
    expect(first.out).toMatch(/QN +(\d+) +\1 +\d+ +0 +0/);
    expect(first.out).toMatch(/ok +crew perfect/);
    expect(hashOf(first.out)).toBeDefined();
    expect(second.out).toBe(first.out);
  });

  it('gives another hash for another seed, and the same words for everybody in one language', async () => {
    const one = await liaison(['rehearse', 'welcome-to-the-watch', '--json']);
    const other = await liaison(['rehearse', 'welcome-to-the-watch', '--json', '--seed', '99', '--lang', 'fr']);
    const [first] = one.json() as { hash: string }[];
    const [second] = other.json() as { hash: string; title: string; language: string }[];
    expect(second).toMatchObject({ title: 'Bienvenue à la permanence', language: 'fr' });
    expect(second?.hash).not.toBe(first?.hash);
  });

  it('lets one bureau sleep', async () => {
    const ran = await liaison(['rehearse', 'the-borrowed-passport', '--crew', 'QN=silent,QP=perfect', '--json']);
    const [played] = ran.json() as { bureaus: { bureau: string; points: number; met: number }[] }[];
    expect(played?.bureaus.find(({ bureau }) => bureau === 'QN')).toMatchObject({ points: 0, met: 0 });
    expect(played?.bureaus.find(({ bureau }) => bureau === 'QP')?.met).toBeGreaterThan(0);
  });

  it("fails with 3 when the file's own tests do", async () => {
    const { exit, out } = await liaison(['rehearse', file('boast.yaml')]);
    expect(exit).toBe(3);
    expect(out).toMatch(/failed +crew perfect: QN has \d+ points, not 0; it ended at 20:00, after 01:00/);
    expect(out).toMatch(/ok +crew silent/);
  });

  it('keeps what was played as an archive that verifies with the same hash', async () => {
    const kept = file('kept.jsonl');
    const played = await liaison(['rehearse', 'welcome-to-the-watch', '--crew', 'silent', '--out', kept]);
    const verified = await liaison(['verify', kept]);
    expect(verified).toMatchObject({ exit: 0, err: '' });
    expect(hashOf(verified.out)).toBe(hashOf(played.out));
    expect(hashOf(verified.out)).toBeDefined();
  });

  it('plays every shipped scenario with every crew and its own tests', async () => {
    const ran = await liaison(['rehearse', '--all', '--json']);
    expect(ran.exit).toBe(0);
    const [all] = ran.json() as {
      failures: unknown[];
      rehearsals: { scenario: string; crew: string; tests: string }[];
    }[];
    expect(all?.failures).toEqual([]);
    for (const scenario of ['the-borrowed-passport', 'welcome-to-the-watch'])
      for (const crew of ['perfect', 'slow', 'careless', 'silent'])
        expect(all?.rehearsals).toContainEqual(expect.objectContaining({ scenario, crew }));
    expect(all?.rehearsals.filter(({ tests }) => tests === 'ok').length).toBeGreaterThanOrEqual(2);
  });
});
