import * as z from 'zod';
import { choice, line, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** An agency at home asks its bureau to find something out abroad, or to have a notice asked for. What abroad needs to know is for the bureau to add. */
export const domesticRequest = defineKind({
  type: 'domestic.request',
  ref: 'DRQ',
  family: 'domestic',
  msgType: 'Request',
  body: z.strictObject({
    wish: choice(['find-out', 'notice', 'check-document', 'other']),
    what: prose(3000, { example: 'Please ask Peltrosa whether they know her. We need it for the judge.' }, 3),
    who: prose(500, { example: 'Mira Exercise VESTORN, born in 2054' }).optional(),
    offence: line(200, { example: 'Fraud' }).optional(),
    link: prose(500, { example: 'The money went to her account.' }).optional(),
    reason: prose(1000, { example: 'Her address decides which court is competent.' }).optional(),
  }),
  from: ['agency'],
  to: ['national'],
  opens: true,
  replies: [
    'case.ack',
    'domestic.informed',
    'domestic.tasking',
    'case.interim',
    'case.clarification.request',
    'case.refusal',
    'case.reminder',
  ],
  answerWithin: 'domesticRequest',
  ackWithin: 'acknowledge',
  proposes: 'home',
  rules: ['R-67', 'R-68', 'R-70'],
});
