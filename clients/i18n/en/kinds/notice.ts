import type { TextsOf } from '../../kinds-type.ts';

const noticeNo = { label: 'Notice number' };
const changed = { label: 'Fields concerned', help: 'Choose the fields of the notice.' };

/** A notice after its publication: changes, pauses, reviews, and what the oversight panel says. */
export const noticeTexts: TextsOf<
  | 'notice.update'
  | 'notice.corrigendum'
  | 'notice.addendum'
  | 'notice.suspend'
  | 'notice.resume'
  | 'notice.reviewDue'
  | 'notice.renew'
  | 'notice.challenge'
  | 'oversight.decision'
> = {
  'notice.update': {
    title: 'Update of a notice',
    short: 'Update the notice',
    purpose: 'When the facts behind your notice have changed.',
    consequence: 'Everybody you address goes by the new wording; the number of the notice stays.',
    fields: {
      noticeNo,
      changed,
      was: { label: 'It has read so far' },
      reads: { label: 'It reads from now on' },
      reason: { label: 'What has changed' },
    },
  },
  'notice.corrigendum': {
    title: 'Correction of a notice',
    short: 'Correct the notice',
    purpose: 'When something in your notice was wrong from the beginning.',
    consequence: 'Whoever has acted on the wrong wording looks at the matter again.',
    fields: {
      noticeNo,
      changed,
      was: { label: 'The wrong wording' },
      reads: { label: 'The right wording' },
      reason: { label: 'How the mistake came about' },
    },
  },
  'notice.addendum': {
    title: 'Addendum to a notice',
    short: 'Add to the notice',
    purpose: 'When all who have a notice must know something and the notice stays in force.',
    consequence: 'Everybody you address reads the notice together with this text.',
    fields: {
      noticeNo,
      about: {
        label: 'What it is about',
        options: {
          'extradition-refused': 'A country has refused the extradition',
          'person-deceased': 'The person is said to have died',
          contested: 'The notice is contested',
          'restricted-to': 'It is to be used for one purpose only',
        },
      },
      byBureau: { label: 'Reported by' },
      text: { label: 'Text' },
    },
  },
  'notice.suspend': {
    title: 'Suspension of a notice',
    short: 'Suspend the notice',
    purpose: 'When it is in doubt for a time whether the notice may stand.',
    consequence: 'Until the day you name nobody acts on the notice; it is not deleted.',
    fields: {
      noticeNo,
      until: { label: 'Suspended until', help: 'Six months at most.' },
      reason: { label: 'Reason for the suspension' },
    },
  },
  'notice.resume': {
    title: 'End of a suspension',
    short: 'End the suspension',
    purpose: 'When the doubt is settled and the notice stands.',
    consequence: 'The notice is in force again as before.',
    fields: { noticeNo, reason: { label: 'Why it stands' } },
  },
  'notice.reviewDue': {
    title: 'Review of a notice is due',
    short: 'Ask for the review',
    purpose: 'When a notice comes to its end in six months.',
    consequence: 'The requesting bureau renews the notice with reasons or withdraws it; otherwise it expires.',
    fields: { noticeNo, expiresOn: { label: 'Expires on' } },
  },
  'notice.renew': {
    title: 'Renewal of a notice',
    short: 'Renew the notice',
    purpose: 'When your notice is still needed after the review.',
    consequence: 'The notice stays in force for another five years.',
    fields: {
      noticeNo,
      reason: { label: 'Why it is still needed' },
      stillWanted: { label: 'The person or thing is still looked for' },
      warrantStillValid: { label: 'The warrant is still valid', help: 'For a red notice.' },
    },
  },
  'notice.challenge': {
    title: 'Challenge to a notice',
    short: 'Challenge a notice',
    purpose: 'When the person concerned asks to see, correct or delete what is recorded.',
    consequence: 'The oversight panel examines the notice and decides.',
    fields: {
      noticeNo,
      onBehalfOf: { label: 'On behalf of' },
      requested: {
        label: 'What is asked for',
        options: { access: 'To know what is recorded', correct: 'To correct it', delete: 'To delete it' },
      },
      ground: { label: 'Why the notice should not stand' },
    },
  },
  'oversight.decision': {
    title: 'Decision of the oversight panel',
    short: 'Give the decision',
    purpose: 'When the panel has examined whether a notice may stand.',
    consequence: 'The secretariat carries the decision out within a month.',
    fields: {
      noticeNo,
      decision: {
        label: 'The panel decides',
        options: { keep: 'The notice stays', correct: 'The notice is corrected', delete: 'The notice is deleted' },
      },
      reason: { label: 'Reasons of the panel' },
    },
  },
};
