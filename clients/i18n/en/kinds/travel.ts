import type { TextsOf } from '../../kinds-type.ts';
import { person } from '../subject.ts';

const itinerary = {
  label: 'Journey',
  fields: {
    from: { label: 'From' },
    to: { label: 'To' },
    departs: { label: 'Departure' },
    returns: { label: 'Return' },
    carrier: { label: 'Carrier' },
  },
};
const riskTier = { label: 'Risk', options: { high: 'High', medium: 'Medium', low: 'Low' } };

export const travelTexts: TextsOf<'travel.notification' | 'travel.outcome' | 'travel.correction' | 'travel.withdraw'> =
  {
    'travel.notification': {
      title: 'Notification of a journey',
      short: 'Notify a journey',
      purpose: 'When somebody who has to report journeys is going to travel to another country.',
      consequence: 'The countries of the journey know of it and decide alone what follows from it.',
      fields: {
        subject: {
          label: 'Traveller',
          help: 'What a border needs to know somebody again, and no more.',
          fields: {
            familyName: person.familyName,
            forenames: person.forenames,
            dateOfBirth: person.dateOfBirth,
            documentNumber: { label: 'Travel document' },
          },
        },
        riskTier,
        basis: {
          label: 'Why journeys are reported',
          options: { registration: 'Entered in the register of offenders', 'court-order': 'Order of a court' },
        },
        instrument: {
          label: 'Way that you take',
          help: 'Your own profile says which way your country takes for which risk.',
          options: {
            direct: 'This message alone',
            diffusion: 'With a message to chosen bureaus (diffusion)',
            green: 'With a green notice',
          },
        },
        itinerary,
        transit: { label: 'Countries on the way' },
        notifiedOn: { label: 'Notified on' },
        shortNotice: {
          label: 'Why at short notice',
          help: 'Needed if the journey begins sooner than rule R-52 has it.',
          options: {
            emergency: 'An emergency in the family or at work',
            'reported-late': 'The traveller reported it late',
            'plans-changed': 'The plans have changed',
          },
        },
      },
    },
    'travel.outcome': {
      title: 'Outcome of a journey',
      short: 'Say what came of it',
      purpose: 'When you want to tell the home bureau what came of a journey.',
      consequence: 'The home bureau knows how it ended. You need not tell it.',
      fields: {
        outcome: {
          label: 'Outcome',
          options: {
            admitted: 'Admitted',
            refusedEntry: 'Entry refused',
            didNotArrive: 'Did not arrive',
            'monitored-not-disclosed': 'Known to us; nothing is disclosed',
          },
        },
        on: { label: 'On' },
      },
    },
    'travel.correction': {
      title: 'Correction of a notified journey',
      short: 'Correct the notification',
      purpose: 'When something in a notification was wrong.',
      consequence: 'Everybody who has it deletes what was wrong and reports that.',
      fields: {
        wrong: {
          label: 'What was wrong',
          help: 'Was it the wrong person, nothing of it stands. Notify the right one in a new message.',
          options: { person: 'The person', itinerary: 'The journey', riskTier: 'The risk' },
        },
        itinerary,
        riskTier,
        complaintNo: { label: 'Number in your list of complaints' },
      },
    },
    'travel.withdraw': {
      title: 'Withdrawal of a notified journey',
      short: 'Withdraw the notification',
      purpose: 'When the journey is off, or should not have been notified.',
      consequence: 'Everybody who has it deletes it and reports that.',
      fields: {
        reason: {
          label: 'Why it is withdrawn',
          options: {
            'trip-cancelled': 'The journey is off',
            'no-longer-at-risk': 'The person no longer has to report journeys',
            'sent-in-error': 'It was sent by mistake',
          },
        },
        effective: { label: 'From' },
      },
    },
  };
