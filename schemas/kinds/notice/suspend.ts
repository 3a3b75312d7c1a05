import * as z from 'zod';
import { date, noticeNumber, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';

/** Until further notice nobody acts on it. Six months at most (rule R-35, tried in `core/rules/notices.ts`: a body knows no day). */
export const suspend = defineKind({
  type: 'notice.suspend',
  ref: 'NSU',
  family: 'notice',
  msgType: 'Update',
  scope: 'Restricted',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    until: date({ example: '2091-06-01' }),
    reason: prose(500, { example: 'The court is examining the warrant anew.' }, 10),
  }),
  from: ['national', 'secretariat'],
  to: noticeHolders,
  answers: 'both',
  replies: [
    'case.ack',
    'case.clarification.request',
    'notice.suspend',
    'notice.resume',
    'notice.withdraw',
    'case.reminder',
  ],
  ackWithin: 'acknowledge',
  proposes: 'recipients',
  steps: [{ life: 'notice', step: 'suspend' }],
  rules: ['R-35', 'R-17'],
  grave: true,
});
