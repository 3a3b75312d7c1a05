import * as z from 'zod';
import { prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { centre, desks } from '../parties.ts';

/** A word to the desks that only asks to be read: the watch begins, a line is down, an office moves. */
export const circular = defineKind({
  type: 'case.circular',
  ref: 'CIR',
  family: 'case',
  msgType: 'Alert',
  scope: 'Restricted',
  body: z.strictObject({
    text: prose(2000, { example: 'The watch begins now. Please confirm that your desk is staffed.' }, 3),
  }),
  from: [...centre, 'duty_desk'],
  to: desks,
  opens: true,
  replies: ['case.ack', 'case.clarification.request', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  rules: ['R-7'],
});
