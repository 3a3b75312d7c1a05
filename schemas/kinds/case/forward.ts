import * as z from 'zod';
import { line, prose, reference } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { desks } from '../parties.ts';

/**
 * Lets another party know what a message said, under the conditions under which it came (rule R-22, tried in `core/rules/transfer.ts`). It is a
 * case of its own: those who wrote the original do not hear of it by themselves.
 */
export const forward = defineKind({
  type: 'case.forward',
  ref: 'FWD',
  family: 'case',
  msgType: 'Report',
  body: z.strictObject({
    original: reference({ example: 'QP-REP-2091-000124' }),
    extract: prose(4000, { example: 'Peltrosa writes that the address has been known to it since 2089.' }, 3),
    reason: line(300, { example: 'The company has moved to your country.' }, 3),
  }),
  from: desks,
  to: desks,
  opens: true,
  replies: ['case.ack', 'case.clarification.request', 'case.reply', 'case.refusal', 'case.reminder'],
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  rules: ['R-22', 'R-5', 'R-21'],
});
