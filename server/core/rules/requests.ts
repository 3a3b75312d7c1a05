import { millis } from '../../../schemas/ids.ts';
import type { Routing } from '../../../schemas/kinds/kind.ts';
import { asksForAnswer, effectOf, promisedAt } from '../../../schemas/kinds/reading.ts';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import type { Message } from '../../../schemas/message.ts';
import type { MessageState, ReadState, Request } from '../state.ts';
import { timeFor } from './deadlines.ts';

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

/** Never in an exercise without time limits: it shows deadlines and calls nobody late. */
export const isOverdue = (
  { setting }: Pick<ReadState, 'setting'>,
  request: Pick<Request, 'state' | 'due' | 'ackDue'>,
  now: number,
): boolean => {
  const due = setting?.untimed ? undefined : nextDue(request);
  return due !== undefined && now > due;
};

/**
 * What the sender of a message believes that its recipients owe, as if it had reached all of them when it was sent, and as if nothing had been
 * answered that has not come back yet: a sender can know neither of a delay nor of a loss, and may remind and wait accordingly.
 */
export function believedRequests(state: ReadState, entry: MessageState): [string, Request][] {
  const found: [string, Request][] = [...entry.believed];
  for (const [recipient, request] of entry.requests) {
    const late = request.since - entry.sentAt;
    const due = request.due !== undefined && entry.message.replyBy === undefined ? request.due - late : request.due;
    const ackDue = request.ackDue === undefined ? undefined : request.ackDue - late;
    const asSent = late === 0 ? request : { ...request, since: entry.sentAt, due, ackDue };
    found.push([recipient, { ...asSent, state: believedState(state, entry, recipient, request.state) }]);
  }
  return found;
}

/** How it stands with a request as far as what has come back to its sender tells. */
function believedState(
  state: ReadState,
  { message }: MessageState,
  recipient: string,
  now: Request['state'],
): Request['state'] {
  if (now === 'open' || now === 'closed') return now;
  const replies = (state.cases.get(message.case)?.messages ?? []).flatMap((id) => {
    const reply = state.messages.get(id);
    return reply?.message.inReplyTo === message.id && reply.message.from === recipient ? [reply] : [];
  });
  const back = replies.filter((reply) => hasComeBack(reply as MessageState, message.from));
  if (back.length === replies.length) return now;
  const effects = back.map(({ message: reply }) => {
    const routing = routingOf(reply.type);
    return routing && effectOf(routing, reply.body, message.type);
  });
  if (effects.includes('final') || effects.includes('refuse')) return now;
  if (effects.includes('interim')) return 'inProgress';
  return back.length > 0 ? 'acknowledged' : 'open';
}

const hasComeBack = (reply: Pick<MessageState, 'message' | 'reached'>, asker: string): boolean =>
  !reply.message.recipients.includes(asker) || reply.reached.has(asker);

/** Is this recipient one of those who are to answer? */
function answers(state: ReadState, kind: Routing, message: Message, recipient: string): boolean {
  if (!asksForAnswer(kind, message.body)) return false;
  const party = state.parties.get(recipient);
  if (kind.answerBy === 'others')
    return kind.belongsTo === undefined || party?.country !== message.body[kind.belongsTo];
  return kind.answerBy === undefined || (party !== undefined && kind.answerBy.includes(party.kind));
}

/** The request that a message makes to one recipient whom it reaches at `since`; undefined if it asks for nothing. */
export function requestOf(
  state: ReadState,
  kind: Routing,
  message: Message,
  recipient: string,
  since: number,
): Request | undefined {
  const answer = answers(state, kind, message, recipient) ? kind.answerWithin : undefined;
  if (answer === undefined && kind.ackWithin === undefined) return undefined;
  const said = message.replyBy ?? (kind.dueField === undefined ? undefined : message.body[kind.dueField]);
  const replyBy = typeof said === 'string' ? millis(said) : undefined;
  return {
    state: 'open',
    since,
    reminders: 0,
    ...(kind.ackWithin && {
      ackDue: since + timeFor(state, kind.ackWithin, message.urgency, recipient, since),
      ackLimit: kind.ackWithin,
    }),
    ...(answer && {
      due: replyBy ?? since + timeFor(state, answer, message.urgency, recipient, since),
      limit: answer,
    }),
  };
}

/**
 * Applies an answer to the request of the party that answers: `parent` is the message answered, `grand` the one before it. An answer counts
 * where it reaches who asked; what the hub itself made (a register's hit) is answered by turning to whom it concerns. Only `evolve` calls
 * this: it writes.
 */
export function answer(
  state: ReadState,
  parent: MessageState,
  grand: MessageState | undefined,
  kind: Routing,
  message: Message,
  at: number,
): void {
  const request = parent.requests.get(message.from);
  const effect = effectOf(kind, message.body, parent.message.type);
  const automatic = routingOf(parent.message.type)?.automatic ?? false;
  if (!request || (!automatic && !message.recipients.includes(parent.message.from))) return;
  if (request.state === 'answered' || request.state === 'refused' || request.state === 'closed') return;
  if (effect !== 'none' && effect !== 'close') request.acknowledgedAt ??= at;
  if (effect === 'ack') {
    if (request.state === 'open') request.state = 'acknowledged';
    promise(request, kind, message, at);
    if (message.body['directlyAccessible'] === true) atOnce(state, request, parent.message, message.from, at);
  } else if (effect === 'ask') {
    request.state = 'clarification';
    request.stoppedAt ??= at; // it stands already if this is a second question
    request.question = message.id;
  } else if (effect === 'interim') {
    request.state = 'inProgress';
    promise(request, kind, message, at);
    rest(state, request, kind, parent.message, message.from, at);
  } else if (effect === 'final' || effect === 'refuse') {
    request.state = effect === 'final' ? 'answered' : 'refused';
    request.answeredAt = at;
    request.answer = message.id;
    clarify(parent, grand, at);
  }
}

/** What a fault has taken is given back: the limits lie so many ms later. Only `evolve` calls this: it writes. */
export function moveLimits(
  request: Request | undefined,
  { answerByMs = 0, ackByMs = 0, line = false }: { answerByMs?: number; ackByMs?: number; line?: boolean },
): void {
  if (!request) return;
  if (request.due !== undefined) request.due += answerByMs;
  if (request.ackDue !== undefined) request.ackDue += ackByMs;
  const { byMs, line: before } = request.moved ?? { byMs: 0, line: false };
  request.moved = { byMs: byMs + Math.max(answerByMs, ackByMs), line: before || line };
}

/** A promised time moves the deadline, later only: nobody is late for having promised too much. */
function promise(request: Request, kind: Routing, message: Message, at: number): void {
  const due = promisedAt(kind, message.body, at);
  if (due !== undefined && request.due !== undefined && due > request.due) request.due = due;
}

/** What an interim answer leaves open is due within a limit of its own, counted from it. */
function rest(state: ReadState, request: Request, kind: Routing, asked: Message, party: string, at: number): void {
  if (kind.restWithin === undefined || request.due === undefined) return;
  request.due = at + timeFor(state, kind.restWithin, asked.urgency, party, at);
  request.limit = kind.restWithin;
  request.limitSince = at;
}

/** Whoever is asked can look it up at once: the answer is due sooner, unless who asked has named the time. */
function atOnce(state: ReadState, request: Request, asked: Message, party: string, at: number): void {
  if (request.limit !== 'information' || request.due === undefined || asked.replyBy !== undefined) return;
  const due = request.since + timeFor(state, 'informationDirect', asked.urgency, party, request.since);
  request.limit = 'informationDirect';
  request.due = Math.min(request.due, Math.max(at, due));
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
