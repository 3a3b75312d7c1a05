import type { MessageState } from '../core/state.ts';
import { textAt } from '../scenario/fill.ts';
import { answer, type Habit } from './habits.ts';

/** What two enquiries have to share to be about the same thing. */
const same = (one: MessageState['message'], other: MessageState['message']): boolean =>
  (['clueKind', 'clueText'] as const).every(
    (field) => textAt(one.body, field).toLowerCase() === textAt(other.body, field).toLowerCase(),
  );

/** Clues: what was solved before this desk's eyes is known; of the rest a bot knows nothing and says so. What it recognises is for the author. */
export const clueHabits: Readonly<Record<string, Habit>> = {
  'clue.enquiry': ({ state, party, entry }) => {
    const before = [...state.messages.values()].find(({ message, lives, reached }) => {
      const life = state.lives.get(lives.clue ?? '')?.state;
      return (
        message.type === 'clue.enquiry' &&
        message.case !== entry.message.case &&
        (message.from === party.id || reached.has(party.id)) &&
        (life === 'safeguarded' || life === 'duplicate') &&
        same(message as MessageState['message'], entry.message) // only read
      );
    });
    if (before) return answer(entry, 'clue.known', { matchesEnquiry: textAt(before.message.body, 'enquiryNo') });
    return answer(entry, 'clue.response', { recognised: 'no', basis: 'sight', localInquiryPossible: false });
  },
};
