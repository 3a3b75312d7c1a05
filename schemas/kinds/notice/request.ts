import * as z from 'zod';
import { choice, country, line, list, prose, reference, yesNo } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { centre } from '../parties.ts';
import {
  Assets,
  Disappearance,
  Found,
  Inquiry,
  Judicial,
  Method,
  Person,
  requestColours,
  subjectStatuses,
  Threat,
  Warning,
} from './subject.ts';

const publication = true;

/** Asks the secretariat for a notice. What publication needs beyond this shape is in `../publication.ts`. */
export const request = defineKind({
  type: 'notice.request',
  ref: 'NRQ',
  family: 'notice',
  msgType: 'Request',
  body: z.strictObject({
    colour: choice(requestColours),
    subjectStatus: choice(subjectStatuses),
    caseSummary: prose(1500, { publication, example: 'A group sold holiday houses that did not exist ...' }),
    requestedAction: line(300, { example: 'Locate, and inform us at once' }, 3),
    person: Person.optional(),
    judicial: Judicial.optional(),
    disappearance: Disappearance.optional(),
    inquiry: Inquiry.optional(),
    warning: Warning.optional(),
    found: Found.optional(),
    threat: Threat.optional(),
    method: Method.optional(),
    assets: Assets.optional(),
    publicExtract: yesNo().optional(),
    zones: list(country(), 12).optional(),
    supportingRefs: list(reference(), 10).optional(),
    neutralityStatement: yesNo({ publication }).optional(),
    proportionality: prose(500, { publication }).optional(),
  }),
  from: ['national'],
  to: centre,
  opens: true,
  replies: ['case.ack', 'case.clarification.request', 'notice.decision', 'case.reminder'],
  answerWithin: 'review',
  ackWithin: 'acknowledge',
  // Sent again, corrected, it answers the decision that returned it.
  effect: 'final',
  proposes: 'secretariat',
  steps: [{ life: 'notice', step: 'submit' }],
  rules: ['R-19', 'R-20', 'R-21', 'R-28', 'R-29', 'R-30', 'R-31', 'R-32', 'R-33'],
  grave: true,
});
