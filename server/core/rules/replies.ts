import type { Routing } from '../../../schemas/kinds/kind.ts';
import { effectOf, stepsOf } from '../../../schemas/kinds/reading.ts';
import { routingOf } from '../../../schemas/kinds/routing.ts';
import { type LifeStep, lifecycles } from '../../../schemas/lifecycles.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { MessageState, ReadState } from '../state.ts';
import { concerns, stepProblem } from './lives.ts';
import { believedRequests, isOverdue } from './requests.ts';

/** Is it a type of this exercise? */
export const notInUse = (state: ReadState, kind: Routing): Problem | undefined =>
  state.setting && !state.setting.kinds.includes(kind.type)
    ? problem('unknown_type', 'This type of message is not used in this exercise', {
        path: '/draft/type',
        actual: kind.type,
      })
    : undefined;

/** Kinds in use in this exercise that this party may send at all. */
export function mayUse(state: ReadState, party: string, kind: Routing): Problem | undefined {
  const absent = notInUse(state, kind);
  if (absent) return absent;
  const role = state.parties.get(party)?.kind;
  if (kind.automatic || role === undefined || !kind.from.includes(role))
    return problem('not_permitted', 'This party does not send messages of this type', {
      path: '/draft/type',
      actual: kind.type,
      rule: 'R-2',
    });
  return undefined;
}

/** A message as the party may know it: one that has reached it or that it sent itself. Unknown and unseen are the same. */
export function knownTo(state: ReadState, party: string, id: string): MessageState | undefined {
  const entry = state.messages.get(id) as MessageState | undefined; // read only from here on
  const own = entry?.message.from === party && !state.forged.has(id);
  return entry && (own || entry.reached.has(party)) ? entry : undefined;
}

/** What a party knows of a case, in the order in which it got to know of it. */
export function threadOf(state: ReadState, party: string, id: string): MessageState[] {
  const known: MessageState[] = [];
  for (const message of state.cases.get(id)?.messages ?? []) {
    const entry = knownTo(state, party, message);
    if (entry) known.push(entry);
  }
  const order = (entry: MessageState): number =>
    entry.message.from === party ? entry.n : (entry.arrivals.get(party) ?? entry.n);
  return known.sort((a, b) => order(a) - order(b));
}

/**
 * Why `party` may not answer `parent` with a message of this kind, or (without `parent`) open a case with it. `body` decides which
 * life-cycle steps it would take; without one (what may I do now?) any of them will do.
 */
export function replyProblem(
  state: ReadState,
  party: string,
  kind: Routing,
  parent: MessageState | undefined,
  body: Readonly<Record<string, unknown>> | undefined,
  now: number,
): Problem | undefined {
  const refused = mayUse(state, party, kind);
  if (refused) return refused;
  if (!parent) {
    if (!kind.opens)
      return problem('cannot_open_case', 'A message of this type answers another one', {
        path: '/draft/inReplyTo',
        actual: kind.type,
        rule: 'R-4',
      });
    return stepsProblem(state, party, kind, undefined, body);
  }
  const asked = routingOf(parent.message.type);
  const own = parent.message.from === party;
  if (!asked?.replies.includes(kind.type))
    return problem('reply_not_allowed', 'A message of this type does not answer that one', {
      path: '/draft/type',
      actual: kind.type,
      expected: asked?.replies.join(' | ').slice(0, 200) ?? '',
      rule: 'R-4',
    });
  if (own && kind.answers === 'others')
    return problem('reply_not_allowed', 'This is for those who received the message', {
      path: '/draft/inReplyTo',
      rule: 'R-4',
    });
  if (!own && kind.answers === 'own')
    return problem('not_owner', 'This is for the sender of the message', { path: '/draft/inReplyTo', rule: 'R-4' });
  if (kind.msgType === 'Reminder') return reminderProblem(state, parent, now);
  if (kind.effect === 'close') return closeProblem(state, party, parent);
  const request = own ? undefined : parent.requests.get(party);
  const effect = effectOf(kind, body ?? {}, parent.message.type);
  if (request && effect === 'ack' && request.state !== 'open')
    return problem('already_done', 'This has been acknowledged or answered already', {
      path: '/draft/inReplyTo',
      rule: 'R-7',
    });
  if (request && effect === 'refuse' && ['answered', 'refused', 'closed'].includes(request.state))
    return problem('already_done', 'This has been answered already', { path: '/draft/inReplyTo', rule: 'R-4' });
  return stepsProblem(state, party, kind, parent, body);
}

function stepsProblem(
  state: ReadState,
  party: string,
  kind: Routing,
  parent: MessageState | undefined,
  body: Readonly<Record<string, unknown>> | undefined,
): Problem | undefined {
  const all = body === undefined ? (kind.steps ?? []) : stepsOf(kind, body);
  if (all.length === 0) return undefined;
  const own = all.filter((step) => concerns(parent, step));
  const steps = own.length > 0 ? own : all;
  const problems = steps.map((step) => stepProblem(state, party, parent, step));
  // Not knowing the body yet, one way that is open is enough; knowing it, every step must be possible.
  if (body === undefined && problems.some((found) => found === undefined)) return undefined;
  return problems.find((found) => found !== undefined);
}

/** `to`: who is to be reminded; absent: whoever may be (what may I do now?). */
export function reminderProblem(
  state: ReadState,
  parent: MessageState,
  now: number,
  to?: readonly string[],
): Problem | undefined {
  const asked = believedRequests(state, parent).filter(([recipient]) => to === undefined || to.includes(recipient));
  const late = asked.flatMap(([, request]) => (isOverdue(state, request, now) ? [request] : []));
  const spared = to?.find(
    (party) => !asked.some(([recipient, request]) => recipient === party && isOverdue(state, request, now)),
  );
  if (late.length === 0 || spared !== undefined)
    return problem('not_overdue', 'The answer is not overdue', {
      path: late.length === 0 ? '/draft/inReplyTo' : '/draft/to',
      ...(spared !== undefined && late.length > 0 && { actual: spared }),
      rule: 'R-8',
    });
  if (late.every((request) => request.reminders >= 3))
    return problem('already_done', 'Three reminders have been sent', { path: '/draft/inReplyTo', rule: 'R-8' });
  return undefined;
}

function closeProblem(state: ReadState, party: string, parent: MessageState): Problem | undefined {
  const own: MessageState[] = [];
  for (const id of state.cases.get(parent.message.case)?.messages ?? []) {
    const entry = state.messages.get(id) as MessageState | undefined;
    if (entry?.message.from === party && believedRequests(state, entry).length > 0) own.push(entry);
  }
  if (own.length === 0)
    return problem('not_owner', 'Only who asked closes', { path: '/draft/inReplyTo', rule: 'R-26' });
  if (isOver(state, party, parent)) return undefined;
  const requests = own.flatMap((entry) => believedRequests(state, entry).map(([, request]) => request));
  if (requests.every((request) => request.state === 'closed'))
    return problem('already_done', 'The matter is closed', { path: '/draft/inReplyTo', rule: 'R-26' });
  // What only wants to be acknowledged does not keep a case open.
  if (
    requests.some((request) => request.due !== undefined && !['answered', 'refused', 'closed'].includes(request.state))
  )
    return problem('step_not_allowed', 'Something that was asked is not answered yet', {
      path: '/draft/inReplyTo',
      rule: 'R-26',
    });
  return undefined;
}

/** Has the life of the matter come to its end, but for being closed by who began it? Then nobody is waited for. */
function isOver(state: ReadState, party: string, parent: MessageState): boolean {
  return Object.values(parent.lives).some((id) => {
    const life = state.lives.get(id);
    const table = life && lifecycles[life.life];
    const row = table && (table.steps as Readonly<Record<string, LifeStep>>)['close'];
    const ended: readonly string[] = table?.ends ?? [];
    return row !== undefined && life?.beginner === party && row.from.includes(life.state) && ended.includes(life.state);
  });
}
