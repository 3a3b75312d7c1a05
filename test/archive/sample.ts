import fc from 'fast-check';
import { expect } from 'vitest';
import type { Entry } from '../../schemas/entry.ts';
import type { ArchiveBranch } from '../../server/archive/format.ts';
import { readArchive } from '../../server/archive/read.ts';
import { writeArchive } from '../../server/archive/write.ts';

export const meta = { exercise: 'borrowed-passport-7', title: { en: 'The borrowed passport' } };

const at = (n: number) => new Date(Date.UTC(2091, 2, 4, 8, 0, n)).toISOString();

/** Entries as a class makes them: several kinds of event, several audiences, texts in several scripts. */
export const sampleEntries = (count: number, wall = false): Entry[] =>
  Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    return {
      n,
      at: at(n),
      ...(wall && { wall: 1_795_000_000_000 + n }),
      by: n % 3 === 0 ? 'QN-1' : 'engine',
      ...(n % 3 === 0 && { cause: `command-${n}`, digest: `d${n}` }),
      events:
        n % 5 === 0
          ? []
          : [
              { type: 'banner.shown', audience: 'all', text: `Entry ${n}: "é", 漢字, عربى, \u2028, \u001f` },
              {
                type: 'expectation.met',
                audience: ['QN', 'QP'],
                expectation: 'x1',
                bureau: 'QN',
                points: 2.5,
                entries: [n],
              },
            ],
    };
  });

export const archiveOf = (branches: readonly ArchiveBranch[], wall = false): string =>
  [...writeArchive(branches, meta, { wall })].join('');

/** One branch of `count` entries: entry n stands on line n + 1. */
export const oneBranch = (count: number): string => archiveOf([{ branch: 1, entries: sampleEntries(count) }]);

export const linesIn = (archive: string): string[] => archive.split('\n').slice(0, -1);
export const textFrom = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** As a stream of bytes gives it. */
export async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** The one thing that is wrong, as `code line`. */
export async function wrong(source: string | Uint8Array): Promise<string> {
  const answer = await readArchive(typeof source === 'string' ? source : inPieces(source, 1000));
  if (answer.ok) return 'ok';
  expect(answer.problems).toHaveLength(1);
  return answer.problems.map(({ code, line }) => `${code} ${line ?? ''}`.trim()).join();
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const event: fc.Arbitrary<Entry['events'][number]> = fc.oneof(
  fc.record({ type: fc.constant('banner.shown' as const), audience: fc.constant('all' as const), text }),
  fc.record({
    type: fc.constant('score.adjusted' as const),
    audience: fc.constant('staff' as const),
    expectation: fc.constant('x1'),
    points: fc.double({ noNaN: true, noDefaultInfinity: true }).map((points) => (points === 0 ? 0 : points)),
    reason: text,
  }),
  fc.record({
    type: fc.constant('brief.given' as const),
    audience: fc.constant<string[]>(['QN']),
    bureau: fc.constant('QN'),
    text: fc.record({ fr: text.filter((words) => words.length > 0), en: text.filter((words) => words.length > 0) }),
  }),
);

/** Archives of one to three branches. `wall`: as a real run keeps them. */
export const anyBranches = (wall: boolean): fc.Arbitrary<ArchiveBranch[]> =>
  fc
    .array(
      fc.array(
        fc.record({
          by: fc.constantFrom('engine', 'QN-1', 'bot:QP'),
          cause: fc.option(text, { nil: undefined }),
          digest: fc.option(text, { nil: undefined }),
          wall: wall ? fc.option(fc.integer({ min: 0, max: 2 ** 45 }), { nil: undefined }) : fc.constant(undefined),
          events: fc.array(event, { maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((branches) =>
      branches.map((entries, index) => ({
        branch: index + 1,
        entries: entries.map(({ by, cause, digest, wall: time, events }, place) => ({
          n: place + 1,
          at: at(place),
          ...(time !== undefined && { wall: time }),
          by,
          ...(cause !== undefined && { cause }),
          ...(digest !== undefined && { digest }),
          events,
        })),
      })),
    );
