import * as z from 'zod';
import { choice, documentNumber } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { check } from './check.ts';
import { DocumentEntry } from './record.ts';

/**
 * `noRecord` proves nothing (rule R-14): the word for it says so wherever it is shown. `possibleMatch`: there is no such record, but one
 * whose number looks alike, which `record` shows; it is no hit (rule R-53).
 */
export const checkResult = defineKind({
  type: 'document.check.result',
  ref: 'DCR',
  family: 'document',
  msgType: 'Response',
  body: z.strictObject({
    result: choice(['noRecord', 'match', 'possibleMatch', 'issuerNotContributing']),
    documentNumber: documentNumber().optional(),
    record: DocumentEntry.optional(),
  }),
  from: ['register'],
  to: check.from,
  effect: 'final',
  rules: ['R-14', 'R-53'],
  automatic: true,
  check: (body) =>
    (body.result === 'match' || body.result === 'possibleMatch') && body.record === undefined
      ? [{ code: 'missing', path: '/record', message: 'A match shows its record' }]
      : [],
});
