import * as z from 'zod';
import { date, noticeNumber } from '../fields.ts';
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
    deleteLocalCopies: z.literal(true).meta({ role: 'skip' }),
  }),
  from: ['secretariat'],
  to: noticeHolders,
  replies: ['notice.purged', 'case.ack', 'case.reminder'],
  answerWithin: 'purge',
  effect: 'final',
  // Whoever had the notice must hear that it is gone.
  proposes: 'recipients',
  steps: [{ life: 'notice', step: 'cancel' }],
  rules: ['R-15', 'R-16', 'R-18'],
  grave: true,
});
