import type { Fault } from '../../../schemas/scenario.ts';
import { hash128 } from '../ids.ts';
import type { ReadState } from '../state.ts';

export type ActiveFault = ReadState['faults'] extends ReadonlyMap<string, infer F> ? F : never;

/** What a fault has to know of a message. */
export interface Passing {
  readonly id: string;
  readonly from: string;
  readonly type: string;
}

/** What the faults of a moment do to one message on its way to one recipient. */
export interface Disturbance {
  /** It is kept until the end of this one, or lost in it; then the others do nothing to it. */
  readonly stopped?: ActiveFault;
  readonly later?: { readonly by: ActiveFault; readonly ms: number };
  readonly garbled?: ActiveFault;
  /** A second copy comes so many ms after the first. */
  readonly again?: { readonly by: ActiveFault; readonly ms: number };
}

/** Where a fault does not say how long: long enough to be noticed, short enough for a class. */
const usual = 120_000;

const stops = ({ effect }: Fault): boolean => effect === 'outage' || effect === 'drop';
/** Does the fault lose what it stops? */
export const loses = ({ effect, store_and_forward: keeps }: Fault): boolean => effect === 'drop' || !keeps;

/** Is this message, on its way to this recipient, what the fault is about? Whether it meets it is drawn from the seed for each. */
export function meets(state: ReadState, { id, fault }: ActiveFault, message: Passing, recipient: string): boolean {
  const { target, effect, chance } = fault;
  const { from } = message;
  const keeps = (party: string): boolean => state.parties.get(party)?.kind === 'register';
  if (effect === 'forge') return false;
  // Whose line is down has to be said.
  if (effect === 'outage' && Object.keys(target).length === 0) return false;
  if (effect === 'slow' && !keeps(from)) return false;
  const about =
    (target.bureau === undefined || target.bureau === from || target.bureau === recipient) &&
    (target.register === undefined || keeps(from) || keeps(recipient)) &&
    (target.link?.from ?? from) === from &&
    (target.link?.to ?? recipient) === recipient &&
    (target.type ?? message.type) === message.type;
  if (!about || chance === undefined) return about;
  return hash128(`${state.seed}|f|${id}|${message.id}|${recipient}`)[0] / 4_294_967_296 < chance;
}

const active = ({ cleared, from, endsAt }: ActiveFault, at: number): boolean => !cleared && at >= from && at < endsAt;

/**
 * What becomes of a message that is sent to a recipient at `at` (exercise ms). Of several faults that stop it one that loses it, else the
 * one that lasts longest; of several that delay it the first, and so on.
 */
export function disturbance(state: ReadState, message: Passing, recipient: string, at: number): Disturbance {
  const on = [...state.faults.values()].filter((one) => active(one, at) && meets(state, one, message, recipient));
  const stopped = on.filter(({ fault }) => stops(fault)).reduce<ActiveFault | undefined>(worse, undefined);
  if (stopped) return { stopped };
  const first = (...effects: Fault['effect'][]) => on.find(({ fault }) => effects.includes(fault.effect));
  const later = first('delay', 'slow', 'reorder');
  const garbled = first('corrupt');
  const again = first('duplicate');
  return {
    ...(later && { later: { by: later, ms: laterBy(state, later, recipient) } }),
    ...(garbled && { garbled }),
    ...(again && { again: { by: again, ms: again.fault.delay ?? usual } }),
  };
}

function worse(one: ActiveFault | undefined, other: ActiveFault): ActiveFault {
  if (!one) return other;
  if (loses(one.fault) !== loses(other.fault)) return loses(one.fault) ? one : other;
  return one.endsAt >= other.endsAt ? one : other;
}

/** Two delays, in turn: what is sent first waits twice as long as what is sent next, and arrives after it. */
function laterBy(state: ReadState, { id, fault }: ActiveFault, recipient: string): number {
  const ms = fault.delay ?? usual;
  if (fault.effect !== 'reorder') return ms;
  const before = state.faultsApplied.filter((one) => one.id === id && one.to === recipient).length;
  return before % 2 === 0 ? 2 * ms : ms;
}
