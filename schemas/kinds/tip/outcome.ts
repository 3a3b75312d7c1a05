import * as z from 'zod';
import { bureau, choice } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { neverInTips, tipNumber } from './trace.ts';

export const tipOutcome = defineKind({
  type: 'tip.outcome',
  ref: 'TOC',
  family: 'tip',
  msgType: 'Report',
  sensitive: true,
  body: z.strictObject({
    outcome: choice(['case-opened', 'insufficient', 'duplicate', 'not-ours', 'transferred']),
    duplicateOf: tipNumber().optional(),
    transferredTo: bureau().optional(),
  }),
  never: neverInTips,
  from: ['national'],
  to: ['tip_desk'],
  replies: ['case.ack', 'tip.referral', 'case.clarification.request', 'case.close'],
  effect: 'final',
  steps: [
    { life: 'tip', step: 'conclude', when: { outcome: ['case-opened', 'duplicate', 'transferred'] } },
    { life: 'tip', step: 'deny', when: { outcome: 'not-ours' } },
    { life: 'tip', step: 'lack', when: { outcome: 'insufficient' } },
  ],
  rules: ['R-46', 'R-21'],
  check(body) {
    if (body.outcome === 'duplicate' && body.duplicateOf === undefined)
      return [{ code: 'missing', path: '/duplicateOf', rule: 'R-46', message: 'Say which tip you had already' }];
    if (body.outcome === 'transferred' && body.transferredTo === undefined)
      return [{ code: 'missing', path: '/transferredTo', rule: 'R-46', message: 'Say who has it now' }];
    return [];
  },
});
