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
    expect(err).toMatch(/half-done\.yaml is not ready: \d+ problems, it cannot be started\./);
  });

  it('says of unfinished work the same sentence as `check` and `start` do, who find it by its id', async () => {
    const listed = await liaison(['list', '--data-dir', data]);
    const [sentence = ''] = /half-done\.yaml is not ready: \d+ problems, it cannot be started/.exec(listed.err) ?? [];
    expect(listed.err).toContain(`${sentence}. \`liaison check half-done\` shows them.`);
    const checked = await liaison(['check', 'half-done', '--data-dir', data]);
    expect(checked.exit).toBe(3);
    expect(checked.out.trim().split('\n').at(-1)).toBe(sentence);
    const started = await liaison(['start', 'half-done', '--data-dir', data, '--port', '0', '--no-open']);
    expect(started.exit).toBe(3);
    expect(started.err).toContain(sentence);
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
    expect(document?.scenarios.length).toBeGreaterThan(4);
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
  it.each(['welcome-to-the-watch.yaml', 'the-borrowed-passport.yaml', 'two-bureau-lesson.yaml', 'blank.yaml'])(
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
    expect(out).toMatch(/ is not ready: \d+ problems?, it cannot be started\n$/);
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

  it('tells errors, warnings and hints apart in all three forms, and calls a bad file by its level', async () => {
    await writeFile(
      file('levels.yaml'),
      starter
        .replace('who: QN', 'who: QNN')
        .replace('id: welcome-to-the-watch', 'id: levels')
        .replace('cast:', 'cast:\n  - { id: nobody, role: witness, names: [Ketteric Drumgarrow] }')
        .replace('objectives:', 'objectives:\n  - { id: o-idle, title: { en: Wait, fr: Attendre } }'),
    );
    const as = (format: string) => liaison(['check', '--format', format, file('levels.yaml')]);
    const [text, data, sarif] = await Promise.all([as('text'), as('json'), as('sarif')]);
    expect([text.exit, data.exit, sarif.exit]).toEqual([3, 3, 3]);
    expect(text.out).toMatch(/levels\.yaml:\d+:\d+ {2}"QNN" is no bureau/);
    expect(text.out).toMatch(/levels\.yaml:\d+:\d+ {2}warning: No expectation measures the objective "o-idle"/);
    expect(text.out).toMatch(/levels\.yaml:\d+:\d+ {2}hint: "nobody" of the cast appears nowhere/);
    const [{ files }] = data.json() as [{ files: [{ problems: { code: string; severity: string }[] }] }];
    const [{ runs }] = sarif.json() as [{ runs: [Run] }];
    const levels = { error: 'error', warning: 'warning', hint: 'note' };
    expect(runs[0].results.map(({ ruleId, level }) => ({ ruleId, level }))).toEqual(
      files[0].problems.map(({ code, severity }) => ({
        ruleId: code,
        level: levels[severity as keyof typeof levels],
      })),
    );
    expect(new Set(runs[0].results.map(({ level }) => level))).toEqual(new Set(['error', 'warning', 'note']));
  });

  it('writes SARIF 2.1.0 as readers of it want it', async () => {
    const ran = await liaison([
      'check',
      '--format',
      'sarif',
      file('cut.yaml'),
      file('no-yaml.yaml'),
      file('gone.yaml'),
    ]);
    expect(ran.exit).toBe(4);
    const [log] = ran.json() as [{ $schema: string; version: string; runs: [Run] }];
    expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
    const [run] = log.runs;
    const ids = run.tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(run.results.length).toBeGreaterThan(2);
    for (const { ruleId, ruleIndex, message, locations } of run.results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(message.text.length).toBeGreaterThan(5);
      const [{ physicalLocation: at }] = locations;
      expect(() => new URL(at.artifactLocation.uri, 'file:///')).not.toThrow();
      expect(at.region.startLine).toBeGreaterThan(0);
      expect(at.region.startColumn).toBeGreaterThan(0);
    }
    expect(run.invocations).toEqual([
      { executionSuccessful: false, toolExecutionNotifications: [expect.objectContaining({ level: 'error' })] },
    ]);
  });

  it('says that a format is not spoken here by an exit code of its own', async () => {
    await writeFile(file('future.yaml'), starter.replace('format: 1', 'format: 2'));
    const { exit, out } = await liaison(['check', file('future.yaml')]);
    expect(exit).toBe(7);
    expect(out).toContain('Format 2 is not known here; supported: 1.');
  });

  it('plays a file where it is checked strictly: what a perfect crew cannot win, and a silent one need not, is told', async () => {
    const blank = (await readFile(shipped('blank.yaml'), 'utf8')).replace('id: blank', 'id: played');
    // It forbids what it wants in other words, so that nobody wins it.
    await writeFile(
      file('played.yaml'),
      blank.replace(
        '    score: { points: 10 }',
        '    forbid: [{ event: sent, where: { type: case.reply }, penalty: 1 }]\n    score: { points: 10 }',
      ),
    );
    expect((await liaison(['check', file('played.yaml')])).exit).toBe(0);
    const strictly = await liaison(['check', '--strict', file('played.yaml')]);
    expect(strictly.exit).toBe(3);
    expect(strictly.out).toMatch(
      /played\.yaml:\d+:\d+ {2}warning: A crew that does everything right gets \d+ of 10 points for "e-answer"/,
    );
    const rehearsed = await liaison(['check', '--rehearse', file('played.yaml')]);
    expect(rehearsed.exit).toBe(0);
    expect(rehearsed.out).toContain('1 warning, can be played');
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

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly object[];
  readonly results: readonly {
    readonly ruleId: string;
    readonly ruleIndex: number;
    readonly level: string;
    readonly message: { readonly text: string };
    readonly locations: readonly [
      {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      },
    ];
  }[];
}

describe('liaison new', () => {
  it.each(['blank', 'two-bureau-lesson', 'night-shift'])(
    'begins with a copy of %s that is sound and can be played',
    async (from) => {
      const id = `mine-from-${from}`;
      const made = await liaison(['new', id, '--from', from, '--data-dir', data]);
      expect(made).toMatchObject({ exit: 0, err: '' });
      const there = path.join(data, 'scenarios', `${id}.yaml`);
      expect(made.out).toContain(there);
      const text = await readFile(there, 'utf8');
      expect(text).toMatch(/^# yaml-language-server: \$schema=file:\/\/.*scenario\.schema\.json\n/);
      expect(text).toContain(`\nid: ${id}\n`);
      expect(await liaison(['check', there])).toMatchObject({ exit: 0, out: `${there}: no problems\n` });
      expect((await liaison(['rehearse', id, '--data-dir', data])).exit).toBe(0);
    },
  );

  it('writes a file where a path says so, the smallest there is without a word more', async () => {
    const there = file('sub/night-watch.yaml');
    const made = await liaison(['new', there, '--json', '--data-dir', data]);
    expect(made.json()).toEqual([{ id: 'night-watch', file: there, from: 'blank' }]);
    expect(await readFile(there, 'utf8')).toContain('\nid: night-watch\n');
  });

  it.each([
    ['a file that is there', () => ['new', file('boast.yaml')], 'is there already', 2],
    ['a scenario of its own', () => ['new', 'night-shift'], 'There is a scenario "night-shift" already', 2],
    ['a scenario of the product', () => ['new', 'welcome-to-the-watch'], 'There is a scenario', 2],
    ['a name that no file can have', () => ['new', 'Ünser Fall'], 'small letters, digits and hyphens', 2],
    ['a copy of nothing', () => ['new', 'brand-new', '--from', 'blnk'], 'There is no scenario "blnk"', 4],
  ])('never writes over %s, and says so', async (_, args, words, exit) => {
    const before = await readFile(file('boast.yaml'), 'utf8');
    const ran = await liaison([...args(), '--data-dir', data]);
    expect(ran.exit).toBe(exit);
    expect(ran.err).toContain(words);
    expect(await readFile(file('boast.yaml'), 'utf8')).toBe(before);
  });
});

describe('liaison rehearse', () => {
  /** The whole library is played, on a machine that may have other things to do. Wall ms. */
  const patience = 300_000;
  const hashOf = (text: string) => /hash ([0-9a-f]{64})/.exec(text)?.[1];

  it('plays a scenario at once, twice the same', async () => {
    const [first, second] = await Promise.all([
      liaison(['rehearse', 'the-borrowed-passport', '--seed', '7']),
      liaison(['rehearse', 'the-borrowed-passport', '--seed', '7'], { alone: true }),
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

  it(
    'plays every scenario with the crews that are named, as a table of what each of them had',
    async () => {
      const ran = await liaison(['rehearse', '--all', '--crews', 'silent,perfect']);
      expect(ran.exit).toBe(0);
      expect(ran.out).toMatch(/SCENARIO +SILENT +PERFECT +OWN TESTS +MS/);
      const [, silent, perfect, max] =
        /the-borrowed-passport +(-?\d+)\/\d+ +(\d+)\/(\d+) +ok \(\d+\) +\d+/.exec(ran.out) ?? [];
      expect(perfect).toBe(max);
      expect(Number(silent)).toBeLessThan(Number(perfect));
      expect(ran.out).not.toContain('CARELESS');
    },
    patience,
  );

  it(
    'plays every shipped scenario with every crew and its own tests',
    async () => {
      const ran = await liaison(['rehearse', '--all', '--json']);
      expect(ran.exit).toBe(0);
      const [all] = ran.json() as {
        failures: unknown[];
        rehearsals: { scenario: string; crew: string; tests: string; fullMarks: boolean }[];
      }[];
      expect(all?.failures).toEqual([]);
      for (const scenario of ['the-borrowed-passport', 'welcome-to-the-watch'])
        for (const crew of ['perfect', 'slow', 'careless', 'silent'])
          expect(all?.rehearsals).toContainEqual(expect.objectContaining({ scenario, crew }));
      for (const { crew, fullMarks } of all?.rehearsals ?? []) if (crew === 'perfect') expect(fullMarks).toBe(true);
      expect(all?.rehearsals.filter(({ tests }) => tests === 'ok').length).toBeGreaterThanOrEqual(2);
    },
    patience,
  );
});
