import type * as z from 'zod';
import type { KindType, kinds } from '../../schemas/kinds/index.ts';

const person = {
  familyName: 'VESTORN',
  forenames: 'Mira Exercise',
  sex: 'F',
  dateOfBirth: '2054-11',
  placeOfBirth: 'Brinmoor',
  nationalities: ['QN'],
  aliases: ['Mira V.'],
  description: 'Tall, grey hair, walks with a stick',
  documents: ['EXR31415K'],
  biometricsHeld: ['fingerprints'],
  cautions: ['escape-risk'],
} as const;

const judicial = {
  kind: 'prosecution',
  warrantRef: 'WRT-2091-0512',
  issuingAuthority: 'Court of First Instance, Brinmoor',
  issuedOn: '2091-02-11',
  charge: 'Fraud committed by a group',
  lawProvision: 'Criminal Code of Norvane, section 212',
  offenceCategory: 'fraud',
  linkedToOrganisedCrime: false,
  maxPenaltyMonths: 60,
  sentenceMonths: 12,
  remainingMonths: 8,
  exceptionReason: 'Of particular importance',
  factsDate: '2090-12-30',
  factsPlace: 'Brinmoor',
  role: 'Planned the fraud and received the money',
  limitationDate: '2101-12-30',
  extraditionAssurance: true,
  extraditionFrom: ['QP'],
} as const;

const disappearance = {
  kind: 'missing',
  reportedToPoliceOn: '2091-03-02',
  policeRef: 'MIS-2091-0031',
  lastSeen: 'Ferry terminal of Marrow Bay, 1 March 2091',
  circumstances: 'Did not arrive at her brother, her telephone is switched off.',
  adult: true,
  privacyLawCheck: true,
} as const;

const inquiry = { informationSought: ['location'], investigationRef: 'INV-2091-0118' } as const;
const warning = {
  basis: 'assessment',
  assessmentDate: '2091-01-10',
  assessingAuthority: 'Probation Office, Brinmoor',
  riskTier: 'medium',
  mediumReason: 'She is about to travel.',
  warning: 'Offers flats that do not exist.',
} as const;
const found = {
  foundOn: '2091-02-20',
  foundAt: 'Shore of Marrow Bay, square C4',
  sex: 'M',
  ageBand: '31-50',
  clothingAndItems: 'Green raincoat, a key with the number 14',
  biometricsHeld: ['dental'],
} as const;
const threat = {
  kind: 'object',
  imminence: 'within-hours',
  description: 'A lorry with spoiled medicine is on its way.',
  advice: 'Stop the lorry and keep people away.',
} as const;
const method = {
  theme: 'document-alteration',
  seekingOrGiving: 'giving',
  method: 'Visas are moved from one passport to another.',
  objects: ['Passport covers'],
} as const;
const assets = {
  kinds: ['business'],
  linkedOffence: 'Fraud committed by a group',
  description: 'A boatyard bought in the name of her sister',
  participatingOnly: true,
} as const;
const listing = {
  listingBody: 'Council of the Map (exercise)',
  listedOn: '2091-01-05',
  listRef: 'LST-2091-007',
  measures: ['travel-ban'],
} as const;

const common = {
  caseSummary: 'A group sold holiday houses that did not exist to buyers in three countries.',
  requestedAction: 'Locate, and inform us at once',
  person,
  judicial,
  disappearance,
  inquiry,
  warning,
  found,
  threat,
  method,
  assets,
  publicExtract: false,
} as const;

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
const copy = <T>(value: T): Mutable<T> => structuredClone(value) as Mutable<T>;

/** For each kind a good body with every field filled in. */
export const examples: { readonly [T in KindType]: z.input<(typeof kinds)[T]['body']> } = copy({
  'information.request': {
    category: 'identity-check',
    subject: 'Mira Exercise VESTORN, born 2054-11',
    offence: 'Fraud',
    linkSubjectToOffence: 'The money went to an account in her name.',
    reason: 'Her address decides which court is competent.',
    intendedUse: 'intelligence',
    directlyAccessible: true,
  },
  'case.circular': { text: 'The watch begins now.' },
  'case.ack': { theirRef: 'QP-RFI-2091-000123', expectedBy: '2091-03-04T12:00:00Z', handler: 'Duty officer' },
  'case.clarification.request': { missing: ['/offence'], question: 'Which offence is it about?' },
  'case.clarification.response': { answers: ['Fraud, committed in Brinmoor.'] },
  'case.interim': {
    done: 'Our registers have been searched.',
    stillToDo: 'The company register answers in writing.',
    newExpectedBy: '2091-03-05T12:00:00.000Z',
  },
  'case.reply': { outcome: 'positive', content: 'The address is known.', conditionsOfUse: 'Not for court.' },
  'case.refusal': {
    ground: 'judicial-authorisation-missing',
    reason: 'Our law asks for a decision of a court.',
    alternative: 'Please send a judicial request.',
  },
  'case.reminder': { n: 1, original: 'QN-RFI-2091-000123' },
  'case.transfer': {
    consentRef: 'QN-CLR-2091-000124',
    original: 'QN-RFI-2091-000123',
    matter: 'Norvane asks for the address of a company.',
    reason: 'The company has moved to Rendalia.',
  },
  'case.close': { result: 'Answered in full.', lessons: 'Ask earlier.' },
  'notice.request': {
    ...common,
    colour: 'red',
    subjectStatus: 'suspect',
    zones: ['QP', 'QR'],
    supportingRefs: ['QN-RFI-2091-000123'],
    neutralityStatement: true,
    proportionality: 'One bureau alone cannot find her: she travels.',
  },
  'notice.decision': {
    decision: 'return',
    grounds: ['insufficient-data'],
    missing: ['/judicial/warrantRef'],
    article: 'R-19',
    reason: 'The warrant is missing.',
  },
  'notice.published': {
    ...common,
    noticeNo: 'EXN-R-00004',
    colour: 'red',
    requestingBureau: 'QN',
    subjectStatus: 'suspect',
    listing,
    caveats: ['verify-before-action'],
    publishedOn: '2091-03-04',
    expiresOn: '2096-03-04',
    reviewOn: '2095-09-04',
  },
  'notice.update': {
    noticeNo: 'EXN-R-00004',
    changed: ['/requestedAction'],
    was: 'Locate',
    reads: 'Locate, and inform us at once',
    reason: 'The court asks for it.',
  },
  'notice.corrigendum': {
    noticeNo: 'EXN-R-00004',
    changed: ['/person/dateOfBirth'],
    was: 'Born in 2049',
    reads: 'Born in 2054',
    reason: 'Two figures had been swapped.',
  },
  'notice.addendum': {
    noticeNo: 'EXN-R-00004',
    about: 'extradition-refused',
    byBureau: 'QP',
    text: 'Peltrosa has refused the extradition.',
  },
  'notice.suspend': { noticeNo: 'EXN-R-00004', until: '2091-06-01', reason: 'The warrant is examined anew.' },
  'notice.resume': { noticeNo: 'EXN-R-00004', reason: 'The warrant stands.' },
  'notice.reviewDue': { noticeNo: 'EXN-R-00004', expiresOn: '2096-03-04' },
  'notice.renew': {
    noticeNo: 'EXN-R-00004',
    reason: 'The warrant stands and she is still looked for.',
    stillWanted: true,
    warrantStillValid: true,
  },
  'notice.withdraw': { reason: 'returned', returnedOn: '2091-05-01' },
  'notice.cancelled': { noticeNo: 'EXN-R-00004', effective: '2091-05-02', cause: 'withdrawn', deleteLocalCopies: true },
  'notice.purged': { noticeNo: 'EXN-R-00004', original: 'QN-DIF-2091-000123', purgedOn: '2091-05-02' },
  'notice.challenge': {
    noticeNo: 'EXN-R-00004',
    onBehalfOf: 'Mira Exercise VESTORN',
    requested: 'delete',
    ground: 'The judgment was set aside in January 2091.',
  },
  'oversight.decision': {
    noticeNo: 'EXN-R-00004',
    decision: 'delete',
    reason: 'The warrant on which it rests no longer exists.',
  },
  'document.check': {
    documentNumber: 'EXR31415K',
    issuingCountry: 'QP',
    documentType: 'passport',
    checkPoint: 'Marrow Bay, gate 12',
  },
  'document.check.result': {
    result: 'match',
    documentNumber: 'EXR31415K',
    record: {
      documentNumber: 'EXR31415K',
      documentType: 'passport',
      issuingCountry: 'QP',
      recordStatus: 'stolen',
      eventDate: '2091-01-20',
      circumstance: 'Taken from a hotel room',
    },
  },
  'document.hit': {
    matchedOn: 'document',
    matchedRef: 'EXR31415K',
    documentType: 'passport',
    issuingCountry: 'QP',
    recordStatus: 'stolen',
    recordDate: '2091-01-20',
    circumstance: 'Taken from a hotel room',
    where: 'Marrow Bay, gate 12',
    when: '2091-03-04T08:12:00Z',
    confirmationUrgency: 'urgent',
  },
  'document.hit.resolution': {
    resolution: 'holder-recovered-own-document',
    instruction: 'return-to-issuer',
    explanation: 'The holder found it again.',
  },
  'hit.report': {
    matchedOn: 'notice',
    matchedRef: 'EXN-R-00004',
    where: 'Marrow Bay, gate 12',
    when: '2091-03-04T08:12:00Z',
    identityCheck: { elementsMatching: ['familyName', 'sex'], elementsDiffering: ['dateOfBirth'] },
    subjectNow: 'waiting',
    actionTaken: 'local',
    legalBasis: 'Border Act of Peltrosa, section 9',
    confirmationUrgency: 'urgent',
  },
  'hit.confirm.request': { questions: ['stillValid', 'samePerson'], note: 'The bearer is waiting.' },
  'hit.confirm.response': {
    stillValid: 'moreTime',
    moreTimeMinutes: 45,
    identity: 'need-more',
    instructions: 'Let the bearer wait, please.',
    conditions: 'No contact with the press.',
  },
  'hit.feedback': { result: 'document-seized', legalBasis: 'Border Act, section 9', at: '2091-03-04T09:00:00Z' },
  'diffusion.send': {
    diffPurpose: 'locateTrace',
    whyNotNotice: 'limited-recipients',
    subjectStatus: 'suspect',
    caseSummary: common.caseSummary,
    requestedAction: common.requestedAction,
    person,
    judicial,
    neutralityStatement: true,
    validUntil: '2091-09-04',
  },
  'diffusion.update': { changed: ['/person/sex'], was: 'M', reads: 'It is a woman', reason: 'A mistake.' },
  'diffusion.cancel': { reason: 'purpose-achieved', effective: '2091-04-01' },
  'diffusion.nonCompliant': {
    ground: 'private-dispute',
    reason: 'It is about a dispute between two neighbours.',
    requiredAction: 'delete',
  },
  'extradition.provisionalArrest.request': {
    warrantRef: 'WRT-2091-0512',
    offence: 'Fraud committed by a group',
    factsDatePlace: 'Brinmoor, 30 December 2090',
    identityData: 'Mira Exercise VESTORN, born 2054-11',
    intentToRequest: true,
    channel: 'bureau',
  },
  'extradition.arrest.report': {
    forBureau: 'QN',
    arrestedOn: '2091-03-04T08:30:00Z',
    documentsDue: '2091-03-22T08:30:00Z',
    consent: 'unknown',
    languageRequired: 'fr',
    legalBasis: 'Extradition Act of Peltrosa, section 16',
  },
  'extradition.documents': {
    checklist: ['warrant', 'translation'],
    translatedInto: 'fr',
    sentVia: 'bureau',
    sentOn: '2091-03-12',
  },
  'extradition.lapse': {
    releasedOn: '2091-03-22T09:00:00Z',
    reason: 'documents-late',
    note: 'A new request is possible.',
  },
  'extradition.decision': {
    decision: 'refused',
    grounds: ['national'],
    conditions: 'None',
    reason: 'She is a national of our country.',
  },
  'extradition.surrender.arrange': {
    handover: 'Marrow Bay, office 3',
    date: '2091-05-02T10:00:00Z',
    transit: ['QR'],
    escort: 'Two officers',
  },
  'extradition.surrender.report': { surrenderedOn: '2091-05-02T10:30:00Z', handover: 'Marrow Bay, office 3' },
  'extradition.return.confirm': { returnedOn: '2091-05-02T15:00:00Z', place: 'Port of Dorrin' },
  'document.record.enter': {
    documentNumber: 'EXR31415K',
    batch: { from: 'EXR31400K', to: 'EXR31499K' },
    documentType: 'passport',
    issuingCountry: 'QP',
    recordStatus: 'stolenBlank',
    eventDate: '2091-03-01',
    eventCountry: 'QN',
    circumstance: 'burglary',
  },
  'document.record.modify': {
    documentNumber: 'EXR31415K',
    issuingCountry: 'QP',
    recordStatus: 'invalid',
    eventDate: '2091-03-03',
    reason: 'recovered',
  },
  'document.record.withdraw': { documentNumber: 'EXR31415K', issuingCountry: 'QP', reason: 'enteredInError' },
  'partner.enquiry': {
    topic: 'individual-case',
    question: 'Is she in one of your houses?',
    personalData: true,
    consent: { given: false, scope: 'Nothing', on: '2091-03-01' },
    purposeShared: 'Her brother asks.',
  },
  'partner.response': {
    answer: 'She agrees that we say yes.',
    personalData: true,
    consent: { given: true, scope: 'That she is safe', on: '2091-03-01' },
  },
  'partner.trend': {
    topic: 'document-fraud',
    period: 'January to March 2091',
    cases: 11,
    area: 'Northern ferry routes',
    summary: 'Visas are moved from one passport to another.',
  },
  'duty.task': {
    messageRef: 'QN-RFI-2091-000123',
    priority: 'flash',
    assignedTo: 'Second officer',
    why: 'A person is waiting.',
  },
  'duty.escalate': { overdueRef: 'QN-RFI-2091-000123', impact: 'She misses the last ferry.' },
  'duty.handover': {
    openItems: ['QN-RFI-2091-000123: remind at 22:00'],
    acceptedBy: 'Officer of the night shift',
    risks: 'A cancellation is in the tray.',
  },
} as const);

/** A request for a yellow notice that may be published as it stands. */
export const yellowRequest: z.input<(typeof kinds)['notice.request']['body']> = copy({
  colour: 'yellow',
  subjectStatus: 'missing',
  caseSummary: common.caseSummary,
  requestedAction: common.requestedAction,
  person,
  disappearance,
  neutralityStatement: true,
  proportionality: 'She may have left the country by ferry.',
} as const);
