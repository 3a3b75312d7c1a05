import * as z from 'zod';
import { at, line } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const surrenderReport = defineKind({
  type: 'extradition.surrender.report',
  ref: 'EXR',
  family: 'extradition',
  msgType: 'Report',
  body: z.strictObject({
    surrenderedOn: at({ prefill: 'now' }),
    handover: line(200, { example: 'Marrow Bay ferry terminal, office 3' }, 3),
  }),
  from: ['national'],
  to: ['national', 'secretariat'],
  answers: 'both',
  replies: ['extradition.return.confirm', 'case.ack', 'case.clarification.request', 'case.reminder'],
  answerWithin: 'personReturn',
  answerBy: ['national'],
  effect: 'final',
  steps: [{ life: 'extradition', step: 'surrender' }],
  rules: ['R-15'],
});
