import type { Review } from '../../schemas/review.ts';
import { review } from '../evaluation/review.ts';
import type { Exercise } from '../exercise/types.ts';
import { refusal } from './problems.ts';

/** The review of an exercise as it stands. Computed from the whole log, so not twice from the same one. Throws `wrong_state`. */
export type ReviewOf = (exercise: Exercise) => Review;

export function createReviews(): ReviewOf {
  const known = new WeakMap<
    Exercise,
    { readonly log: Exercise['log']; readonly length: number; readonly review: Review }
  >();
  return (exercise) => {
    const { log, state } = exercise;
    const before = known.get(exercise);
    if (before?.log === log && before.length === log.length) return before.review;
    if (!state.scenario) throw refusal('wrong_state', 'This exercise has no scenario');
    const made = review(state.scenario, log);
    known.set(exercise, { log, length: log.length, review: made });
    return made;
  };
}
