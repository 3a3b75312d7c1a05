import * as z from 'zod';
import { choice, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

export const hitResolution = defineKind({
  type: 'document.hit.resolution',
  ref: 'DHR',
  family: 'document',
  msgType: 'Response',
  body: z.strictObject({
    resolution: choice([
      'genuine-hit',
      'holder-recovered-own-document',
      'data-entry-error',
      'different-document-same-number',
    ]),
    instruction: choice(['seize', 'return-to-issuer', 'release']),
    explanation: prose(1000, {
      example: 'The holder found the passport again and did not know that it stays invalid.',
    }).optional(),
  }),
  from: ['national', 'issuing_authority'],
  to: ['national', 'border_post', 'duty_desk', 'secretariat', 'review_desk', 'issuing_authority'],
  replies: ['hit.feedback', 'case.ack', 'case.refusal', 'case.clarification.request', 'case.reminder', 'case.close'],
  answerWithin: 'feedback',
  answerBy: ['national', 'border_post', 'duty_desk'],
  effect: 'final',
  steps: [
    { life: 'hit', step: 'confirm', when: { resolution: ['genuine-hit', 'holder-recovered-own-document'] } },
    { life: 'hit', step: 'deny', when: { resolution: ['data-entry-error', 'different-document-same-number'] } },
  ],
  rules: ['R-10', 'R-12', 'R-13'],
  grave: true,
  check(body) {
    if (body.resolution === 'holder-recovered-own-document' && body.instruction === 'release')
      return [{ code: 'wrong', path: '/instruction', rule: 'R-13', message: 'A document reported lost stays invalid' }];
    const wrongRecord = body.resolution === 'data-entry-error' || body.resolution === 'different-document-same-number';
    if (wrongRecord && body.instruction !== 'release')
      return [
        {
          code: 'wrong',
          path: '/instruction',
          rule: 'R-10',
          message: 'Nothing is taken where the hit is not confirmed',
        },
      ];
    return [];
  },
});
