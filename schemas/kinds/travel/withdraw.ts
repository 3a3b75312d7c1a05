import * as z from 'zod';
import { choice, date } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { neverInTravel } from './journey.ts';

export const travelWithdraw = defineKind({
  type: 'travel.withdraw',
  ref: 'TRW',
  family: 'travel',
  msgType: 'Cancel',
  sensitive: true,
  body: z.strictObject({
    reason: choice(['trip-cancelled', 'no-longer-at-risk', 'sent-in-error']),
    effective: date({ prefill: 'today' }),
  }),
  never: neverInTravel,
  from: ['national', 'duty_desk'],
  to: ['national', 'border_post', 'duty_desk'],
  answers: 'own',
  replies: ['notice.purged', 'case.ack', 'case.reminder'],
  answerWithin: 'purge',
  proposes: 'recipients',
  steps: [{ life: 'travel', step: 'withdraw' }],
  rules: ['R-52', 'R-39', 'R-16'],
  grave: true,
});
