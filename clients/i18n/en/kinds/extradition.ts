import type { TextsOf } from '../../kinds-type.ts';

const languages = { en: 'English', fr: 'French', es: 'Spanish', ar: 'Arabic' } as const;
const channels = { bureau: 'From bureau to bureau', diplomatic: 'By diplomatic note' } as const;

export const extraditionTexts: TextsOf<
  | 'extradition.provisionalArrest.request'
  | 'extradition.arrest.report'
  | 'extradition.documents'
  | 'extradition.lapse'
  | 'extradition.decision'
  | 'extradition.surrender.arrange'
  | 'extradition.surrender.report'
  | 'extradition.return.confirm'
> = {
  'extradition.provisionalArrest.request': {
    title: 'Request for provisional arrest',
    short: 'Request the arrest',
    purpose: 'When a person is located, the hit is confirmed and you will ask for extradition.',
    consequence: 'The other country decides under its own law whether it arrests.',
    fields: {
      warrantRef: { label: 'Number of the warrant or judgment' },
      offence: { label: 'Offence' },
      factsDatePlace: { label: 'When and where it happened' },
      identityData: { label: 'What identifies the person' },
      intentToRequest: { label: 'Extradition will be requested' },
      channel: { label: 'Channel', help: 'The profile of the other country says which one.', options: channels },
      noticeNo: { label: 'Number of the notice' },
      maxPenaltyMonths: {
        label: 'Maximum penalty, in months',
        help: 'Many countries arrest only for a grave offence. Needed where the notice does not say it.',
      },
    },
  },
  'extradition.arrest.report': {
    title: 'Report of an arrest',
    short: 'Report the arrest',
    purpose: 'When a person looked for by another country has been arrested.',
    consequence: 'The time within which the documents must come begins to run.',
    fields: {
      forBureau: { label: 'Looked for by' },
      arrestedOn: { label: 'Arrested on' },
      documentsDue: { label: 'Documents due by', help: 'The day of the arrest plus the time that your law allows.' },
      consent: {
        label: 'The person agrees to be handed over',
        options: { yes: 'Yes', no: 'No', unknown: 'Not known yet' },
      },
      languageRequired: { label: 'Language of the documents', options: languages },
      legalBasis: { label: 'Basis in your law' },
      nationalities: { label: 'Nationalities, as established' },
    },
  },
  'extradition.documents': {
    title: 'Documents for extradition',
    short: 'Announce the documents',
    purpose: 'When the documents for an extradition are complete and under way.',
    consequence: 'The other country examines them and decides.',
    fields: {
      checklist: {
        label: 'Included',
        options: {
          warrant: 'Warrant or judgment',
          factsStatement: 'Statement of the facts',
          lawText: 'Text of the law',
          identity: 'Proof of identity',
          translation: 'Translation',
        },
      },
      translatedInto: { label: 'Translated into', options: languages },
      sentVia: { label: 'Sent', options: channels },
      sentOn: { label: 'Sent on' },
    },
  },
  'extradition.lapse': {
    title: 'Release of an arrested person',
    short: 'Report the release',
    purpose: 'When an arrested person had to be released.',
    consequence: 'The person is free; the notice stays, and a new arrest is possible.',
    fields: {
      releasedOn: { label: 'Released on' },
      reason: {
        label: 'Why',
        options: {
          'documents-late': 'The documents did not come in time',
          'documents-incomplete': 'The documents were not complete',
          'court-decision': 'A court has decided so',
          'request-withdrawn': 'The request was withdrawn',
        },
      },
      note: { label: 'Note' },
    },
  },
  'extradition.decision': {
    title: 'Decision on extradition',
    short: 'Report the decision',
    purpose: 'When the competent authority has decided on an extradition.',
    consequence: 'If it is granted the handover is arranged; if it is refused the notice stays, with an addendum.',
    fields: {
      decision: {
        label: 'The extradition is',
        options: {
          granted: 'Granted',
          conditional: 'Granted on conditions',
          postponed: 'Postponed',
          refused: 'Refused',
        },
      },
      grounds: {
        label: 'Grounds',
        help: 'For a refusal, at least one.',
        options: {
          national: 'The person is a national',
          'no-dual-criminality': 'No offence in our country',
          'below-threshold': 'Penalty below the threshold',
          'time-barred': 'Too long ago to be prosecuted',
          'risk-to-rights': 'Fundamental rights are at risk',
          'trial-here': 'The person is tried here',
          other: 'Another ground',
        },
      },
      conditions: { label: 'Conditions' },
      reason: { label: 'Who has decided, and why' },
    },
  },
  'extradition.surrender.arrange': {
    title: 'Arrangement of a handover',
    short: 'Arrange the handover',
    purpose: 'When an extradition is granted and place and time are to be agreed.',
    consequence: 'The other side agrees or proposes something else.',
    fields: {
      handover: { label: 'Place' },
      date: { label: 'Day and time' },
      transit: { label: 'Countries that are crossed', help: 'Each of them must have agreed.' },
      escort: { label: 'Escort', help: 'Functions, no names.' },
    },
  },
  'extradition.surrender.report': {
    title: 'Report of a handover',
    short: 'Report the handover',
    purpose: 'When the person has been handed over to the officers of the other country.',
    consequence: 'The requesting bureau confirms as soon as the person is back.',
    fields: { surrenderedOn: { label: 'Handed over on' }, handover: { label: 'Place' } },
  },
  'extradition.return.confirm': {
    title: 'Confirmation of the return',
    short: 'Confirm the return',
    purpose: 'When the person has physically arrived in your country.',
    consequence: 'The extradition is over; now the notice can be withdrawn.',
    fields: { returnedOn: { label: 'Arrived on' }, place: { label: 'Place of arrival' } },
  },
};
