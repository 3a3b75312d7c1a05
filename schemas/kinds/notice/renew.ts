import * as z from 'zod';
import { noticeNumber, prose, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { centre } from '../parties.ts';

export const renew = defineKind({
  type: 'notice.renew',
  ref: 'NRN',
  family: 'notice',
  msgType: 'Response',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    reason: prose(500, { example: 'The warrant stands, and the money has moved again this spring.' }, 10),
    stillWanted: z.literal(true).meta({ role: 'skip' }),
    warrantStillValid: yesNo().optional(),
  }),
  from: ['national'],
  to: centre,
  replies: ['case.ack', 'case.clarification.request'],
  effect: 'final',
  steps: [{ life: 'notice', step: 'renew' }],
  rules: ['R-36', 'R-21'],
  check: (body) =>
    body.warrantStillValid === false
      ? [
          {
            code: 'wrong',
            path: '/warrantStillValid',
            rule: 'R-36',
            message: 'A notice without a valid warrant is withdrawn',
          },
        ]
      : [],
});
