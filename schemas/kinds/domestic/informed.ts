import * as z from 'zod';
import { choice, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';

const settled = ['answered', 'partial', 'nothing-found', 'refused'] as const;

/** A bureau brings back to an agency of its own country what came of its report or request (rule R-70). */
export const domesticInformed = defineKind({
  type: 'domestic.informed',
  ref: 'DHI',
  family: 'domestic',
  msgType: 'Response',
  body: z.strictObject({
    outcome: choice([...settled, 'still-open']),
    content: prose(
      3000,
      { example: 'Peltrosa knows her: she has lived there since 2089, under the name that you have.' },
      3,
    ),
    conditionsOfUse: prose(500, { example: 'Not for court without the permission of Peltrosa.' }).optional(),
  }),
  from: ['national'],
  to: ['agency'],
  replies: ['case.ack', 'case.clarification.request', 'domestic.request', 'case.close'],
  effect: 'final',
  effectWhen: { outcome: settled },
  rules: ['R-70', 'R-67', 'R-22'],
});
