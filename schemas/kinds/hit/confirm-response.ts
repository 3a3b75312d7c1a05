import * as z from 'zod';
import { choice, prose, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { centre, finders } from '../parties.ts';

export const confirmResponse = defineKind({
  type: 'hit.confirm.response',
  ref: 'HCR',
  family: 'hit',
  msgType: 'Response',
  body: z.strictObject({
    stillValid: choice(['yes', 'no', 'moreTime']),
    moreTimeMinutes: whole(1, 10_080, { example: '45' }).optional(),
    identity: choice(['confirmed', 'not-confirmed', 'need-more']),
    instructions: prose(1000, { example: 'Hold the document and let the bearer travel on with a certificate.' }, 3),
    conditions: prose(500).optional(),
  }),
  from: ['national', 'issuing_authority'],
  to: [...finders, ...centre],
  replies: [
    'hit.feedback',
    'hit.confirm.request',
    'hit.report',
    'case.ack',
    'case.refusal',
    'case.clarification.request',
    'case.reminder',
    'case.close',
    'extradition.provisionalArrest.request',
    'extradition.arrest.report',
  ],
  answerWithin: 'feedback',
  answerWhen: { stillValid: 'yes', identity: ['confirmed', 'not-confirmed'] },
  answerBy: finders,
  effect: 'final',
  effectWhen: { stillValid: ['yes', 'no'], identity: ['confirmed', 'not-confirmed'] },
  promise: { field: 'moreTimeMinutes', as: 'minutes' },
  steps: [
    { life: 'hit', step: 'confirm', when: { stillValid: 'yes', identity: 'confirmed' } },
    { life: 'hit', step: 'deny', when: { stillValid: 'no' } },
    { life: 'hit', step: 'deny', when: { stillValid: 'yes', identity: 'not-confirmed' } },
    { life: 'hit', step: 'moreTime', when: { stillValid: 'yes', identity: 'need-more' } },
    { life: 'hit', step: 'moreTime', when: { stillValid: 'moreTime' } },
  ],
  rules: ['R-6', 'R-10', 'R-11'],
  check(body) {
    if (body.stillValid === 'moreTime' && body.moreTimeMinutes === undefined)
      return [{ code: 'missing', path: '/moreTimeMinutes', rule: 'R-11', message: 'Say how many minutes more' }];
    if (body.stillValid === 'no' && body.identity === 'need-more')
      return [{ code: 'wrong', path: '/identity', message: 'What is no longer valid needs no more on identity' }];
    return [];
  },
});
