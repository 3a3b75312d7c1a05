import type { Party } from '../../schemas/bureau.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import type { Kind } from '../../schemas/kinds/kind.ts';
import type { DocumentRecord, Scenario } from '../../schemas/scenario.ts';
import { mayUse } from '../core/rules/replies.ts';
import type { MessageState, ReadState } from '../core/state.ts';
import { knownOf, type Wish } from '../scenario/draft.ts';
import { textAt } from '../scenario/fill.ts';
import { phrase } from '../scenario/phrases.ts';
import { objection, profileHabits } from './by-profile.ts';
import { clueHabits } from './clues.ts';
import { deskHabits } from './desks.ts';
import { homeHabits } from './home.ts';
import { journeyHabits } from './journeys.ts';
import { noticeHabits } from './notices.ts';
import { tipHabits } from './tips.ts';

/** A message that a party has received, and what it knows beside it. */
export interface Incoming {
  readonly state: ReadState;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly party: Party;
  readonly entry: MessageState;
}

/** One thing to do about it. `since`: exercise ms of what made it possible, if that came later than the message. */
export interface Step {
  readonly step: string;
  readonly wish: Wish;
  readonly since?: number;
  /** It comes first, as soon as an acknowledgement would. */
  readonly pace?: 'acknowledge';
}

export type Habit = (incoming: Incoming) => Step[];

/** What is right, type by type; what has no line here is answered with the first answer that its kind allows. */
const habits: Readonly<Record<string, Habit>> = {
  'information.request': ({ scenario, party, entry }) => {
    // A bureau knows its own people; of others it has nothing, and says so.
    const own = scenario.cast.some(
      (person) =>
        person.nationality === party.country &&
        person.names.some((name) => textAt(entry.message.body, 'subject').includes(name)),
    );
    return answer(entry, 'case.reply', own ? { outcome: 'positive' } : { outcome: 'no-trace' });
  },
  'document.hit': (incoming) => {
    const { state, party, entry } = incoming;
    const owner = partiesOf(state, textAt(entry.message.body, 'issuingCountry'))[0];
    const home = party.kind === 'national' ? undefined : partiesOf(state, party.country)[0];
    // A post turns to its own bureau; everybody else asks whose document it is.
    const reports = kindOf('hit.report')?.from.includes(party.kind);
    if (home !== undefined && reports) return answer(entry, 'hit.report', {}, [home]);
    return owner === undefined || owner === party.id ? [] : answer(entry, 'hit.confirm.request', {}, [owner]);
  },
  'hit.report': (incoming) => {
    const { party, entry } = incoming;
    const owner = ownerOf(incoming);
    // Nobody's number that one could ask.
    if (owner === undefined) return answer(entry, 'case.refusal', { ground: 'not-competent' });
    if (owner === party.id) return confirmed(incoming);
    const asked = answer(entry, kindToPass(incoming), {}, [owner]).map((step) => ({ ...step, step: 'ask' }));
    return [...asked, ...passedBack(incoming, owner)];
  },
  'hit.confirm.request': (incoming) => {
    const { party, entry } = incoming;
    if (ownerOf(incoming) === party.id) return confirmed(incoming);
    return answer(entry, 'case.refusal', { ground: 'not-competent' });
  },
  'hit.confirm.response': (incoming) => {
    const { party, entry } = incoming;
    if (asksForAnother(incoming)) return [];
    const denied = textAt(entry.message.body, 'identity') !== 'confirmed';
    return answer(entry, 'hit.feedback', { result: denied ? 'false-match' : measure(party) });
  },
  'document.hit.resolution': (incoming) => {
    const { entry } = incoming;
    if (asksForAnother(incoming)) return [];
    return answer(entry, 'hit.feedback', {
      result: textAt(entry.message.body, 'instruction') === 'release' ? 'released' : 'document-seized',
    });
  },
  ...noticeHabits,
  ...profileHabits,
  ...deskHabits,
  ...homeHabits,
  ...tipHabits,
  ...clueHabits,
  ...journeyHabits,
};

/** What the party ought to do about a message, acknowledging apart. */
export const stepsFor = (incoming: Incoming): Step[] =>
  objection(incoming) ?? (habits[incoming.entry.message.type] ?? usual)(incoming);

/** The first answer that its kind allows and that settles it. */
const usual: Habit = ({ state, party, entry }) => {
  const asked = kindOf(entry.message.type);
  const kind = (asked?.replies ?? [])
    .map(kindOf)
    .find((one): one is Kind => one !== undefined && settles(one) && !mayUse(state, party.id, one));
  return kind ? answer(entry, kind.type, {}) : [];
};

const settles = (kind: Kind): boolean => kind.effect === 'final' && kind.answers !== 'own';

/** One answer to what has come. */
export const answer = (
  entry: MessageState,
  type: string,
  body: Readonly<Record<string, unknown>>,
  to?: readonly string[],
): Step[] => [{ step: 'answer', wish: { type, inReplyTo: entry.message.id, body, ...(to && { to }) } }];

const partiesOf = (state: ReadState, country: string): string[] =>
  [...state.parties.values()]
    .filter((party) => party.kind === 'national' && party.country === country && !party.visibleTo)
    .map((party) => party.id);

/** The record that a matter is about: by the number in this message, or in what is known of the case. */
function recordOf({ state, scenario, party, entry }: Incoming): DocumentRecord | undefined {
  const numbers = [entry, ...knownOf(state, party.id, entry.message.case)].flatMap(({ message: { body } }) => [
    textAt(body, 'matchedRef'),
    textAt(body, 'documentNumber'),
  ]);
  return scenario.records.find((record) => numbers.includes(record.fields.documentNumber));
}

/** The published notice that a hit is about, as far as the party has it. */
function noticeOf({ state, party, entry }: Incoming): MessageState | undefined {
  const number = [entry, ...knownOf(state, party.id, entry.message.case)]
    .map(({ message }) => textAt(message.body, 'matchedRef'))
    .find(Boolean);
  for (const one of state.messages.values()) {
    const known = one.message.from === party.id || one.reached.has(party.id);
    if (known && one.message.type === 'notice.published' && one.message.body['noticeNo'] === number)
      return one as MessageState; // only read
  }
  return undefined;
}

/** To whom a hit belongs: who entered the record, or who asked for the notice. Anybody may ask the register whose record it is. */
function ownerOf(incoming: Incoming): string | undefined {
  const notice = noticeOf(incoming);
  if (notice) return textAt(notice.message.body, 'requestingBureau') || undefined;
  return recordOf(incoming)?.owner ?? partiesOf(incoming.state, issuerOf(incoming))[0];
}

/** Whose document the register has told of a hit on in this matter, to whomever it told it. */
function issuerOf({ state, entry }: Incoming): string {
  for (const id of state.cases.get(entry.message.case)?.messages ?? []) {
    const message = state.messages.get(id)?.message;
    if (message?.type === 'document.hit') return textAt(message.body, 'issuingCountry');
  }
  return '';
}

/** A hit on a document is put as a question to the issuer; one on a notice is reported on. */
const kindToPass = (incoming: Incoming): string => (noticeOf(incoming) ? 'hit.report' : 'hit.confirm.request');

/** Whose record or notice it is says what it is worth. */
function confirmed(incoming: Incoming): Step[] {
  const { entry } = incoming;
  if (noticeOf(incoming)) return answer(entry, 'hit.confirm.response', { stillValid: 'yes', identity: 'confirmed' });
  return answer(entry, 'document.hit.resolution', { resolution: 'genuine-hit' });
}

/** What the owner has decided goes back, in its own words, to who reported the hit; whose record it is alone may confirm it. */
function passedBack({ state, party, entry }: Incoming, owner: string): Step[] {
  const known = knownOf(state, party.id, entry.message.case);
  const verdict = known.findLast(
    ({ message, n }) => n > entry.n && message.from === owner && verdictOf(message.type, message.body) !== undefined,
  );
  if (!verdict) return [];
  const { type, body, language } = verdict.message;
  const yes = verdictOf(type, body) === 'yes';
  const content =
    textAt(body, 'instructions') ||
    textAt(body, 'explanation') ||
    phrase(language, ...(yes ? [] : ['instructions/denied']), 'instructions');
  return answer(entry, 'case.reply', { outcome: yes ? 'positive' : 'negative', content }).map((step) => ({
    ...step,
    step: `answer-${verdict.message.id}`,
    since: verdict.reached.get(party.id) ?? verdict.sentAt,
  }));
}

/** Whether an answer says that a hit is one; undefined while it is not said. */
function verdictOf(type: string, body: Readonly<Record<string, unknown>>): 'yes' | 'no' | undefined {
  if (type === 'document.hit.resolution')
    return ['genuine-hit', 'holder-recovered-own-document'].includes(textAt(body, 'resolution')) ? 'yes' : 'no';
  if (
    type !== 'hit.confirm.response' ||
    textAt(body, 'stillValid') === 'moreTime' ||
    textAt(body, 'identity') === 'need-more'
  )
    return undefined;
  return textAt(body, 'stillValid') === 'yes' && textAt(body, 'identity') === 'confirmed' ? 'yes' : 'no';
}

/** Somebody who reported the hit is waiting for what has come now: that party hears of it first. */
const asksForAnother = ({ state, party, entry }: Incoming): boolean =>
  knownOf(state, party.id, entry.message.case).some(({ message, requests }) => {
    const request = requests.get(party.id);
    const open = request !== undefined && !['answered', 'refused', 'closed'].includes(request.state);
    return message.type === 'hit.report' && message.from !== entry.message.from && open;
  });

/** What the party's own law lets it do with somebody who is looked for. */
const measure = ({ profile }: Party): string => (profile.redNoticeEffect === 'arrest-basis' ? 'arrested' : 'monitored');
