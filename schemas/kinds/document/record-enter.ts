import * as z from 'zod';
import { choice, country, date, documentNumber } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { documentTypes, recordStatuses } from './record.ts';

/** What the issuing country reports of its own documents. There is no field for a holder. */
export const recordEnter = defineKind({
  type: 'document.record.enter',
  ref: 'DRE',
  family: 'document',
  msgType: 'Report',
  body: z.strictObject({
    documentNumber: documentNumber().optional(),
    batch: z.strictObject({ from: documentNumber(), to: documentNumber({ example: 'EXR31499K' }) }).optional(),
    documentType: choice(documentTypes),
    issuingCountry: country(),
    recordStatus: choice(recordStatuses),
    eventDate: date(),
    eventCountry: country().optional(),
    circumstance: choice([
      'theft',
      'robbery',
      'burglary',
      'loss',
      'in-the-post',
      'withdrawn-by-issuer',
      'other',
    ]).optional(),
  }),
  from: ['national', 'issuing_authority'],
  to: ['register'],
  opens: true,
  replies: ['document.record.modify', 'document.record.withdraw'],
  belongsTo: 'issuingCountry',
  proposes: 'register',
  steps: [{ life: 'documentRecord', step: 'enter' }],
  rules: ['R-12', 'R-42'],
  check(body) {
    if (body.batch && body.recordStatus !== 'stolenBlank')
      return [{ code: 'wrong', path: '/batch', rule: 'R-42', message: 'Only blank documents are entered as a range' }];
    if (!body.batch && body.documentNumber === undefined)
      return [{ code: 'missing', path: '/documentNumber', message: 'Give the number of the document' }];
    if (body.batch && (body.batch.from > body.batch.to || body.batch.from[8] !== body.batch.to[8]))
      return [{ code: 'wrong', path: '/batch/to', message: 'A range ends behind its beginning, with the same letter' }];
    return [];
  },
});
