import * as z from 'zod';
import { choice, line, prose, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** What a recipient needs beyond the subject is for its own profile to say (rule R-24): each country has its own requirements. */
export const informationRequest = defineKind({
  type: 'information.request',
  ref: 'RFI',
  family: 'information',
  msgType: 'Request',
  body: z.strictObject({
    category: choice([
      'identity-check',
      'criminal-record',
      'address-or-whereabouts',
      'vehicle',
      'company',
      'travel-history',
      'telephone-or-ip',
      'document-authenticity',
      'other',
    ]),
    subject: prose(500, { example: 'Mira Exercise VESTORN, born 2054-11' }, 2),
    offence: line(200, { example: 'Fraud' }, 3).optional(),
    linkSubjectToOffence: prose(500, { example: 'The money went to an account in her name.' }, 3).optional(),
    reason: prose(1000, { example: 'Her address decides which court is competent.' }, 3).optional(),
    intendedUse: choice(['intelligence', 'evidence']).optional(),
    directlyAccessible: yesNo().optional(),
    /** The order that has been given in the requester's country, for what the other country's law asks one for (rule R-63). */
    legalOrder: choice(['police-request', 'prosecutor-order', 'court-order']).optional(),
  }),
  from: ['national', 'secretariat', 'duty_desk'],
  to: ['national', 'secretariat', 'duty_desk', 'border_post', 'issuing_authority'],
  opens: true,
  replies: [
    'case.ack',
    'case.clarification.request',
    'case.interim',
    'case.reply',
    'case.refusal',
    'case.reminder',
    'case.transfer',
  ],
  answerWithin: 'information',
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  rules: ['R-5', 'R-6', 'R-21', 'R-23', 'R-24', 'R-25', 'R-60', 'R-61', 'R-63'],
});
