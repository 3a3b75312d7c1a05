import * as z from 'zod';
import { choice, choices, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const extraditionDecision = defineKind({
  type: 'extradition.decision',
  ref: 'EXS',
  family: 'extradition',
  msgType: 'Response',
  body: z.strictObject({
    decision: choice(['granted', 'conditional', 'postponed', 'refused']),
    grounds: choices(
      ['national', 'no-dual-criminality', 'below-threshold', 'time-barred', 'risk-to-rights', 'trial-here', 'other'],
      0,
    ).optional(),
    conditions: prose(500, { example: 'The person is returned to serve the sentence here.' }).optional(),
    reason: prose(1000, { example: 'The court in Callisport has allowed it on 20 April 2091.' }, 3),
  }),
  from: ['national'],
  to: ['national', 'secretariat'],
  replies: [
    'case.ack',
    'case.clarification.request',
    'extradition.surrender.arrange',
    'notice.addendum',
    'case.close',
    'extradition.documents',
    'case.reminder',
  ],
  ackWithin: 'acknowledge',
  effect: 'final',
  steps: [
    { life: 'extradition', step: 'grant', when: { decision: ['granted', 'conditional'] } },
    { life: 'extradition', step: 'postpone', when: { decision: 'postponed' } },
    { life: 'extradition', step: 'refuse', when: { decision: 'refused' } },
  ],
  rules: ['R-21', 'R-37', 'R-62'],
  grave: true,
  check: (body) =>
    body.decision === 'refused' && !body.grounds?.length
      ? [{ code: 'missing', path: '/grounds', rule: 'R-21', message: 'A refusal names at least one ground' }]
      : [],
});
