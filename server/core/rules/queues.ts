import { routingOf } from '../../../schemas/kinds/routing.ts';
import type { LimitName } from '../../../schemas/limits.ts';
import type { MessageState, ReadState } from '../state.ts';
import { linkedWith, saidAtHome } from './domestic.ts';
import { threadOf } from './replies.ts';
import { believedRequests, nextDue, owed } from './requests.ts';

export type Queue = 'todo' | 'waiting' | 'done';

export interface Deadline {
  readonly message: string;
  readonly kind: 'acknowledge' | 'answer';
  /** Exercise ms. */
  readonly due: number;
  /** The row of the limits that it follows from. */
  readonly limit?: LimitName | undefined;
  /** Who owes it. */
  readonly party: string;
}

/** A case as one desk sees it. */
export interface CaseView {
  readonly id: string;
  readonly subject: string;
  readonly queue: Queue;
  readonly messages: readonly MessageState[];
  readonly unread: number;
  readonly latest: MessageState;
  /** What this party owes, soonest first. */
  readonly owes: readonly Deadline[];
  /** What others owe it, soonest first. */
  readonly awaits: readonly Deadline[];
  readonly flagged: boolean;
  readonly claimedBy?: string;
  /** Between a bureau and its agencies (rule R-67). */
  readonly domestic: boolean;
  /** Cases that this party has linked with it. */
  readonly linked: readonly string[];
}

const soonest = (a: Deadline, b: Deadline): number => a.due - b.due;

/** What `party` knows of a case; undefined if it knows nothing. */
export function caseView(state: ReadState, party: string, id: string): CaseView | undefined {
  const thread = state.cases.get(id);
  const messages = threadOf(state, party, id);
  const latest = messages.at(-1);
  const first = messages[0];
  if (!thread || !latest || !first) return undefined;
  const owes: Deadline[] = [];
  const awaits: Deadline[] = [];
  let pending = false;
  for (const entry of messages)
    for (const [recipient, request] of entry.message.from === party ? believedRequests(state, entry) : entry.requests) {
      if (recipient !== party && entry.message.from !== party) continue;
      // An alert to everybody is not waited for.
      const counts = recipient === party || routingOf(entry.message.type)?.answerWithin !== undefined;
      const kind = owed(request);
      const due = nextDue(request);
      if (counts && request.state === 'clarification' && recipient === party) pending = true;
      if (!counts || kind === undefined || due === undefined) continue;
      const toRead = request.state === 'open' && request.ackDue !== undefined && request.ackDue <= due;
      (recipient === party ? owes : awaits).push({
        message: entry.message.id,
        kind: toRead ? 'acknowledge' : kind,
        due,
        limit: toRead ? request.ackLimit : request.limit,
        party: recipient,
      });
    }
  const unread = messages.filter((entry) => !entry.readBy.has(party)).length;
  const claimedBy = thread.claims.get(party);
  return {
    id,
    subject: first.message.subject,
    queue: owes.length > 0 || unread > 0 ? 'todo' : awaits.length > 0 || pending ? 'waiting' : 'done',
    messages,
    unread,
    latest,
    owes: owes.sort(soonest),
    awaits: awaits.sort(soonest),
    flagged: thread.flags.has(party),
    domestic: saidAtHome(state, first.message),
    linked: linkedWith(state, party, id),
    ...(claimedBy !== undefined && { claimedBy }),
  };
}

/** All cases that `party` knows: what is due first, then the newest. */
export function casesOf(state: ReadState, party: string): CaseView[] {
  const views: CaseView[] = [];
  for (const id of state.cases.keys()) {
    const view = caseView(state, party, id);
    if (view) views.push(view);
  }
  const due = (view: CaseView): number => view.owes[0]?.due ?? Number.POSITIVE_INFINITY;
  return views.sort((a, b) => due(a) - due(b) || b.latest.sentAt - a.latest.sentAt || b.latest.n - a.latest.n);
}
