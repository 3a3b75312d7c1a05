import { problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import type { Rules } from './matters.ts';

/** Who looks for the person of a notice, as far as a party has the notice. */
const requesterOf = (state: ReadState, party: string, noticeNo: unknown): string | undefined => {
  for (const { message, reached } of state.messages.values())
    if (message.type === 'notice.published' && message.body['noticeNo'] === noticeNo && reached.has(party))
      return String(message.body['requestingBureau']);
  return undefined;
};

/** A hit on a notice goes to the bureau that looks for the person. A post tells its own bureau, which passes it on. */
export const hitRules: Rules = {
  'hit.report': ({ state, from, parties, body }) => {
    if (body['matchedOn'] !== 'notice' || state.parties.get(from)?.kind !== 'national') return undefined;
    const requester = requesterOf(state, from, body['matchedRef']);
    if (requester === undefined || requester === from || !state.parties.has(requester)) return undefined;
    const told = [...state.messages.values()].some(
      ({ message }) =>
        message.type === 'hit.report' &&
        message.from === from &&
        message.body['matchedRef'] === body['matchedRef'] &&
        message.recipients.includes(requester),
    );
    if (told || parties.includes(requester)) return undefined;
    return problem('step_not_allowed', 'Whoever looks for the person would not hear of this', {
      path: '/draft/to',
      expected: requester,
      rule: 'R-27',
    });
  },
};
