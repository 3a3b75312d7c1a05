import type { Checking } from '../check.ts';
import { type Path, quote } from '../problem.ts';

/** No two things of one sort with one id, no two messages with one name, no document recorded twice. */
export function checkDuplicates({ scenario, error, lineOf }: Checking): void {
  const { injects, expectations, objectives, bureaus, cast, records, clock, debrief } = scenario;
  const once = (what: string, found: Iterable<readonly [word: string, path: Path]>) => {
    const first = new Map<string, Path>();
    for (const [word, path] of found) {
      const before = first.get(word);
      if (before === undefined) {
        first.set(word, path);
        continue;
      }
      const message = `Two ${what} are called ${quote(word)}: lines ${lineOf(before)} and ${lineOf(path)}.`;
      error({ code: 'duplicate_id', path, message, hint: 'Give one of them another name.' });
    }
  };
  const ids = (list: readonly { id?: string | undefined }[], ...above: Path) =>
    list.flatMap(({ id }, i) => (id === undefined ? [] : [[id, [...above, i, 'id']] as const]));

  once('bureaus', ids(bureaus, 'bureaus'));
  for (const [i, { id, duties = [] }] of bureaus.entries())
    once(`duties of ${quote(id)}`, ids(duties, 'bureaus', i, 'duties'));
  once('injects', ids(injects, 'injects'));
  once('expectations', ids(expectations, 'expectations'));
  once('objectives', ids(objectives, 'objectives'));
  once('phases', ids(clock.phases, 'clock', 'phases'));
  once('people of the cast', ids(cast, 'cast'));
  once('records', ids(records, 'records'));
  once('questions', ids(debrief.questions, 'debrief', 'questions'));
  once(
    'hints',
    expectations.flatMap(({ hints }, i) => ids(hints, 'expectations', i, 'hints')),
  );
  once(
    'messages',
    injects.flatMap((inject, i) =>
      inject.kind === 'message' && inject.message.ref !== undefined
        ? [[inject.message.ref, ['injects', i, 'message', 'ref']] as const]
        : [],
    ),
  );
  once(
    'records of one document',
    records.map(({ fields }, i) => [fields.documentNumber, ['records', i, 'fields', 'documentNumber']] as const),
  );
  const recorded = new Set(records.map(({ fields }) => fields.documentNumber));
  for (const [i, { near_misses }] of records.entries())
    for (const [j, number] of near_misses.entries())
      if (recorded.has(number))
        error({
          code: 'duplicate_id',
          path: ['records', i, 'near_misses', j],
          message: `${quote(number)} is a near miss, and also a record of its own.`,
        });
}
