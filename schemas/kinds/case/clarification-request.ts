import * as z from 'zod';
import { line, list, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { everyDesk } from '../parties.ts';

export const clarificationRequest = defineKind({
  type: 'case.clarification.request',
  ref: 'CLQ',
  family: 'case',
  msgType: 'Request',
  body: z.strictObject({
    missing: list(line(80, { role: 'skip', widget: 'answeredFields', example: '/offence' }), 20).optional(),
    question: prose(
      1000,
      { example: 'Which offence is the request about, and how is the person connected with it?' },
      3,
    ),
  }),
  from: everyDesk,
  to: everyDesk,
  replies: ['case.clarification.response', 'case.ack', 'case.refusal', 'case.reminder'],
  answerWithin: 'supplementary',
  effect: 'ask',
  steps: [
    { life: 'notice', step: 'ask', optional: true },
    { life: 'tip', step: 'lack', optional: true },
  ],
  rules: ['R-9'],
});
