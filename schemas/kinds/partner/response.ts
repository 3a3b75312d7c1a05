import * as z from 'zod';
import { prose, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { Consent } from './consent.ts';

export const partnerResponse = defineKind({
  type: 'partner.response',
  ref: 'PRS',
  family: 'partner',
  msgType: 'Response',
  body: z.strictObject({
    answer: prose(2000, { example: 'We have seen eleven such visas since January.' }, 3),
    personalData: yesNo(),
    consent: Consent.optional(),
  }),
  from: ['partner', 'national', 'secretariat'],
  to: ['partner', 'national', 'secretariat'],
  replies: ['case.ack', 'case.close', 'case.clarification.request'],
  effect: 'final',
  rules: ['R-43', 'R-22'],
});
