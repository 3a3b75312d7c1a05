import type { Event } from '../../../schemas/event.ts';
import { instant } from '../../../schemas/ids.ts';
import type { Message } from '../../../schemas/message.ts';
import type { ReadState } from '../state.ts';
import { to } from './decision.ts';

type Active = ReadState['faults'] extends ReadonlyMap<string, infer F> ? F : never;

/** The fault that stands between two parties now: an outage before a delay. */
function faultBetween(state: ReadState, from: string, recipient: string, at: number): Active | undefined {
  let delay: Active | undefined;
  for (const active of state.faults.values()) {
    if (active.cleared || at >= active.endsAt || at < active.from) continue;
    const { target, effect } = active.fault;
    if (effect === 'outage') {
      if (target.bureau === from || target.bureau === recipient) return active;
      continue;
    }
    const touched = target.bureau === undefined || target.bureau === from || target.bureau === recipient;
    if (touched && (target.from ?? from) === from && (target.to ?? recipient) === recipient) delay ??= active;
  }
  return delay;
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
    const { id, fault, endsAt } = active;
    const lost = fault.effect === 'outage' && !fault.store_and_forward;
    const due = fault.effect === 'outage' ? endsAt : at + (fault.delay ?? 0);
    later.push(
      lost
        ? to('staff', { type: 'delivery.lost', message: message.id, to: recipient, fault: id })
        : to('staff', { type: 'delivery.planned', message: message.id, to: recipient, due: instant(due), fault: id }),
      to('staff', {
        type: 'fault.applied',
        id,
        message: message.id,
        to: recipient,
        effect: lost ? 'lost' : fault.effect === 'outage' ? 'kept' : 'delayed',
      }),
    );
  }
  return [
    to([message.from, ...reached], { type: 'message.sent', message }),
    ...later,
    to('wall', {
      type: 'traffic.shown',
      traffic: { kind: message.type, from: message.from, to: message.recipients, at: message.sentAt },
    }),
  ];
}
