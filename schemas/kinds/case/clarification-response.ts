import * as z from 'zod';
import { list, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { everyDesk } from '../parties.ts';

export const clarificationResponse = defineKind({
  type: 'case.clarification.response',
  ref: 'CLR',
  family: 'case',
  msgType: 'Response',
  body: z.strictObject({
    answers: list(prose(1000, { example: 'The offence is fraud, committed in Brinmoor in January 2091.' }), 20, 1),
  }),
  from: everyDesk,
  to: everyDesk,
  replies: ['case.clarification.request'],
  effect: 'final',
  steps: [{ life: 'notice', step: 'clarify', optional: true }],
  rules: ['R-9'],
});
