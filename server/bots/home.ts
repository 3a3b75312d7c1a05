import { textAt } from '../scenario/fill.ts';
import { answer, type Habit, type Incoming } from './habits.ts';

/** Who may give an order in a bot's place, as the rules have it. */
const orders: ReadonlySet<string | undefined> = new Set(['prosecutor', 'court', 'ministry']);

/** How agencies answer their bureau, and a bureau its agencies. Nobody here writes prose: what is said is the phrase book's, or the author's. */
export const homeHabits: Readonly<Record<string, Habit>> = {
  'domestic.tasking': (incoming) => {
    const { party, entry } = incoming;
    switch (textAt(entry.message.body, 'task')) {
      case 'order':
        return orders.has(party.role)
          ? answer(entry, 'domestic.answer', { outcome: 'order-given' })
          : answer(entry, 'case.refusal', { ground: 'not-competent' });
      case 'consent':
        return answer(entry, 'domestic.answer', { outcome: 'consent-given' });
      case 'serve':
        return answer(entry, 'domestic.answer', { outcome: 'done' });
      default:
        return answer(entry, 'domestic.answer', { outcome: isKnown(incoming) ? 'done' : 'nothing-found' });
    }
  },
  // A bot asks nobody abroad: it says what the bureau itself knows.
  'domestic.request': (incoming) =>
    answer(incoming.entry, 'domestic.informed', { outcome: isKnown(incoming) ? 'answered' : 'nothing-found' }),
};

/** People of the own country, by a name in any of the words. */
function isKnown({ scenario, party, entry }: Incoming): boolean {
  const said = [entry.message.subject, ...Object.values(entry.message.body).map(String)].join(' ');
  return scenario.cast.some(
    (person) => person.nationality === party.country && person.names.some((name) => said.includes(name)),
  );
}
