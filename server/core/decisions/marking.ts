import type { CommandOf } from '../../../schemas/command.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import { textProblem } from '../rules/content.ts';
import { bureausOf } from '../rules/expected.ts';
import type { ReadState } from '../state.ts';
import { type Decisions, to } from './decision.ts';

/** What staff say of how it went: every word is kept, the last one holds. */
export const markingDecisions: Decisions<'score.adjust' | 'writing.rate'> = {
  'score.adjust': (state, word) =>
    wordProblem(state, word) ??
    textProblem(state, word.reason, '/command/reason') ?? [
      to('staff', {
        type: 'score.adjusted',
        expectation: word.expectation,
        ...(word.bureau !== undefined && { bureau: word.bureau }),
        ...(word.level !== undefined && { level: word.level }),
        points: word.points,
        reason: word.reason,
      }),
    ],
  'writing.rate': (state, { bureau, rating, reason }) =>
    state.parties.has(bureau)
      ? (textProblem(state, reason, '/command/reason') ?? [
          to('staff', { type: 'writing.rated', bureau, rating, reason }),
        ])
      : problem('unknown_bureau', 'There is no such party', { actual: bureau, path: '/command/bureau' }),
};

/** Why this cannot be said of an expectation. What staff are asked has no result before they say so. */
function wordProblem(
  state: ReadState,
  { expectation: id, bureau, level, points, reason }: CommandOf<'score.adjust'>,
): Problem | undefined {
  const { scenario } = state;
  const expectation = scenario?.expectations.find((one) => one.id === id);
  const asked = expectation && 'assessor' in expectation.expect ? expectation.expect.assessor : undefined;
  if (!scenario || !expectation || (!asked && !state.results.has(id)))
    return problem('unknown_item', 'There is no such result', { actual: id, path: '/command/expectation' });
  if (bureau !== undefined && !bureausOf(scenario, expectation).includes(bureau))
    return problem('unknown_bureau', 'This is not expected of it', { actual: bureau, path: '/command/bureau' });
  if (level === undefined)
    return reason === ''
      ? problem('schema_invalid', 'Other points need a reason', { path: '/command/reason', expected: 'words' })
      : undefined;
  const chosen = asked?.levels[level];
  if (!chosen)
    return problem('unknown_item', 'There is no such level', { actual: String(level), path: '/command/level' });
  return chosen.points === points
    ? undefined
    : problem('schema_invalid', 'This level has other points', {
        actual: String(points),
        expected: String(chosen.points),
        path: '/command/points',
      });
}
