import type { Ability } from '../../../schemas/bureau.ts';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';

/*
 * Who at a desk may do what. A bureau whose scenario names no duties lets everybody do everything, and so does a person without a duty. What
 * nobody who sits there has as a duty is not kept from the others: one person alone can always work.
 */

/** What a seat may do with a message: send it, submit it to a colleague, or neither. */
export type Way = 'send' | 'submit' | 'neither';

type SeatState = ReadState['seats'] extends ReadonlyMap<string, infer S> ? S : never;

const queries: ReadonlySet<string> = new Set(['document.check', 'operation.checkBatch']);

/** What it takes to send a message of this type: cancellations, withdrawals and register checks have duties of their own. */
function needed(type: string): 'send' | 'cancel' | 'query' {
  if (queries.has(type)) return 'query';
  return type === 'notice.withdraw' || routingOf(type)?.msgType === 'Cancel' ? 'cancel' : 'send';
}

const people = (state: ReadState, bureau: string): SeatState[] =>
  [...state.seats.values()].filter((seat) => seat.bureau === bureau && seat.role === 'trainee' && !seat.removed);

/** Does the duty say so? Whoever lets others' messages out lets out its own. */
function says(state: ReadState, seat: SeatState, ability: Ability): boolean {
  const duties = seat.bureau === undefined ? undefined : state.parties.get(seat.bureau)?.duties;
  const duty = duties?.find((one) => one.id === seat.duty);
  if (!duty) return true;
  return duty.can.includes(ability) || (ability === 'send' && duty.can.includes('approve'));
}

function can(state: ReadState, seat: SeatState, ability: Ability): boolean {
  if (says(state, seat, ability)) return true;
  if (people(state, seat.bureau ?? '').some((one) => says(state, one, ability))) return false;
  // Nobody here has it: then it is for those who send, and sending for all.
  return ability === 'send' || ability === 'draft' || can(state, seat, 'send');
}

/** What this seat may do with a message of this type. A seat that is not known is not held back: it has no duty. */
export function wayOf(state: ReadState, seatId: string, type: string): Way {
  const seat = state.seats.get(seatId);
  if (!seat || can(state, seat, needed(type))) return 'send';
  return can(state, seat, 'draft') ? 'submit' : 'neither';
}

/** Why this seat may not send a message of this type in its own name. */
export function sendingProblem(state: ReadState, seat: string, type: string): Problem | undefined {
  const way = wayOf(state, seat, type);
  if (way === 'send') return undefined;
  return problem('not_your_duty', 'Your duty at this desk does not send this', {
    path: '/command/type',
    ...(way === 'submit' && { hint: 'Submit it to a colleague who may' }),
  });
}

/** Why this seat may not even submit it. */
export const submittingProblem = (state: ReadState, seat: string, type: string): Problem | undefined =>
  wayOf(state, seat, type) === 'neither'
    ? problem('not_your_duty', 'Your duty at this desk does not write this', { path: '/command/type' })
    : undefined;

/**
 * Why this seat may not let out what waits: four eyes are two persons. A cancellation is let out by whoever may cancel, a register check by
 * whoever may ask the register, everything else by whoever may approve.
 */
export function approvingProblem(
  state: ReadState,
  seatId: string,
  waiting: { readonly seat: string; readonly draft: { readonly type: string } },
): Problem | undefined {
  const path = { path: '/command/submission' } as const;
  if (waiting.seat === seatId)
    return problem('not_your_duty', 'Somebody else lets out what you have written', {
      ...path,
      hint: 'Take it back, or wait for a colleague',
    });
  const seat = state.seats.get(seatId);
  const ability = needed(waiting.draft.type);
  return seat && !can(state, seat, ability === 'send' ? 'approve' : ability)
    ? problem('not_your_duty', 'Your duty at this desk does not let this out', path)
    : undefined;
}

type Submission = ReadState['submissions'] extends ReadonlyMap<string, infer S> ? S : never;

/** What waits for approval at a desk, the oldest first. */
export const submissionsOf = (state: ReadState, bureau: string): Submission[] =>
  [...state.submissions.values()].filter((one) => one.bureau === bureau).sort((a, b) => a.at - b.at);

/** The duty for whoever sits down next: the one that the fewest have, in the order of the scenario. */
export function nextDuty(state: ReadState, bureau: string): string | undefined {
  const taken = people(state, bureau).map((seat) => seat.duty);
  const counted = (state.parties.get(bureau)?.duties ?? []).map(({ id }) => ({
    id,
    count: taken.filter((duty) => duty === id).length,
  }));
  return counted.reduce<(typeof counted)[number] | undefined>(
    (fewest, one) => (fewest === undefined || one.count < fewest.count ? one : fewest),
    undefined,
  )?.id;
}
