import type { Entry } from '../../schemas/entry.ts';
import type { Scores } from '../../schemas/rehearsal.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { review } from './review.ts';

/** The marks of a rehearsal in short: by bureau of which something is expected, and by objective. */
export function scoresOf(scenario: Scenario, log: readonly Entry[]): Scores {
  const found = review(scenario, log);
  return {
    bureaus: found.bureaus
      .filter(({ expectations }) => expectations.length > 0)
      .map(({ id, points, max, expectations }) => {
        const count = (what: string) => expectations.filter(({ outcome, scored }) => scored && outcome === what).length;
        return {
          bureau: id,
          points,
          max,
          met: count('met'),
          late: count('late'),
          missed: count('missed'),
          forbidden: expectations.reduce((sum, { forbidden }) => sum + forbidden.length, 0),
        };
      }),
    objectives: found.objectives.map(({ id, title, points, max }) => ({ id, title, points, max })),
    fullMarks: found.fullMarks,
  };
}
