import * as z from 'zod';
import { choice, date } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';

export const diffusionCancel = defineKind({
  type: 'diffusion.cancel',
  ref: 'DIC',
  family: 'diffusion',
  msgType: 'Cancel',
  body: z.strictObject({
    reason: choice(['purpose-achieved', 'replaced-by-notice', 'no-longer-justified', 'error']),
    effective: date({ prefill: 'today' }),
  }),
  from: ['national'],
  to: noticeHolders,
  answers: 'own',
  replies: ['notice.purged', 'case.ack', 'case.reminder'],
  answerWithin: 'purge',
  proposes: 'recipients',
  steps: [{ life: 'diffusion', step: 'cancel' }],
  rules: ['R-39', 'R-16', 'R-17'],
  grave: true,
});
