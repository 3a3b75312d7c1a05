import * as z from 'zod';
import { at, choice, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { participants } from './participants.ts';

/** The end of the checks. What is still open is worked on; a last situation report may follow. */
export const operationClose = defineKind({
  type: 'operation.close',
  ref: 'OPC',
  family: 'operation',
  msgType: 'Update',
  scope: 'Restricted',
  body: z.strictObject({
    cause: choice(['time-over', 'objectives-met', 'called-off']),
    closedAt: at({ prefill: 'now' }),
    instruction: prose(1000, { example: 'Send your last figures, and finish the hits that are open.' }).optional(),
  }),
  from: ['secretariat'],
  to: participants,
  answers: 'own',
  replies: ['case.ack', 'case.clarification.request', 'operation.report', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'recipients',
  steps: [{ life: 'operation', step: 'close' }],
  rules: ['R-54'],
  grave: true,
});
