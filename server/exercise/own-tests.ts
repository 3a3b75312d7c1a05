import type { OwnTest } from '../../schemas/rehearsal.ts';
import type { Crews, Scenario } from '../../schemas/scenario.ts';
import { verdict } from '../evaluation/verdict.ts';
import type { Rehearsed } from './rehearse.ts';

/** A crew, or a mix of them, as one writes it: `perfect`, `QN=perfect,QP=silent`. */
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
  tests: Scenario['tests'] = scenario.tests,
): Promise<OwnTest[]> {
  const tried: OwnTest[] = [];
  for (const test of tests) {
    const run = await played(test.crew, test.rate);
    const shortcomings = verdict(test, run.state.scenario ?? scenario, run.log);
    if (run.loop) shortcomings.push({ what: 'loop', expected: 'false', actual: 'true' });
    tried.push({ crew: crewWords(test.crew), ok: shortcomings.length === 0, shortcomings });
  }
  return tried;
}

/** Plays with a crew; the same crew is played once at one rate. */
export function playedOnce(
  play: (crews: Readonly<Crews>, rate: number) => Promise<Rehearsed>,
  scenario: Scenario,
): (crews: Readonly<Crews>, rate?: number) => Promise<Rehearsed> {
  const known = new Map<string, Promise<Rehearsed>>();
  return (crews, rate = scenario.clock.rate) => {
    const key = `${crewWords(crews)} ${rate}`;
    const before = known.get(key) ?? play(crews, rate);
    known.set(key, before);
    return before;
  };
}
