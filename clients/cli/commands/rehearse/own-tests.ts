import type { Crews, Scenario } from '../../../../schemas/scenario.ts';
import { type Shortcoming, verdict } from '../../../../server/evaluation/verdict.ts';
import type { Rehearsed } from '../../../../server/exercise/rehearse.ts';
import { elapsed } from '../../text.ts';

type OwnTest = Scenario['tests'][number];

export interface Tried {
  /** `perfect`, or `QN=perfect,QP=silent`. */
  readonly crew: string;
  readonly ok: boolean;
  /** What was promised and did not come, a sentence each. */
  readonly failures: readonly string[];
}

/** A crew, or a mix of them, as one writes it on the command line. */
export const crewWords = (crew: Readonly<Crews>): string =>
  typeof crew === 'string'
    ? crew
    : Object.entries(crew)
        .map(([bureau, name]) => `${bureau}=${name}`)
        .join(',');

/** Holds a scenario's own `tests` against what its crews did: `played` gives the rehearsal with that crew, at that rate. */
export async function tryOwnTests(
  scenario: Scenario,
  played: (crew: Readonly<Crews>, rate?: number) => Promise<Rehearsed>,
  tests: readonly OwnTest[] = scenario.tests,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const test of tests) {
    const run = await played(test.crew, test.rate);
    const failures = verdict(test, run.state.scenario ?? scenario, run.log).flatMap(sentences);
    if (run.loop) failures.push('it goes round in a circle');
    tried.push({ crew: crewWords(test.crew), ok: failures.length === 0, failures });
  }
  return tried;
}

function sentences({ what, expected, actual }: Shortcoming): string[] {
  switch (what) {
    case 'full_marks':
      return [expected === 'true' ? 'there are no full marks' : 'there are full marks'];
    case 'fired':
      return expected.split(', ').map((inject) => `${inject} did not fire`);
    case 'not_fired':
      return expected.split(', ').map((inject) => `${inject} fired`);
    case 'ends_by':
      return [`it ended at ${elapsed(Number(actual))}, after ${elapsed(Number(expected))}`];
    default:
      return [`${what.slice('score.'.length)} has ${actual} points, not ${expected}`];
  }
}
