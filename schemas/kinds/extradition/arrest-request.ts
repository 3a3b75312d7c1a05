import * as z from 'zod';
import { choice, line, noticeNumber, prose, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Asks a country to hold a person until the documents come. By which channel it may be asked is in that country's profile (rule R-40). */
export const arrestRequest = defineKind({
  type: 'extradition.provisionalArrest.request',
  ref: 'PAR',
  family: 'extradition',
  msgType: 'Request',
  body: z.strictObject({
    warrantRef: line(40, { example: 'WRT-2091-0512' }, 3),
    offence: line(200, { example: 'Fraud committed by a group' }, 3),
    factsDatePlace: line(200, { example: 'Brinmoor, 30 December 2090' }, 3),
    identityData: prose(500, { example: 'Mira Exercise VESTORN, born 2054-11, passport EXR31415K' }, 3),
    intentToRequest: z.literal(true).meta({ role: 'skip' }),
    channel: choice(['bureau', 'diplomatic']),
    /** Both for the country that is asked: what the notice says, and how grave the offence is (rule R-61). */
    noticeNo: noticeNumber().optional(),
    maxPenaltyMonths: whole(1, 1200, { example: '60' }).optional(),
  }),
  from: ['national'],
  to: ['national'],
  opens: true,
  answers: 'both',
  replies: [
    'case.ack',
    'extradition.arrest.report',
    'case.reply',
    'case.refusal',
    'case.clarification.request',
    'case.reminder',
  ],
  answerWithin: 'feedback',
  ackWithin: 'provisionalArrest',
  proposes: 'sender',
  steps: [{ life: 'extradition', step: 'request' }],
  rules: ['R-40', 'R-10', 'R-21', 'R-60', 'R-61'],
  grave: true,
});
