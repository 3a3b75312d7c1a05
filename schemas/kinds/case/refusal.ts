import * as z from 'zod';
import { choice, prose } from '../fields.ts';
import { grounds } from '../grounds.ts';
import { defineKind } from '../kind.ts';
import { everyDesk } from '../parties.ts';

export const refusal = defineKind({
  type: 'case.refusal',
  ref: 'REF',
  family: 'case',
  msgType: 'Response',
  body: z.strictObject({
    ground: choice(grounds),
    reason: prose(1500, { example: 'Our law asks for a decision of a court before such data may be passed on.' }, 10),
    alternative: prose(500, { example: 'Please send a judicial request.' }).optional(),
  }),
  from: everyDesk,
  to: everyDesk,
  replies: ['case.close', 'case.clarification.request'],
  effect: 'refuse',
  // The secretariat that refuses a withdrawal keeps the notice.
  steps: [{ life: 'notice', step: 'keep', optional: true }],
  rules: ['R-21'],
});
