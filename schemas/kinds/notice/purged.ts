import * as z from 'zod';
import { date, noticeNumber, reference } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';

export const purged = defineKind({
  type: 'notice.purged',
  ref: 'NPG',
  family: 'notice',
  msgType: 'Report',
  body: z.strictObject({
    /** Of a message to chosen bureaus, which has no notice number: its file number. */
    noticeNo: noticeNumber().optional(),
    original: reference({ prefill: 'matter' }).optional(),
    purgedOn: date({ prefill: 'today' }),
  }),
  from: noticeHolders,
  // To whom the copies belonged: the secretariat, or the bureau that had sent them.
  to: ['secretariat', 'review_desk', 'national', 'duty_desk'],
  effect: 'final',
  steps: [
    { life: 'notice', step: 'purge' },
    { life: 'diffusion', step: 'purge' },
    { life: 'travel', step: 'purge' },
  ],
  rules: ['R-16'],
  check: (body) =>
    body.noticeNo === undefined && body.original === undefined
      ? [{ code: 'missing', path: '/noticeNo', rule: 'R-16', message: 'Say which notice or message has been deleted' }]
      : [],
});
