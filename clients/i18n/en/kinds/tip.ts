import type { TextsOf } from '../../kinds-type.ts';

const ip = { label: 'Internet address', help: 'Of the ranges of the exercise; rule R-48 says whose is whose.' };
const sourcePort = { label: 'Source port', help: 'Needed where many customers share an address.' };
const at = {
  label: 'Exact time, with its offset from UTC',
  help: 'As in the log of the service. Without the offset it may mean another hour, and another customer.',
};
const provider = { label: 'Provider', help: 'The name of the company, in letters only.' };

export const tipTexts: TextsOf<'tip.referral' | 'ip.confirm.request' | 'ip.confirm.response' | 'tip.outcome'> = {
  'tip.referral': {
    title: 'Online tip',
    short: 'Pass on an online tip',
    purpose: 'When an online service has reported something that seems to belong to a country.',
    consequence: 'The bureau you address acknowledges it and reports what has become of it.',
    fields: {
      tipNo: { label: 'Number of the tip' },
      receivedAt: { label: 'Received' },
      category: {
        label: 'Category',
        help: 'What was reported is never described.',
        options: { childProtection: 'Protection of children', threat: 'Threat', fraud: 'Fraud' },
      },
      triage: {
        label: 'Triage',
        options: {
          urgent: 'Urgent: a person is in danger now',
          referral: 'Enough for the police to begin with',
          informational: 'For information: nothing to answer',
        },
      },
      events: {
        label: 'Uses of the account',
        fields: {
          kind: { label: 'What was done', options: { login: 'Login', upload: 'Upload', message: 'Message' } },
          ip,
          sourcePort,
          at,
        },
      },
      accountHandle: { label: 'Name of the account' },
      provider,
      bundleOf: { label: 'Other tips in this bundle', help: 'Reports of the same matter go out together.' },
      jurisdictionHint: { label: 'Country that it seems to belong to', help: 'A guess, to be confirmed.' },
    },
  },
  'ip.confirm.request': {
    title: 'Question about an Internet address',
    short: 'Ask about an address',
    purpose: 'When you need to know whether an address was in the territory of another country.',
    consequence: 'The bureau you address looks it up and answers, or asks for what is missing.',
    fields: {
      ip,
      sourcePort,
      at,
      question: {
        label: 'Question',
        options: {
          inTerritory: 'Was it in your territory?',
          provider: 'Which provider has it?',
          preserve: 'Can the data be preserved?',
        },
      },
    },
  },
  'ip.confirm.response': {
    title: 'Answer about an Internet address',
    short: 'Answer about the address',
    purpose: 'When you have looked up whether an address was in your territory at that moment.',
    consequence: 'The other side knows whether it has come to the right country, and which paper it needs next.',
    fields: {
      inTerritory: {
        label: 'Was it in your territory?',
        options: { yes: 'Yes', no: 'No', 'cannot-say': 'It cannot be said' },
      },
      provider,
      sharedAddress: { label: 'Many customers share this address' },
      preservationUntil: { label: 'The data is preserved until' },
      legalProcessNeeded: {
        label: 'What your law asks for before the subscriber is named',
        help: 'As in your own profile.',
        options: {
          'police-request': 'A request of the police',
          'prosecutor-order': 'An order of a prosecutor',
          'court-order': 'An order of a court',
        },
      },
    },
  },
  'tip.outcome': {
    title: 'Outcome of an online tip',
    short: 'Report on the tip',
    purpose: 'When you know what becomes of a tip that was passed on to you.',
    consequence: 'The tip desk closes the tip, or passes it on to another country.',
    fields: {
      outcome: {
        label: 'Outcome',
        options: {
          'case-opened': 'A case has been opened',
          insufficient: 'Not enough to go by',
          duplicate: 'We had it already',
          'not-ours': 'It does not belong to us',
          transferred: 'Handed on to another party',
        },
      },
      duplicateOf: { label: 'Number of the tip that you had already' },
      transferredTo: { label: 'Who has it now' },
    },
  },
};
