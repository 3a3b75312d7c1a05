import type { TextsOf } from '../../kinds-type.ts';
import { grounds, judicial, person, subjectStatus } from '../subject.ts';

export const diffusionTexts: TextsOf<
  'diffusion.send' | 'diffusion.update' | 'diffusion.cancel' | 'diffusion.nonCompliant'
> = {
  'diffusion.send': {
    title: 'Message to chosen bureaus (diffusion)',
    short: 'Write to chosen bureaus',
    purpose: 'When only some bureaus need to look for, or know of, a person.',
    consequence: 'The bureaus you address have it at once; nobody has checked it before.',
    fields: {
      diffPurpose: {
        label: 'What it is for',
        options: {
          arrest: 'To arrest, with a view to extradition',
          locateTrace: 'To locate or trace',
          information: 'To learn more',
          identification: 'To identify',
          warn: 'To warn',
          infoOnly: 'For information only',
        },
      },
      whyNotNotice: {
        label: 'Why not a notice',
        options: {
          'limited-recipients': 'Only these bureaus are concerned',
          'limited-access': 'Few should know',
          'not-justified': 'The case is not grave enough for a notice',
          'pending-notice': 'A notice is requested, and it cannot wait',
        },
      },
      subjectStatus,
      caseSummary: { label: 'Summary of the case' },
      requestedAction: { label: 'What the bureaus should do' },
      person: { label: 'Person', fields: person },
      judicial: { label: 'Warrant and offence', fields: judicial },
      neutralityStatement: { label: 'The case is not political, military, religious or racial' },
      validUntil: { label: 'Valid until' },
    },
  },
  'diffusion.update': {
    title: 'Update of a diffusion',
    short: 'Update the diffusion',
    purpose: 'When something has changed in what you wrote to chosen bureaus.',
    consequence: 'Everybody who received the first message goes by the new wording.',
    fields: {
      changed: { label: 'Fields concerned', help: 'Choose the fields of the message.' },
      was: { label: 'It has read so far' },
      reads: { label: 'It reads from now on' },
      reason: { label: 'What has changed' },
    },
  },
  'diffusion.cancel': {
    title: 'Cancellation of a diffusion',
    short: 'Cancel the diffusion',
    purpose: 'When what you wrote to chosen bureaus is no longer needed.',
    consequence: 'Every bureau that received it deletes it and reports that.',
    fields: {
      reason: {
        label: 'Why it is cancelled',
        options: {
          'purpose-achieved': 'Its purpose is achieved',
          'replaced-by-notice': 'A notice takes its place',
          'no-longer-justified': 'It is no longer justified',
          error: 'It was a mistake',
        },
      },
      effective: { label: 'Cancelled on' },
    },
  },
  'diffusion.nonCompliant': {
    title: 'Diffusion found not to comply',
    short: 'Have the diffusion deleted',
    purpose: 'When a message to chosen bureaus may not stand under the common rules.',
    consequence: 'Its sender and all who received it delete it and report that.',
    fields: {
      ground: { label: 'Ground', options: grounds },
      reason: { label: 'Reason' },
      requiredAction: { label: 'What is to be done', options: { delete: 'Delete all copies' } },
    },
  },
};
