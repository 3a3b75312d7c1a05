import type { Event } from '../../../schemas/event.ts';
import { instant } from '../../../schemas/ids.ts';
import type { Message } from '../../../schemas/message.ts';
import { saidAtHome } from '../rules/domestic.ts';
import type { ReadState } from '../state.ts';
import { to } from './decision.ts';

type Active = ReadState['faults'] extends ReadonlyMap<string, infer F> ? F : never;

/**
 * The fault that stands between two parties now: an outage before a delay. Of several outages one that keeps nothing, else the one that
 * lasts longest.
 */
function faultBetween(state: ReadState, from: string, recipient: string, at: number): Active | undefined {
  let outage: Active | undefined;
  let delay: Active | undefined;
  for (const active of state.faults.values()) {
    if (active.cleared || at >= active.endsAt || at < active.from) continue;
    const { target, effect } = active.fault;
    if (effect === 'outage') {
      if (target.bureau !== from && target.bureau !== recipient) continue;
      if (!outage || worse(active, outage)) outage = active;
      continue;
    }
    const touched = target.bureau === undefined || target.bureau === from || target.bureau === recipient;
    if (touched && (target.from ?? from) === from && (target.to ?? recipient) === recipient) delay ??= active;
  }
  return outage ?? delay;
}

const worse = (one: Active, other: Active): boolean =>
  one.fault.store_and_forward === other.fault.store_and_forward
    ? one.endsAt > other.endsAt
    : !one.fault.store_and_forward;

/** What becomes of a message that a fault keeps from a recipient. */
function keptBack(message: string, recipient: string, { id, fault, endsAt }: Active, at: number): Event[] {
  const outage = fault.effect === 'outage';
  const lost = outage && !fault.store_and_forward;
  const due = outage ? endsAt : at + (fault.delay ?? 0);
  return [
    lost
      ? to('staff', { type: 'delivery.lost', message, to: recipient, fault: id })
      : to('staff', { type: 'delivery.planned', message, to: recipient, due: instant(due), fault: id }),
    to('staff', {
      type: 'fault.applied',
      id,
      message,
      to: recipient,
      effect: lost ? 'lost' : outage ? 'kept' : 'delayed',
    }),
  ];
}

/** An outage begins: what is under way through it does not arrive before its end, or never. */
export function caught(state: ReadState, began: Active): Event[] {
  if (began.fault.effect !== 'outage') return [];
  const { bureau } = began.fault.target;
  return [...state.deliveries.values()].flatMap(({ message, to: recipient, due }) => {
    const from = state.messages.get(message)?.message.from;
    const through = bureau !== undefined && (bureau === from || bureau === recipient);
    return through && due < began.endsAt ? keptBack(message, recipient, began, began.from) : [];
  });
}

/** An outage is over before its time: what it has kept is delivered now, or waits for the next fault that it meets. */
export function letGo(state: ReadState, id: string, at: number): Event[] {
  const over = state.faults.get(id);
  if (over?.fault.effect !== 'outage' || at >= over.endsAt) return [];
  const others = new Map([...state.faults].filter(([other]) => other !== id));
  return [...state.deliveries.values()].flatMap(({ message, to: recipient, fault }) => {
    const from = state.messages.get(message)?.message.from;
    if (fault !== id || from === undefined) return [];
    const next = faultBetween({ ...state, faults: others }, from, recipient, at);
    if (next?.fault.effect === 'outage') return keptBack(message, recipient, next, at);
    return [to('staff', { type: 'delivery.planned', message, to: recipient, due: instant(at), fault: id })];
  });
}

/**
 * Who gets a message when. The sender sees it sent; so does whom it reaches at once. Whom a fault keeps waiting gets `message.delivered`
 * later, in an entry of its own; what the fault did is for staff.
 */
export function deliver(state: ReadState, message: Message, at: number): Event[] {
  const reached: string[] = [];
  const later: Event[] = [];
  for (const recipient of message.recipients) {
    const active = faultBetween(state, message.from, recipient, at);
    if (!active) {
      reached.push(recipient);
      continue;
    }
    later.push(...keptBack(message.id, recipient, active, at));
  }
  return [
    to([message.from, ...reached], { type: 'message.sent', message }),
    ...later,
    // What is said at home is not counted in front of everybody.
    ...(saidAtHome(state, message)
      ? []
      : [
          to('wall', {
            type: 'traffic.shown',
            traffic: { kind: message.type, from: message.from, to: message.recipients, at: message.sentAt },
          }),
        ]),
  ];
}
