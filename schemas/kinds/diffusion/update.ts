import * as z from 'zod';
import { prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { change } from '../notice/change.ts';
import { noticeHolders } from '../parties.ts';

export const diffusionUpdate = defineKind({
  type: 'diffusion.update',
  ref: 'DIU',
  family: 'diffusion',
  msgType: 'Update',
  body: z.strictObject({
    ...change,
    reason: prose(500, { example: 'The court has corrected the date of birth.' }, 3),
  }),
  from: ['national'],
  to: noticeHolders,
  answers: 'own',
  replies: ['case.ack', 'case.clarification.request', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'recipients',
  steps: [{ life: 'diffusion', step: 'change' }],
  rules: ['R-39', 'R-17', 'R-21'],
});
