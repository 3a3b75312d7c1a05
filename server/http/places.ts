import type { Party } from '../../schemas/bureau.ts';
import { type Problem, problem } from '../../schemas/problem.ts';
import type { Seat } from '../../schemas/seat.ts';
import { isPublic } from '../core/rules/domestic.ts';
import type { Exercise } from '../exercise/types.ts';

/** The places of an exercise: who has one, and where there is one left. */

export const classFull = problem('class_full', 'Every place in this exercise is taken', { hint: 'Ask the instructor' });

/** Everybody who has a seat, staff and walls too. */
export const people = ({ state }: Exercise): Pick<Seat, 'id' | 'name' | 'role' | 'bureau' | 'moves' | 'connected'>[] =>
  [...state.seats.values()].filter((seat) => !seat.removed);

/** With those that there are. */
export const unknownBureau = (exercise: Exercise): Problem =>
  problem('unknown_bureau', 'There is no such bureau', {
    path: '/bureau',
    expected: playable(exercise)
      .map(({ id }) => id)
      .join(', '),
  });

/** Bureaus that a person may sit at, in the order of the scenario; where not everybody sees one staff seat somebody, so that nobody else hears of it. */
const playable = ({ state }: Exercise): Pick<Party, 'id' | 'name' | 'country' | 'kind' | 'seat' | 'people'>[] =>
  [...state.parties.values()].filter((party) => party.seat !== 'bot' && isPublic(state, party.id));

/** How many persons sit at each bureau that has a place left. */
export function freeIn(exercise: Exercise) {
  const sitting = people(exercise).filter((seat) => seat.role === 'trainee');
  return playable(exercise)
    .map((party) => ({ party, count: sitting.filter((seat) => seat.bureau === party.id).length }))
    .filter(({ party, count }) => count < party.people.max);
}

/**
 * The wished bureau if it has a place; else, of those that need persons and that staff have not left to a bot, the one with the fewest; else
 * one that a bot holds. `without`: where one sits already.
 */
export function chooseBureau(
  exercise: Exercise,
  wished: string | undefined,
  without: readonly string[] = [],
): string | Problem {
  const free = freeIn(exercise).filter(({ party }) => !without.includes(party.id));
  if (free.length === 0) return classFull;
  if (wished !== undefined) {
    if (free.some(({ party }) => party.id === wished)) return wished;
    if (!playable(exercise).some(({ id }) => id === wished)) return unknownBureau(exercise);
    return problem('bureau_full', 'Every place at this bureau is taken', {
      path: '/bureau',
      expected: free.map(({ party }) => party.id).join(', '),
    });
  }
  const human = free.filter(({ party }) => party.seat === 'human');
  const open = human.filter(({ party }) => !exercise.state.bots.has(party.id));
  const [first, ...rest] = [open, human, free].find((some) => some.length > 0) ?? free;
  return rest.reduce((fewest, one) => (one.count < (fewest?.count ?? 0) ? one : fewest), first)?.party.id ?? classFull;
}
