import * as z from 'zod';
import { country, documentNumber, line, list, reference, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { participants } from './participants.ts';

/** How many documents one batch asks about at most. */
export const mostChecks = 200;

/** Many documents at once. Like a single check it has no field for a name. */
export const checkBatch = defineKind({
  type: 'operation.checkBatch',
  ref: 'OPB',
  family: 'operation',
  msgType: 'Request',
  body: z.strictObject({
    batchNo: whole(1, 999_999, { example: '1' }),
    checkPoint: line(120, { example: 'Marrow Bay ferry terminal, gate 12' }, 2),
    operationRef: reference({ example: 'AA-OPO-2091-000123' }).optional(),
    checks: list(z.strictObject({ documentNumber: documentNumber(), issuingCountry: country() }), mostChecks, 1),
  }),
  from: participants,
  to: ['register'],
  opens: true,
  replies: ['operation.batchResult', 'document.hit'],
  proposes: 'register',
  rules: ['R-14', 'R-53', 'R-55'],
  check(body) {
    const seen = new Set<string>();
    for (const [index, { documentNumber, issuingCountry }] of body.checks.entries()) {
      const key = `${issuingCountry} ${documentNumber}`;
      if (seen.has(key))
        return [
          { code: 'wrong', path: `/checks/${index}`, rule: 'R-55', message: 'A document counts once in a batch' },
        ];
      seen.add(key);
    }
    return [];
  },
});
