import * as z from 'zod';
import { at, country, line, list } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Either side proposes place and time; a country that is crossed must agree too. */
export const surrenderArrange = defineKind({
  type: 'extradition.surrender.arrange',
  ref: 'EXA',
  family: 'extradition',
  msgType: 'Update',
  body: z.strictObject({
    handover: line(200, { example: 'Marrow Bay ferry terminal, office 3' }, 3),
    date: at({ example: '2091-05-02T10:00:00Z' }),
    transit: list(country(), 5).optional(),
    escort: line(120, { example: 'Two officers of Norvane' }).optional(),
  }),
  from: ['national'],
  to: ['national'],
  answers: 'both',
  replies: [
    'case.ack',
    'extradition.surrender.arrange',
    'extradition.surrender.report',
    'case.refusal',
    'case.clarification.request',
    'case.reminder',
  ],
  ackWithin: 'acknowledge',
  effect: 'final',
  steps: [{ life: 'extradition', step: 'arrange' }],
  rules: ['R-5'],
});
