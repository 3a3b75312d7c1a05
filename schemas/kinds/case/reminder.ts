import * as z from 'zod';
import { reference, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { everyDesk } from '../parties.ts';

export const reminder = defineKind({
  type: 'case.reminder',
  ref: 'REM',
  family: 'case',
  msgType: 'Reminder',
  body: z.strictObject({
    n: whole(1, 3, { prefill: 'reminders', example: '1' }),
    original: reference({ prefill: 'matter' }).optional(),
  }),
  from: everyDesk,
  to: everyDesk,
  answers: 'own',
  replies: ['case.ack'],
  rules: ['R-8'],
});
