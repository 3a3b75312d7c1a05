import * as z from 'zod';
import { bureau, choice, choices, date, line, noticeNumber, prose, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { noticeHolders } from '../parties.ts';
import {
  Assets,
  colours,
  Disappearance,
  Found,
  Inquiry,
  Judicial,
  Listing,
  Method,
  noticeLetters,
  Person,
  subjectStatuses,
  Threat,
  Warning,
} from './subject.ts';

/** A notice as everybody may read it. Valid for five years; the need for it is reviewed six months before the end. */
export const published = defineKind({
  type: 'notice.published',
  ref: 'NPB',
  family: 'notice',
  msgType: 'Alert',
  scope: 'Restricted',
  body: z.strictObject({
    colour: choice(colours),
    noticeNo: noticeNumber(),
    requestingBureau: bureau({ prefill: 'matter' }),
    subjectStatus: choice(subjectStatuses).optional(),
    person: Person.optional(),
    caseSummary: prose(1500).optional(),
    requestedAction: line(300, { example: 'Locate, and inform the requesting bureau at once' }, 3),
    judicial: Judicial.optional(),
    disappearance: Disappearance.optional(),
    inquiry: Inquiry.optional(),
    warning: Warning.optional(),
    found: Found.optional(),
    threat: Threat.optional(),
    method: Method.optional(),
    assets: Assets.optional(),
    listing: Listing.optional(),
    publicExtract: yesNo().optional(),
    caveats: choices(
      ['verify-before-action', 'no-contact-with-subject', 'no-public-extract', 'originator-control'],
      0,
    ).optional(),
    publishedOn: date({ prefill: 'today' }),
    expiresOn: date({ example: '2096-03-04' }),
    reviewOn: date({ example: '2095-09-04' }),
  }),
  // The duty desk warns at once where a threat is imminent, and publishes nothing else (rule R-31).
  from: ['secretariat', 'duty_desk'],
  to: noticeHolders,
  opens: true,
  answers: 'both',
  replies: [
    'case.ack',
    'hit.report',
    'case.clarification.request',
    'case.reply',
    'notice.withdraw',
    'notice.update',
    'notice.corrigendum',
    'notice.addendum',
    'notice.suspend',
    'notice.resume',
    'notice.reviewDue',
    'notice.cancelled',
    'extradition.provisionalArrest.request',
    'case.reminder',
  ],
  ackWithin: 'acknowledge',
  onBehalfOf: 'requestingBureau',
  proposes: 'nobody',
  steps: [{ life: 'notice', step: 'publish' }],
  rules: ['R-18', 'R-10', 'R-22', 'R-31', 'R-34'],
  grave: true,
  check(body) {
    if (body.noticeNo[4] !== noticeLetters[body.colour])
      return [{ code: 'wrong', path: '/noticeNo', message: 'The letter of the number is not that of the colour' }];
    if (body.colour === 'special' && body.listing === undefined)
      return [
        { code: 'missing', path: '/listing', rule: 'R-34', message: 'Say on which list of the council it stands' },
      ];
    return [];
  },
});
