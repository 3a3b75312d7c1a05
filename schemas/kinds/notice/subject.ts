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

/** What a bureau can ask for. */
export const requestColours = ['red', 'blue', 'green', 'yellow', 'black', 'orange', 'purple', 'silver'] as const;
export type RequestColour = (typeof requestColours)[number];
/** Special notices repeat a list of the council: the secretariat alone publishes them (rule R-34). */
export const colours = [...requestColours, 'special'] as const;
export type Colour = (typeof colours)[number];

/** The letter in the number of a notice; B is blue, so black is K, and silver V. */
export const noticeLetters: Readonly<Record<Colour, string>> = {
  red: 'R',
  blue: 'B',
  green: 'G',
  yellow: 'Y',
  black: 'K',
  orange: 'O',
  purple: 'P',
  silver: 'V',
  special: 'S',
};

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
  familyName: line(60, { role: 'name', publication, example: 'VESTORN' }).optional(),
  forenames: line(80, { role: 'name', publication, example: 'Mira Exercise' }).optional(),
  sex: choice(['F', 'M', 'X'], { publication }).optional(),
  dateOfBirth: birthDate({ publication }).optional(),
  placeOfBirth: line(80, { example: 'Brinmoor' }).optional(),
  nationalities: list(country(), 5).optional(),
  aliases: list(line(80, { role: 'name' }), 5).optional(),
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

/** Blue: what the requesting bureau wants to know of somebody. */
export const Inquiry = z.strictObject({
  informationSought: choices(['identity', 'location', 'activities', 'criminalHistory'], 0, { publication }).optional(),
  investigationRef: line(40, { publication, example: 'INV-2091-0118' }, 3).optional(),
});

export const riskTiers = ['high', 'medium', 'low'] as const;

/** Green: why a person is a danger, and who says so. */
export const Warning = z.strictObject({
  basis: choice(['priorConviction', 'assessment'], { publication }).optional(),
  assessmentDate: date({ publication }).optional(),
  assessingAuthority: line(120, { publication, example: 'Probation Office, Brinmoor' }, 3).optional(),
  riskTier: choice(riskTiers, { publication }).optional(),
  mediumReason: prose(300, {}, 10).optional(),
  warning: prose(
    500,
    { publication, example: 'Offers flats that do not exist to people who have just arrived.' },
    10,
  ).optional(),
});

/** Black: what was found with a body that nobody can name. No word of injuries or of a cause of death (rule R-30). */
export const Found = z.strictObject({
  foundOn: date({ publication }).optional(),
  foundAt: line(120, { publication, example: 'Shore of Marrow Bay, square C4' }, 3).optional(),
  sex: choice(['F', 'M', 'X']).optional(),
  ageBand: choice(['under-18', '18-30', '31-50', '51-70', 'over-70']).optional(),
  clothingAndItems: prose(500, { publication, example: 'Green raincoat, a key with the number 14' }, 5).optional(),
  biometricsHeld: choices(['photo', 'fingerprints', 'dna', 'dental'], 0, { publication }).optional(),
});

/** Orange: what threatens, and what to do about it; never how it is done (rule R-31). */
export const Threat = z.strictObject({
  kind: choice(['event', 'object', 'process', 'person'], { publication }).optional(),
  imminence: choice(['within-hours', 'within-days', 'within-weeks'], { publication }).optional(),
  description: prose(
    500,
    { publication, example: 'A lorry with spoiled medicine is on its way to the market.' },
    10,
  ).optional(),
  advice: prose(500, { publication, example: 'Stop the lorry outside of towns and keep people away.' }, 10).optional(),
});

/** Purple: a way of committing an offence, as a category; nothing that could be imitated (rule R-32). */
export const Method = z.strictObject({
  theme: choice(['fraud', 'document-alteration', 'smuggling', 'concealment'], { publication }).optional(),
  seekingOrGiving: choice(['seeking', 'giving'], { publication }).optional(),
  method: prose(400, { publication, example: 'Visas are moved from one passport to another.' }, 10).optional(),
  objects: list(line(80, { example: 'Passport covers' }), 10).optional(),
});

/** Silver: what a criminal owns; the answers prepare a request between two bureaus (rule R-33). */
export const Assets = z.strictObject({
  kinds: choices(['property', 'vehicle', 'account', 'business'], 0, { publication }).optional(),
  linkedOffence: line(200, { publication, example: 'Fraud committed by a group' }, 3).optional(),
  description: prose(500, { example: 'A boatyard bought in her sister’s name' }, 3).optional(),
  participatingOnly: yesNo({ publication }).optional(),
});

/** Special: an entry in the list of the council. */
export const Listing = z.strictObject({
  listingBody: line(120, { example: 'Council of the Map (exercise)' }, 3),
  listedOn: date(),
  listRef: line(40, { example: 'LST-2091-007' }, 3).optional(),
  measures: choices(['assets-frozen', 'travel-ban', 'arms-embargo'], 1),
});

/** The parts of a body that each colour uses; the others stay empty, and a form need not show them. */
export const partsFor = {
  red: ['person', 'judicial'],
  blue: ['person', 'inquiry'],
  green: ['person', 'warning'],
  yellow: ['person', 'disappearance'],
  black: ['found'],
  orange: ['threat'],
  purple: ['method'],
  silver: ['person', 'assets'],
  special: ['person', 'listing'],
} as const satisfies Readonly<Record<Colour, readonly string[]>>;
