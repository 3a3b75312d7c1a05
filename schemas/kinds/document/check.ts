import * as z from 'zod';
import { choice, country, documentNumber, line } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { documentTypes } from './record.ts';

/** No field for a name: the register is asked about documents, not about persons. */
export const check = defineKind({
  type: 'document.check',
  ref: 'DCK',
  family: 'document',
  msgType: 'Request',
  body: z.strictObject({
    documentNumber: documentNumber(),
    issuingCountry: country(),
    documentType: choice(documentTypes).optional(),
    checkPoint: line(120, { example: 'Marrow Bay ferry terminal, gate 12' }, 2),
  }),
  from: ['national', 'border_post', 'duty_desk', 'secretariat', 'review_desk'],
  to: ['register'],
  opens: true,
  replies: ['document.check.result', 'document.hit'],
  proposes: 'register',
  rules: ['R-14'],
});
