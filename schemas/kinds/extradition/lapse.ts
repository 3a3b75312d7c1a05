import * as z from 'zod';
import { at, choice, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The time is over and the person is free. A new arrest is not barred by it. */
export const lapse = defineKind({
  type: 'extradition.lapse',
  ref: 'EXL',
  family: 'extradition',
  msgType: 'Report',
  body: z.strictObject({
    releasedOn: at({ prefill: 'now' }),
    reason: choice(['documents-late', 'documents-incomplete', 'court-decision', 'request-withdrawn']),
    note: prose(500, { example: 'A new request remains possible.' }).optional(),
  }),
  from: ['national'],
  to: ['national', 'secretariat'],
  answers: 'both',
  replies: ['case.ack', 'case.clarification.request', 'extradition.provisionalArrest.request', 'case.reminder'],
  ackWithin: 'acknowledge',
  steps: [{ life: 'extradition', step: 'lapse' }],
  rules: ['R-41'],
  proposes: 'recipients',
  grave: true,
});
