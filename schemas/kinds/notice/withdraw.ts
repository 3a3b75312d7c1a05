import * as z from 'zod';
import { choice, date } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { centre } from '../parties.ts';

/** `arrested` is in the list because people choose it: rule R-15 says no, unless the requester's own practice is `on-arrest`. */
export const reasonsBeforeReturn = ['arrested'] as const;
/** Chosen in disappointment: rule R-37 says that the notice stays, with an addendum. */
export const reasonsForAddendum = ['extradition-refused'] as const;

export const withdraw = defineKind({
  type: 'notice.withdraw',
  ref: 'NWD',
  family: 'notice',
  msgType: 'Request',
  body: z.strictObject({
    reason: choice([
      'returned',
      'sentence-served',
      'warrant-lifted',
      'found-safe',
      'deceased',
      'error',
      'other',
      ...reasonsBeforeReturn,
      ...reasonsForAddendum,
    ]),
    returnedOn: date().optional(),
  }),
  from: ['national'],
  to: centre,
  replies: ['notice.cancelled', 'case.refusal', 'case.ack', 'case.clarification.request', 'case.reminder'],
  answerWithin: 'withdrawal',
  effect: 'final',
  proposes: 'secretariat',
  steps: [{ life: 'notice', step: 'withdraw' }],
  rules: ['R-15', 'R-17', 'R-37'],
  grave: true,
  check: (body) =>
    body.reason === 'returned' && body.returnedOn === undefined
      ? [{ code: 'missing', path: '/returnedOn', rule: 'R-15', message: 'Say on which day the person came back' }]
      : [],
});
