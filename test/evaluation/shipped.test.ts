import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../schemas/scenario.ts';
import { crewNames } from '../../schemas/scenario.ts';
import { review } from '../../server/evaluation/review.ts';
import { rehearse } from '../../server/exercise/rehearse.ts';
import { loadScenario } from '../../server/loader/load.ts';
import { judge } from '../../server/scenario/assessor.ts';

const folder = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

async function load(file: string): Promise<Scenario> {
  const loaded = await loadScenario(readFileSync(new URL(file, folder), 'utf8'), { file });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.scenario;
}

describe.each(files)('the shipped scenario %s', (file) => {
  it('gives a perfect crew full marks with any seed and in any of its languages, without one refusal', async () => {
    const scenario = await load(file);
    for (const language of scenario.languages)
      for (const seed of [1, 2, 3]) {
        const { log } = await rehearse({ scenario, seed, crews: 'perfect', language });
        const refused = log.flatMap(({ events }) =>
          events.flatMap((event) => (event.type === 'command.refused' ? [event.problem] : [])),
        );
        expect([language, seed, review(scenario, log).fullMarks, refused]).toEqual([language, seed, true, []]);
      }
  }, 120_000);

  it('is the same twice with the same seed, and is judged from its log as it was judged when it was played', async () => {
    const scenario = await load(file);
    for (const crew of crewNames) {
      const one = await rehearse({ scenario, seed: 7, crews: crew });
      const two = await rehearse({ scenario, seed: 7, crews: crew });
      expect(two.hash).toBe(one.hash);
      const byId = (a: { expectation: string }, b: { expectation: string }): number =>
        a.expectation.localeCompare(b.expectation);
      const again = judge(scenario, one.log);
      expect([...again.results].sort(byId)).toEqual([...one.state.results.values()].sort(byId));
      expect(again.forbidden).toEqual(one.state.forbidden);
    }
  }, 120_000);
});
