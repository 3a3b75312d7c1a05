import * as z from 'zod';
import { at, line } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The person is physically back: now the notice may be withdrawn (rule R-15). */
export const returnConfirm = defineKind({
  type: 'extradition.return.confirm',
  ref: 'EXC',
  family: 'extradition',
  msgType: 'Report',
  body: z.strictObject({
    returnedOn: at({ prefill: 'now' }),
    place: line(120, { example: 'Port of Dorrin' }, 2).optional(),
  }),
  from: ['national'],
  to: ['national', 'secretariat'],
  replies: ['case.ack', 'case.close'],
  effect: 'final',
  steps: [{ life: 'extradition', step: 'return' }],
  rules: ['R-15'],
});
