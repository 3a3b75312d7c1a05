import * as z from 'zod';
import { at, choice, country, date, documentNumber, line } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { documentTypes, recordStatuses } from './record.ts';

/**
 * The register tells the asker and the issuing country. The asker must have it confirmed before anybody acts; whether it is
 * confirmed is for the issuing country alone to say.
 */
export const hit = defineKind({
  type: 'document.hit',
  ref: 'DHT',
  family: 'document',
  msgType: 'Alert',
  body: z.strictObject({
    matchedOn: choice(['document']),
    matchedRef: documentNumber(),
    documentType: choice(documentTypes),
    issuingCountry: country(),
    recordStatus: choice(recordStatuses),
    recordDate: date().optional(),
    circumstance: line(200).optional(),
    where: line(120, { example: 'Marrow Bay ferry terminal, gate 12' }, 2),
    when: at({ prefill: 'now' }),
    confirmationUrgency: choice(['urgent', 'routine']),
  }),
  from: ['register'],
  to: ['national', 'border_post', 'issuing_authority', 'duty_desk', 'secretariat', 'review_desk'],
  replies: [
    'hit.confirm.request',
    'hit.report',
    'document.hit.resolution',
    'hit.feedback',
    'case.ack',
    'case.clarification.request',
  ],
  answerWithin: 'confirmation',
  answerBy: 'others',
  belongsTo: 'issuingCountry',
  steps: [{ life: 'hit', step: 'raise' }],
  rules: ['R-10', 'R-12', 'R-27'],
  automatic: true,
});
