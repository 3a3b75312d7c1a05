import * as z from 'zod';
import { choice, line, noticeNumber, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Somebody for whom a notice is out turns to the oversight panel. The representative does not see the notice, only knows of it. */
export const challenge = defineKind({
  type: 'notice.challenge',
  ref: 'NCH',
  family: 'notice',
  msgType: 'Request',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    onBehalfOf: line(120, { example: 'Mira Exercise VESTORN' }, 3),
    requested: choice(['access', 'correct', 'delete']),
    ground: prose(1500, { example: 'The judgment was set aside in January 2091.' }, 10),
  }),
  from: ['representative'],
  to: ['oversight_panel'],
  opens: true,
  replies: ['case.ack', 'case.clarification.request', 'oversight.decision', 'case.refusal', 'case.reminder'],
  answerWithin: 'oversight',
  ackWithin: 'acknowledge',
  proposes: 'nobody',
  rules: ['R-38', 'R-21'],
});
