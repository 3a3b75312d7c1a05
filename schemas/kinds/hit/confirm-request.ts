import * as z from 'zod';
import { choices, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { centre, finders } from '../parties.ts';

/** Whom to ask is the lesson, so the secretariat may be asked too: it answers that it is not competent. */
export const confirmRequest = defineKind({
  type: 'hit.confirm.request',
  ref: 'HCQ',
  family: 'hit',
  msgType: 'Request',
  body: z.strictObject({
    questions: choices(['stillValid', 'samePerson', 'actionWanted', 'willExtradite', 'caution']),
    note: prose(500, { example: 'The bearer is waiting at gate 12.' }).optional(),
  }),
  // The secretariat and its review desk check documents too.
  from: [...finders, ...centre],
  to: ['national', 'issuing_authority', 'duty_desk', 'secretariat'],
  answers: 'both',
  replies: [
    'case.ack',
    'hit.confirm.response',
    'document.hit.resolution',
    'hit.feedback',
    'case.refusal',
    'case.clarification.request',
    'case.reminder',
    'extradition.provisionalArrest.request',
  ],
  answerWithin: 'confirmation',
  // A post that reported a hit to its bureau goes on waiting; the register's hit has been taken care of.
  effect: 'interim',
  effectOn: { 'document.hit': 'final' },
  proposes: 'nobody',
  steps: [{ life: 'hit', step: 'ask' }],
  rules: ['R-5', 'R-10', 'R-12', 'R-25'],
});
