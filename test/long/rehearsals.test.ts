import { describe, expect, it } from 'vitest';
import { crewNames } from '../../schemas/scenario.ts';
import { verdict } from '../../server/evaluation/verdict.ts';
import { rehearse } from '../../server/exercise/rehearse.ts';
import { openLibrary } from '../../server/library.ts';

/** Seeds by which every shipped scenario is played with every crew. */
const seeds = Number(process.env['LONG_SEEDS'] ?? 40);
const library = openLibrary();

describe('every shipped scenario, with many seeds', () => {
  it(`plays to its end with every crew, twice the same, and keeps its own tests (${seeds} seeds)`, async () => {
    let played = 0;
    let entries = 0;
    const began = performance.now();
    for (const { id } of await library.list()) {
      const loaded = await library.load(id);
      if (!loaded.ok) throw new Error(`${id} cannot be read`);
      const { scenario } = loaded;
      for (let seed = 1; seed <= seeds; seed++)
        for (const crews of crewNames) {
          const first = await rehearse({ scenario, seed, crews });
          const again = await rehearse({ scenario, seed, crews });
          expect(again.hash, `${id}, ${crews}, seed ${seed}`).toBe(first.hash);
          expect(first.loop, `${id}, ${crews}, seed ${seed}`).toBe(false);
          expect(first.state.run).toBe('ended');
          for (const test of scenario.tests.filter((one) => one.crew === crews))
            expect(verdict(test, scenario, first.log), `${id}, ${crews}, seed ${seed}`).toEqual([]);
          played += 2;
          entries += first.log.length * 2;
        }
    }
    const seconds = (performance.now() - began) / 1000;
    console.log(`rehearsals: ${played} played, ${entries} entries, ${seconds.toFixed(1)} s, seeds 1-${seeds}`);
    expect(played).toBeGreaterThan(0);
  }, 1_800_000);
});
