import * as z from 'zod';
import { at, choice, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { participants } from './participants.ts';

/** Where an operation stands now: checks count for it, and reports are due, from the start on and while it is not paused. */
export const operationStage = defineKind({
  type: 'operation.stage',
  ref: 'OPS',
  family: 'operation',
  msgType: 'Update',
  scope: 'Restricted',
  body: z.strictObject({
    stage: choice(['briefing', 'start', 'pause', 'resume']),
    effective: at({ prefill: 'now' }),
    instruction: prose(1000, { example: 'All posts are ready. Begin.' }).optional(),
  }),
  from: ['secretariat'],
  to: participants,
  answers: 'own',
  replies: ['case.ack', 'case.clarification.request'],
  proposes: 'recipients',
  steps: [
    { life: 'operation', step: 'brief', when: { stage: 'briefing' } },
    { life: 'operation', step: 'start', when: { stage: 'start' } },
    { life: 'operation', step: 'pause', when: { stage: 'pause' } },
    { life: 'operation', step: 'resume', when: { stage: 'resume' } },
  ],
  rules: ['R-54', 'R-55'],
});
