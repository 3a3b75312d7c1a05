import * as z from 'zod';
import { prose, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { figures, figuresProblem } from './figures.ts';
import { participants } from './participants.ts';

/** What the operation came to: the last situation reports of all who took part, added up. */
export const operationReport = defineKind({
  type: 'operation.report',
  ref: 'OPF',
  family: 'operation',
  msgType: 'Report',
  scope: 'Restricted',
  body: z.strictObject({
    totals: z.strictObject(figures),
    medianConfirmationMinutes: whole(0, 100_000).optional(),
    openHits: whole(0, 10_000_000),
    conclusions: prose(1500, { example: 'Two of three hits were confirmed within ten minutes.' }, 10),
  }),
  from: ['secretariat'],
  to: participants,
  answers: 'own',
  replies: ['case.ack', 'case.clarification.request'],
  proposes: 'recipients',
  steps: [{ life: 'operation', step: 'report' }],
  rules: ['R-54', 'R-56'],
  check({ totals, openHits }) {
    const wrong = figuresProblem(totals, '/totals');
    if (wrong.length > 0 || openHits === totals.hits - totals.confirmed - totals.falseMatches) return wrong;
    return [
      { code: 'wrong', path: '/openHits', rule: 'R-56', message: 'Open is what is neither confirmed nor denied' },
    ];
  },
});
