import * as z from 'zod';
import { choice } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { neverInTips, trace } from './trace.ts';

/** Was this address in your territory at that moment? Whoever asks says nothing of why. */
export const addressRequest = defineKind({
  type: 'ip.confirm.request',
  ref: 'IPQ',
  family: 'tip',
  msgType: 'Request',
  sensitive: true,
  body: z.strictObject({ ...trace, question: choice(['inTerritory', 'provider', 'preserve']) }),
  never: neverInTips,
  from: ['tip_desk', 'national'],
  to: ['national'],
  opens: true,
  replies: [
    'case.ack',
    'ip.confirm.response',
    'case.clarification.request',
    'case.refusal',
    'case.reminder',
    'case.close',
  ],
  answerWithin: 'addressCheck',
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  steps: [{ life: 'tip', step: 'ask' }],
  rules: ['R-47', 'R-5', 'R-21'],
});
