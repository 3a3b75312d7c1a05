import { instant } from '../../../schemas/ids.ts';
import { reasonsBeforeReturn, reasonsForAddendum } from '../../../schemas/kinds/notice/withdraw.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';
import { underWay } from './extradition.ts';
import type { Asked, Rules } from './matters.ts';
import { threadOf } from './replies.ts';

const day = 86_400_000;
/** Six months, counted generously. */
const longestSuspension = 184 * day;

const oneOf = (values: readonly unknown[], value: unknown): boolean => values.includes(value);

/** The rules on notices that need more than the table of their life. */
export const noticeRules: Rules = {
  'notice.request': silverProblem,

  'notice.published': ({ state, from, body }) =>
    state.parties.get(from)?.kind === 'duty_desk' && body['colour'] !== 'orange'
      ? problem('not_permitted', 'The duty desk publishes warnings of an imminent threat only', {
          path: '/draft/body/colour',
          expected: 'orange',
          rule: 'R-31',
        })
      : datesProblem(body),

  'notice.reviewDue': reviewProblem,

  'notice.suspend': ({ body, at }) => {
    const until = Date.parse(String(body['until']));
    if (until > at && until <= at + longestSuspension) return undefined;
    return problem('deadline_unreasonable', 'A suspension ends within six months', {
      path: '/draft/body/until',
      expected: `${instant(at + day).slice(0, 10)} .. ${instant(at + longestSuspension).slice(0, 10)}`,
      rule: 'R-35',
    });
  },

  'notice.cancelled': (asked) =>
    asked.body['cause'] !== 'oversight-decision' || deletionDecided(asked.state, asked.from, asked.body['noticeNo'])
      ? expiryProblem(asked)
      : problem('step_not_allowed', 'The oversight panel has not decided that', {
          path: '/draft/body/cause',
          rule: 'R-38',
        }),

  'notice.withdraw': withdrawal,
};

/** Dates are counted in calendar months; what the calendar makes of the end of a month is not held against anybody. */
const calendar = 3 * day;
const monthsAfter = (date: string, months: number): number => {
  const at = new Date(Date.parse(date));
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, at.getUTCDate());
};

/** A day in a body that is some months from another one in it. */
function monthsProblem(body: Asked['body'], field: string, from: string, months: number): Problem | undefined {
  const wanted = monthsAfter(String(body[from]), months);
  if (Math.abs(Date.parse(String(body[field])) - wanted) <= calendar) return undefined;
  return problem('deadline_unreasonable', 'A notice is valid for five years and reviewed six months before the end', {
    path: `/draft/body/${field}`,
    expected: instant(wanted).slice(0, 10),
    rule: 'R-36',
  });
}

/** Valid for five years, reviewed six months before the end. */
const datesProblem = (body: Asked['body']): Problem | undefined =>
  monthsProblem(body, 'expiresOn', 'publishedOn', 60) ?? monthsProblem(body, 'reviewOn', 'expiresOn', -6);

/** The notice that a message of its case is about, as the party has it. */
const publishedIn = (state: ReadState, party: string, parent: Asked['parent']) =>
  threadOf(state, party, parent?.message.case ?? '').find(({ message }) => message.type === 'notice.published')
    ?.message;

/** Its requester is asked six months before the end, and of the end that the notice has. */
function reviewProblem({ state, from, parent, body, at }: Asked): Problem | undefined {
  const notice = publishedIn(state, from, parent);
  if (!notice) return undefined;
  const { reviewOn, expiresOn } = notice.body;
  if (body['expiresOn'] !== expiresOn)
    return problem('deadline_unreasonable', 'The notice has another end', {
      path: '/draft/body/expiresOn',
      expected: String(expiresOn),
      rule: 'R-36',
    });
  return tooEarly(String(reviewOn), at, '/draft/type');
}

/** A notice lapses on the day of its end, not before. */
function expiryProblem({ state, from, parent, body, at }: Asked): Problem | undefined {
  const notice = body['cause'] === 'expired' ? publishedIn(state, from, parent) : undefined;
  return notice && tooEarly(String(notice.body['expiresOn']), at, '/draft/body/cause');
}

const tooEarly = (date: string, at: number, path: string): Problem | undefined =>
  at >= Date.parse(date)
    ? undefined
    : problem('step_not_allowed', 'It is too early for that', { path, expected: `from ${date} on`, rule: 'R-36' });

/** A bureau asks for as many silver notices as it has, those not counted that were refused. A better request is no new one. */
function silverProblem({ state, from, parent, body }: Asked): Problem | undefined {
  const most = state.parties.get(from)?.profile.silverQuota ?? state.setting?.quotas?.silver;
  if (body['colour'] !== 'silver' || most === undefined || parent?.lives.notice !== undefined) return undefined;
  const used = new Set<string>();
  for (const { message, lives } of state.messages.values())
    if (silver(message, from) && state.lives.get(lives.notice ?? '')?.state !== 'refused') used.add(lives.notice ?? '');
  const waiting = [...state.heldMessages.values()].filter(({ message }) => silver(message, from)).length;
  if (used.size + waiting < most) return undefined;
  return problem('quota_used', 'This bureau has asked for all its silver notices', {
    path: '/draft/body/colour',
    actual: String(used.size + waiting),
    expected: `at most ${most}`,
    rule: 'R-57',
  });
}

const silver = (message: { type: string; from: string; body: Asked['body'] }, from: string): boolean =>
  message.type === 'notice.request' && message.from === from && message.body['colour'] === 'silver';

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
 * on the arrest, or with the surrender, when its purpose is achieved. Nor is a refused extradition: that is added to the notice.
 */
function withdrawal({ state, from, parent, body }: Asked): Problem | undefined {
  const at = { path: '/draft/body/reason' };
  const { reason } = body as { reason?: unknown };
  if (oneOf(reasonsForAddendum, reason))
    return problem('step_not_allowed', 'A refused extradition is added to the notice; it does not end it', {
      ...at,
      rule: 'R-37',
    });
  const policy = state.parties.get(from)?.profile.cancelPolicy;
  if (policy === 'on-arrest') return undefined;
  const achieved = policy === 'on-purpose-achieved';
  const early = reason === 'returned' && underWay(state, from, parent?.message.case, achieved);
  return early || oneOf(reasonsBeforeReturn, reason)
    ? problem('step_not_allowed', 'A notice is withdrawn after the return, not on the arrest', {
        ...at,
        rule: 'R-15',
        ...(policy !== undefined && { profile: { bureau: from, line: 'cancelPolicy' } }),
      })
    : undefined;
}
