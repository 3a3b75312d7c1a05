import { routingOf } from '../../../schemas/kinds/routing.ts';
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
  const counted = countedAs(state, urgency, party, since);
  const given = state.setting?.limits;
  const target =
    limit === 'information' && given?.rows[limit] === undefined ? desk?.replyTargets?.[counted] : undefined;
  if (target === undefined) return allowance(state, limit, counted, party);
  return Math.round(target * (given?.scale ?? 1) * (state.extraTime.get(party) ?? 1));
}

/** The urgency by which the time of a message is counted: a desk that is closed when it comes has the time of a routine one. */
function countedAs(state: ReadState, urgency: Urgency, party: string, since: number): Urgency {
  const desk = state.parties.get(party);
  return urgency === 'urgent' && desk && !isOpen(desk, since) ? 'routine' : urgency;
}

type Entry = ReadState['messages'] extends ReadonlyMap<string, infer M> ? M : never;

/** Where a time limit comes from: the row of the table with the time that it gives, or a time that somebody has named. */
export interface LimitOf {
  readonly limit: LimitName;
  readonly urgency: Urgency;
  /** `table`: the row's own time. `named`: in the message itself. `promised`: by who answers, in the meantime. */
  readonly by: 'table' | 'named' | 'promised';
  /** What the row gives, exercise ms. */
  readonly ms: number;
}

/** The row that what `party` owes for a message follows from, to be named beside the deadline; undefined if it owes no such thing. */
export function limitOf(
  state: ReadState,
  entry: Entry,
  party: string,
  owed: 'acknowledge' | 'answer',
): LimitOf | undefined {
  const { message } = entry;
  const request = entry.requests.get(party);
  const limit = owed === 'acknowledge' ? request?.ackLimit : request?.limit;
  if (!request || limit === undefined) return undefined;
  const since = (owed === 'answer' ? request.limitSince : undefined) ?? request.since;
  const ms = timeFor(state, limit, message.urgency, party, since);
  const row = { limit, urgency: countedAs(state, message.urgency, party, since), ms } as const;
  if (owed === 'acknowledge') return { ...row, by: 'table' };
  const kind = routingOf(message.type);
  const field = kind?.dueField ?? kind?.rhythm;
  if (
    request.limitSince === undefined &&
    (message.replyBy !== undefined || (field !== undefined && message.body[field] !== undefined))
  )
    return { ...row, by: 'named' };
  const promised = request.due !== undefined && request.due > since + ms + (request.moved?.byMs ?? 0);
  return { ...row, by: promised ? 'promised' : 'table' };
}
