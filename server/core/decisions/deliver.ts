import type { Event } from '../../../schemas/event.ts';
import { instant } from '../../../schemas/ids.ts';
import type { Message } from '../../../schemas/message.ts';
import { type ActiveFault, disturbance, loses, meets } from '../rules/disturbed.ts';
import { isPublic } from '../rules/domestic.ts';
import type { ReadState } from '../state.ts';
import { to } from './decision.ts';

type Delivery = ReadState['deliveries'] extends ReadonlyMap<string, infer D> ? D : never;
/** A copy of a message on its way. */
type Copy = Pick<Delivery, 'message' | 'to' | 'again' | 'garbled'>;
type Applied = Extract<Event, { type: 'fault.applied' }>['effect'];

const marks = ({ again, garbled }: Copy): Pick<Copy, 'again' | 'garbled'> => ({
  ...(again && { again }),
  ...(garbled && { garbled }),
});

const planned = (copy: Copy, fault: string, due: number): Event =>
  to('staff', {
    type: 'delivery.planned',
    message: copy.message,
    to: copy.to,
    due: instant(due),
    fault,
    ...marks(copy),
  });

const applied = ({ message, to: recipient }: Copy, id: string, effect: Applied): Event =>
  to('staff', { type: 'fault.applied', id, message, to: recipient, effect });

/** What becomes of a copy that a fault stops on its way: it is kept to the fault's end, or lost. */
function stopped(copy: Copy, { id, fault, endsAt }: ActiveFault): Event[] {
  if (!loses(fault)) return [planned(copy, id, endsAt), applied(copy, id, 'kept')];
  const { message, to: recipient, again } = copy;
  return [
    to('staff', { type: 'delivery.lost', message, to: recipient, fault: id, ...(again && { again }) }),
    applied(copy, id, 'lost'),
  ];
}

const messageOf = (state: ReadState, id: string): Message | undefined =>
  state.messages.get(id)?.message as Message | undefined; // only read

/** An outage begins: what is under way through it does not arrive before its end, or never. */
export function caught(state: ReadState, began: ActiveFault): Event[] {
  if (began.fault.effect !== 'outage') return [];
  return [...state.deliveries.values()].flatMap((delivery) => {
    const message = messageOf(state, delivery.message);
    const through = message !== undefined && meets(state, began, message, delivery.to);
    return through && delivery.due < began.endsAt ? stopped(delivery, began) : [];
  });
}

/** An outage is over before its time: what it has kept is delivered now, or waits for the next fault that stops it. */
export function letGo(state: ReadState, id: string, at: number): Event[] {
  const over = state.faults.get(id);
  if (over?.fault.effect !== 'outage' || at >= over.endsAt) return [];
  const others = { ...state, faults: new Map([...state.faults].filter(([other]) => other !== id)) };
  return [...state.deliveries.values()].flatMap((delivery) => {
    const message = messageOf(state, delivery.message);
    if (delivery.fault !== id || !message) return [];
    const next = disturbance(others, message, delivery.to, at).stopped;
    return next ? stopped(delivery, next) : [planned(delivery, id, at)];
  });
}

const how: Partial<Record<ActiveFault['fault']['effect'], Applied>> = { slow: 'slowed', reorder: 'reordered' };

/** What faults make of a message on its way to one recipient; empty: it is there. */
function disturbed(state: ReadState, message: Message, recipient: string, at: number): Event[] {
  const copy: Copy = { message: message.id, to: recipient };
  const { stopped: by, later, garbled, again } = disturbance(state, message, recipient, at);
  if (by) return stopped(copy, by);
  const events: Event[] = [];
  const due = at + Math.max(later?.ms ?? 0, garbled?.fault.delay ?? 0);
  const fault = later?.by.id ?? garbled?.id;
  if (fault !== undefined) events.push(planned({ ...copy, ...(garbled && { garbled: true }) }, fault, due));
  if (later) events.push(applied(copy, later.by.id, how[later.by.fault.effect] ?? 'delayed'));
  if (garbled) events.push(applied(copy, garbled.id, 'garbled'));
  if (again)
    events.push(
      planned({ ...copy, again: true }, again.by.id, due + again.ms),
      applied(copy, again.by.id, 'duplicated'),
    );
  return events;
}

/** Whom these events keep a message from for now: a second copy keeps nobody from the first. */
export const keptFrom = (events: readonly Event[]): string[] =>
  events.flatMap((event) =>
    (event.type === 'delivery.planned' || event.type === 'delivery.lost') && !event.again ? [event.to] : [],
  );

/**
 * Who gets a message when. The sender sees it sent; so does whom it reaches at once. Whom a fault keeps waiting gets `message.delivered`
 * later, in an entry of its own; what the fault did is for staff.
 */
export function deliver(state: ReadState, message: Message, at: number): Event[] {
  const faults = message.recipients.flatMap((recipient) => disturbed(state, message, recipient, at));
  const kept = new Set(keptFrom(faults));
  const reached = message.recipients.filter((recipient) => !kept.has(recipient));
  return [to([message.from, ...reached], { type: 'message.sent', message }), ...faults, ...shownOnWall(state, message)];
}

/** The same for one that reaches nobody: its sender sees it sent all the same, and so does the wall. */
export const lost = (state: ReadState, message: Message): Event[] => [
  to([message.from], { type: 'message.sent', message }),
  ...shownOnWall(state, message),
];

// What is said at home, or with a bureau that only some see, is not counted in front of everybody.
const shownOnWall = (state: ReadState, message: Message): Event[] =>
  [message.from, ...message.recipients].every((party) => isPublic(state, party))
    ? [
        to('wall', {
          type: 'traffic.shown',
          traffic: { kind: message.type, from: message.from, to: message.recipients, at: message.sentAt },
        }),
      ]
    : [];

/**
 * The same events for a message that its shown sender never sent: it does not see it go, no line of the wall shows it, and staff are told.
 */
export const forged = (events: readonly Event[], fault: string): Event[] =>
  events.flatMap((event): Event[] => {
    if (event.type === 'traffic.shown') return [];
    if (event.type !== 'message.sent' || !Array.isArray(event.audience)) return [event];
    const { id: message, from, recipients } = event.message;
    return [
      ...recipients.map((recipient) => applied({ message, to: recipient }, fault, 'forged')),
      { ...event, audience: event.audience.filter((party) => party !== from) },
    ];
  });
