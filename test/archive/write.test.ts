import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../server/archive/read.ts';
import { headHash, writeArchive } from '../../server/archive/write.ts';
import { expectMet, seed } from '../support/seed.ts';
import { anyBranches, archiveOf, inPieces, linesIn, meta, oneBranch, sampleEntries, wrong } from './sample.ts';

describe('an exported exercise', () => {
  it('is read back as it was, whatever is in it', async () => {
    const reached = { entries: 0, manyBranches: 0, walls: 0 };
    await fc.assert(
      fc.asyncProperty(anyBranches(true), fc.integer({ min: 1, max: 400 }), async (branches, size) => {
        const text = archiveOf(branches, true);
        const answer = await readArchive(inPieces(Buffer.from(text), size));
        expect(answer).toMatchObject({
          ok: true,
          ...meta,
          branches,
          head: headHash(branches, meta),
          truncated: undefined,
        });
        expect(await readArchive(text)).toEqual(answer);
        if (answer.ok) expect([...writeArchive(answer.branches, meta, { wall: true })].join('')).toBe(text);
        reached.entries += branches.flatMap(({ entries }) => entries).length;
        reached.manyBranches += branches.length > 1 ? 1 : 0;
        reached.walls += branches.some(({ entries }) => entries.some(({ wall }) => wall !== undefined)) ? 1 : 0;
      }),
      { seed, numRuns: 150 },
    );
    expectMet(reached, 20);
  });

  it('has the same bytes and the same hash whenever it was played', () => {
    const [once, again] = [sampleEntries(20, true), sampleEntries(20, true).map((entry) => ({ ...entry, wall: 5 }))];
    expect(archiveOf([{ branch: 1, entries: once }])).toBe(archiveOf([{ branch: 1, entries: again }]));
    const kept = archiveOf([{ branch: 1, entries: once }], true);
    expect(kept).not.toBe(archiveOf([{ branch: 1, entries: again }], true));
    expect(linesIn(kept).map((line) => JSON.parse(line).hash)).toEqual(
      linesIn(archiveOf([{ branch: 1, entries: once }])).map((line) => JSON.parse(line).hash),
    );
    expect(headHash([{ branch: 1, entries: once }], meta)).toBe(JSON.parse(linesIn(kept).at(-1) ?? '').hash);
  });

  it('does not depend on the order in which an event was put together', () => {
    const [one] = sampleEntries(1);
    const [event] = one?.events ?? [];
    if (!one || !event) throw new Error('no sample');
    const turned = { ...one, events: [Object.fromEntries(Object.entries(event).reverse()) as typeof event] };
    expect(archiveOf([{ branch: 1, entries: [turned] }])).toBe(
      archiveOf([{ branch: 1, entries: [{ ...one, events: [event] }] }]),
    );
  });

  it('has a chain that anybody can check: the hash before, then the record with sorted members', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, item]) => [key, sorted(item)]),
      );
    };
    let before = '';
    for (const line of linesIn(archiveOf([{ branch: 1, entries: sampleEntries(7, true) }], true))) {
      const { hash, wall: _, ...record } = JSON.parse(line);
      expect(hash).toBe(
        createHash('sha256')
          .update(before + JSON.stringify(sorted(record)))
          .digest('hex'),
      );
      before = hash;
    }
  });

  it('says when names were taken out, and that is part of the chain', async () => {
    const branches = [{ branch: 1, entries: sampleEntries(3) }];
    const text = [...writeArchive(branches, { ...meta, anonymised: true })].join('');
    expect(await readArchive(text)).toMatchObject({ ok: true, anonymised: true });
    expect(await readArchive(archiveOf(branches))).toMatchObject({ ok: true, anonymised: false });
    expect(await wrong(text.replace('"anonymised":true,', ''))).toBe('hash_mismatch 1');
  });

  it('may have been through an editor that changes line ends, adds a byte order mark or an empty line', async () => {
    const text = oneBranch(5);
    expect(await wrong(text.replaceAll('\n', '\r\n'))).toBe('ok');
    expect(await wrong(`\ufeff${text}`)).toBe('ok');
    expect(await wrong(`${text}\n  \n`)).toBe('ok');
    expect(await wrong(text.slice(0, -1))).toBe('ok');
  });

  it('is not written with a hole in it', () => {
    const [, ...headless] = sampleEntries(4);
    expect(() => archiveOf([{ branch: 1, entries: headless }])).toThrow(RangeError);
    expect(() =>
      archiveOf([
        { branch: 1, entries: [] },
        { branch: 3, entries: [] },
      ]),
    ).toThrow(RangeError);
  });
});
