import * as z from 'zod';
import { at, choice, line } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { desks, finders } from '../parties.ts';

/** What nobody may do before the hit is confirmed (rule R-10). */
export const coerciveResults = ['arrested', 'refused-entry', 'document-seized'] as const;
const otherResults = ['monitored', 'released', 'false-match', 'no-legal-basis'] as const;

export const feedback = defineKind({
  type: 'hit.feedback',
  ref: 'HFB',
  family: 'hit',
  msgType: 'Report',
  body: z.strictObject({
    result: choice([...coerciveResults, ...otherResults]),
    legalBasis: line(200, { example: 'Border Act of Norvane, section 9' }, 3).optional(),
    at: at({ prefill: 'now' }),
  }),
  from: finders,
  to: desks,
  answers: 'both',
  replies: ['case.ack', 'case.close', 'case.clarification.request', 'extradition.provisionalArrest.request'],
  effect: 'final',
  steps: [
    { life: 'hit', step: 'act', when: { result: coerciveResults } },
    { life: 'hit', step: 'release', when: { result: otherResults } },
  ],
  rules: ['R-6', 'R-10', 'R-59'],
  grave: true,
  check: (body) =>
    coerciveResults.some((result) => result === body.result) && body.legalBasis === undefined
      ? [{ code: 'missing', path: '/legalBasis', rule: 'R-10', message: 'A measure needs a basis in your own law' }]
      : [],
});
