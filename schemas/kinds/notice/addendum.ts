import * as z from 'zod';
import { bureau, choice, noticeNumber, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';

/** What other countries have to know about a notice that stays in force: a refusal elsewhere does not cancel it (rule R-37). */
export const addendum = defineKind({
  type: 'notice.addendum',
  ref: 'NAD',
  family: 'notice',
  msgType: 'Update',
  scope: 'Restricted',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    about: choice(['extradition-refused', 'person-deceased', 'contested', 'restricted-to']),
    byBureau: bureau({ example: 'QP' }),
    text: prose(1000, { example: 'Peltrosa has refused the extradition: the person is a national.' }, 10),
  }),
  from: ['secretariat'],
  to: noticeHolders,
  answers: 'both',
  replies: ['case.ack', 'case.clarification.request', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'recipients',
  steps: [{ life: 'notice', step: 'addend' }],
  rules: ['R-37', 'R-18'],
});
