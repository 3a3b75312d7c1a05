import { type LimitName, limits } from '../../../schemas/limits.ts';
import type { Urgency } from '../../../schemas/message.ts';
import type { ReadState } from '../state.ts';

/**
 * How long `party` has, in exercise ms: the row of the limits table, as the scenario scales or replaces it, times the party's extra
 * time.
 */
export function allowance(state: ReadState, limit: LimitName, urgency: Urgency, party: string): number {
  const given = state.setting?.limits;
  const row = given?.rows[limit];
  const base = row ?? limits[limit][urgency] * (given?.scale ?? 1);
  return Math.round(base * (state.extraTime.get(party) ?? 1));
}
