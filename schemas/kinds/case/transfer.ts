import * as z from 'zod';
import { prose, reference } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { desks } from '../parties.ts';

/**
 * Hands a matter on to the party that can deal with it, with a copy to whoever asked. It needs that party's word first: `consentRef` is
 * the file number of the message in which it agreed (rule R-22, tried in `core/rules/handling.ts`).
 */
export const transfer = defineKind({
  type: 'case.transfer',
  ref: 'TRF',
  family: 'case',
  msgType: 'Request',
  body: z.strictObject({
    consentRef: reference({ example: 'QN-CLR-2091-000124' }),
    original: reference({ prefill: 'matter' }).optional(),
    matter: prose(2000, { example: 'Norvane asks for the address of a company that has moved to Rendalia.' }, 10),
    reason: prose(500, { example: 'The company is no longer registered in our country.' }, 3),
  }),
  from: desks,
  to: desks,
  replies: [
    'case.ack',
    'case.clarification.request',
    'case.interim',
    'case.reply',
    'case.refusal',
    'case.reminder',
    'case.close',
  ],
  answerWithin: 'information',
  ackWithin: 'acknowledge',
  effect: 'final',
  proposes: 'nobody',
  rules: ['R-22', 'R-5', 'R-21'],
  grave: true,
});
