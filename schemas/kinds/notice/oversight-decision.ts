import * as z from 'zod';
import { choice, noticeNumber, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The panel decides; the secretariat carries it out (rule R-38). */
export const oversightDecision = defineKind({
  type: 'oversight.decision',
  ref: 'OVD',
  family: 'notice',
  msgType: 'Response',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    decision: choice(['keep', 'correct', 'delete']),
    reason: prose(1500, { example: 'The warrant on which the notice rests no longer exists.' }, 10),
  }),
  from: ['oversight_panel'],
  to: ['secretariat', 'national', 'representative'],
  opens: true,
  replies: ['case.ack', 'case.clarification.request', 'case.reply', 'case.close', 'case.reminder'],
  answerWithin: 'oversightAction',
  answerWhen: { decision: ['correct', 'delete'] },
  answerBy: ['secretariat'],
  effect: 'final',
  rules: ['R-38', 'R-21'],
  grave: true,
});
