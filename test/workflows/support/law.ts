import { expect } from 'vitest';
import { actions } from '../../../server/core/rules/allowed.ts';
import { caseView } from '../../../server/core/rules/queues.ts';
import type { ReadState } from '../../../server/core/state.ts';
import type { Classroom } from './classroom.ts';

/** How often the laws have been tried. */
export const met = { desks: 0, cases: 0, hidden: 0 };

/**
 * What always holds: a desk has a message if it sent it or if it has reached it, and no other; and what it is offered in a case is what
 * the hub allows, but where something in it has not reached it.
 */
export function expectLaws({ exercise: { state }, desks, now }: Classroom, after: string): void {
  for (const [party, known] of desks) {
    met.desks += 1;
    for (const { message, reached } of state.messages.values()) {
      const there = message.from === party || reached.has(party);
      if (!there) met.hidden += 1;
      expect(known.messages.has(message.id), `${after}: ${party} and ${message.type}`).toBe(there);
    }
    for (const id of known.cases.keys()) {
      if ((state.cases.get(id)?.messages ?? []).some((one) => !known.messages.has(one))) continue;
      met.cases += 1;
      expect(offered(known, party, id, now), `${after}: what ${party} is offered`).toEqual(
        offered(state, party, id, now),
      );
      expect(caseView(known, party, id)?.owes, `${after}: what ${party} owes`).toEqual(
        caseView(state, party, id)?.owes,
      );
    }
  }
}

/** What a desk may do in a case now. */
export const offered = (state: ReadState, party: string, id: string, now: number) =>
  actions(state, party, id, now)
    .filter((one) => one.allowed)
    .map(({ type, inReplyTo, to }) => ({ type, inReplyTo, to }));
