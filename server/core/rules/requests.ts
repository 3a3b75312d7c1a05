import { millis } from '../../../schemas/ids.ts';
import type { Effect, Kind } from '../../../schemas/kinds/kind.ts';
import type { Message } from '../../../schemas/message.ts';
import type { MessageState, ReadState, Request } from '../state.ts';
import { allowance } from './deadlines.ts';

type Owed = 'acknowledge' | 'answer' | undefined;

/** What a recipient still owes for a message. */
export function owed(request: Pick<Request, 'state' | 'due' | 'ackDue'>): Owed {
  switch (request.state) {
    case 'open':
      return request.due !== undefined ? 'answer' : 'acknowledge';
    case 'acknowledged':
    case 'inProgress':
    case 'clarified':
      return request.due !== undefined ? 'answer' : undefined;
    default:
      return undefined;
  }
}

/** The next instant (exercise ms) by which the recipient owes something; undefined while the clock stands for it or all is done. */
export function nextDue(request: Pick<Request, 'state' | 'due' | 'ackDue'>): number | undefined {
  if (owed(request) === undefined) return undefined;
  if (request.state === 'open' && request.ackDue !== undefined)
    return request.due === undefined ? request.ackDue : Math.min(request.ackDue, request.due);
  return request.due;
}

export const isOverdue = (request: Pick<Request, 'state' | 'due' | 'ackDue'>, now: number): boolean => {
  const due = nextDue(request);
  return due !== undefined && now > due;
};

/** The request that a message makes to one recipient whom it reaches at `since`; undefined if it asks for nothing. */
export function requestOf(state: ReadState, kind: Kind, message: Message, recipient: string, since: number): Request | undefined {
  if (kind.answerWithin === undefined && kind.ackWithin === undefined) return undefined;
  const replyBy = message.replyBy === undefined ? undefined : millis(message.replyBy);
  return {
    state: 'open',
    since,
    reminders: 0,
    ...(kind.ackWithin && { ackDue: since + allowance(state, kind.ackWithin, message.urgency, recipient) }),
    ...(kind.answerWithin && { due: replyBy ?? since + allowance(state, kind.answerWithin, message.urgency, recipient) }),
  };
}

/** Does a body have these values? */
export function matches(when: Readonly<Record<string, unknown>> | undefined, body: Readonly<Record<string, unknown>>): boolean {
  if (!when) return true;
  return Object.entries(when).every(([key, value]) =>
    Array.isArray(value) ? value.includes(body[key]) : body[key] === value,
  );
}

/** What a message does to the one it answers. */
export const effectOf = (kind: Kind, body: Readonly<Record<string, unknown>>): Effect =>
  kind.effect === undefined ? 'none' : matches(kind.effectWhen, body) ? kind.effect : 'interim';

/** The new instant that an interim answer promises, exercise ms. */
export function promised(message: Message, at: number): number | undefined {
  const { newExpectedBy, moreTimeMinutes } = message.body;
  if (typeof moreTimeMinutes === 'number') return at + moreTimeMinutes * 60_000;
  if (typeof newExpectedBy === 'string' && !Number.isNaN(millis(newExpectedBy))) return millis(newExpectedBy);
  return undefined;
}

/**
 * Applies an answer to the request of the party that answers. `parents` gives the message answered and the one before it. Only `evolve`
 * calls this: it writes.
 */
export function answer(parent: MessageState, grand: MessageState | undefined, kind: Kind, message: Message, at: number): void {
  const request = parent.requests.get(message.from);
  const effect = effectOf(kind, message.body);
  if (!request || !message.recipients.includes(parent.message.from)) return;
  if (request.state === 'answered' || request.state === 'refused' || request.state === 'closed') return;
  request.acknowledgedAt ??= effect === 'none' ? undefined : at;
  if (effect === 'ack') {
    if (request.state === 'open') request.state = 'acknowledged';
  } else if (effect === 'ask') {
    request.state = 'clarification';
    request.stoppedAt = at;
    request.question = message.id;
  } else if (effect === 'interim') {
    request.state = 'inProgress';
    const due = promised(message, at);
    if (due !== undefined && request.due !== undefined) request.due = due;
  } else if (effect === 'final' || effect === 'refuse') {
    request.state = effect === 'final' ? 'answered' : 'refused';
    request.answeredAt = at;
    request.answer = message.id;
    clarify(parent, grand, at);
  }
}

/** An answered question lets the clock of what was asked about go on, moved by the time that it stood. */
function clarify(question: MessageState, about: MessageState | undefined, at: number): void {
  const request = about?.requests.get(question.message.from);
  if (request?.state !== 'clarification' || request.question !== question.message.id) return;
  const stood = at - (request.stoppedAt ?? at);
  request.state = 'clarified';
  request.stoppedAt = undefined;
  if (request.due !== undefined) request.due += stood;
  if (request.ackDue !== undefined) request.ackDue += stood;
}
