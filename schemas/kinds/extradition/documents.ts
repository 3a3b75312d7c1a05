import * as z from 'zod';
import { choice, choices, date } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** Says that the documents are on their way; they themselves never go through here. */
export const documents = defineKind({
  type: 'extradition.documents',
  ref: 'EXD',
  family: 'extradition',
  msgType: 'Response',
  body: z.strictObject({
    checklist: choices(['warrant', 'factsStatement', 'lawText', 'identity', 'translation']),
    translatedInto: choice(['en', 'fr', 'es', 'ar']).optional(),
    sentVia: choice(['bureau', 'diplomatic']),
    sentOn: date({ prefill: 'today' }),
  }),
  from: ['national'],
  to: ['national'],
  replies: ['case.ack', 'case.clarification.request', 'extradition.decision', 'case.reminder'],
  answerWithin: 'extraditionDecision',
  effect: 'final',
  steps: [{ life: 'extradition', step: 'document' }],
  rules: ['R-41', 'R-24'],
  grave: true,
});
