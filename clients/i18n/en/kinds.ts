import type { KindTexts } from '../kinds-type.ts';
import { clueTexts } from './kinds/clue.ts';
import { diffusionTexts } from './kinds/diffusion.ts';
import { domesticTexts } from './kinds/domestic.ts';
import { dutyTexts } from './kinds/duty.ts';
import { extraditionTexts } from './kinds/extradition.ts';
import { noticeTexts } from './kinds/notice.ts';
import { operationTexts } from './kinds/operation.ts';
import { partnerTexts } from './kinds/partner.ts';
import { recordTexts } from './kinds/record.ts';
import { tipTexts } from './kinds/tip.ts';
import { travelTexts } from './kinds/travel.ts';
import {
  assets,
  colour,
  confirmationUrgency,
  disappearance,
  documentType,
  found,
  grounds,
  identityCheck,
  inquiry,
  judicial,
  listing,
  method,
  person,
  publishedColour,
  recordStatus,
  subjectStatus,
  threat,
  warning,
} from './subject.ts';

const kinds: KindTexts = {
  'information.request': {
    title: 'Request for information',
    short: 'Ask for information',
    purpose: 'When another bureau may know something that your case needs.',
    consequence: 'The bureaus you address owe you an acknowledgement and an answer within the time limit.',
    fields: {
      category: {
        label: 'What is asked for',
        options: {
          'identity-check': 'Identity of a person',
          'criminal-record': 'Criminal record',
          'address-or-whereabouts': 'Address or whereabouts',
          vehicle: 'Vehicle',
          company: 'Company',
          'travel-history': 'Past journeys',
          'telephone-or-ip': 'Telephone or Internet address',
          'document-authenticity': 'Whether a document is genuine',
          other: 'Something else',
        },
      },
      subject: { label: 'About whom or what', help: 'Everything that identifies the person or thing, and no more.' },
      offence: { label: 'Offence', help: 'What is being investigated.' },
      linkSubjectToOffence: { label: 'Connection', help: 'What this person or thing has to do with the offence.' },
      reason: { label: 'Why you need it' },
      intendedUse: {
        label: 'What you will use it for',
        help: 'For use in court most countries ask for a judicial request.',
        options: { intelligence: 'To guide the investigation', evidence: 'As evidence in court' },
      },
      directlyAccessible: {
        label: 'Probably in a register that the recipient can look up at once',
        help: 'A guess: the recipient says so when it acknowledges receipt.',
      },
      legalOrder: {
        label: 'Order that stands behind it',
        help: 'Some countries tell who stands behind a number only on the order of a prosecutor or a court. Their profile says so.',
        options: {
          'police-request': 'None: a request of the police',
          'prosecutor-order': 'Order of a prosecutor',
          'court-order': 'Order of a court',
        },
      },
    },
  },
  'case.circular': {
    title: 'Circular',
    short: 'Inform the desks',
    purpose: 'When several desks have to know something and nothing has to be answered.',
    consequence: 'Every desk you address reads it and acknowledges receipt.',
    fields: { text: { label: 'Text' } },
  },
  'case.ack': {
    title: 'Acknowledgement of receipt',
    short: 'Acknowledge receipt',
    purpose: 'When you have read a message and accept it.',
    consequence: 'The sender knows that your desk has the matter; the answer itself is still due.',
    fields: {
      theirRef: { label: 'Your file number', help: 'Leave it empty: the next number of your bureau is used.' },
      expectedBy: { label: 'You expect to answer by' },
      handler: { label: 'Handled by', help: 'A function, not a name.' },
      directlyAccessible: {
        label: 'You can look it up at once',
        help: 'Of an urgent request for information: if so, your answer is due within hours, else within days.',
      },
    },
  },
  'case.clarification.request': {
    title: 'Request for clarification',
    short: 'Ask for clarification',
    purpose: 'When you cannot answer because something is missing or unclear.',
    consequence: 'Your time limit stands still until the clarification has come.',
    fields: {
      missing: { label: 'What is missing', help: 'Choose the fields of the message.' },
      question: { label: 'Your question' },
    },
  },
  'case.clarification.response': {
    title: 'Clarification',
    short: 'Give clarification',
    purpose: 'When you have been asked for what was missing or unclear.',
    consequence: 'The time limit of the party that asked runs again.',
    fields: { answers: { label: 'Answers', help: 'One for each question.' } },
  },
  'case.interim': {
    title: 'Interim reply',
    short: 'Reply in part',
    purpose: 'When part of the work is done and the rest needs more time.',
    consequence: 'The answer stays due, at the new time that you name.',
    fields: {
      done: { label: 'Done so far' },
      stillToDo: { label: 'Still to be done' },
      newExpectedBy: { label: 'You expect to answer by' },
    },
  },
  'case.reply': {
    title: 'Reply',
    short: 'Send the reply',
    purpose: 'When you can give the final answer.',
    consequence: 'The request is answered; whoever asked closes the matter.',
    fields: {
      outcome: {
        label: 'Outcome',
        options: {
          positive: 'Found',
          negative: 'Checked: it is not so',
          'no-trace': 'No trace in our registers',
          partial: 'Found in part',
        },
      },
      content: { label: 'Answer' },
      whereabouts: {
        label: 'Where the person is',
        help: 'Of an adult who was missing only as far as your law and that person allow it.',
      },
      personAgrees: { label: 'The person agrees that this is told' },
      conditionsOfUse: { label: 'Conditions of use', help: 'What the recipient may not do without your permission.' },
    },
  },
  'case.refusal': {
    title: 'Refusal',
    short: 'Refuse',
    purpose: 'When your law or the facts do not allow you to do what is asked.',
    consequence: 'The request ends refused, with your ground and reason.',
    fields: {
      ground: { label: 'Ground', options: grounds },
      reason: { label: 'Reason', help: 'So that the other bureau understands it and can do better.' },
      alternative: { label: 'What could be done instead' },
    },
  },
  'case.reminder': {
    title: 'Reminder',
    short: 'Remind',
    purpose: 'When an answer is overdue.',
    consequence: 'The other party sees that you are waiting; after the third reminder there are no more.',
    fields: {
      n: { label: 'Which reminder', help: 'First, second or third.' },
      original: { label: 'File number of your request' },
    },
  },
  'case.transfer': {
    title: 'Transfer of a matter',
    short: 'Hand the matter on',
    purpose: 'When another party can deal with what you have been asked, and whoever asked agrees.',
    consequence: 'The party you address takes the matter over; send a copy to whoever asked you.',
    fields: {
      consentRef: {
        label: 'File number of the consent',
        help: 'The message in which the party that asked you agrees to the transfer.',
      },
      original: { label: 'File number of the original request' },
      matter: { label: 'What is asked for' },
      reason: { label: 'Why you hand it on' },
    },
  },
  'case.forward': {
    title: 'Forwarded message',
    short: 'Forward a message',
    purpose: 'When another party needs to know what you have been told, and its conditions allow it.',
    consequence:
      'The party you address has it under the same conditions; whoever wrote it does not hear of it by itself.',
    fields: {
      original: { label: 'File number of the message', help: 'Of one that you have received or sent.' },
      extract: { label: 'What it says', help: 'As much as the recipient needs, and no more.' },
      reason: { label: 'Why the recipient needs it' },
    },
  },
  'case.close': {
    title: 'Closing',
    short: 'Close the matter',
    purpose: 'When what you asked has been answered and nothing more is needed.',
    consequence: 'The matter is closed for everybody who took part.',
    fields: {
      result: { label: 'Result' },
      lessons: { label: 'What to do better next time' },
    },
  },
  'notice.request': {
    title: 'Request for a notice',
    short: 'Request a notice',
    purpose: 'When all bureaus should look for, or know of, a person or a thing.',
    consequence: 'The co-ordination secretariat checks the conditions; nothing is published yet.',
    fields: {
      colour,
      subjectStatus,
      caseSummary: { label: 'Summary of the case', help: 'What happened, when, where: at least 40 characters.' },
      requestedAction: { label: 'What the bureaus should do', help: 'For example: locate, and inform us at once.' },
      person: { label: 'Person', fields: person },
      judicial: { label: 'Warrant and offence', help: 'For a red notice.', fields: judicial },
      disappearance: { label: 'Disappearance or discovery', help: 'For a yellow notice.', fields: disappearance },
      inquiry: { label: 'What is asked for', help: 'For a blue notice.', fields: inquiry },
      warning: { label: 'Warning', help: 'For a green notice.', fields: warning },
      found: { label: 'Found with the body', help: 'For a black notice.', fields: found },
      threat: { label: 'Threat', help: 'For an orange notice.', fields: threat },
      method: { label: 'Method', help: 'For a purple notice.', fields: method },
      assets: { label: 'Assets', help: 'For a silver notice.', fields: assets },
      publicExtract: { label: 'An extract may be shown to the public' },
      zones: { label: 'Countries most concerned' },
      supportingRefs: { label: 'Connected file numbers' },
      neutralityStatement: {
        label: 'The case is not political, military, religious or racial',
        help: 'Nor a dispute between private parties.',
      },
      proportionality: {
        label: 'Why a notice is needed',
        help: 'Why a smaller step, such as asking one bureau, is not enough: at least 20 characters.',
      },
    },
  },
  'notice.decision': {
    title: 'Decision on a notice',
    short: 'Decide on it',
    purpose: 'When a request for a notice has been checked.',
    consequence: 'The requesting bureau learns whether the notice is published, returned or refused.',
    fields: {
      decision: {
        label: 'Decision',
        options: {
          publish: 'Publish',
          return: 'Return for completion',
          refuse: 'Refuse',
          'propose-other-colour': 'Propose another colour',
          'propose-diffusion': 'Propose a message to chosen bureaus instead',
        },
      },
      grounds: { label: 'Grounds', help: 'For a refusal, at least one.', options: grounds },
      missing: { label: 'What is missing', help: 'Choose the fields of the request.' },
      article: { label: 'Rule of the duty guide', help: 'For example R-19.' },
      reason: { label: 'Reason' },
    },
  },
  'notice.published': {
    title: 'Published notice',
    short: 'Publish the notice',
    purpose: 'When a request has been approved.',
    consequence: 'Every bureau you address has a copy and looks for the person. It is no order to arrest.',
    fields: {
      noticeNo: { label: 'Notice number' },
      colour: publishedColour,
      requestingBureau: { label: 'Requesting bureau', help: 'The bureau to which a hit is reported.' },
      subjectStatus,
      person: { label: 'Person', fields: person },
      caseSummary: { label: 'Summary of the case' },
      requestedAction: { label: 'What the bureaus should do' },
      judicial: { label: 'Warrant and offence', fields: judicial },
      disappearance: { label: 'Disappearance or discovery', fields: disappearance },
      inquiry: { label: 'What is asked for', fields: inquiry },
      warning: { label: 'Warning', fields: warning },
      found: { label: 'Found with the body', fields: found },
      threat: { label: 'Threat', fields: threat },
      method: { label: 'Method', fields: method },
      assets: { label: 'Assets', fields: assets },
      listing: { label: 'Entry in the list', fields: listing },
      publicExtract: { label: 'An extract may be shown to the public' },
      caveats: {
        label: 'Restrictions',
        options: {
          'verify-before-action': 'Verify with the requesting bureau before acting',
          'no-contact-with-subject': 'Do not contact the person',
          'no-public-extract': 'Nothing to the public',
          'originator-control': 'Pass on only with permission of the requesting bureau',
        },
      },
      publishedOn: { label: 'Published on' },
      expiresOn: { label: 'Valid until', help: 'Five years after publication.' },
      reviewOn: { label: 'To be reviewed on', help: 'Six months before the end.' },
    },
  },
  'notice.withdraw': {
    title: 'Withdrawal of a notice',
    short: 'Withdraw the notice',
    purpose: 'When your notice has served its purpose or may not stand any longer.',
    consequence: 'The co-ordination secretariat cancels the notice everywhere, or tells you why not.',
    fields: {
      reason: {
        label: 'Reason',
        options: {
          returned: 'The person has physically returned',
          'sentence-served': 'The sentence has been served',
          'warrant-lifted': 'The warrant has been lifted',
          'found-safe': 'The person has been found safe',
          deceased: 'The person has died',
          error: 'The notice was a mistake',
          other: 'Another reason',
          arrested: 'The person has been arrested',
          'extradition-refused': 'A country has refused the extradition',
        },
      },
      returnedOn: { label: 'Returned on', help: 'The day on which the person was back in your country.' },
    },
  },
  'notice.cancelled': {
    title: 'Cancellation of a notice',
    short: 'Cancel the notice',
    purpose: 'When the requesting bureau has withdrawn its notice.',
    consequence: 'Everybody who had the notice must delete the copies and report it.',
    fields: {
      noticeNo: { label: 'Notice number' },
      effective: { label: 'Cancelled on' },
      cause: {
        label: 'Why',
        help: 'Leave it empty where the requesting bureau has withdrawn the notice.',
        options: {
          withdrawn: 'Withdrawn by the requesting bureau',
          'conditions-not-met': 'It no longer meets the conditions',
          expired: 'Its time is over and it was not renewed',
          'oversight-decision': 'Decision of the oversight panel',
        },
      },
      deleteLocalCopies: { label: 'All local copies are to be deleted' },
    },
  },
  'notice.purged': {
    title: 'Report of deletion',
    short: 'Report deletion',
    purpose: 'When a notice has been cancelled and your copies are gone.',
    consequence: 'The co-ordination secretariat notes that nobody can be stopped in your country by mistake.',
    fields: {
      noticeNo: { label: 'Notice number' },
      original: { label: 'File number of the message', help: 'For what has no notice number.' },
      purgedOn: { label: 'Deleted on' },
    },
  },
  'document.check': {
    title: 'Document check',
    short: 'Check a document',
    purpose: 'When you hold a travel document and want to know whether it is recorded as lost or stolen.',
    consequence: 'The Lost Document Register answers; a match is also told to the issuing country.',
    fields: {
      documentNumber: { label: 'Document number', help: 'As printed, for example EXR31415K.' },
      issuingCountry: { label: 'Issuing country' },
      documentType,
      checkPoint: { label: 'Where it is checked' },
    },
  },
  'document.check.result': {
    title: 'Result of a document check',
    short: 'Give the result',
    purpose: 'When the register has looked a document up.',
    consequence: 'Whoever asked sees the result.',
    fields: {
      result: {
        label: 'Result',
        options: {
          noRecord: 'No record. This does not prove that the document is valid.',
          match: 'The document is recorded',
          possibleMatch: 'No such record, but a similar number is recorded. Compare again.',
          issuerNotContributing: 'The issuing country does not record its documents here',
        },
      },
      documentNumber: { label: 'Document number' },
      record: {
        label: 'Record',
        fields: {
          documentNumber: { label: 'Document number' },
          documentType,
          issuingCountry: { label: 'Issuing country' },
          recordStatus,
          eventDate: { label: 'Lost, stolen or withdrawn on' },
          circumstance: { label: 'Circumstances' },
        },
      },
    },
  },
  'document.hit': {
    title: 'Document hit',
    short: 'Report the match',
    purpose: 'When a checked document is recorded.',
    consequence: 'The desk that asked must have it confirmed by the issuing country before anybody acts.',
    fields: {
      matchedOn: { label: 'Found in', options: { document: 'Lost Document Register' } },
      matchedRef: { label: 'Document number' },
      documentType,
      issuingCountry: { label: 'Issuing country', help: 'Only this country can confirm the record.' },
      recordStatus,
      recordDate: { label: 'Lost, stolen or withdrawn on' },
      circumstance: { label: 'Circumstances' },
      where: { label: 'Where it was shown' },
      when: { label: 'When it was shown' },
      confirmationUrgency,
    },
  },
  'document.hit.resolution': {
    title: 'Resolution of a document hit',
    short: 'Resolve the hit',
    purpose: 'When a document of your country has been found and you know what is true.',
    consequence: 'The desk that holds the document does what you instruct.',
    fields: {
      resolution: {
        label: 'What is true',
        options: {
          'genuine-hit': 'The document is rightly recorded',
          'holder-recovered-own-document': 'The rightful holder found it again (it stays invalid)',
          'data-entry-error': 'The record is a mistake',
          'different-document-same-number': 'Another document with the same number',
        },
      },
      instruction: {
        label: 'What to do with the document',
        options: { seize: 'Seize it', 'return-to-issuer': 'Send it back to us', release: 'Give it back to the bearer' },
      },
      explanation: { label: 'Explanation' },
    },
  },
  'hit.report': {
    title: 'Hit report',
    short: 'Report a hit',
    purpose: 'When a person or document before you seems to be the one that is looked for.',
    consequence: 'The bureau it belongs to confirms or denies it within the time limit. Until then nobody acts.',
    fields: {
      matchedOn: {
        label: 'Found through',
        options: {
          notice: 'A notice',
          diffusion: 'A message to chosen bureaus',
          document: 'A document record',
          nominal: 'A name in our own records',
        },
      },
      matchedRef: { label: 'Its number', help: 'The notice, document or file number.' },
      where: { label: 'Where' },
      when: { label: 'When' },
      identityCheck,
      subjectNow: {
        label: 'The person now',
        options: {
          waiting: 'Is waiting',
          released: 'Has gone on',
          'in-transit': 'Is in transit',
          'detained-under-national-law': 'Is held under our own law',
        },
      },
      actionTaken: {
        label: 'Done so far',
        options: { none: 'Nothing', local: 'A measure under our own law' },
      },
      legalBasis: { label: 'Basis in your law', help: 'Needed where you have taken a measure.' },
      confirmationUrgency,
    },
  },
  'hit.confirm.request': {
    title: 'Request to confirm a hit',
    short: 'Ask to confirm',
    purpose: 'When you need to know, before anybody acts, whether a hit is good.',
    consequence: 'The party you ask owes you an answer within a short time limit; until then nobody acts.',
    fields: {
      questions: {
        label: 'Questions',
        options: {
          stillValid: 'Is it still valid?',
          samePerson: 'Is it the same person or document?',
          actionWanted: 'What should be done?',
          willExtradite: 'Will you ask for extradition?',
          caution: 'Is there anything to take care of?',
        },
      },
      note: { label: 'Note' },
    },
  },
  'hit.confirm.response': {
    title: 'Answer on a hit',
    short: 'Confirm or deny',
    purpose: 'When you are asked whether a hit on your notice or record is good.',
    consequence: 'If you confirm, the other desk may act under its own law; if you deny, it lets go.',
    fields: {
      stillValid: {
        label: 'Still valid',
        options: { yes: 'Yes', no: 'No', moreTime: 'We need more time' },
      },
      moreTimeMinutes: { label: 'How many minutes more', help: 'Needed where you ask for more time.' },
      identity: {
        label: 'Same person or document',
        options: {
          confirmed: 'Confirmed',
          'not-confirmed': 'Not the same',
          'need-more': 'We need to know more',
        },
      },
      instructions: { label: 'Instructions' },
      conditions: { label: 'Conditions' },
    },
  },
  'hit.feedback': {
    title: 'Feedback on a hit',
    short: 'Report the outcome',
    purpose: 'When you have acted on a hit or let go.',
    consequence: 'The bureau it belongs to knows how it ended; the hit is closed.',
    fields: {
      result: {
        label: 'Outcome',
        options: {
          arrested: 'Person arrested',
          'refused-entry': 'Entry refused',
          'document-seized': 'Document seized',
          monitored: 'Person observed',
          released: 'Let go',
          'false-match': 'Not the same person or document',
          'no-legal-basis': 'Our law gave no basis to act',
        },
      },
      legalBasis: { label: 'Basis in your law', help: 'Needed for an arrest, a refusal of entry or a seizure.' },
      at: { label: 'When' },
    },
  },
  ...noticeTexts,
  ...diffusionTexts,
  ...extraditionTexts,
  ...recordTexts,
  ...operationTexts,
  ...partnerTexts,
  ...dutyTexts,
  ...domesticTexts,
  ...tipTexts,
  ...clueTexts,
  ...travelTexts,
};

export default kinds;
