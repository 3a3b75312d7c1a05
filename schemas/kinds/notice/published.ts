import * as z from 'zod';
import { bureau, choice, choices, date, line, noticeNumber, prose, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';
import { colours, Disappearance, Judicial, Person, subjectStatuses } from './subject.ts';

/** A notice as everybody may read it. Valid for five years; the need for it is reviewed six months before the end. */
export const published = defineKind({
  type: 'notice.published',
  ref: 'NPB',
  family: 'notice',
  msgType: 'Alert',
  scope: 'Restricted',
  body: z.strictObject({
    noticeNo: noticeNumber(),
    colour: choice(colours),
    requestingBureau: bureau({ prefill: 'matter' }),
    subjectStatus: choice(subjectStatuses).optional(),
    person: Person.optional(),
    caseSummary: prose(1500).optional(),
    requestedAction: line(300, { example: 'Locate, and inform the requesting bureau at once' }, 3),
    judicial: Judicial.optional(),
    disappearance: Disappearance.optional(),
    publicExtract: yesNo().optional(),
    caveats: choices(
      ['verify-before-action', 'no-contact-with-subject', 'no-public-extract', 'originator-control'],
      0,
    ).optional(),
    publishedOn: date({ prefill: 'today' }),
    expiresOn: date({ example: '2096-03-04' }),
    reviewOn: date({ example: '2095-09-04' }),
  }),
  from: ['secretariat'],
  to: noticeHolders,
  opens: true,
  answers: 'both',
  replies: ['case.ack', 'hit.report', 'case.clarification.request', 'case.reply', 'notice.withdraw'],
  ackWithin: 'acknowledge',
  onBehalfOf: 'requestingBureau',
  proposes: 'nobody',
  steps: [{ life: 'notice', step: 'publish' }],
  rules: ['R-18', 'R-10', 'R-22'],
  grave: true,
});
