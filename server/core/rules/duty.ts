import { problem } from '../../../schemas/problem.ts';
import type { Rules } from './matters.ts';
import { knownTo } from './replies.ts';
import { believedRequests, isOverdue } from './requests.ts';

/** The duty desk chases what is overdue, for whoever has sent it. */
export const dutyRules: Rules = {
  'duty.escalate': ({ state, from, body, at }) => {
    const path = { path: '/draft/body/overdueRef', rule: 'R-45' } as const;
    const sent = [...state.messages.values()].find(
      ({ message }) => message.from === from && message.ourRef === body['overdueRef'],
    );
    const entry = sent && knownTo(state, from, sent.message.id);
    if (!entry) return problem('unknown_reference', 'You have not sent a message with this file number', path);
    const late = believedRequests(state, entry).some(([, request]) => isOverdue(state, request, at));
    return late ? undefined : problem('not_overdue', 'The answer is not overdue', path);
  },
};
