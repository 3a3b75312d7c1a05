import * as z from 'zod';
import { choice, date, line, prose, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { Judicial, Person, subjectStatuses } from '../notice/subject.ts';
import { noticeHolders } from '../parties.ts';

/** Straight from bureau to bureau, to those whom it concerns. The secretariat's copy goes into its register. */
export const diffusionSend = defineKind({
  type: 'diffusion.send',
  ref: 'DIF',
  family: 'diffusion',
  msgType: 'Alert',
  body: z.strictObject({
    diffPurpose: choice(['arrest', 'locateTrace', 'information', 'identification', 'warn', 'infoOnly']),
    whyNotNotice: choice(['limited-recipients', 'limited-access', 'not-justified', 'pending-notice']),
    subjectStatus: choice(subjectStatuses),
    caseSummary: prose(1500, { example: 'A group sold holiday houses that did not exist ...' }, 10),
    requestedAction: line(300, { example: 'Locate, and inform us at once' }, 3),
    person: Person.optional(),
    judicial: Judicial.optional(),
    neutralityStatement: yesNo().optional(),
    validUntil: date({ example: '2091-09-04' }).optional(),
  }),
  from: ['national'],
  to: noticeHolders,
  opens: true,
  answers: 'both',
  replies: [
    'case.ack',
    'hit.report',
    'case.refusal',
    'case.reply',
    'case.clarification.request',
    'diffusion.update',
    'diffusion.cancel',
    'diffusion.nonCompliant',
    'case.reminder',
  ],
  ackWithin: 'acknowledge',
  effect: 'final',
  proposes: 'nobody',
  steps: [{ life: 'diffusion', step: 'send' }],
  rules: ['R-39', 'R-5', 'R-20', 'R-21'],
  grave: true,
});
