import * as z from 'zod';
import { prose, reference } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const dutyEscalate = defineKind({
  type: 'duty.escalate',
  ref: 'DES',
  family: 'duty',
  msgType: 'Request',
  body: z.strictObject({
    overdueRef: reference({ example: 'QN-RFI-2091-000123' }),
    impact: prose(500, { example: 'The person at gate 12 misses the last ferry.' }, 3),
  }),
  from: ['national', 'secretariat', 'review_desk', 'border_post', 'issuing_authority', 'tip_desk'],
  to: ['duty_desk'],
  opens: true,
  replies: ['case.ack', 'case.reply', 'duty.task', 'case.clarification.request', 'case.reminder'],
  answerWithin: 'supplementary',
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  rules: ['R-45', 'R-8'],
});
