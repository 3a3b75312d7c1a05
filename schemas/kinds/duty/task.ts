import * as z from 'zod';
import { choice, line, prose, reference } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const dutyTask = defineKind({
  type: 'duty.task',
  ref: 'DTK',
  family: 'duty',
  msgType: 'Request',
  body: z.strictObject({
    messageRef: reference({ prefill: 'matter' }),
    priority: choice(['flash', 'urgent', 'routine']),
    assignedTo: line(60, { example: 'Second officer' }, 2),
    why: prose(500, { example: 'A person is waiting at gate 12.' }, 3),
  }),
  from: ['duty_desk'],
  to: ['national', 'secretariat', 'review_desk', 'border_post', 'issuing_authority', 'tip_desk'],
  opens: true,
  replies: ['case.ack', 'case.reply', 'case.refusal', 'case.clarification.request', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  rules: ['R-6', 'R-45'],
});
