import { millis } from '../../../schemas/ids.ts';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import type { Message } from '../../../schemas/message.ts';
import type { Changes, Context } from '../evolve.ts';
import { step } from '../rules/lives.ts';
import { answer, moveLimits, requestOf } from '../rules/requests.ts';
import { keepRhythm } from '../rules/rhythm.ts';
import type { MessageState, State } from '../state.ts';

/** Puts a message that is now under way into its case, and lets it act on what it answers. */
function add(state: State, message: Message, context: Context, sentAt: number): MessageState {
  const known = state.messages.get(message.id);
  if (known) return known;
  const kind = routingOf(message.type);
  const entry: MessageState = {
    message,
    n: context.n,
    sentAt,
    reached: new Map(),
    arrivals: new Map(),
    readBy: new Set([message.from]),
    requests: new Map(),
    believed: new Map(),
    lives: {},
    receivedAgain: 0,
  };
  state.messages.set(message.id, entry);
  if (message.type.startsWith('document.record.')) state.recordMessages.push(message.id);
  const thread = state.cases.get(message.case);
  if (thread) thread.messages.push(message.id);
  else
    state.cases.set(message.case, {
      id: message.case,
      subject: message.subject,
      messages: [message.id],
      claims: new Map(),
      flags: new Set(),
    });
  for (const recipient of message.recipients) reach(state, entry, recipient, sentAt, context.n);
  if (!kind) return entry;
  const parent = message.inReplyTo === undefined ? undefined : state.messages.get(message.inReplyTo);
  const grand = parent?.message.inReplyTo === undefined ? undefined : state.messages.get(parent.message.inReplyTo);
  step(state, entry, parent, kind, message);
  if (parent) answer(state, parent, grand, kind, message, context.at);
  keepRhythm(state, entry, context.at);
  if (parent && kind.msgType === 'Reminder')
    for (const recipient of message.recipients) {
      const request = parent.requests.get(recipient) ?? parent.believed.get(recipient);
      if (request) request.reminders += 1;
    }
  if (kind.effect === 'close') close(state, message);
  return entry;
}

/** The requester closes: what those whom it tells have answered in the case is closed. */
function close(state: State, message: Message): void {
  for (const id of state.cases.get(message.case)?.messages ?? []) {
    const entry = state.messages.get(id);
    if (entry?.message.from !== message.from) continue;
    for (const [recipient, request] of entry.requests)
      if (message.recipients.includes(recipient) && (request.state === 'answered' || request.state === 'refused'))
        request.state = 'closed';
  }
}

function reach(state: State, entry: MessageState, recipient: string, at: number, n: number): void {
  entry.reached.set(recipient, at);
  entry.arrivals.set(recipient, n);
  entry.believed.delete(recipient);
  const kind = routingOf(entry.message.type);
  const request = kind && requestOf(state, kind, entry.message, recipient, at);
  if (request) entry.requests.set(recipient, request);
}

const count = (state: State, message: Message): void =>
  void state.ordinals.set(message.from, (state.ordinals.get(message.from) ?? 0) + 1);

function unreach(state: State, id: string, to: string): void {
  const entry = state.messages.get(id);
  const request = entry?.requests.get(to);
  entry?.reached.delete(to);
  entry?.arrivals.delete(to);
  entry?.requests.delete(to);
  if (request) entry?.believed.set(to, request);
}

type MessageEvent =
  | 'message.sent'
  | 'message.delivered'
  | 'message.read'
  | 'message.marked'
  | 'message.held'
  | 'message.released'
  | 'message.returned'
  | 'message.edited'
  | 'message.dropped'
  | 'hold.set'
  | 'rule.broken'
  | 'traffic.shown'
  | 'command.refused'
  | 'draft.saved'
  | 'draft.dropped'
  | 'draft.submitted'
  | 'draft.approved'
  | 'draft.rejected'
  | 'case.claimed'
  | 'case.freed'
  | 'case.flagged'
  | 'case.linked'
  | 'note.added'
  | 'delivery.planned'
  | 'delivery.lost'
  | 'deadline.moved';

/** One copy of a message on its way to one recipient. */
export const copyOf = (message: string, to: string, again?: boolean): string =>
  `${message}/${to}${again ? '/again' : ''}`;

export const messageChanges: Changes<MessageEvent> = {
  'message.sent': (state, { message }, context) => {
    const waited = state.heldMessages.delete(message.id);
    // What somebody else has sent in its name has taken no number of its own; what was edited is sent in two versions.
    if (!waited && !state.forged.has(message.id) && !state.messages.has(message.id)) count(state, message);
    // One that was held goes out now, whenever it was written: nobody has had it before.
    add(state, message, context, context.at);
  },
  'message.delivered': (state, { message, to, again }, context) => {
    state.deliveries.delete(copyOf(message.id, to, again));
    const known = state.messages.get(message.id);
    if (known?.reached.has(to) && known.n !== context.n) known.receivedAgain += 1;
    else reach(state, known ?? add(state, message, context, millis(message.sentAt)), to, context.at, context.n);
  },
  'message.read': (state, { message, bureau }) => void state.messages.get(message)?.readBy.add(bureau),
  'message.marked': (state, { message, bureau }) => void state.messages.get(message)?.readBy.delete(bureau),
  'message.held': (state, { message, why }, { at }) => {
    count(state, message);
    state.heldMessages.set(message.id, { message, at, why });
  },
  'message.released': (state, { message: id }) => {
    // The message.sent beside it does the work, and counts it again; a desk that only reviewed it does not see that one.
    const held = state.heldMessages.get(id);
    if (!held) return;
    state.heldMessages.delete(id);
    state.ordinals.set(held.message.from, (state.ordinals.get(held.message.from) ?? 1) - 1);
  },
  'message.returned': (state, { message: id, reason }, { at }) => {
    const held = state.heldMessages.get(id);
    state.heldMessages.delete(id);
    if (held) state.returnedMessages.set(id, { message: held.message, reason, at });
  },
  'message.edited': (state, { message: id, to, now, reason }, { n, at, by }) => {
    const written = (state.heldMessages.get(id) ?? state.messages.get(id))?.message;
    if (written)
      state.edits.set(id, [...(state.edits.get(id) ?? []), { message: { ...written, ...now }, to, by, reason, n, at }]);
  },
  'message.dropped': (state, { message, to, reason }, { n, at, by }) => {
    for (const recipient of to ?? state.messages.get(message)?.message.recipients ?? []) {
      unreach(state, message, recipient);
      for (const again of [false, true]) state.deliveries.delete(copyOf(message, recipient, again));
    }
    state.dropped.set(message, { to, by, reason, n, at });
  },
  'hold.set': (state, { from, on }) => {
    if (from === undefined) state.holds.all = on;
    else if (on) state.holds.parties.add(from);
    else state.holds.parties.delete(from);
  },
  'rule.broken': (state, { rule, message, bureau }, { n, at }) =>
    void state.breaches.push({ rule, message, bureau, n, at }),
  'traffic.shown': (state, { traffic }) => void state.traffic.push(traffic),
  'command.refused': (state, { command, kind, case: thread, inject, bureau, problem }, { n, at, by }) =>
    void state.refusals.push({ n, at, by, bureau, command, kind, case: thread, inject, problem }),
  'draft.saved': (state, { bureau, seat, draft }, { at }) =>
    void state.drafts.set(`${bureau}/${draft.key}`, { ...draft, bureau, seat, at }),
  'draft.dropped': (state, { bureau, key }) => void state.drafts.delete(`${bureau}/${key}`),
  'draft.submitted': (state, { bureau, seat, submission, key, draft, case: thread, about, confirm = [] }, { at }) => {
    // Another version takes the place of the one that waited.
    for (const [id, other] of state.submissions)
      if (other.bureau === bureau && other.key === key) state.submissions.delete(id);
    state.rejected.delete(`${bureau}/${key}`);
    state.submissions.set(submission, { id: submission, bureau, seat, key, draft, case: thread, about, confirm, at });
  },
  'draft.approved': (state, { submission, by, seat, message }) => {
    state.submissions.delete(submission);
    state.approvals.set(message, { by, seat });
  },
  'draft.rejected': (state, { submission, seat, reason }) => {
    const waited = state.submissions.get(submission);
    state.submissions.delete(submission);
    if (waited && reason !== undefined)
      state.rejected.set(`${waited.bureau}/${waited.key}`, { ...waited, by: seat, reason });
  },
  'case.claimed': (state, { case: id, bureau, seat }) => void state.cases.get(id)?.claims.set(bureau, seat),
  'case.freed': (state, { case: id, bureau }) => void state.cases.get(id)?.claims.delete(bureau),
  'case.flagged': (state, { case: id, bureau, flag }) => {
    const thread = state.cases.get(id);
    if (flag) thread?.flags.add(bureau);
    else thread?.flags.delete(bureau);
  },
  'case.linked': (state, { case: id, with: other, bureau, link }) => {
    for (const [one, another] of [
      [id, other],
      [other, id],
    ] as const) {
      const linked = state.links.get(`${bureau}/${one}`) ?? new Set();
      if (link) state.links.set(`${bureau}/${one}`, linked.add(another));
      else linked.delete(another);
    }
  },
  'note.added': (state, { case: id, bureau, seat, text }, { at }) =>
    void state.notes.push({ case: id, bureau, seat, text, at }),
  'delivery.planned': (state, { message, to, due, fault, again, garbled }) => {
    if (!again) unreach(state, message, to);
    state.deliveries.set(copyOf(message, to, again), { message, to, due: millis(due), fault, again, garbled });
  },
  'delivery.lost': (state, { message, to, again }) => {
    if (!again) unreach(state, message, to);
    state.deliveries.delete(copyOf(message, to, again));
  },
  'deadline.moved': (state, { message, party, ...by }) =>
    moveLimits(state.messages.get(message)?.requests.get(party), by),
};
