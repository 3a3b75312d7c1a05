import * as z from 'zod';
import { choice, date } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { neverInTravel } from './journey.ts';

/** What came of the journey, if the country wants to say so. */
export const travelOutcome = defineKind({
  type: 'travel.outcome',
  ref: 'TRO',
  family: 'travel',
  msgType: 'Report',
  sensitive: true,
  body: z.strictObject({
    outcome: choice(['admitted', 'refusedEntry', 'didNotArrive', 'monitored-not-disclosed']),
    on: date({ prefill: 'today' }).optional(),
  }),
  never: neverInTravel,
  from: ['national', 'border_post', 'duty_desk'],
  to: ['national', 'duty_desk'],
  replies: ['case.ack', 'case.clarification.request', 'case.close'],
  effect: 'final',
  steps: [{ life: 'travel', step: 'report' }],
  rules: ['R-51'],
});
