import * as z from 'zod';
import { choice, prose } from '../fields.ts';
import { grounds } from '../grounds.ts';
import { defineKind } from '../kind.ts';
import { centre, noticeHolders } from '../parties.ts';

/** The secretariat has read it and finds that it may not stand: sender and recipients delete it. */
export const nonCompliant = defineKind({
  type: 'diffusion.nonCompliant',
  ref: 'DIN',
  family: 'diffusion',
  msgType: 'Cancel',
  body: z.strictObject({
    ground: choice(grounds),
    reason: prose(1000, { example: 'The facts are a dispute between two private parties.' }, 10),
    requiredAction: choice(['delete']),
  }),
  from: centre,
  to: noticeHolders,
  replies: ['notice.purged', 'case.ack', 'case.clarification.request', 'case.reminder'],
  answerWithin: 'purge',
  effect: 'final',
  proposes: 'recipients',
  steps: [{ life: 'diffusion', step: 'reject' }],
  rules: ['R-20', 'R-16', 'R-39'],
  grave: true,
});
