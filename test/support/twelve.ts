import type { Profile } from '../../schemas/bureau.ts';
import type { Scenario, ScenarioSource } from '../../schemas/scenario.ts';
import { complete } from '../../server/loader/complete.ts';
import { loadWorld } from '../../server/loader/world.ts';
import { aScenario } from './given.ts';

export const world = await loadWorld();

/** The codes of the twelve countries, each with its profile as it is shipped. */
export const twelve: readonly (readonly [string, Profile])[] = world.bureaus.map(({ id, profile }) => [id, profile]);

/** All twelve bureaus with their own profiles, and the secretariat, its review desk, a duty desk and the register. */
export const theWorld = (change: Partial<ScenarioSource> = {}): Scenario =>
  complete(
    aScenario({
      fiction: { statement: 'Everything is invented.', country_codes: twelve.map(([id]) => id) },
      bureaus: [
        ...twelve.map(([id]) => ({ id })),
        { id: 'CS', country: 'AA', kind: 'secretariat' },
        { id: 'RD', country: 'AA', kind: 'review_desk' },
        { id: 'DD', country: 'AA', kind: 'duty_desk' },
        { id: 'REG', country: 'AA', kind: 'register', seat: 'bot' },
      ],
      ...change,
    }),
    world,
  );
