import type { Routing } from '../../../schemas/kinds/kind.ts';
import { routingOf, routings } from '../../../schemas/kinds/routing.ts';
import type { Addressee } from '../../../schemas/message.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { MessageState, ReadState } from '../state.ts';
import { homeOf, partiesKnownTo } from './domestic.ts';
import { replyProblem, threadOf } from './replies.ts';
import { nextDue } from './requests.ts';

/** Something that a party may do now, or may not and why; computed by the same rules that refuse. */
export interface Action {
  readonly type: string;
  readonly inReplyTo?: string;
  readonly allowed: boolean;
  readonly problem?: Problem;
  /** Proposed addressees; empty where finding them is the lesson. */
  readonly to: readonly Addressee[];
  /** Exercise ms by which it is due. */
  readonly due?: number;
  /** Worth a second look before sending. */
  readonly grave: boolean;
}

/** The addressee that means a party. */
export function addresseeOf(state: ReadState, party: string): Addressee {
  const kind = state.parties.get(party)?.kind;
  const alone = (name: typeof kind): boolean =>
    [...state.parties.values()].filter((one) => one.kind === name && !one.visibleTo).length === 1;
  if (state.parties.get(party)?.visibleTo) return { kind: 'bureau', code: party };
  if (kind === 'secretariat' && alone(kind)) return { kind: 'secretariat' };
  if (kind === 'duty_desk' && alone(kind)) return { kind: 'dutyDesk' };
  if (kind === 'register' && alone(kind)) return { kind: 'register' };
  return { kind: 'bureau', code: party };
}

/** Whom a message of this kind would go to; empty where finding them is the lesson. */
export function proposed(
  state: ReadState,
  party: string,
  kind: Routing,
  parent: MessageState | undefined,
): Addressee[] {
  if (kind.proposes === 'nobody') return [];
  if (kind.proposes === 'secretariat' || kind.proposes === 'register') {
    const known = [...state.parties.values()].some((one) => one.kind === kind.proposes);
    return known ? [{ kind: kind.proposes }] : [];
  }
  if (kind.proposes === 'home') {
    const home = homeOf(state, party);
    return home === undefined || home === party ? [] : [addresseeOf(state, home)];
  }
  if (!parent) return [];
  const others = parent.message.recipients.filter((one) => one !== party).map((one) => addresseeOf(state, one));
  if (kind.proposes === 'recipients')
    return others.length > 0 && parent.message.from === party ? others : beginning(state, party, parent);
  // What the hub itself made is answered by turning to the others whom it told.
  if (parent.message.from === party || routingOf(parent.message.type)?.automatic) return others;
  return [addresseeOf(state, parent.message.from)];
}

/** Everybody whom the first message of the case, or the publication, came from or went to. */
function beginning(state: ReadState, party: string, parent: MessageState): Addressee[] {
  const known = threadOf(state, party, parent.message.case).map((entry) => entry.message);
  const first = known.find((message) => message.type === 'notice.published') ?? known[0];
  return (first ? [first.from, ...first.recipients] : [])
    .filter((one) => one !== party)
    .map((one) => addresseeOf(state, one));
}

/** What `party` could open a case with: types for which somebody is there whom it may know of. */
export function openings(state: ReadState, party: string): Action[] {
  const there = new Set(partiesKnownTo(state, party).flatMap(({ id, kind }) => (id === party ? [] : [kind])));
  return routings
    .filter((kind) => kind.to.some((one) => there.has(one)))
    .filter((kind) => kind.opens && replyProblem(state, party, kind, undefined, undefined, state.at) === undefined)
    .map((kind) => ({
      type: kind.type,
      allowed: true,
      to: proposed(state, party, kind, undefined),
      grave: kind.grave ?? false,
    }));
}

/**
 * What `party` could do in a case at exercise ms `now`: for each type the newest message that it answers; what is allowed first, what is
 * due first among that; then what is not allowed yet and why. Types that can never answer anything here are left out.
 */
export function actions(state: ReadState, party: string, caseId: string, now: number = state.at): Action[] {
  const found = new Map<string, Action>();
  for (const parent of threadOf(state, party, caseId).reverse()) {
    const id = parent.message.id;
    for (const kind of routings) {
      const before = found.get(kind.type);
      if (before?.allowed) continue;
      const refused = replyProblem(state, party, kind, parent, undefined, now);
      if (refused && (before || !worthSaying(refused))) continue;
      const request = parent.requests.get(party);
      const due = request && kind.effect !== 'none' && kind.effect !== 'close' ? nextDue(request) : undefined;
      found.set(kind.type, {
        type: kind.type,
        inReplyTo: id,
        allowed: refused === undefined,
        ...(refused && { problem: refused }),
        to: proposed(state, party, kind, parent),
        ...(due !== undefined && { due }),
        grave: kind.grave ?? false,
      });
    }
  }
  return [...found.values()].sort(
    (a, b) =>
      Number(b.allowed) - Number(a.allowed) ||
      (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY),
  );
}

/** "Not yet" is worth a line; "never" and "not yours at all" are not. */
const worthSaying = (refused: Problem): boolean =>
  refused.code === 'step_not_allowed' || refused.code === 'verify_first' || refused.code === 'not_overdue';
