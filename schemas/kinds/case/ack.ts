import * as z from 'zod';
import { at, line, reference, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { everyDesk } from '../parties.ts';

/** Read and accepted. One touch is enough: the hub adds the file number, and an expected date only helps where an answer is due. */
export const ack = defineKind({
  type: 'case.ack',
  ref: 'ACK',
  family: 'case',
  msgType: 'Ack',
  body: z.strictObject({
    theirRef: reference().optional(),
    expectedBy: at({ prefill: 'limit' }).optional(),
    handler: line(60, { example: 'Duty officer, second shift' }).optional(),
    /** Of a request for information: whoever is asked says whether it can look it up at once (rule R-6: the time limit follows). */
    directlyAccessible: yesNo().optional(),
  }),
  from: everyDesk,
  to: everyDesk,
  effect: 'ack',
  promise: { field: 'expectedBy', as: 'instant' },
  steps: [
    { life: 'tip', step: 'accept', optional: true },
    { life: 'travel', step: 'acknowledge', optional: true },
  ],
  rules: ['R-7', 'R-6'],
});
