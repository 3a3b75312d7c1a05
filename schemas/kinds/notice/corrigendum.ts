import * as z from 'zod';
import { noticeNumber, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';
import { change } from './change.ts';

/** The notice was wrong from the beginning: who went by it has to look again. */
export const corrigendum = defineKind({
  type: 'notice.corrigendum',
  ref: 'NCO',
  family: 'notice',
  msgType: 'Update',
  scope: 'Restricted',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    ...change,
    reason: prose(500, { example: 'Two figures of the date of birth had been swapped.' }, 3),
  }),
  from: ['national', 'secretariat'],
  to: noticeHolders,
  answers: 'both',
  replies: ['case.ack', 'case.clarification.request', 'notice.corrigendum', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'recipients',
  steps: [{ life: 'notice', step: 'change' }],
  rules: ['R-17', 'R-21'],
  grave: true,
});
