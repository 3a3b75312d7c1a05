import type { TextsOf } from '../../kinds-type.ts';

export const domesticTexts: TextsOf<
  'domestic.report' | 'domestic.request' | 'domestic.tasking' | 'domestic.answer' | 'domestic.informed'
> = {
  'domestic.report': {
    title: 'Report from home',
    short: 'Report to the bureau',
    purpose: 'When something has happened that your bureau should know of.',
    consequence: 'Your own bureau reads it and decides what to ask abroad. No other country sees it.',
    fields: {
      reportedBy: { label: 'Who reports', help: 'A function, not a name.' },
      what: { label: 'What happened' },
      when: { label: 'When' },
      where: { label: 'Where' },
      who: { label: 'About whom or what', help: 'As far as you know.' },
      offence: { label: 'Offence' },
      documentNumber: { label: 'Number of a travel document' },
      issuingCountry: { label: 'Country that issued it' },
      holds: { label: 'What you hold' },
      wants: { label: 'What you want from the bureau' },
    },
  },
  'domestic.request': {
    title: 'Request from home',
    short: 'Ask the bureau',
    purpose: 'When you need something from abroad, or want a notice asked for.',
    consequence: 'Your own bureau asks the right country in the right form, and brings the answer back.',
    fields: {
      wish: {
        label: 'What you want',
        options: {
          'find-out': 'To find something out abroad',
          notice: 'To have a notice asked for',
          'check-document': 'To have a document checked',
          other: 'Something else',
        },
      },
      what: { label: 'Your request' },
      who: { label: 'About whom or what', help: 'Everything that you know.' },
      offence: { label: 'Offence' },
      link: { label: 'Connection', help: 'What this person or thing has to do with the offence.' },
      reason: { label: 'Why you need it' },
    },
  },
  'domestic.tasking': {
    title: 'Task for an authority at home',
    short: 'Give a task at home',
    purpose: 'When somebody in your own country has to look, ask, serve or decide.',
    consequence: 'The authority owes you an answer within the time limit. No other country sees it.',
    fields: {
      task: {
        label: 'Task',
        options: {
          'check-address': 'Check an address',
          'find-file': 'Find the file',
          interview: 'Ask a person',
          serve: 'Serve a paper',
          order: 'Give an order, as our law asks for one',
          consent: 'Agree to passing something on',
          other: 'Something else',
        },
      },
      what: { label: 'What exactly' },
      why: { label: 'What it is for', help: 'Whoever does the work does it better when it knows why.' },
    },
  },
  'domestic.answer': {
    title: 'Answer from home',
    short: 'Answer the bureau',
    purpose: 'When the task is done, cannot be done, or needs more time.',
    consequence: 'Your bureau uses it in its answer abroad, under the conditions that you set.',
    fields: {
      outcome: {
        label: 'Outcome',
        options: {
          done: 'Done',
          partial: 'Done in part',
          'nothing-found': 'Nothing found',
          'order-given': 'Order given',
          'order-refused': 'Order refused',
          'consent-given': 'Agreed: may be passed on',
          'consent-refused': 'Not agreed: may not be passed on',
          'more-time': 'More time is needed',
        },
      },
      content: { label: 'Answer' },
      minutes: { label: 'How many minutes more', help: 'Needed if you ask for more time.' },
      orderRef: { label: 'Number of the order', help: 'Needed if an order is given.' },
    },
  },
  'domestic.informed': {
    title: 'Outcome for an authority at home',
    short: 'Tell home what came of it',
    purpose: 'When you know what came of a report or request from home.',
    consequence: 'The authority knows the outcome, and under which conditions it may use it.',
    fields: {
      outcome: {
        label: 'Outcome',
        options: {
          answered: 'Answered',
          partial: 'Answered in part',
          'nothing-found': 'Nothing is known abroad',
          refused: 'The other country refuses',
          'still-open': 'Still open',
        },
      },
      content: { label: 'What came of it' },
      conditionsOfUse: {
        label: 'Conditions of use',
        help: 'What the other country has set binds the authority at home too.',
      },
    },
  },
};
