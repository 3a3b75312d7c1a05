import type { Entry } from '../../schemas/entry.ts';
import type { Expectation, Scenario } from '../../schemas/scenario.ts';
import { bureausOf, groupOf } from '../core/rules/expected.ts';
import type { ReadState } from '../core/state.ts';
import { together } from './group.ts';
import { newNames } from './matching.ts';
import { chronicle, refsOf, watch } from './moments.ts';
import { type Follow, follow, type Outcome, type Part } from './part.ts';

/** How it stands with one expectation. */
export interface Mark {
  readonly expectation: Expectation;
  /** One for each bureau of which it is expected, in the order of the file. */
  readonly parts: readonly Part[];
  /** Decided the moment it is certain, and never again. What staff are asked about is never decided here. */
  readonly outcome: Outcome | undefined;
}

export interface Ledger {
  see(state: ReadState, entry: Entry): void;
  /** In the order of the file. */
  marks(): readonly Mark[];
}

/** Is it for staff to say how it went? */
export const isQuestion = ({ expect }: Expectation): boolean => 'assessor' in expect;

/**
 * Follows what every expectation of a scenario has come to: a pure function of the log, which never reads the results that are logged, so
 * that a log can be judged again under another rubric.
 */
export function ledger(scenario: Scenario): Ledger {
  const book = chronicle(scenario);
  const refs = refsOf(scenario);
  const lines = scenario.expectations.map((expectation) => {
    const follows: Follow[] = bureausOf(scenario, expectation).map((bureau) => {
      const names = newNames(refs);
      return follow(scenario, expectation, bureau, names, watch(book, expectation.from_moment, bureau, names));
    });
    const mark: { -readonly [K in keyof Mark]: Mark[K] } = {
      expectation,
      parts: follows.map(({ part }) => part),
      outcome: undefined,
    };
    return { follows, mark };
  });
  return {
    see(state, entry) {
      const seen = book.see(state, entry);
      const over = entry.events.some((event) => event.type === 'exercise.ended');
      const counted = new Set<string>();
      for (const { follows, mark } of lines) {
        const decided = mark.outcome !== undefined;
        for (const one of follows) for (const message of one.see(state, entry, seen, decided)) counted.add(message);
        mark.outcome ??= together(groupOf(mark.expectation), mark.parts, over);
      }
      for (const { follows, mark } of lines)
        for (const one of follows) one.look(state, seen, counted, mark.outcome !== undefined);
    },
    marks: () => lines.map((one) => one.mark),
  };
}
