import * as z from 'zod';
import { choice, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { clueText, neverInClues, onlyWords, square } from './things.ts';

/**
 * What a desk makes of the thing: at sight, which is a claim to look into it, or after it has inquired on the spot. All steps are
 * optional: what another desk has found meanwhile is not told to this one.
 */
export const clueResponse = defineKind({
  type: 'clue.response',
  ref: 'CRS',
  family: 'clue',
  msgType: 'Response',
  sensitive: true,
  body: z.strictObject({
    recognised: choice(['yes', 'maybe', 'no']),
    basis: choice(['sight', 'inquiry']),
    because: clueText('The mill is the sign of a bakery that has three shops here.'),
    area: square().optional(),
    localInquiryPossible: yesNo(),
  }),
  never: neverInClues,
  from: ['national', 'secretariat'],
  to: ['national', 'secretariat'],
  replies: ['case.ack', 'clue.enquiry', 'case.close'],
  effect: 'final',
  effectWhen: { recognised: ['yes', 'no'] },
  steps: [
    { life: 'clue', step: 'check', when: { recognised: 'no', basis: 'sight' }, optional: true },
    { life: 'clue', step: 'claim', when: { recognised: ['yes', 'maybe'], basis: 'sight' }, optional: true },
    { life: 'clue', step: 'verify', when: { recognised: 'yes', basis: 'inquiry' }, optional: true },
    { life: 'clue', step: 'reject', when: { recognised: ['no', 'maybe'], basis: 'inquiry' }, optional: true },
  ],
  rules: ['R-50', 'R-21'],
  check: (body) => onlyWords(body.because, '/because'),
});
