import type { Role } from '../../schemas/seat.ts';
import type { Language } from '../../schemas/text.ts';
import { gradeFiles, gradeFormats, peopleTable, planTable, wallOf } from '../evaluation/exports/index.ts';
import type { Exercise } from '../exercise/types.ts';
import type { Rosters } from './deps.ts';
import { marksTable } from './marks.ts';
import { refusal } from './problems.ts';
import type { ReviewOf } from './reviews.ts';

/** Everything that `?to=` may be. */
export const exportNames = ['archive', 'csv', 'plan', ...gradeFormats] as const;

export interface Wish {
  readonly to: string;
  readonly language: Language;
  /** Whose marks; default: persons where a list of them is loaded and the caller may see it. */
  readonly by?: 'person' | 'bureau' | undefined;
  readonly anonymised: boolean;
}

/**
 * The marks of an exercise as a file for a spreadsheet or a gradebook. Persons and what identifies them come from their list, which is the
 * instructor's: `by=person` from anybody else is `forbidden_role`, without a list `wrong_state`. Anonymised means by bureau.
 */
export function createExports({ rosters, reviewOf }: { rosters: Rosters; reviewOf: ReviewOf }) {
  return async function marksFile(exercise: Exercise, role: Role, { to, language, by, anonymised }: Wish) {
    if (by === 'person' && anonymised)
      throw refusal('schema_invalid', 'Marks of persons have names', { path: '/by', expected: 'bureau' });
    if (by === 'person' && role !== 'instructor') throw refusal('forbidden_role', 'This seat may not do that');
    const listed = role === 'instructor' && by !== 'bureau' && !anonymised;
    const roster = listed ? await rosters.get(exercise.id) : undefined;
    if (by === 'person' && !roster)
      throw refusal('wrong_state', 'Marks belong to bureaus: there is no list of persons', {
        hint: `PUT /api/v1/exercises/${exercise.id}/roster`,
      });
    const format = gradeFormats.find((one) => one === to);
    if (format) {
      const wallAt = anonymised ? () => undefined : wallOf(exercise.log);
      return {
        name: format,
        ...gradeFiles[format]({ exercise: exercise.id, review: reviewOf(exercise), roster, language, wallAt }),
      };
    }
    if (to === 'plan')
      return { name: 'plan', ending: 'csv' as const, content: planTable(reviewOf(exercise), language) };
    if (to === 'csv')
      return {
        name: undefined,
        ending: 'csv' as const,
        content: roster
          ? peopleTable(reviewOf(exercise), language, roster, exercise.id)
          : marksTable(exercise, language),
      };
    throw refusal('schema_invalid', 'There is no such export', {
      path: '/to',
      actual: to,
      expected: exportNames.join(' | '),
    });
  };
}
