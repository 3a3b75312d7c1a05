import { afterAll, describe, expect, it } from 'vitest';
import { type Loaded, scenarioLoader } from '../../server/loader/load.ts';
import { placeOf, small, smallWith, world } from './support.ts';

/** Hostile and merely wrong files, each by way of the thread that reads scenarios, as a server meets them. */
const loader = scenarioLoader(world);
afterAll(() => loader.close());

const load = (source: string | Uint8Array): Promise<Loaded> => loader.load(source, { file: 'hostile.yaml' });
async function problemsIn(source: string | Uint8Array) {
  const loaded = await load(source);
  if (loaded.ok) throw new Error('it was taken');
  for (const { line, column, message } of loaded.problems) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(message.length).toBeLessThan(500);
  }
  return loaded.problems;
}
const inject = (more: string) =>
  smallWith(
    'expectations:',
    `  - { id: i3, title: More, kind: instruction, to: [QN], text: Read this, ${more} }\nexpectations:`,
  );
const nineFold = `a0: &a0 [x]\n${Array.from({ length: 6 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`).join('\n')}`;
const parties = Array.from({ length: 199 }, (_, i) => {
  const letter = (n: number) => String.fromCharCode(65 + n);
  return `  - { id: Q${letter(Math.floor(i / 26))}${letter(i % 26)}, kind: national, seat: bot }`;
}).join('\n');

describe('a file that is wrong or means harm is refused with its place', () => {
  it.each<readonly [string, string | Uint8Array, string, object]>([
    ['Y01 an empty file', '', 'scenario_empty', { message: 'The scenario is empty.' }],
    ['Y02 one word', 'hello', 'wrong_type', { line: 1 }],
    ['Y03 tabs as indentation', 'brief:\n\ttrainee: x\n', 'tab_indentation', { line: 2, hint: 'Use spaces.' }],
    ['Y04 a key twice', `${small}title: Again\n`, 'duplicate_key', { path: 'title', line: small.split('\n').length }],
    ['Y05 two documents', `${small}---\nformat: 1\n`, 'several_documents', {}],
    ['Y06 nine-fold aliases', nineFold, 'aliases_not_allowed', { line: 1, path: 'a0' }],
    ['Y07 a circle', 'a: &a [*a]\n', 'aliases_not_allowed', { line: 1 }],
    ['Y08 a tag with code in it', 'a: !!js/function "x"\n', 'tag_not_allowed', { line: 1 }],
    ['Y09 3,000 brackets in each other', `a: ${'['.repeat(3000)}`, 'too_deep', {}],
    ['Y12 a key of JavaScript', `${small}__proto__: { polluted: true }\n`, 'reserved_key', { path: '__proto__' }],
    ['Y13 a key that is nearly right', small.replace('injects:', 'injets:'), 'unknown_key', { near: 'injects' }],
    ['Y14 no format', small.replace('format: 1\n', ''), 'missing', { path: 'format' }],
    ['Y14 a format in quotes', small.replace('format: 1', 'format: "2"'), 'wrong_type', { path: 'format' }],
    ['Y14 a format to come', small.replace('format: 1', 'format: 99'), 'unsupported_format', { path: 'format' }],
    [
      'Y15 real countries without quotes',
      small.replace(/bureaus:\n(?: {2}-.*\n)+/, 'bureaus: [NO, SE]\n'),
      'country_not_fictional',
      { path: 'bureaus.0', message: '"NO" is not an invented country.' },
    ],
    [
      'Y16 a time of day as a length',
      smallWith('at: T+2m', 'at: 12:30:45'),
      'wrong_form',
      { path: 'injects.0.trigger.at' },
    ],
    [
      'Y17 an inject after the end',
      smallWith('at: T+2m', 'at: T+31m'),
      'out_of_range',
      { path: 'injects.0.trigger.at' },
    ],
    ['Y17 an inject before the beginning', smallWith('at: T+2m', 'at: -2m'), 'out_of_range', {}],
    [
      'Y18 an inject to nobody',
      inject('trigger: { at: 3m }').replace('to: [QN], text', 'to: [QM], text'),
      'unknown_bureau',
      { path: 'injects.2.to.0' },
    ],
    ['Y19 two injects of one id', inject('trigger: { at: 3m }').replace('id: i3', 'id: i1'), 'duplicate_id', {}],
    [
      'Y20 two that wait for each other',
      smallWith('trigger: { at: T+2m }', 'trigger: { after: { inject: i2 } }'),
      'cycle',
      { message: 'cycle: i1 -> i2 -> i1' },
    ],
    [
      'Y21 a file outside',
      `${small}include: ../../../etc/passwd\n`,
      'unknown_key',
      { hint: 'A scenario is one file; it cannot name another.' },
    ],
    [
      'Y22 a file of the machine',
      `${small}file: /etc/hostname\n`,
      'unknown_key',
      { hint: 'A scenario is one file; it cannot name another.' },
    ],
    [
      'Y24 a pattern that never ends',
      inject('trigger: { on: { event: sent, where: { type: case.reply, body.content: { matches: "^(a+)+$" } } } }'),
      'not_supported',
      { hint: 'Patterns are not supported; use contains, in or exists.' },
    ],
    ['Y25 Latin-1', Buffer.from('title: caf\u00e9\n', 'latin1'), 'not_utf8', { line: 1, column: 11 }],
    ['Y26 UTF-16', Buffer.from(`\uFEFF${small}`, 'utf16le'), 'not_utf8', { message: 'The file is UTF-16.' }],
    ['Y28 a title of 10 KB', smallWith('A small watch', 'x'.repeat(10_240)), 'too_long', { path: 'title' }],
    [
      'Y29 time without end',
      smallWith('within: 10m', 'within: .inf'),
      'invalid_number',
      { path: 'expectations.0.within' },
    ],
    ['Y29 no number', smallWith('within: 10m', 'within: .nan'), 'invalid_number', {}],
    ['Y29 too large a number', smallWith('within: 10m', 'within: 1e400'), 'invalid_number', {}],
    ['Y30 a day that is not', smallWith('2091-03-04T', '2091-02-30T'), 'invalid_date', { path: 'clock.starts_at' }],
    [
      'Y31 a number for a list',
      small.replace(/bureaus:\n(?: {2}-.*\n)+/, 'bureaus: 1\n'),
      'wrong_type',
      { path: 'bureaus', expected: 'a list', actual: '1' },
    ],
    [
      'Y32 201 bureaus',
      smallWith('injects:', `${parties}\ninjects:`),
      'too_many',
      { path: 'bureaus', message: expect.stringContaining('200') },
    ],
    ['Y33 a title with nothing', smallWith('title: A small watch', 'title:'), 'missing', { path: 'title' }],
    [
      'Y35 no word that it is fiction',
      small.replace(/^fiction:.*\n/m, ''),
      'missing',
      { path: 'fiction', hint: expect.stringContaining('fiction') },
    ],
    ['a zero byte', smallWith('A small watch', 'A small\u0000watch'), 'control_character', {}],
    [
      'a number beyond what a computer counts',
      smallWith('within: 10m', 'within: 99999999999999999999'),
      'out_of_range',
      {},
    ],
    ['a minus for a length', smallWith('within: 10m', 'within: -5'), 'out_of_range', {}],
    ['a list as a key', '? [a, b]\n: 1\n', 'key_not_text', {}],
  ])('%s', async (_, source, code, shown) => {
    expect(await problemsIn(source)).toContainEqual(expect.objectContaining({ code, severity: 'error', ...shown }));
  });

  it('Y10 2 MB of keys are refused before anybody reads them', async () => {
    const many = Array.from({ length: 200_000 }, (_, i) => `k${i}: 1`).join('\n');
    expect(await problemsIn(many)).toEqual([expect.objectContaining({ code: 'scenario_too_large' })]);
  });

  it('Y11 64 KiB of short keys are answered, and meanwhile this thread goes on', async () => {
    const keys = Array.from({ length: 9000 }, (_, i) => `k${i}: 1`).join('\n');
    let turns = 0;
    let waiting = true;
    const turn = (): void => {
      turns += 1;
      if (waiting) setImmediate(turn);
    };
    turn();
    const found = await problemsIn(keys);
    waiting = false;
    expect(found.filter(({ code }) => code === 'unknown_key').length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(40);
    expect(turns).toBeGreaterThan(10);
  });

  it('Y12 nothing gets into the objects of the program', async () => {
    await load(`${small}__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n`);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(await load(small)).toMatchObject({ ok: true });
  });

  it('Y27 a byte order mark and Windows line ends are no mistake', async () => {
    expect(await load(`\uFEFF${small.replaceAll('\n', '\r\n')}`)).toMatchObject({ ok: true });
  });

  it('Y34 a text that looks like a link with a script is a text', async () => {
    const text = smallWith('trainee: You have the watch', 'trainee: "[the watch](javascript:alert(1))"');
    expect(await load(text)).toMatchObject({
      ok: true,
      scenario: { brief: { trainee: '[the watch](javascript:alert(1))' } },
    });
  });

  it('everything that is wrong is told at once, in the order of the file', async () => {
    const text = small
      .replace('level: foundation', 'level: beginner')
      .replace('duration: 30m', 'duration: 30')
      .replace('kind: instruction', 'kind: instrucion')
      .replace('points: 10', 'points: ten');
    const found = await problemsIn(text);
    expect(found.map(({ path }) => path)).toEqual([
      'level',
      'duration',
      'injects.1.kind',
      'expectations.0.score.points',
    ]);
    expect(found.map(({ line }) => line)).toEqual(
      ['beginner', 'duration: 30', 'instrucion', 'points: ten'].map((piece) => placeOf(text, piece).line),
    );
  });

  it.each([
    ['as a value', (address: string) => smallWith('level: foundation', `level: ${address}`)],
    ['as a key', (address: string) => `${small}${address}: 1\n`],
    ['as a key that is there twice', (address: string) => `${small}${address}: 1\n${address}: 2\n`],
    ['as a bureau', (address: string) => smallWith('who: QN', `who: ${address}`)],
    ['as a message type', (address: string) => smallWith('type: information.request', `type: ${address}`)],
  ])('what could be real is not repeated %s', async (_, text) => {
    const found = await problemsIn(text('mina.vestorn@dorrin.quay'));
    expect(found.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toContain('vestorn');
  });

  it('and after all of them the next file is read as ever', async () => {
    expect(await load(small)).toMatchObject({ ok: true });
  });
});
