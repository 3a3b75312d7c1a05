import type { Review } from '../../../../schemas/review.ts';
import type { Scenario } from '../../../../schemas/scenario.ts';
import { type Language, say } from '../../../../schemas/text.ts';
import { review } from '../../../../server/evaluation/review.ts';
import type { Rehearsed } from '../../../../server/exercise/rehearse.ts';

/** The marks of a rehearsal, by bureau of which something is expected and by objective. */
export interface Scores {
  readonly bureaus: readonly {
    readonly bureau: string;
    readonly points: number;
    readonly max: number;
    readonly met: number;
    readonly late: number;
    readonly missed: number;
    /** How often it did what was forbidden. */
    readonly forbidden: number;
  }[];
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly points: number;
    readonly max: number;
  }[];
  readonly fullMarks: boolean;
}

export function scoresOf(scenario: Scenario, { log, state }: Rehearsed, language: Language): Scores {
  const found: Review = review(state.scenario ?? scenario, log);
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
    objectives: found.objectives.map(({ id, title, points, max }) => ({
      id,
      title: say(title, language),
      points,
      max,
    })),
    fullMarks: found.fullMarks,
  };
}
