import * as z from 'zod';
import { choice, line, prose, whole } from '../fields.ts';
import { defineKind } from '../kind.ts';

const settled = [
  'done',
  'partial',
  'nothing-found',
  'order-given',
  'order-refused',
  'consent-given',
  'consent-refused',
] as const;

/** What an agency has found or decided; "more time" says how many minutes (rule R-11), an order has a number (rule R-69). */
export const domesticAnswer = defineKind({
  type: 'domestic.answer',
  ref: 'DAN',
  family: 'domestic',
  msgType: 'Response',
  body: z.strictObject({
    outcome: choice([...settled, 'more-time']),
    content: prose(3000, { example: 'Went there twice, nobody opened. Neighbour says she left in spring.' }, 2),
    minutes: whole(1, 20_160, { example: '120' }).optional(),
    orderRef: line(60, { example: 'ORD-2091-0031' }, 3).optional(),
  }),
  from: ['agency'],
  to: ['national'],
  replies: ['case.ack', 'domestic.tasking', 'domestic.informed', 'case.clarification.request', 'case.close'],
  effect: 'final',
  effectWhen: { outcome: settled },
  promise: { field: 'minutes', as: 'minutes' },
  rules: ['R-67', 'R-68', 'R-69', 'R-11'],
  check: (body) => [
    ...(body.outcome === 'more-time' && body.minutes === undefined
      ? [{ code: 'missing', path: '/minutes', rule: 'R-11', message: 'Say how many minutes more' } as const]
      : []),
    ...(body.outcome === 'order-given' && body.orderRef === undefined
      ? [{ code: 'missing', path: '/orderRef', rule: 'R-69', message: 'An order has a number' } as const]
      : []),
  ],
});
