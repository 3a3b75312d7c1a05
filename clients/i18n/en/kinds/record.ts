import type { TextsOf } from '../../kinds-type.ts';
import { documentType, recordStatus } from '../subject.ts';

export const recordTexts: TextsOf<'document.record.enter' | 'document.record.modify' | 'document.record.withdraw'> = {
  'document.record.enter': {
    title: 'Entry in the register',
    short: 'Record a document',
    purpose: 'When a travel document of your country is lost, stolen or no longer valid.',
    consequence: 'From now on every check of this document anywhere is a hit.',
    fields: {
      documentNumber: { label: 'Document number', help: 'As printed, for example EXR31415K.' },
      batch: {
        label: 'Range of numbers',
        help: 'Only for documents that were stolen before they were issued.',
        fields: { from: { label: 'First number' }, to: { label: 'Last number' } },
      },
      documentType,
      issuingCountry: { label: 'Issuing country', help: 'Your own: only the issuing country records a document.' },
      recordStatus,
      eventDate: { label: 'Lost, stolen or withdrawn on' },
      eventCountry: { label: 'In which country' },
      circumstance: {
        label: 'Circumstances',
        options: {
          theft: 'Theft',
          robbery: 'Robbery',
          burglary: 'Burglary',
          loss: 'Loss',
          'in-the-post': 'In the post',
          'withdrawn-by-issuer': 'Withdrawn by the authority',
          other: 'Other circumstances',
        },
      },
    },
  },
  'document.record.modify': {
    title: 'Change of an entry in the register',
    short: 'Change the record',
    purpose: 'When a recorded document of your country is to be recorded differently.',
    consequence: 'Later checks give the new status; what was answered before stays as it was.',
    fields: {
      documentNumber: { label: 'Document number' },
      issuingCountry: { label: 'Issuing country' },
      recordStatus,
      eventDate: { label: 'Since' },
      reason: {
        label: 'Reason',
        options: {
          statusChange: 'More is known now',
          enteredInError: 'The entry was wrong',
          recovered: 'The document has been recovered',
        },
      },
    },
  },
  'document.record.withdraw': {
    title: 'Withdrawal of an entry in the register',
    short: 'Withdraw the record',
    purpose: 'When a record should not be there, or the document no longer exists.',
    consequence: 'Later checks find no record of this document.',
    fields: {
      documentNumber: { label: 'Document number' },
      issuingCountry: { label: 'Issuing country' },
      reason: {
        label: 'Reason',
        options: {
          enteredInError: 'It was entered by mistake',
          recoveredAndDestroyed: 'The document was recovered and destroyed',
          foundAgain: 'The holder has found it again',
        },
      },
    },
  },
};
