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

const common = {
  caseSummary: 'A group sold holiday houses that did not exist to buyers in three countries.',
  requestedAction: 'Locate, and inform us at once',
  person,
  judicial,
  disappearance,
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
    caveats: ['verify-before-action'],
    publishedOn: '2091-03-04',
    expiresOn: '2096-03-04',
    reviewOn: '2095-09-04',
  },
  'notice.withdraw': { reason: 'returned', returnedOn: '2091-05-01' },
  'notice.cancelled': { noticeNo: 'EXN-R-00004', effective: '2091-05-02', deleteLocalCopies: true },
  'notice.purged': { noticeNo: 'EXN-R-00004', purgedOn: '2091-05-02' },
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
