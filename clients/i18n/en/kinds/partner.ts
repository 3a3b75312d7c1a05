import type { TextsOf } from '../../kinds-type.ts';

const personalData = { label: 'It concerns a person who can be recognised' };
const consent = {
  label: 'Consent',
  fields: {
    given: { label: 'The person has agreed' },
    scope: { label: 'To what' },
    on: { label: 'On which day' },
  },
};

export const partnerTexts: TextsOf<'partner.enquiry' | 'partner.response' | 'partner.trend'> = {
  'partner.enquiry': {
    title: 'Enquiry with a partner organisation',
    short: 'Ask a partner',
    purpose: 'When a partner organisation may know something, or asks a bureau.',
    consequence: 'The other side answers within a week, or says why it may not.',
    fields: {
      topic: {
        label: 'Topic',
        options: {
          'document-fraud-trend': 'Trends in document fraud',
          'referral-to-assistance': 'Help for a person',
          training: 'Training',
          'border-technology': 'Technology at the border',
          'individual-case': 'A single case',
        },
      },
      question: { label: 'Question' },
      personalData,
      consent,
      purposeShared: { label: 'What the answer is for', help: 'It is told to the person concerned.' },
    },
  },
  'partner.response': {
    title: 'Answer to or from a partner organisation',
    short: 'Answer the enquiry',
    purpose: 'When an enquiry between a partner organisation and a bureau can be answered.',
    consequence: 'The enquiry is answered; what it says is used for the purpose named only.',
    fields: { answer: { label: 'Answer' }, personalData, consent },
  },
  'partner.trend': {
    title: 'Trend report',
    short: 'Report a trend',
    purpose: 'When many cases show something that others should know.',
    consequence: 'The parties you address know the trend, and nobody in particular.',
    fields: {
      topic: {
        label: 'Topic',
        options: {
          'document-fraud': 'Document fraud',
          routes: 'Routes',
          smuggling: 'Smuggling',
          assistance: 'People in need of help',
        },
      },
      period: { label: 'Period' },
      cases: { label: 'Number of cases', help: 'Five or more.' },
      area: { label: 'Area' },
      summary: { label: 'Summary' },
    },
  },
};
