import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../schemas/problem.ts';
import { link, spell } from '../../server/archive/chain.ts';
import { readArchiveFile } from '../../server/archive/file.ts';
import { findingProblem } from '../../server/archive/findings.ts';
import { headerOf } from '../../server/archive/format.ts';
import { readArchive } from '../../server/archive/read.ts';
import { archiveOf, inPieces, linesIn, oneBranch, sampleEntries, textFrom, wrong } from './sample.ts';

describe('a damaged archive', () => {
  const lines = linesIn(oneBranch(100));
  const without = (line: number) => textFrom(lines.filter((_, index) => index !== line - 1));
  const edited = (line: number, edit: (text: string) => string) =>
    textFrom(lines.map((text, index) => (index === line - 1 ? edit(text) : text)));
  const moved = (order: readonly number[]) => textFrom(order.map((line) => lines[line - 1] ?? ''));
  const all = lines.map((_, index) => index + 1);

  it('is found with one line removed: which entries meet, and where', async () => {
    expect(await readArchive(without(43))).toMatchObject({
      ok: false,
      problems: [{ code: 'seq_gap', line: 43, message: 'Entry 41 is followed by entry 43: entry 42 is missing' }],
      truncated: undefined,
    });
  });

  it('is found with one byte changed', async () => {
    expect(await wrong(edited(43, (text) => text.replace('Entry 42', 'Entry 4Z')))).toBe('hash_mismatch 43');
    expect(await wrong(edited(43, (text) => text.replace('"points":2.5', '"points":9.5')))).toBe('hash_mismatch 43');
    expect(await wrong(edited(1, (text) => text.replace('borrowed', 'Borrowed')))).toBe('hash_mismatch 1');
  });

  it('is found with its last line cut, and what is there can be had', async () => {
    const text = textFrom(lines).slice(0, -30);
    const refused = await readArchive(text);
    expect(refused).toMatchObject({
      ok: false,
      problems: [{ code: 'truncated', line: 101, message: expect.stringContaining('up to entry 99 is sound') }],
      truncated: { line: 101, branch: 1, upTo: 99 },
    });
    const accepted = await readArchive(text, { truncated: 'accept' });
    expect(accepted).toMatchObject({ ok: true, entries: 99, truncated: { line: 101, branch: 1, upTo: 99 } });
    if (accepted.ok) expect(accepted.branches).toEqual([{ branch: 1, entries: sampleEntries(99) }]);
  });

  it('is refused when a newer version wrote it', async () => {
    expect(await readArchive(edited(1, (text) => text.replace('"format":1', '"format":2')))).toMatchObject({
      problems: [{ code: 'unsupported_version', message: 'The archive has format 2, this version reads up to 1' }],
    });
  });

  it('is found with two lines swapped', async () => {
    expect(await readArchive(moved(all.with(42, 44).with(43, 43)))).toMatchObject({
      problems: [
        { code: 'seq_order', line: 43, message: 'Entry 41 is followed by entry 43; entry 42 stands on line 44' },
      ],
    });
  });

  it('is found with one line twice', async () => {
    expect(await wrong(moved(all.toSpliced(43, 0, 43)))).toBe('seq_repeat 44');
    expect(await wrong(moved(all.toSpliced(60, 0, 43)))).toBe('seq_repeat 61');
  });

  it('is refused when there is nothing in it', async () => {
    for (const empty of ['', '\n', '\ufeff', ' \r\n\n']) expect(await wrong(empty)).toBe('file_empty');
  });

  it('is refused when it is a list, or spread over lines, instead of one record per line', async () => {
    const message = 'Expected one record per line';
    const records = lines.map((line) => JSON.parse(line));
    for (const text of [
      JSON.stringify(records),
      JSON.stringify(records, undefined, 2),
      JSON.stringify(records[0], undefined, 2),
    ])
      expect(await readArchive(text)).toMatchObject({ problems: [{ code: 'not_lines', line: 1, message }] });
  });

  it.each([
    ['a letter', 'Dear colleague,\nsee you on Monday.\n'],
    ['other JSON Lines', '{"level":30,"msg":"hello"}\n{"level":30}\n'],
    ['a number', '7\n'],
    ['an archive without its header', without(1)],
  ])('is refused when it is %s', async (_, text) => {
    expect(await wrong(text)).toBe('not_archive 1');
  });

  it('is refused by its size before it is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liaison-archive-'));
    const file = join(folder, 'large.jsonl');
    const handle = await open(file, 'w');
    await handle.truncate(1_000_000_000);
    await handle.close();
    expect(await readArchiveFile(file)).toMatchObject({
      problems: [{ code: 'import_too_large', message: 'The file is larger than 256 MB' }],
    });
    await writeFile(file, oneBranch(5));
    expect(await readArchiveFile(file)).toMatchObject({ ok: true, entries: 5 });
    await rm(folder, { recursive: true });
  });

  it('is refused by its size while it comes in, and with an endless line', async () => {
    async function* endless(piece: Uint8Array) {
      for (;;) yield piece;
    }
    const filler = Buffer.from(`${' '.repeat(999_999)}\n`);
    expect(await readArchive(endless(filler))).toMatchObject({ problems: [{ code: 'import_too_large' }] });
    expect(await readArchive(endless(Buffer.alloc(1_000_000, 'x')))).toMatchObject({
      problems: [{ code: 'not_lines', line: 1 }],
    });
  });

  it('is refused when it is not UTF-8', async () => {
    const latin1 = Buffer.from(edited(43, (text) => text.replace('é', '\u0000')).replace('\u0000', '?'));
    latin1[latin1.indexOf('?')] = 0xe9;
    expect(await wrong(latin1)).toBe('not_utf8 43');
    expect(await readArchive(inPieces(Buffer.from(`\ufeff${textFrom(lines)}`, 'utf16le'), 100))).toMatchObject({
      problems: [{ code: 'not_utf8', line: 1, message: 'The file is UTF-16, not UTF-8' }],
    });
  });

  it('is found when whole branches are missing, swapped or without their header', async () => {
    const parts = [1, 2, 3].map((branch) => ({ branch, entries: sampleEntries(branch * 4) }));
    const whole = linesIn(archiveOf(parts));
    const [first, second, third] = [whole.slice(0, 5), whole.slice(5, 14), whole.slice(14)];
    const of = (...some: string[][]) => textFrom(some.flat());
    expect(await wrong(of(first, second, third))).toBe('ok');
    expect(await wrong(of(first, third))).toBe('seq_order 6');
    expect(await wrong(of(second, third))).toBe('hash_mismatch 1');
    expect(await wrong(of(first, third, second))).toBe('seq_order 6');
    expect(await wrong(of(first.slice(0, -1), second, third))).toBe('seq_gap 5');
    expect(await wrong(of(first, second.slice(1), third))).toBe('seq_gap 6');
    expect(await readArchive(of(first, second))).toMatchObject({
      problems: [{ code: 'truncated', line: 14, message: expect.stringContaining('before its last branch') }],
      truncated: { branch: 2, upTo: 8 },
    });
    expect(await readArchive(of(first, second, third.slice(0, 1)), { truncated: 'accept' })).toMatchObject({
      ok: true,
      branches: parts.slice(0, 2),
      truncated: { branch: 2, upTo: 8 },
    });
  });

  it('tells the surfaces one problem with its line, and nothing of the text that stands there', async () => {
    for (const text of [without(43), edited(43, (line) => line.replace('Entry 42', 'CANARY')), '', '[]', without(1)]) {
      const answer = await readArchive(text);
      if (answer.ok) throw new Error('read');
      const [finding] = answer.problems;
      if (!finding) throw new Error('no finding');
      const told = findingProblem(finding);
      expect(Problem.parse(told)).toEqual(told);
      expect(told.code).toBe('archive_damaged');
      expect(told.issues).toMatchObject([{ code: finding.code }]);
      if (finding.line !== undefined) expect(told.message).toMatch(new RegExp(`^Line ${finding.line}: `));
      expect(JSON.stringify(told)).not.toContain('CANARY');
    }
    const newer = await readArchive(edited(1, (line) => line.replace('"format":1', '"format":2')));
    expect(newer.ok ? [] : newer.problems.map((finding) => findingProblem(finding).code)).toEqual([
      'unsupported_version',
    ]);
  });
});

describe('an archive that somebody made with a sound chain', () => {
  /** Any records, chained as they should be. */
  const forge = (records: readonly object[], counts: object = {}): string => {
    let hash = '';
    const header = headerOf({
      liaison: 'archive',
      format: 1,
      exercise: 'x',
      branch: 1,
      branches: 1,
      entries: records.length,
      ...counts,
    });
    return textFrom(
      [header, ...records].map((record) => {
        hash = link(hash, record);
        return spell({ ...record, hash });
      }),
    );
  };
  const [good] = sampleEntries(1);
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);

  it.each([
    ['an event nobody knows', [{ ...good, events: [{ type: 'world.ended', audience: 'all' }] }], 'schema_invalid 2'],
    ['an event without an audience', [{ ...good, events: [{ type: 'banner.shown', text: 'x' }] }], 'schema_invalid 2'],
    ['an instant that is none', [{ ...good, at: 'yesterday' }], 'schema_invalid 2'],
    ['events that are no list', [{ ...good, events: {} }], 'schema_invalid 2'],
    ['a number that is text', [{ ...good, n: '1' }], 'hash_mismatch 2'],
    ['another member', [{ ...good, role: 'instructor' }], 'hash_mismatch 2'],
  ])('is refused with %s', async (_, records, expected) => {
    expect(await wrong(forge(records))).toBe(expected);
  });

  it('is refused with members that reach for prototypes, and with endless nesting', async () => {
    const poisoned = JSON.parse(
      '{"type":"banner.shown","audience":"all","text":"x","__proto__":{"role":"instructor"}}',
    );
    expect(await wrong(forge([{ ...good, events: [poisoned] }]))).toBe('schema_invalid 2');
    const [header = ''] = linesIn(forge([{ ...good }]));
    const bottomless = `{"n":1,"at":"x","by":"x","events":${'['.repeat(100_000)}${']'.repeat(100_000)},"hash":"x"}`;
    expect(await wrong(textFrom([header, bottomless]))).toBe('too_deep 2');
    expect(await wrong(textFrom([header, JSON.stringify({ ...good, events: deep(70), hash: 'x' })]))).toBe(
      'too_deep 2',
    );
  });

  it('is refused when its headers count wrongly', async () => {
    expect(await wrong(forge(sampleEntries(3), { entries: 2 }))).toBe('schema_invalid 4');
    expect(await wrong(forge(sampleEntries(3), { entries: 4 }))).toBe('truncated 4');
    expect(await wrong(forge(sampleEntries(3), { entries: -1 }))).toBe('schema_invalid 1');
  });
});
