import type { Expectation, Scenario } from '../../../schemas/scenario.ts';

/** Of whom something is expected: bureaus by their ids, in the order of the file. `any` and `all` are those that people may play. */
export function bureausOf(
  { bureaus }: Pick<Scenario, 'bureaus'>,
  { who }: Pick<Expectation, 'who'>,
): readonly string[] {
  if (typeof who !== 'string') return [...new Set(who)];
  if ((who !== 'any' && who !== 'all') || bureaus.some(({ id }) => id === who)) return [who];
  return bureaus.filter(({ kind, seat }) => kind === 'national' && seat !== 'bot').map(({ id }) => id);
}

/** How many of those bureaus have to do it. */
export const groupOf = ({ who, group }: Pick<Expectation, 'who' | 'group'>): 'one' | 'majority' | 'all' =>
  group ?? (who === 'any' ? 'one' : 'all');
