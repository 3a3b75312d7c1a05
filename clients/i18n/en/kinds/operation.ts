import type { TextsOf } from '../../kinds-type.ts';
import { documentType, recordStatus } from '../subject.ts';

const figures = {
  checks: { label: 'Documents checked' },
  hits: { label: 'Hits' },
  confirmed: { label: 'Hits confirmed' },
  falseMatches: { label: 'Hits denied' },
  refusals: { label: 'Entries refused' },
  victimsReferred: { label: 'Victims referred to support', help: 'A number only; never who.' },
} as const;

const record = {
  documentNumber: { label: 'Document number' },
  documentType,
  issuingCountry: { label: 'Issuing country' },
  recordStatus,
  eventDate: { label: 'Lost, stolen or withdrawn on' },
  circumstance: { label: 'Circumstances' },
} as const;

export const operationTexts: TextsOf<
  | 'operation.order'
  | 'operation.stage'
  | 'operation.checkBatch'
  | 'operation.batchResult'
  | 'operation.sitrep'
  | 'operation.close'
  | 'operation.report'
> = {
  'operation.order': {
    title: 'Operation order',
    short: 'Order an operation',
    purpose: 'When several countries are to check together at their borders.',
    consequence: 'Those who take part acknowledge it; from the start on they report at the rhythm that you set.',
    fields: {
      opName: { label: 'Name of the operation' },
      from: { label: 'Begins' },
      to: { label: 'Ends' },
      posts: { label: 'Posts', help: 'One line each.' },
      objectives: { label: 'Objectives', help: 'One line each.' },
      extendedAccess: {
        label: 'Access while it lasts',
        options: {
          'document-checks': 'Checks of documents',
          notices: 'Notices',
          'travel-notifications': 'Travel notifications',
        },
      },
      reportingRhythm: { label: 'Minutes between two situation reports' },
      contactDesk: { label: 'Desk to turn to', help: 'A function, not a name.' },
      hitProtocol: { label: 'What to do on a hit' },
    },
  },
  'operation.stage': {
    title: 'Stage of an operation',
    short: 'Start, pause or resume',
    purpose: 'When an operation that you have ordered is to be briefed, started, paused or resumed.',
    consequence: 'From the start on checks count for the operation and reports are due; in a pause neither is so.',
    fields: {
      stage: {
        label: 'Stage',
        options: { briefing: 'Briefing', start: 'Start', pause: 'Pause', resume: 'Go on' },
      },
      effective: { label: 'From' },
      instruction: { label: 'Instruction' },
    },
  },
  'operation.checkBatch': {
    title: 'Batch of document checks',
    short: 'Check many documents',
    purpose: 'When you have many travel documents to check at once.',
    consequence: 'The Lost Document Register answers all of them; each match is also told to the issuing country.',
    fields: {
      batchNo: { label: 'Number of the batch', help: 'Your own; each is used once.' },
      checkPoint: { label: 'Where they are checked' },
      operationRef: { label: 'File number of the operation order', help: 'Only if they are checked for an operation.' },
      checks: {
        label: 'Documents',
        fields: {
          documentNumber: { label: 'Document number' },
          issuingCountry: { label: 'Issuing country' },
        },
      },
    },
  },
  'operation.batchResult': {
    title: 'Result of a batch',
    short: 'Give the results',
    purpose: 'When the register has looked up a batch of documents.',
    consequence: 'Whoever asked sees the results.',
    fields: {
      batchNo: { label: 'Number of the batch' },
      counts: {
        label: 'Counts',
        fields: {
          checked: { label: 'Checked' },
          matches: { label: 'Recorded' },
          possibleMatches: { label: 'A similar number is recorded' },
          noRecord: {
            label: 'No record',
            help: 'This does not prove that a document is valid.',
          },
          issuerNotContributing: { label: 'Issuing country does not record its documents here' },
        },
      },
      matches: { label: 'Recorded documents', fields: record },
      possibleMatches: {
        label: 'Similar numbers',
        help: 'Compare each character again: a similar number is no match.',
        fields: { documentNumber: { label: 'Number that was checked' }, record: { label: 'Record', fields: record } },
      },
    },
  },
  'operation.sitrep': {
    title: 'Situation report',
    short: 'Report the situation',
    purpose: 'When a report on the operation is due.',
    consequence: 'The next report is due after the same time again.',
    fields: {
      asOf: { label: 'Figures as of', help: 'All figures count from the start of the operation until then.' },
      ...figures,
      checks: {
        label: 'Documents checked',
        help: 'Your own, and those that your posts have reported to you alone.',
      },
      issues: { label: 'Difficulties' },
    },
  },
  'operation.close': {
    title: 'End of an operation',
    short: 'End the operation',
    purpose: 'When the operation is over.',
    consequence: 'Those who take part stop checking, send their last figures and finish the hits that are open.',
    fields: {
      cause: {
        label: 'Why',
        options: {
          'time-over': 'Its time is over',
          'objectives-met': 'Its objectives are met',
          'called-off': 'It is called off',
        },
      },
      closedAt: { label: 'Ended at' },
      instruction: { label: 'Instruction' },
    },
  },
  'operation.report': {
    title: 'Report on an operation',
    short: 'Report on the operation',
    purpose: 'When the operation has ended and the last figures are in.',
    consequence: 'Everybody who took part sees what it came to.',
    fields: {
      totals: { label: 'Totals', help: 'The last situation reports of all who took part, added up.', fields: figures },
      medianConfirmationMinutes: { label: 'Minutes until a hit was confirmed (median)' },
      openHits: { label: 'Hits still open' },
      conclusions: { label: 'Conclusions' },
    },
  },
};
