import { instant } from '../../../schemas/ids.ts';
import { reasonsBeforeReturn, reasonsForAddendum } from '../../../schemas/kinds/notice/withdraw.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import { underWay } from './extradition.ts';
import type { Asked, Rules } from './matters.ts';

const day = 86_400_000;
/** Six months, counted generously. */
const longestSuspension = 184 * day;

const oneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);

/** The rules on notices that need more than the table of their life. */
export const noticeRules: Rules = {
  'notice.published': ({ state, from, body }) =>
    state.parties.get(from)?.kind === 'duty_desk' && body['colour'] !== 'orange'
      ? problem('not_permitted', 'The duty desk publishes warnings of an imminent threat only', {
          path: '/draft/body/colour',
          expected: 'orange',
          rule: 'R-31',
        })
      : undefined,

  'notice.suspend': ({ body, at }) => {
    const until = Date.parse(String(body['until']));
    if (until > at && until <= at + longestSuspension) return undefined;
    return problem('deadline_unreasonable', 'A suspension ends within six months', {
      path: '/draft/body/until',
      expected: `${instant(at + day).slice(0, 10)} .. ${instant(at + longestSuspension).slice(0, 10)}`,
      rule: 'R-35',
    });
  },

  'notice.cancelled': ({ state, from, body }) =>
    body['cause'] !== 'oversight-decision' || deletionDecided(state, from, body['noticeNo'])
      ? undefined
      : problem('step_not_allowed', 'The oversight panel has not decided that', {
          path: '/draft/body/cause',
          rule: 'R-38',
        }),

  'notice.withdraw': withdrawal,
};

/** Has this party received a decision of the panel to delete the notice? */
const deletionDecided = (state: ReadState, party: string, noticeNo: unknown): boolean =>
  [...state.messages.values()].some(
    ({ message, reached }) =>
      message.type === 'oversight.decision' &&
      reached.has(party) &&
      message.body['noticeNo'] === noticeNo &&
      message.body['decision'] === 'delete',
  );

/**
 * An arrest is not the end: a notice is withdrawn after the person has physically returned, unless the requester's own policy is to cancel
 * on arrest. Nor is a refused extradition: that is added to the notice.
 */
function withdrawal({ state, from, parent, body }: Asked): Problem | undefined {
  const at = { path: '/draft/body/reason' };
  const { reason } = body as { reason?: unknown };
  if (oneOf(reasonsForAddendum, reason))
    return problem('step_not_allowed', 'A refused extradition is added to the notice; it does not end it', {
      ...at,
      rule: 'R-37',
    });
  if (state.parties.get(from)?.profile.cancelPolicy === 'on-arrest') return undefined;
  const early = reason === 'returned' && underWay(state, from, parent?.message.case);
  return early || oneOf(reasonsBeforeReturn, reason)
    ? problem('step_not_allowed', 'A notice is withdrawn after the return, not on the arrest', { ...at, rule: 'R-15' })
    : undefined;
}
