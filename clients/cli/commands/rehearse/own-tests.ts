import type { Scenario } from '../../../../schemas/scenario.ts';
import type { Language } from '../../../../schemas/text.ts';
import type { CrewName } from '../../../../server/evaluation/crew.ts';
import type { Rehearsed } from '../../../../server/exercise/rehearse.ts';
import { elapsed } from '../../text.ts';
import { scoresOf } from './scores.ts';

type OwnTest = Scenario['tests'][number];

export interface Tried {
  readonly crew: CrewName;
  readonly ok: boolean;
  /** What was promised and did not come, a sentence each. */
  readonly failures: readonly string[];
}

/** Holds a scenario's own `tests` against what its crews did: `played` gives the rehearsal with that crew. */
export async function tryOwnTests(
  scenario: Scenario,
  language: Language,
  played: (crew: CrewName) => Promise<Rehearsed>,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const test of scenario.tests) {
    const failures = compare(test, scenario, await played(test.crew), language);
    tried.push({ crew: test.crew, ok: failures.length === 0, failures });
  }
  return tried;
}

function compare({ expect }: OwnTest, scenario: Scenario, run: Rehearsed, language: Language): string[] {
  const failures: string[] = [];
  const scores = scoresOf(scenario, run, language);
  const fired = (inject: string) => run.state.injects.get(inject)?.state === 'fired';
  for (const [bureau, points] of Object.entries(expect.score ?? {})) {
    const found = scores.bureaus.find((one) => one.bureau === bureau)?.points ?? 0;
    if (found !== points) failures.push(`${bureau} has ${found} points, not ${points}`);
  }
  if (expect.full_marks !== undefined && expect.full_marks !== scores.fullMarks)
    failures.push(expect.full_marks ? 'there are no full marks' : 'there are full marks');
  for (const inject of expect.fired ?? []) if (!fired(inject)) failures.push(`${inject} did not fire`);
  for (const inject of expect.not_fired ?? []) if (fired(inject)) failures.push(`${inject} fired`);
  if (expect.ends_by !== undefined && run.endedAfter > expect.ends_by)
    failures.push(`it ended at ${elapsed(run.endedAfter)}, after ${elapsed(expect.ends_by)}`);
  if (run.loop) failures.push('it goes round in a circle');
  return failures;
}
