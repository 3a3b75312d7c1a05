import * as z from 'zod';
import { choice, country, documentNumber } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** `foundAgain` is in the list because people choose it: rule R-13 says no. */
export const recordWithdraw = defineKind({
  type: 'document.record.withdraw',
  ref: 'DRW',
  family: 'document',
  msgType: 'Cancel',
  body: z.strictObject({
    documentNumber: documentNumber(),
    issuingCountry: country(),
    reason: choice(['enteredInError', 'recoveredAndDestroyed', 'foundAgain']),
  }),
  from: ['national', 'issuing_authority'],
  to: ['register'],
  opens: true,
  answers: 'both',
  belongsTo: 'issuingCountry',
  proposes: 'register',
  steps: [{ life: 'documentRecord', step: 'withdraw' }],
  rules: ['R-12', 'R-13', 'R-42'],
  grave: true,
});
