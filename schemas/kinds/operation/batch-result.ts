import * as z from 'zod';
import { DocumentEntry } from '../document/record.ts';
import { documentNumber, list, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { checkBatch, mostChecks } from './check-batch.ts';

const count = () => whole(0, mostChecks);

/** What the register found in a batch. Documents that are not named have no record, which proves nothing (rule R-14). */
export const batchResult = defineKind({
  type: 'operation.batchResult',
  ref: 'OPR',
  family: 'operation',
  msgType: 'Response',
  body: z.strictObject({
    batchNo: whole(1, 999_999),
    counts: z.strictObject({
      checked: count(),
      matches: count(),
      possibleMatches: count(),
      noRecord: count(),
      issuerNotContributing: count(),
    }),
    matches: list(DocumentEntry, mostChecks),
    possibleMatches: list(
      z.strictObject({ documentNumber: documentNumber(), record: DocumentEntry }),
      mostChecks,
    ).optional(),
  }),
  from: ['register'],
  to: checkBatch.from,
  effect: 'final',
  rules: ['R-14', 'R-53'],
  automatic: true,
});
