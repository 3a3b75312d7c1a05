import { instant } from '../../schemas/ids.ts';
import { lacks, placeOf, type Trace } from '../../schemas/territory.ts';
import type { MessageState } from '../core/state.ts';
import { knownOf } from '../scenario/draft.ts';
import { textAt } from '../scenario/fill.ts';
import { answer, type Habit, type Incoming, type Step } from './habits.ts';

/** What is asked for, where something is missing, as pointers into the question. */
const pointers = (missing: readonly string[], at = ''): string[] => missing.map((field) => `${at}/${field}`);

/** The country's own way of saying what it takes to name a subscriber. */
const law = ({ party, scenario }: Incoming): object => {
  const home = scenario.bureaus.find(
    ({ kind, country, id }) => kind === 'national' && (country ?? id) === party.country,
  );
  const needed = party.profile.subscriberData ?? home?.profile?.subscriberData;
  return needed === undefined ? {} : { legalProcessNeeded: needed };
};

const earlier = (known: readonly MessageState[], entry: MessageState, tipNo: string): boolean =>
  known.some(
    ({ message, n }) =>
      n < entry.n &&
      message.type === 'tip.referral' &&
      message.id !== entry.message.id &&
      message.body['tipNo'] === tipNo,
  );

/** How online tips and addresses are dealt with: what the table of addresses says, and a question where it cannot say anything. */
export const tipHabits: Readonly<Record<string, Habit>> = {
  'ip.confirm.request': (incoming) => {
    const { state, party, entry } = incoming;
    const trace = entry.message.body as unknown as Trace; // shaped by its kind
    const missing = lacks(trace);
    const question = asked(incoming);
    if (missing.length > 0 && !question) return [wants(entry, missing)];
    // What was missing has come in words: the block of the address decides, if it can.
    const told = knownOf(state, party.id, entry.message.case).some(
      ({ message }) => message.inReplyTo === question && message.from !== party.id,
    );
    if (missing.length > 0 && !told) return [];
    const place = placeOf(trace);
    const here = place?.country === party.country;
    const said = place?.country === undefined ? 'cannot-say' : here ? 'yes' : 'no';
    return answer(entry, 'ip.confirm.response', {
      inTerritory: said,
      sharedAddress: place?.use === 'shared',
      ...(place?.provider !== undefined && { provider: place.provider }),
      ...(here && { preservationUntil: inNinetyDays(incoming) }),
      ...law(incoming),
    });
  },

  // A case is opened for what lies here, if anything can be said of it.
  'tip.referral': ({ state, party, entry }) => {
    const { body } = entry.message;
    const known = [...state.messages.values()].filter(({ reached }) => reached.has(party.id)) as MessageState[]; // only read
    const numbers = [textAt(body, 'tipNo'), ...((body['bundleOf'] ?? []) as readonly string[])];
    const before = numbers.find((tipNo) => earlier(known, entry, tipNo));
    if (before !== undefined) return answer(entry, 'tip.outcome', { outcome: 'duplicate', duplicateOf: before });
    const events = body['events'] as readonly Trace[]; // shaped by its kind
    const sure = events.filter((event) => lacks(event).length === 0);
    const here = sure.some((event) => placeOf(event)?.country === party.country);
    return answer(entry, 'tip.outcome', {
      outcome: sure.length === 0 ? 'insufficient' : here ? 'case-opened' : 'not-ours',
    });
  },
};

/** The id of the question that this party has asked back about the message. */
const asked = ({ state, party, entry }: Incoming): string | undefined =>
  knownOf(state, party.id, entry.message.case).find(
    ({ message }) =>
      message.type === 'case.clarification.request' &&
      message.from === party.id &&
      message.inReplyTo === entry.message.id,
  )?.message.id;

const wants = (entry: MessageState, missing: readonly string[]): Step => ({
  step: 'ask',
  wish: { type: 'case.clarification.request', inReplyTo: entry.message.id, body: { missing: pointers(missing) } },
});

const inNinetyDays = ({ entry }: Incoming): string => instant(entry.sentAt + 90 * 86_400_000).slice(0, 10);
