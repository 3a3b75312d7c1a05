import * as z from 'zod';
import { choice, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** A bureau asks an agency of its own country to do something, or for its order or consent. */
export const domesticTasking = defineKind({
  type: 'domestic.tasking',
  ref: 'DTS',
  family: 'domestic',
  msgType: 'Request',
  body: z.strictObject({
    task: choice(['check-address', 'find-file', 'interview', 'serve', 'order', 'consent', 'other']),
    what: prose(
      2000,
      { example: 'Please see whether anybody of that name lives at the harbour, without speaking to her.' },
      3,
    ),
    why: prose(500, { example: 'Another country has asked, the answer is due tomorrow.' }).optional(),
  }),
  from: ['national'],
  to: ['agency'],
  opens: true,
  replies: ['case.ack', 'domestic.answer', 'case.clarification.request', 'case.refusal', 'case.reminder'],
  answerWithin: 'domestic',
  ackWithin: 'acknowledge',
  proposes: 'sender',
  rules: ['R-67', 'R-69', 'R-6'],
});
