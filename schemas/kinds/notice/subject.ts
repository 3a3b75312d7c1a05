import * as z from 'zod';
import {
  birthDate,
  choice,
  choices,
  country,
  date,
  documentNumber,
  line,
  list,
  prose,
  whole,
  yesNo,
} from '../fields.ts';

/** The parts that a request for a notice and the published notice have in common. */

export const colours = ['red', 'yellow'] as const;
export type Colour = (typeof colours)[number];

export const subjectStatuses = [
  'convicted',
  'charged',
  'suspect',
  'witness',
  'victim',
  'missing',
  'unidentified',
  'deceasedUnidentified',
  'asset',
  'modusOperandi',
  'threat',
] as const;

/** What makes an offence no matter for a notice unless organised crime is behind it (rule R-20). */
export const excludedOffences = ['norms', 'family-private', 'administrative', 'private-dispute'] as const;

const publication = true;

/** Flags say what a bureau holds; the biometric itself is never in a message. */
export const Person = z.strictObject({
  familyName: line(60, { publication, example: 'VESTORN' }).optional(),
  forenames: line(80, { publication, example: 'Mira Exercise' }).optional(),
  sex: choice(['F', 'M', 'X'], { publication }).optional(),
  dateOfBirth: birthDate({ publication }).optional(),
  placeOfBirth: line(80, { example: 'Brinmoor' }).optional(),
  nationalities: list(country(), 5).optional(),
  aliases: list(line(80), 5).optional(),
  description: prose(500, { publication, example: 'Tall, grey hair, walks with a stick' }).optional(),
  documents: list(documentNumber(), 5).optional(),
  biometricsHeld: choices(['photo', 'fingerprints', 'dna'], 0).optional(),
  cautions: choices(['armed', 'violent', 'escape-risk', 'needs-medicine', 'vulnerable'], 0).optional(),
});

/** Red: the warrant or judgment, and what it is about. */
export const Judicial = z.strictObject({
  kind: choice(['prosecution', 'sentence'], { publication }).optional(),
  warrantRef: line(40, { publication, example: 'WRT-2091-0512' }, 3).optional(),
  issuingAuthority: line(120, { publication, example: 'Court of First Instance, Brinmoor' }, 3).optional(),
  issuedOn: date({ publication }).optional(),
  charge: line(200, { publication, example: 'Fraud committed by a group' }, 3).optional(),
  lawProvision: line(120, { publication, example: 'Criminal Code of Norvane, section 212' }, 3).optional(),
  offenceCategory: choice(
    ['violent-crime', 'theft-robbery', 'fraud', 'smuggling', 'document-crime', 'other', ...excludedOffences],
    { publication },
  ).optional(),
  linkedToOrganisedCrime: yesNo().optional(),
  maxPenaltyMonths: whole(1, 1200, { publication }).optional(),
  sentenceMonths: whole(1, 1200, { publication }).optional(),
  remainingMonths: whole(0, 1200).optional(),
  exceptionReason: prose(500, {}, 10).optional(),
  factsDate: date({ publication }).optional(),
  factsPlace: line(120, { publication, example: 'Brinmoor' }).optional(),
  role: line(200, { publication, example: 'Planned the fraud and received the money' }, 3).optional(),
  limitationDate: date().optional(),
  extraditionAssurance: yesNo({ publication }).optional(),
  extraditionFrom: list(country(), 12).optional(),
});

/** Yellow: what is known of a missing person, or of one who cannot say who they are. */
export const Disappearance = z.strictObject({
  kind: choice(['missing', 'unidentified'], { publication }).optional(),
  reportedToPoliceOn: date({ publication }).optional(),
  policeRef: line(40, { publication, example: 'MIS-2091-0031' }, 3).optional(),
  lastSeen: line(
    200,
    { publication, example: 'Ferry terminal of Marrow Bay, 1 March 2091 in the evening' },
    3,
  ).optional(),
  circumstances: prose(
    1000,
    { publication, example: 'Did not arrive at her brother’s; her telephone is switched off.' },
    10,
  ).optional(),
  adult: yesNo({ publication }).optional(),
  privacyLawCheck: yesNo({ publication }).optional(),
});
