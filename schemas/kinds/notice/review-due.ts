import * as z from 'zod';
import { date, noticeNumber } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Six months before its end the requester is asked whether a notice is still needed; without an answer it lapses. */
export const reviewDue = defineKind({
  type: 'notice.reviewDue',
  ref: 'NRD',
  family: 'notice',
  msgType: 'Request',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    expiresOn: date({ example: '2096-03-04' }),
  }),
  from: ['secretariat'],
  to: ['national'],
  answers: 'both',
  replies: [
    'notice.renew',
    'notice.withdraw',
    'case.ack',
    'case.clarification.request',
    'case.reminder',
    'notice.cancelled',
  ],
  answerWithin: 'renewal',
  steps: [{ life: 'notice', step: 'review' }],
  rules: ['R-36'],
});
