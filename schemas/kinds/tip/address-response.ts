import * as z from 'zod';
import { choice, date, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { neverInTips, provider } from './trace.ts';

/** No subscriber is named here: for that each country asks for a paper of its own, which the answer names. */
export const addressResponse = defineKind({
  type: 'ip.confirm.response',
  ref: 'IPR',
  family: 'tip',
  msgType: 'Response',
  sensitive: true,
  body: z.strictObject({
    inTerritory: choice(['yes', 'no', 'cannot-say']),
    provider: provider().optional(),
    sharedAddress: yesNo().optional(),
    preservationUntil: date({ example: '2091-06-02' }).optional(),
    legalProcessNeeded: choice(['police-request', 'prosecutor-order', 'court-order']),
  }),
  never: { ...neverInTips, subscriber: 'R-49', customer: 'R-49', name: 'R-49' },
  from: ['national'],
  to: ['tip_desk', 'national'],
  replies: ['case.ack', 'tip.referral', 'ip.confirm.request', 'case.clarification.request', 'case.close'],
  effect: 'final',
  // A tip is settled by its outcome; where the address lay is a step on the way.
  effectOn: { 'tip.referral': 'interim' },
  steps: [
    { life: 'tip', step: 'locate', when: { inTerritory: 'yes' } },
    { life: 'tip', step: 'deny', when: { inTerritory: 'no' } },
    { life: 'tip', step: 'lack', when: { inTerritory: 'cannot-say' } },
  ],
  rules: ['R-47', 'R-48', 'R-49'],
  check: (body) =>
    body.preservationUntil !== undefined && body.inTerritory !== 'yes'
      ? [
          {
            code: 'wrong',
            path: '/preservationUntil',
            rule: 'R-48',
            message: 'Only what lies in your territory can be preserved there',
          },
        ]
      : [],
});
