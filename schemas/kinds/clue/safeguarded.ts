import * as z from 'zod';
import { choice } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { neverInClues } from './things.ts';

/** To the whole group, so that nobody works on. No field for anything else: that somebody is safe is all that others need. */
export const clueSafeguarded = defineKind({
  type: 'clue.safeguarded',
  ref: 'CSG',
  family: 'clue',
  msgType: 'Report',
  sensitive: true,
  body: z.strictObject({ status: choice(['personSafe', 'inquiryTaken']) }),
  never: { ...neverInClues, place: 'R-50', name: 'R-50', details: 'R-50' },
  from: ['national', 'secretariat'],
  to: ['national', 'secretariat'],
  answers: 'both',
  replies: ['case.ack', 'case.close'],
  effect: 'final',
  effectWhen: { status: 'personSafe' },
  proposes: 'recipients',
  steps: [
    { life: 'clue', step: 'safeguard', when: { status: 'personSafe' } },
    { life: 'clue', step: 'claim', when: { status: 'inquiryTaken' }, optional: true },
  ],
  rules: ['R-50'],
});
