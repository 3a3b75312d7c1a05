import * as z from 'zod';
import { country, documentNumber, line, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** An agency at home tells its own bureau what has happened, in its own words; nothing of it is written for abroad. */
export const domesticReport = defineKind({
  type: 'domestic.report',
  ref: 'DRP',
  family: 'domestic',
  msgType: 'Report',
  body: z.strictObject({
    reportedBy: line(80, { example: 'Sergeant at the harbour station' }, 2),
    what: prose(
      3000,
      { example: 'Man at the counter, ticket paid with a card that is not his. Says he is somebody else.' },
      3,
    ),
    when: line(120, { example: 'This morning, before the first ferry' }).optional(),
    where: line(160, { example: 'Marrow Bay, ticket hall' }).optional(),
    who: prose(500, { example: 'Calls himself Mira V., no papers but a photo of a passport' }).optional(),
    offence: line(200, { example: 'Fraud, we think' }).optional(),
    documentNumber: documentNumber().optional(),
    issuingCountry: country().optional(),
    holds: prose(1000, { example: 'A copy of the ticket and the card.' }).optional(),
    wants: prose(1000, { example: 'Who is he? We can keep him until four.' }).optional(),
  }),
  from: ['agency'],
  to: ['national'],
  opens: true,
  replies: [
    'case.ack',
    'domestic.informed',
    'domestic.tasking',
    'case.clarification.request',
    'case.refusal',
    'case.reminder',
  ],
  ackWithin: 'acknowledge',
  proposes: 'home',
  rules: ['R-67', 'R-68'],
});
