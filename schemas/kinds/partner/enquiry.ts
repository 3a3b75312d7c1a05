import * as z from 'zod';
import { choice, prose, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { Consent } from './consent.ts';

export const partnerEnquiry = defineKind({
  type: 'partner.enquiry',
  ref: 'PEN',
  family: 'partner',
  msgType: 'Request',
  body: z.strictObject({
    topic: choice([
      'document-fraud-trend',
      'referral-to-assistance',
      'training',
      'border-technology',
      'individual-case',
    ]),
    question: prose(1500, { example: 'Have you seen altered visas on this route since January?' }, 10),
    personalData: yesNo(),
    consent: Consent.optional(),
    purposeShared: prose(500, { example: 'To brief the officers at the ferry posts.' }, 3),
  }),
  from: ['partner', 'national', 'secretariat'],
  to: ['partner', 'national', 'secretariat'],
  opens: true,
  replies: ['partner.response', 'case.refusal', 'case.clarification.request', 'case.ack', 'case.reminder'],
  answerWithin: 'partner',
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  rules: ['R-43', 'R-21', 'R-5'],
});
