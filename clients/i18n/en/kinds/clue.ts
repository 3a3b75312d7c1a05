import type { TextsOf } from '../../kinds-type.ts';

const clueKinds = {
  packaging: 'Packaging',
  printedText: 'Printed text',
  signage: 'Sign',
  uniformCrest: 'Crest on a uniform',
  socketType: 'Socket or plug',
  transportTicket: 'Ticket',
  announcement: 'Announcement that can be heard',
  landscape: 'Landscape',
  furniture: 'Furniture',
};

export const clueTexts: TextsOf<'clue.enquiry' | 'clue.response' | 'clue.known' | 'clue.safeguarded'> = {
  'clue.enquiry': {
    title: 'Enquiry about a clue',
    short: 'Ask about a clue',
    purpose: 'When a thing in the background may tell another desk where something was.',
    consequence: 'The desks you name say whether they know the thing, or that the matter is solved already.',
    fields: {
      enquiryNo: { label: 'Number of the enquiry' },
      clueKind: { label: 'Kind of clue', options: clueKinds },
      clueText: { label: 'The thing, in a few words', help: 'Only the thing. Nobody is described.' },
      alreadyKnownCheck: {
        label: 'Is it checked that the matter is not solved already?',
        help: 'Ask one desk first, and the group after that.',
        options: { done: 'Yes, it has been checked', notDone: 'No, this is the question' },
      },
      peopleDescribed: { label: 'People are described' },
      media: { label: 'Pictures and files' },
    },
  },
  'clue.response': {
    title: 'Answer on a clue',
    short: 'Answer on the clue',
    purpose: 'When you have looked at the clue, or have inquired on the spot.',
    consequence:
      'Whoever asked knows whether your country may be the right one; “maybe” keeps the question open with you.',
    fields: {
      recognised: { label: 'Do you know it?', options: { yes: 'Yes', maybe: 'Maybe', no: 'No' } },
      basis: {
        label: 'What you go by',
        help: 'Before you inquire on the spot, say that you may know it, so that no other desk does the same.',
        options: { sight: 'What we see at the desk', inquiry: 'An inquiry on the spot' },
      },
      because: { label: 'Why', help: 'Only about the thing.' },
      area: { label: 'Square of the map' },
      localInquiryPossible: { label: 'We can inquire on the spot' },
    },
  },
  'clue.known': {
    title: 'Solved already',
    short: 'Say that it is solved',
    purpose: 'When the matter behind a clue has been solved before, here or elsewhere.',
    consequence: 'The work on this clue ends; whoever asked closes it with all who were asked.',
    fields: {
      matchesEnquiry: { label: 'Number of the enquiry in which it was solved' },
    },
  },
  'clue.safeguarded': {
    title: 'All is safe',
    short: 'Report that all is safe',
    purpose: 'When the desk that found the place has taken over, or has reported that the person is safe.',
    consequence: 'Everybody who was asked stops working on it. Nothing else is told.',
    fields: {
      status: { label: 'Status', options: { personSafe: 'The person is safe', inquiryTaken: 'We have taken over' } },
    },
  },
};
