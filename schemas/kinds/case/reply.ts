import * as z from 'zod';
import { choice, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { desks } from '../parties.ts';

export const reply = defineKind({
  type: 'case.reply',
  ref: 'REP',
  family: 'case',
  msgType: 'Response',
  body: z.strictObject({
    outcome: choice(['positive', 'negative', 'no-trace', 'partial']),
    content: prose(4000, { example: 'The address is known to us since 2089.' }, 3),
    conditionsOfUse: prose(500, { example: 'Not for court without our permission.' }).optional(),
  }),
  from: desks,
  to: desks,
  replies: ['case.close', 'case.clarification.request'],
  effect: 'final',
  rules: ['R-6', 'R-22'],
});
