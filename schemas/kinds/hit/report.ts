import * as z from 'zod';
import { at, choice, choices, line, matterNumber } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { finders } from '../parties.ts';

const elements = [
  'familyName',
  'forenames',
  'sex',
  'dateOfBirth',
  'placeOfBirth',
  'nationality',
  'documentNumber',
  'documentType',
  'description',
  'photo',
  'fingerprints',
] as const;

export const report = defineKind({
  type: 'hit.report',
  ref: 'HIT',
  family: 'hit',
  msgType: 'Report',
  body: z.strictObject({
    matchedOn: choice(['notice', 'diffusion', 'document', 'nominal']),
    matchedRef: matterNumber(),
    where: line(120, { example: 'Marrow Bay ferry terminal, gate 12' }, 2),
    when: at({ prefill: 'now' }),
    identityCheck: z.strictObject({
      elementsMatching: choices(elements, 0),
      elementsDiffering: choices(elements, 0),
    }),
    subjectNow: choice(['waiting', 'released', 'in-transit', 'detained-under-national-law']),
    actionTaken: choice(['none', 'local']),
    legalBasis: line(200, { example: 'Border Act of Norvane, section 9' }, 3).optional(),
    confirmationUrgency: choice(['urgent', 'routine']),
  }),
  from: finders,
  to: ['national', 'border_post', 'issuing_authority', 'duty_desk', 'secretariat'],
  opens: true,
  replies: [
    'case.ack',
    'hit.confirm.request',
    'hit.confirm.response',
    'hit.report',
    'document.hit.resolution',
    'hit.feedback',
    'case.reply',
    'case.refusal',
    'case.clarification.request',
    'case.reminder',
    'extradition.provisionalArrest.request',
  ],
  answerWithin: 'confirmation',
  // The secretariat is told; the answer comes from whom the hit belongs to.
  answerBy: ['national', 'issuing_authority', 'border_post'],
  effect: 'final',
  // Passed on to whom it belongs: whoever reported it still waits.
  effectOn: { 'hit.report': 'interim' },
  proposes: 'nobody',
  steps: [
    { life: 'hit', step: 'raise', optional: true },
    { life: 'notice', step: 'locate', when: { matchedOn: 'notice' }, optional: true },
  ],
  rules: ['R-5', 'R-10', 'R-27', 'R-16'],
  check: (body) =>
    body.actionTaken === 'local' && body.legalBasis === undefined
      ? [
          {
            code: 'missing',
            path: '/legalBasis',
            rule: 'R-10',
            message: 'A measure of your own needs a basis in your own law',
          },
        ]
      : [],
});
