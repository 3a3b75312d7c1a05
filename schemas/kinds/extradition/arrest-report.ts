import * as z from 'zod';
import { at, bureau, choice, country, line, list } from '../fields.ts';
import { defineKind } from '../kind.ts';

/** The clock of the country that arrests begins to run: by `documentsDue` the documents must be there (rule R-41). */
export const arrestReport = defineKind({
  type: 'extradition.arrest.report',
  ref: 'PRP',
  family: 'extradition',
  msgType: 'Report',
  body: z.strictObject({
    forBureau: bureau({ example: 'QN' }),
    arrestedOn: at({ prefill: 'now' }),
    documentsDue: at({ example: '2091-03-22T08:12:00Z' }),
    consent: choice(['yes', 'no', 'unknown']).optional(),
    languageRequired: choice(['en', 'fr', 'es', 'ar']),
    legalBasis: line(200, { example: 'Extradition Act of Peltrosa, section 16' }, 3),
    /** As established after the arrest: a country may treat its own nationals in another way (rule R-62). */
    nationalities: list(country(), 5).optional(),
  }),
  from: ['national'],
  to: ['national', 'secretariat'],
  answers: 'both',
  replies: [
    'extradition.documents',
    'notice.withdraw',
    'extradition.lapse',
    'case.ack',
    'case.clarification.request',
    'case.reminder',
  ],
  answerWithin: 'extraditionDocuments',
  answerBy: ['national'],
  dueField: 'documentsDue',
  effect: 'final',
  // Whether the person agrees to be handed over may not be known yet: whoever asked for the arrest is told within ten days.
  effectWhen: { consent: ['yes', 'no', ''] },
  effectOn: { 'hit.confirm.response': 'final' },
  restWithin: 'surrenderConsent',
  onBehalfOf: 'forBureau',
  steps: [
    { life: 'hit', step: 'act' },
    { life: 'extradition', step: 'arrest' },
  ],
  rules: ['R-10', 'R-41', 'R-59', 'R-6'],
  grave: true,
});
