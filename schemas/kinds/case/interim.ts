import * as z from 'zod';
import { at, prose } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { everyDesk } from '../parties.ts';

export const interim = defineKind({
  type: 'case.interim',
  ref: 'INT',
  family: 'case',
  msgType: 'Response',
  body: z.strictObject({
    done: prose(1000, { example: 'Our registers have been searched.' }, 3),
    stillToDo: prose(1000, { example: 'The company register answers in writing.' }, 3),
    newExpectedBy: at({ prefill: 'limit' }),
  }),
  from: everyDesk,
  to: everyDesk,
  replies: ['case.clarification.request'],
  effect: 'interim',
  promise: { field: 'newExpectedBy', as: 'instant' },
  rules: ['R-6'],
});
