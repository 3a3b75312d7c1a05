import { kinds, usualKinds } from '../../schemas/kinds/index.ts';
import type { Kind } from '../../schemas/kinds/kind.ts';
import type { ScenarioSource } from '../../schemas/scenario.ts';
import { aScenario, type Room, trainee } from './given.ts';

/** The types that an exercise has only if its scenario names them. */
export const sensitiveTypes: readonly string[] = Object.values(kinds as Readonly<Record<string, Kind>>)
  .filter((kind) => kind.sensitive)
  .map((kind) => kind.type);

/** A small exercise with a tip desk, six bureaus and every type; Norvane and Peltrosa have laws of their own. */
export function sensitiveScenario(change: Partial<ScenarioSource> = {}) {
  const profiles: Readonly<Record<string, object>> = {
    QN: { subscriberData: 'prosecutor-order', offenderNotice: { high: 'green', medium: 'diffusion', low: 'none' } },
    QP: { subscriberData: 'court-order' },
  };
  const bureaus = [
    ...aScenario().bureaus.map((one) => ({ ...one, profile: profiles[one.id] ?? {} })),
    { id: 'QS', country: 'QS' },
    { id: 'QV', country: 'QV' },
    { id: 'OTD', country: 'AA', kind: 'tip_desk' },
  ] as ScenarioSource['bureaus'];
  return aScenario({
    bureaus,
    kinds: [...usualKinds, ...sensitiveTypes],
    fiction: {
      statement: { en: 'Everything is invented.' },
      country_codes: ['QN', 'QP', 'QR', 'QS', 'QV', 'QW', 'AA'],
    },
    ...change,
  });
}

export const qn = trainee('QN');
export const qp = trainee('QP');
export const qr = trainee('QR');
export const qs = trainee('QS');
export const otd = trainee('OTD');

/** Where the matter of a message stands in one of its lives. */
export const stands = (here: Room, message: string, life: 'tip' | 'clue' | 'travel'): string | undefined =>
  here.state.lives.get(here.state.messages.get(message)?.lives[life] ?? '')?.state;
