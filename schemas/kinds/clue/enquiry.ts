import * as z from 'zod';
import { choice } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { clueText, enquiryNumber, neverInClues, onlyWords } from './things.ts';

/** Does anybody know this thing? First one desk is asked whether the matter is solved already, then the restricted group. */
export const clueEnquiry = defineKind({
  type: 'clue.enquiry',
  ref: 'CEN',
  family: 'clue',
  msgType: 'Request',
  sensitive: true,
  body: z.strictObject({
    enquiryNo: enquiryNumber(),
    clueKind: choice([
      'packaging',
      'printedText',
      'signage',
      'uniformCrest',
      'socketType',
      'transportTicket',
      'announcement',
      'landscape',
      'furniture',
    ]),
    clueText: clueText('Paper bag of a bakery, a blue mill printed on it, under it the word Ketterly'),
    alreadyKnownCheck: choice(['done', 'notDone']),
    peopleDescribed: z.literal(false).meta({ role: 'skip' }),
    media: z.literal('none').meta({ role: 'skip' }),
  }),
  never: neverInClues,
  from: ['national', 'secretariat'],
  to: ['national', 'secretariat'],
  opens: true,
  answers: 'both',
  replies: [
    'clue.response',
    'clue.known',
    'clue.safeguarded',
    'clue.enquiry',
    'case.ack',
    'case.reminder',
    'case.close',
  ],
  answerWithin: 'clue',
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  steps: [
    { life: 'clue', step: 'open', when: { alreadyKnownCheck: 'notDone' } },
    { life: 'clue', step: 'circulate', when: { alreadyKnownCheck: 'done' } },
  ],
  rules: ['R-50', 'R-5', 'R-22'],
  check: (body) => onlyWords(body.clueText, '/clueText'),
});
