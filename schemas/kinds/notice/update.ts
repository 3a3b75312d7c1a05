import * as z from 'zod';
import { noticeNumber, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';
import { change } from './change.ts';

/** The facts have changed: the requester tells the secretariat, and the secretariat all who have the notice. */
export const update = defineKind({
  type: 'notice.update',
  ref: 'NUP',
  family: 'notice',
  msgType: 'Update',
  scope: 'Restricted',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    ...change,
    reason: prose(500, { example: 'The court has corrected the date of birth.' }, 3),
  }),
  from: ['national', 'secretariat'],
  to: noticeHolders,
  answers: 'both',
  replies: ['case.ack', 'case.clarification.request', 'notice.update', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'recipients',
  steps: [{ life: 'notice', step: 'change' }],
  rules: ['R-17', 'R-21'],
});
