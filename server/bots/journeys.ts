import { instant } from '../../schemas/ids.ts';
import { knownOf } from '../scenario/draft.ts';
import { answer, type Habit } from './habits.ts';

/** Copies of a notification that was wrong or is off are deleted, and that is reported with its file number. */
const purge: Habit = ({ state, party, entry }) => {
  const original = knownOf(state, party.id, entry.message.case).find(
    ({ message }) => message.id === entry.message.inReplyTo,
  )?.message.ourRef;
  return answer(entry, 'notice.purged', {
    original: original ?? entry.message.yourRef ?? entry.message.ourRef,
    purgedOn: instant(entry.sentAt).slice(0, 10),
  });
};

/** A journey is acknowledged like anything else; what came of it a bot keeps to itself, as it may. */
export const journeyHabits: Readonly<Record<string, Habit>> = {
  'travel.correction': purge,
  'travel.withdraw': purge,
};
