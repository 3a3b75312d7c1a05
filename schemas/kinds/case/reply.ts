import * as z from 'zod';
import { choice, line, prose, yesNo } from '../fields.ts';
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
    /** Of somebody who has been found: where, and whether that person agrees to its being told (rule R-64). */
    whereabouts: line(200, { example: 'A boarding house in Callisport' }, 3).optional(),
    personAgrees: yesNo().optional(),
    conditionsOfUse: prose(500, { example: 'Not for court without our permission.' }).optional(),
  }),
  from: desks,
  to: desks,
  replies: ['case.close', 'case.clarification.request'],
  effect: 'final',
  rules: ['R-6', 'R-22', 'R-14', 'R-63', 'R-64'],
});
