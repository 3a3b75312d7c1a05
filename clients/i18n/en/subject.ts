import type {
  Assets,
  Disappearance,
  Found,
  Inquiry,
  Judicial,
  Listing,
  Method,
  Person,
  Threat,
  Warning,
} from '../../../schemas/kinds/notice/subject.ts';
import type { FieldsOf } from '../kinds-type.ts';

/** The words of the parts that several kinds have in common. */

export const person: FieldsOf<typeof Person> = {
  familyName: { label: 'Family name', help: 'As in the travel document.' },
  forenames: { label: 'Forenames', help: 'All of them, in the order of the document.' },
  sex: { label: 'Sex', options: { F: 'Female', M: 'Male', X: 'Unspecified' } },
  dateOfBirth: { label: 'Date of birth', help: 'As much as is known; the year alone is enough.' },
  placeOfBirth: { label: 'Place of birth' },
  nationalities: { label: 'Nationalities' },
  aliases: { label: 'Other names used' },
  description: { label: 'Description', help: 'What helps to recognise the person, and nothing more.' },
  documents: { label: 'Travel documents', help: 'Numbers like EXR31415K.' },
  biometricsHeld: {
    label: 'Held by your bureau',
    help: 'Only say what you hold. It is never sent in a message.',
    options: { photo: 'Photograph', fingerprints: 'Fingerprints', dna: 'DNA profile' },
  },
  cautions: {
    label: 'Take care',
    options: {
      armed: 'May be armed',
      violent: 'May be violent',
      'escape-risk': 'May try to escape',
      'needs-medicine': 'Needs medicine',
      vulnerable: 'Needs protection',
    },
  },
};

export const judicial: FieldsOf<typeof Judicial> = {
  kind: {
    label: 'Wanted',
    options: { prosecution: 'To be prosecuted', sentence: 'To serve a sentence' },
  },
  warrantRef: { label: 'Number of the warrant or judgment' },
  issuingAuthority: { label: 'Issued by', help: 'The court or other judicial authority.' },
  issuedOn: { label: 'Issued on' },
  charge: { label: 'Charge or conviction' },
  lawProvision: { label: 'Provision of the law' },
  offenceCategory: {
    label: 'Kind of offence',
    options: {
      'violent-crime': 'Violent crime',
      'theft-robbery': 'Theft or robbery',
      fraud: 'Fraud',
      smuggling: 'Smuggling',
      'document-crime': 'Forged or misused documents',
      other: 'Another serious offence',
      norms: 'A question of behaviour or culture',
      'family-private': 'A family or private matter',
      administrative: 'A breach of administrative rules',
      'private-dispute': 'A dispute between private parties',
    },
  },
  linkedToOrganisedCrime: { label: 'Connected with organised crime' },
  maxPenaltyMonths: { label: 'Maximum penalty, in months', help: 'For prosecution: 24 or more.' },
  sentenceMonths: {
    label: 'Sentence imposed, in months',
    help: 'For a sentence: 6 or more, or 6 or more left to serve.',
  },
  remainingMonths: { label: 'Still to serve, in months' },
  exceptionReason: {
    label: 'Why an exception is asked for',
    help: 'Only where the penalty is below the threshold.',
  },
  factsDate: { label: 'When it happened' },
  factsPlace: { label: 'Where it happened' },
  role: { label: 'What the person did', help: 'The part of this person, not of the group.' },
  limitationDate: { label: 'Can be prosecuted until' },
  extraditionAssurance: {
    label: 'Extradition will be asked for',
    help: 'The judicial authority has agreed to ask for it as soon as the person is arrested.',
  },
  extraditionFrom: { label: 'Countries from which it will be asked for', help: 'None chosen: from all.' },
};

export const disappearance: FieldsOf<typeof Disappearance> = {
  kind: {
    label: 'Case',
    options: {
      missing: 'A person is missing',
      unidentified: 'A person cannot say who they are',
    },
  },
  reportedToPoliceOn: { label: 'Reported to the police on' },
  policeRef: { label: 'Police file number' },
  lastSeen: { label: 'Last seen, or found', help: 'Where and when.' },
  circumstances: { label: 'What is known about it' },
  adult: { label: 'The person is an adult' },
  privacyLawCheck: {
    label: 'Our law on private life does not stand in the way',
    help: 'To be checked for every adult: adults may go where they like.',
  },
};

const bodySex = { label: 'Sex', options: { F: 'Female', M: 'Male', X: 'Unspecified' } } as const;

export const inquiry: FieldsOf<typeof Inquiry> = {
  informationSought: {
    label: 'What you want to know',
    options: {
      identity: 'Who the person is',
      location: 'Where the person is',
      activities: 'What the person does',
      criminalHistory: 'Earlier convictions',
    },
  },
  investigationRef: { label: 'Number of the investigation' },
};

export const warning: FieldsOf<typeof Warning> = {
  basis: {
    label: 'The warning rests on',
    options: { priorConviction: 'An earlier conviction', assessment: 'An assessment of the risk' },
  },
  assessmentDate: { label: 'Assessed on' },
  assessingAuthority: { label: 'Assessed by' },
  riskTier: {
    label: 'Risk',
    help: 'A low risk is no matter for a notice; a medium one needs a reason.',
    options: { high: 'High', medium: 'Medium', low: 'Low' },
  },
  mediumReason: { label: 'Why a notice although the risk is medium' },
  warning: { label: 'What others should watch for' },
};

export const found: FieldsOf<typeof Found> = {
  foundOn: { label: 'Found on' },
  foundAt: { label: 'Found at' },
  sex: bodySex,
  ageBand: {
    label: 'Estimated age',
    options: {
      'under-18': 'Under 18',
      '18-30': '18 to 30',
      '31-50': '31 to 50',
      '51-70': '51 to 70',
      'over-70': 'Over 70',
    },
  },
  clothingAndItems: { label: 'Clothing and belongings', help: 'Nothing about injuries or the cause of death.' },
  biometricsHeld: {
    label: 'Held by your bureau for comparison',
    help: 'Only say what you hold. It is never sent in a message.',
    options: { photo: 'Photograph', fingerprints: 'Fingerprints', dna: 'DNA profile', dental: 'Dental record' },
  },
};

export const threat: FieldsOf<typeof Threat> = {
  kind: {
    label: 'The threat comes from',
    options: { event: 'An event', object: 'An object', process: 'A process', person: 'A person' },
  },
  imminence: {
    label: 'How soon',
    help: 'What is weeks away is no matter for a warning to all.',
    options: { 'within-hours': 'Within hours', 'within-days': 'Within days', 'within-weeks': 'Within weeks' },
  },
  description: { label: 'What threatens', help: 'How it is done is not described.' },
  advice: { label: 'What to do' },
};

export const method: FieldsOf<typeof Method> = {
  theme: {
    label: 'Kind of offence',
    options: {
      fraud: 'Fraud',
      'document-alteration': 'Altered documents',
      smuggling: 'Smuggling',
      concealment: 'Hiding places',
    },
  },
  seekingOrGiving: {
    label: 'You',
    options: { seeking: 'Ask whether others know it', giving: 'Tell others about it' },
  },
  method: { label: 'The method', help: 'Enough to recognise it, too little to imitate it.' },
  objects: { label: 'Objects used' },
};

export const assets: FieldsOf<typeof Assets> = {
  kinds: {
    label: 'Kind of asset',
    options: { property: 'House or land', vehicle: 'Vehicle or vessel', account: 'Account', business: 'Company' },
  },
  linkedOffence: { label: 'Offence that it comes from' },
  description: { label: 'What is known about it' },
  participatingOnly: {
    label: 'Only for the bureaus that take part',
    help: 'A silver notice is never shown to others, nor to the public.',
  },
};

export const listing: FieldsOf<typeof Listing> = {
  listingBody: { label: 'Listed by' },
  listedOn: { label: 'Listed on' },
  listRef: { label: 'Number in the list' },
  measures: {
    label: 'Measures',
    options: { 'assets-frozen': 'Assets are frozen', 'travel-ban': 'No travel', 'arms-embargo': 'No weapons' },
  },
};

export const colour = {
  label: 'Colour',
  options: {
    red: 'Red: find a wanted person, with a view to extradition',
    blue: 'Blue: learn more about a person in an investigation',
    green: 'Green: warn of a person who may commit offences again',
    yellow: 'Yellow: find a missing person, or identify somebody',
    black: 'Black: identify a body',
    orange: 'Orange: warn of a serious and imminent threat',
    purple: 'Purple: give or ask for a way of committing offences',
    silver: 'Silver: find what a criminal owns',
  },
} as const;
export const publishedColour = {
  ...colour,
  options: { ...colour.options, special: 'Special: somebody is on the list of the council' },
} as const;

export const subjectStatus = {
  label: 'Status of the person or thing',
  options: {
    convicted: 'Convicted',
    charged: 'Charged',
    suspect: 'Suspect',
    witness: 'Witness',
    victim: 'Victim',
    missing: 'Missing',
    unidentified: 'Unidentified person',
    deceasedUnidentified: 'Unidentified body',
    asset: 'Asset',
    modusOperandi: 'Way of committing an offence',
    threat: 'Threat',
  },
} as const;

export const grounds = {
  neutrality: 'Political, military, religious or racial character',
  'private-dispute': 'A dispute between private parties',
  'dual-criminality': 'No offence in our country',
  'below-threshold': 'Penalty below the threshold',
  'no-legal-basis': 'Our law gives no basis',
  'judicial-authorisation-missing': 'A decision of a judicial authority is needed',
  'would-harm-investigation': 'Would harm an investigation',
  'endangers-person': 'Would put a person in danger',
  'national-security': 'National security',
  'data-protection': 'Data protection',
  'refugee-protection': 'Protection of refugees',
  'not-competent': 'We are not competent: ask another party',
  'insufficient-data': 'Too little information',
} as const;

export const documentType = {
  label: 'Kind of document',
  options: {
    passport: 'Passport',
    identityCard: 'Identity card',
    visa: 'Visa',
    otherTravel: 'Other travel document',
  },
} as const;

export const recordStatus = {
  label: 'Recorded as',
  options: {
    stolen: 'Stolen',
    lost: 'Lost',
    revoked: 'Revoked',
    invalid: 'No longer valid',
    stolenBlank: 'Stolen before it was issued',
  },
} as const;

const elements = {
  familyName: 'Family name',
  forenames: 'Forenames',
  sex: 'Sex',
  dateOfBirth: 'Date of birth',
  placeOfBirth: 'Place of birth',
  nationality: 'Nationality',
  documentNumber: 'Document number',
  documentType: 'Kind of document',
  description: 'Description',
  photo: 'Photograph',
  fingerprints: 'Fingerprints',
} as const;

export const identityCheck = {
  label: 'Identity check',
  help: 'Compare element by element; one that differs may mean another person.',
  fields: {
    elementsMatching: { label: 'The same', options: elements },
    elementsDiffering: { label: 'Different', options: elements },
  },
} as const;

export const confirmationUrgency = {
  label: 'Confirmation needed',
  options: { urgent: 'At once: somebody is waiting', routine: 'In the normal time' },
} as const;
