import * as z from 'zod';
import { noticeNumber, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';

export const resume = defineKind({
  type: 'notice.resume',
  ref: 'NRS',
  family: 'notice',
  msgType: 'Update',
  scope: 'Restricted',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    reason: prose(500, { example: 'The court has confirmed the warrant.' }, 3),
  }),
  from: ['national', 'secretariat'],
  to: noticeHolders,
  answers: 'both',
  replies: ['case.ack', 'case.clarification.request', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'recipients',
  steps: [{ life: 'notice', step: 'resume' }],
  rules: ['R-35', 'R-17'],
});
