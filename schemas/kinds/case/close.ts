import * as z from 'zod';
import { prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { everyDesk } from '../parties.ts';

export const close = defineKind({
  type: 'case.close',
  ref: 'CLO',
  family: 'case',
  msgType: 'Update',
  body: z.strictObject({
    result: prose(500, { example: 'Answered in full. Thank you.' }, 3),
    lessons: prose(1000).optional(),
  }),
  from: everyDesk,
  to: everyDesk,
  // Closes what oneself asked: in answer to what came back, or to one's own question.
  answers: 'both',
  effect: 'close',
  steps: [
    { life: 'clue', step: 'close', optional: true },
    { life: 'travel', step: 'close', optional: true },
  ],
  rules: ['R-26'],
});
