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
  return writeCsv([
    ['marking', 'exercise', 'bureau', 'bureau_name', 'expectation', 'title', 'outcome', 'points', 'max', 'note', 'at'],
    ...rows,
    ...forbidden,
  ]);
}
