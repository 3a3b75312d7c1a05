import { type LimitName, limits } from '../../../schemas/limits.ts';
import type { Urgency } from '../../../schemas/message.ts';
import type { ReadState } from '../state.ts';
import { isOpen } from './hours.ts';

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

/**
 * How long `party` has for what reaches it at `since` (exercise ms). A desk that is closed then has the time of a routine message, but for a
 * flash, which wakes somebody; and a bureau answers requests for information within the time that its profile names, where it names one.
 */
export function timeFor(state: ReadState, limit: LimitName, urgency: Urgency, party: string, since: number): number {
  const desk = state.parties.get(party);
  const counted = urgency === 'urgent' && desk && !isOpen(desk, since) ? 'routine' : urgency;
  const given = state.setting?.limits;
  const target =
    limit === 'information' && given?.rows[limit] === undefined ? desk?.replyTargets?.[counted] : undefined;
  if (target === undefined) return allowance(state, limit, counted, party);
  return Math.round(target * (given?.scale ?? 1) * (state.extraTime.get(party) ?? 1));
}
