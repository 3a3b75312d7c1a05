import { writeCsv } from '../../schemas/csv.ts';
import { instant } from '../../schemas/ids.ts';
import { say } from '../../schemas/text.ts';
import type { Exercise } from '../exercise/types.ts';

/** What each bureau was expected to do and did, as a table for spreadsheets. */
export function marksTable({ id, state }: Pick<Exercise, 'id' | 'state'>, language: string): string {
  const expectations = new Map(state.scenario?.expectations.map((one) => [one.id, one]));
  const rows = [...state.results.values()].map(({ expectation, bureau, outcome, points, adjusted, at }) => {
    const known = expectations.get(expectation);
    return [
      'EXERCISE',
      id,
      bureau,
      say(state.parties.get(bureau)?.name, language),
      expectation,
      say(known?.title, language),
      outcome,
      adjusted?.points ?? points,
      known?.score.points,
      adjusted?.reason ?? '',
      instant(at),
    ];
  });
  const forbidden = state.forbidden.map(({ expectation, bureau, points, rule, at }) => [
    'EXERCISE',
    id,
    bureau,
    say(state.parties.get(bureau)?.name, language),
    expectation,
    say(expectations.get(expectation)?.title, language),
    'forbidden',
    -Math.abs(points),
    undefined,
    rule ?? '',
    instant(at),
  ]);
  const questions = [...state.words].flatMap(([expectation, words]) => {
    const known = expectations.get(expectation);
    if (!known || !('assessor' in known.expect)) return [];
    const { levels } = known.expect.assessor;
    // The last word of each bureau, or of all together, holds.
    const last = new Map(words.map((word) => [word.bureau ?? '', word]));
    return [...last].map(([bureau, { points, reason, level, at }]) => [
      'EXERCISE',
      id,
      bureau,
      say(state.parties.get(bureau)?.name, language),
      expectation,
      say(known.title, language),
      level === undefined ? 'judged' : `judged: ${say(levels[level]?.label, language)}`,
      points,
      Math.max(...levels.map((one) => one.points)),
      reason,
      instant(at),
    ]);
  });
  const writing = [...state.writing].flatMap(([bureau, words]) => {
    const last = words.at(-1);
    if (!last) return [];
    const name = say(state.parties.get(bureau)?.name, language);
    return [['EXERCISE', id, bureau, name, '', '', 'writing', last.rating, 5, last.reason, instant(last.at)]];
  });
  return writeCsv([
    ['marking', 'exercise', 'bureau', 'bureau_name', 'expectation', 'title', 'outcome', 'points', 'max', 'note', 'at'],
    ...rows,
    ...forbidden,
    ...questions,
    ...writing,
  ]);
}
