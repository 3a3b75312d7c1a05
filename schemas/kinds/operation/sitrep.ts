import * as z from 'zod';
import { at, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { figures, figuresProblem } from './figures.ts';
import { participants } from './participants.ts';

/** All figures count from the start of the operation until `asOf`: what the sender did itself, and what was reported to it alone. */
export const sitrep = defineKind({
  type: 'operation.sitrep',
  ref: 'SIT',
  family: 'operation',
  msgType: 'Report',
  body: z.strictObject({
    asOf: at({ prefill: 'now' }),
    ...figures,
    issues: prose(1000, { example: 'The line to gate 3 was down for ten minutes.' }).optional(),
  }),
  from: participants,
  to: ['secretariat', 'national', 'duty_desk'],
  replies: ['case.ack', 'case.clarification.request'],
  effect: 'interim',
  steps: [{ life: 'operation', step: 'tell' }],
  rules: ['R-56', 'R-6'],
  check: (body) => figuresProblem(body),
});
