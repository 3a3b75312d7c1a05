import * as z from 'zod';
import { date, noticeNumber } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';

export const purged = defineKind({
  type: 'notice.purged',
  ref: 'NPG',
  family: 'notice',
  msgType: 'Report',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    purgedOn: date({ prefill: 'today' }),
  }),
  from: noticeHolders,
  to: ['secretariat'],
  effect: 'final',
  steps: [{ life: 'notice', step: 'purge' }],
  rules: ['R-16'],
});
