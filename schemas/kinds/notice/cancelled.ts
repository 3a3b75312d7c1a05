import * as z from 'zod';
import { choice, date, noticeNumber } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';

export const cancelled = defineKind({
  type: 'notice.cancelled',
  ref: 'NCN',
  family: 'notice',
  msgType: 'Cancel',
  scope: 'Restricted',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    effective: date({ prefill: 'today' }),
    /** Left empty: its requester has withdrawn it. */
    cause: choice(['withdrawn', 'conditions-not-met', 'expired', 'oversight-decision']).optional(),
    deleteLocalCopies: z.literal(true).meta({ role: 'skip' }),
  }),
  from: ['secretariat'],
  to: noticeHolders,
  // Withdrawn by its requester; otherwise the secretariat takes back what it published itself.
  answers: 'both',
  replies: ['notice.purged', 'case.ack', 'case.reminder'],
  answerWithin: 'purge',
  effect: 'final',
  // Whoever had the notice must hear that it is gone.
  proposes: 'recipients',
  steps: [
    { life: 'notice', step: 'cancel', when: { cause: ['', 'withdrawn'] } },
    { life: 'notice', step: 'revoke', when: { cause: 'conditions-not-met' } },
    { life: 'notice', step: 'expire', when: { cause: 'expired' } },
    { life: 'notice', step: 'delete', when: { cause: 'oversight-decision' } },
  ],
  rules: ['R-15', 'R-16', 'R-18', 'R-36', 'R-38'],
  grave: true,
});
