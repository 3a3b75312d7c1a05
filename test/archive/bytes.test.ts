import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../server/archive/read.ts';
import { expectMet, seed } from '../support/seed.ts';
import { anyBranches, archiveOf, inPieces, linesIn, sampleEntries } from './sample.ts';

describe('an archive with any one byte changed', () => {
  const lineAt = (bytes: Uint8Array, offset: number) =>
    bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;

  it('is refused, and the line is named, give or take one', async () => {
    const reached = { exact: 0, lineEnds: 0, headers: 0 };
    await fc.assert(
      fc.asyncProperty(
        anyBranches(false),
        fc.nat(),
        fc.boolean(),
        fc.integer({ min: 1, max: 255 }),
        async (branches, where, atLineEnd, flip) => {
          const bytes = Buffer.from(archiveOf(branches));
          const at = where % bytes.length;
          // Every line ends, also the last: one search from anywhere finds an end.
          const offset = atLineEnd ? bytes.indexOf(0x0a, at) : at;
          const line = lineAt(bytes, offset);
          reached.lineEnds += bytes[offset] === 0x0a ? 1 : 0;
          reached.headers += linesIn(bytes.toString())[line - 1]?.startsWith('{"liaison"') ? 1 : 0;
          bytes[offset] = (bytes[offset] ?? 0) ^ flip;
          const answer = await readArchive(inPieces(bytes, 700));
          expect(answer.ok).toBe(false);
          const found = answer.ok ? undefined : answer.problems[0]?.line;
          expect(Math.abs((found ?? Number.NaN) - line)).toBeLessThanOrEqual(1);
          reached.exact += found === line ? 1 : 0;
        },
      ),
      { seed, numRuns: 3000 },
    );
    expectMet(reached, 200);
    expect(reached.exact).toBeGreaterThan(2900);
  });

  it('is refused for every byte and every bit of a small one', async () => {
    const whole = Buffer.from(
      archiveOf([
        { branch: 1, entries: sampleEntries(2) },
        { branch: 2, entries: sampleEntries(1) },
      ]),
    );
    const unnoticed: string[] = [];
    for (let offset = 0; offset < whole.length; offset++) {
      for (let bit = 0; bit < 8; bit++) {
        const bytes = Buffer.from(whole);
        bytes[offset] = (bytes[offset] ?? 0) ^ (1 << bit);
        const answer = await readArchive(inPieces(bytes, bytes.length));
        const line = answer.ok ? Number.NaN : (answer.problems[0]?.line ?? Number.NaN);
        if (!(Math.abs(line - lineAt(whole, offset)) <= 1))
          unnoticed.push(`bit ${bit} of byte ${offset}: line ${line}`);
      }
    }
    expect(unnoticed).toEqual([]);
  });

  it('is refused wherever it is cut, and offers just what is whole', async () => {
    const branches = [
      { branch: 1, entries: sampleEntries(3) },
      { branch: 2, entries: sampleEntries(2) },
    ];
    const whole = Buffer.from(archiveOf(branches));
    const all = branches.flatMap(({ entries }) => entries);
    // A file without its last line end is whole.
    for (let length = 1; length < whole.length - 1; length++) {
      const cut = whole.subarray(0, length);
      const refused = await readArchive(inPieces(cut, 500));
      expect(refused.ok, `cut to ${length} bytes`).toBe(false);
      const accepted = await readArchive(inPieces(cut, 500), { truncated: 'accept' });
      const offered = accepted.ok ? accepted.branches.flatMap(({ entries }) => entries) : [];
      expect(offered).toEqual(all.slice(0, offered.length));
      if (!refused.ok) expect(refused.truncated !== undefined).toBe(accepted.ok);
      // The last line counts if only its line end is missing.
      const wholeLines = cut
        .toString()
        .split('\n')
        .slice(0, whole[length] === 0x0a ? undefined : -1);
      expect(offered.length).toBe(wholeLines.filter((line) => line.startsWith('{"n":')).length);
    }
  });
});
