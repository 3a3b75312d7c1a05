import * as z from 'zod';
import { choice, country, date, documentNumber } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { recordStatuses } from './record.ts';

export const recordModify = defineKind({
  type: 'document.record.modify',
  ref: 'DRM',
  family: 'document',
  msgType: 'Update',
  body: z.strictObject({
    documentNumber: documentNumber(),
    issuingCountry: country(),
    recordStatus: choice(recordStatuses),
    eventDate: date().optional(),
    reason: choice(['statusChange', 'enteredInError', 'recovered']),
  }),
  from: ['national', 'issuing_authority'],
  to: ['register'],
  opens: true,
  answers: 'both',
  replies: ['document.record.modify', 'document.record.withdraw'],
  belongsTo: 'issuingCountry',
  proposes: 'register',
  steps: [{ life: 'documentRecord', step: 'modify' }],
  rules: ['R-12', 'R-13', 'R-42'],
  check: (body) =>
    body.reason === 'recovered' && body.recordStatus !== 'invalid'
      ? [{ code: 'wrong', path: '/recordStatus', rule: 'R-13', message: 'A recovered document stays invalid' }]
      : [],
});
