import { kindOf } from '../../schemas/kinds/index.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import { bot } from '../core/actor.ts';
import { allowance } from '../core/rules/deadlines.ts';
import { opensAt } from '../core/rules/hours.ts';
import { replyProblem } from '../core/rules/replies.ts';
import type { MessageState, ReadState, Request } from '../core/state.ts';
import { agenda, type Due, type Follower, happened } from '../scenario/agenda.ts';
import { draftFor, knownOf, type Wish } from '../scenario/draft.ts';
import { addressed, matches, newNames, type Occurrence, occurrences } from '../scenario/matching.ts';
import { refsOf } from '../scenario/moments.ts';
import { translated } from '../scenario/plan.ts';
import { random, resolve } from '../scenario/random.ts';
import { type Incoming, type Step, stepsFor } from './habits.ts';
import { careless } from './personas/careless.ts';
import type { Persona } from './personas/persona.ts';
import { prompt } from './personas/prompt.ts';
import { silent } from './personas/silent.ts';
import { slow } from './personas/slow.ts';
import { strict } from './personas/strict.ts';

export const personas: Readonly<Record<string, Persona>> = { prompt, slow, strict, careless, silent };

/** A message that has reached a party, and the author's own answer to it, if there is one. */
interface Item {
  readonly message: string;
  readonly at: number;
  readonly scripted: number | undefined;
  /** What was found to be due, and what of the log it was found from: a big class has many open messages, and asks after each entry. */
  found?: { readonly from: string; readonly dues: Due[] };
}

/**
 * Plays every party that a bot holds: for each message that has reached it, it acknowledges, answers, reviews or publishes as its persona
 * does, on the exercise clock. Nothing is remembered but which messages came when; whether something is still to be done is read from the
 * state each time, so that a person can take over, and give back, at any moment.
 */
export function botkeeper(scenario: Scenario, seed: number): Follower {
  const items = new Map<string, Item[]>();
  const took = new Map<string, number>();
  const refs = refsOf(scenario);
  /** How often something has changed in a case, and in what concerns all. */
  const changes = new Map<string, number>();
  let common = 0;

  function follow(state: ReadState, entry: Parameters<Follower['follow']>[1]): void {
    const at = state.at;
    for (const event of entry.events) {
      if (event.type === 'bot.took') took.set(event.bureau, at);
      if (event.type === 'people.kept') for (const bureau of state.bots.keys()) took.set(bureau, at);
      if (everywhere.has(event.type) || (event.type === 'message.sent' && event.message.type === 'notice.published'))
        common += 1;
      if (event.type === 'message.read' || event.type === 'message.marked') continue;
      const message = 'message' in event ? event.message : undefined;
      const touched = typeof message === 'string' ? state.messages.get(message)?.message.case : message?.case;
      if (touched !== undefined) changes.set(touched, (changes.get(touched) ?? 0) + 1);
    }
    for (const occurrence of occurrences(state, entry)) {
      if (occurrence.event !== 'delivered' || occurrence.bureau === undefined || !occurrence.message) continue;
      const list = items.get(occurrence.bureau) ?? [];
      items.set(occurrence.bureau, list);
      list.push({ message: occurrence.message.id, at, scripted: scriptFor(state, occurrence.bureau, occurrence) });
    }
  }

  const repliesOf = (bureau: string) => scenario.bureaus.find((party) => party.id === bureau)?.bot?.replies ?? [];

  /** Which of the author's answers fits what has just come: the first. A party knows only what reaches it, so `sent` means: sent to it. */
  function scriptFor(state: ReadState, bureau: string, delivered: Occurrence): number | undefined {
    const { message } = delivered;
    const sending = message && { ...delivered, bureau: message.from, to: addressed(state, message) };
    const index = repliesOf(bureau).findIndex(({ when }) => {
      if (!sending || (when.event === 'acked' && message.type !== 'case.ack')) return false;
      const act = when.event === 'sent' || when.event === 'acked' ? { ...sending, event: when.event } : delivered;
      return matches(state, when, act, newNames(refs));
    });
    return index < 0 ? undefined : index;
  }

  function due(state: ReadState): Due[] {
    if (state.run === 'ended') return [];
    const dues: Due[] = [];
    for (const [bureau, name] of state.bots) {
      const list = items.get(bureau) ?? [];
      const open = list.filter((item) => isOpen(state, bureau, item));
      if (open.length < list.length) items.set(bureau, open);
      for (const item of open) dues.push(...found(state, bureau, name, item));
    }
    return agenda(state, dues);
  }

  function found(state: ReadState, bureau: string, name: string, item: Item): Due[] {
    const thread = state.messages.get(item.message)?.message.case ?? '';
    const from = `${name} ${common} ${changes.get(thread)}`;
    if (item.found?.from !== from) item.found = { from, dues: acts(state, bureau, personas[name] ?? prompt, item) };
    return item.found.dues;
  }

  function acts(state: ReadState, bureau: string, persona: Persona, item: Item): Due[] {
    const party = state.parties.get(bureau);
    const entry = state.messages.get(item.message) as MessageState | undefined; // only read
    if (!party || !entry || persona === silent) return [];
    const incoming: Incoming = { state, scenario, seed, party: party as Incoming['party'], entry };
    const request = entry.requests.get(bureau);
    const dues: Due[] = [];
    const plan = (step: Step, wait: number | undefined, own = false): void => {
      const { clarifiedAt, ...asked } = clarification(incoming);
      const wish = own ? step.wish : changed(persona, incoming, step, asked.clarified);
      if (wait === undefined || !wish) return;
      // To ask back is another step than to answer afterwards.
      const name = wish.type === step.wish.type ? step.step : `${step.step}-${wish.type}`;
      const id = `bot:${bureau}:${item.message}:${name}`;
      if (happened(state, bot(bureau), id)) return;
      const from = Math.max(item.at, took.get(bureau) ?? item.at, step.since ?? item.at, clarifiedAt ?? item.at);
      // At night nobody is there, but a flash message wakes somebody.
      const at = (entry.message.urgency === 'flash' ? from : opensAt(party, from)) + wait;
      const draft = draftFor(
        state,
        { scenario, seed, from: bureau, keys: ['bot', bureau, item.message, name], at },
        wish,
      );
      const parent =
        draft?.inReplyTo === undefined ? undefined : (state.messages.get(draft.inReplyTo) as MessageState | undefined); // only read
      const kind = draft && kindOf(draft.type);
      if (!draft || !kind || replyProblem(state, bureau, kind, parent, draft.body, at)) return;
      dues.push({ at, id, command: { type: 'bot.send', bureau, draft }, actor: bot(bureau) });
    };

    const draw = (step: string): (() => number) => random(seed, bureau, item.message, step, 'delay');
    const given = scenario.bureaus.find((one) => one.id === bureau)?.bot?.delay;
    const answering = given && resolve(given, seed, bureau, item.message, 'delay');
    const limit = limitFor(state, entry, bureau, request);
    const reply = item.scripted === undefined ? undefined : repliesOf(bureau)[item.scripted];
    if (mayAcknowledge(entry, request) && reply?.send.type !== 'case.ack') {
      const wait =
        answering === undefined
          ? persona.delay('acknowledge', limit.acknowledge, draw('ack'))
          : Math.round(answering / 3);
      plan({ step: 'ack', wish: { type: 'case.ack', inReplyTo: item.message } }, wait, true);
    }
    if (reply) {
      if (hasAnswered(state, bureau, entry)) return dues;
      const wait =
        reply.delay === undefined
          ? (answering ?? persona.delay('answer', limit.answer, draw('script')))
          : resolve(reply.delay, seed, bureau, item.message, 'script');
      plan({ step: 'script', wish: scripted(state, reply.send, entry) }, wait, true);
      return dues;
    }
    for (const step of stepsFor(incoming)) {
      if (!stillOwed(step, request)) continue;
      const pace = step.pace ?? 'answer';
      const given = step.pace && answering !== undefined ? Math.round(answering / 2) : answering;
      plan(step, given ?? persona.delay(pace, limit[pace], draw(step.step)));
    }
    return dues;
  }

  /** The author's answer, in reply to what it names, else to what has come, to its sender unless it says to whom. */
  function scripted(state: ReadState, send: ReturnType<typeof repliesOf>[number]['send'], entry: MessageState): Wish {
    const {
      to,
      in_reply_to: name,
      reply_by: replyWithin,
      ref: _,
      ...message
    } = translated(send, state.setting?.language ?? 'en');
    const named = name === undefined ? undefined : state.names.get(name);
    const fits = kindOf(entry.message.type)?.replies.includes(message.type);
    const inReplyTo = named ?? (fits ? entry.message.id : undefined);
    return {
      ...message,
      subject: message.subject as string, // translated
      inReplyTo,
      to: to ?? (inReplyTo === entry.message.id && named === undefined ? [entry.message.from] : undefined),
      replyWithin,
    };
  }

  return { follow, due };
}

/** Events that may change what is due anywhere. */
const everywhere: ReadonlySet<string> = new Set([
  'bot.took',
  'bot.left',
  'people.kept',
  'extraTime.set',
  'inject.fired',
  'exercise.started',
]);

const over: ReadonlySet<Request['state']> = new Set(['answered', 'refused', 'closed']);

/** Steps that belong to a request are dropped once it has been answered; publishing what has been approved is one of its own. */
const stillOwed = (step: Step, request: Request | undefined): boolean =>
  step.step === 'publish' ||
  (request?.due !== undefined && !over.has(request.state) && request.state !== 'clarification');

/** Is there anything that could still be done about it? */
function isOpen(state: ReadState, bureau: string, item: Item): boolean {
  const entry = state.messages.get(item.message) as MessageState | undefined; // only read
  if (!entry) return false;
  if (item.scripted !== undefined) return !happened(state, bot(bureau), `bot:${bureau}:${item.message}:script`);
  const request = entry.requests.get(bureau);
  const life = entry.lives.notice === undefined ? undefined : state.lives.get(entry.lives.notice);
  if (entry.message.type === 'notice.request')
    return life?.state === 'submitted' || life?.state === 'approved' || life?.state === 'clarification';
  if (!request || over.has(request.state)) return false;
  return request.due !== undefined || request.state === 'open';
}

/** Somebody at this bureau has answered it by now, beyond acknowledging it. */
const hasAnswered = (state: ReadState, bureau: string, entry: MessageState): boolean =>
  (state.cases.get(entry.message.case)?.messages ?? []).some((id) => {
    const other = state.messages.get(id)?.message;
    return other?.from === bureau && other.inReplyTo === entry.message.id && other.type !== 'case.ack';
  });

const mayAcknowledge = (entry: MessageState, request: Request | undefined): boolean =>
  request?.state === 'open' && kindOf(entry.message.type)?.ackWithin !== undefined;

/**
 * How long it has for each, exercise ms. Never more than a third of the whole exercise: a bureau that answers within the seven days of a
 * routine request would be one that never answers.
 */
function limitFor(
  state: ReadState,
  entry: MessageState,
  bureau: string,
  request: Request | undefined,
): { acknowledge: number; answer: number } {
  const most = (state.setting?.durationMs ?? 3_600_000) / 3;
  const since = request?.since ?? entry.sentAt;
  const usual = allowance(state, 'confirmation', entry.message.urgency, bureau);
  return {
    acknowledge: Math.min(most, (request?.ackDue ?? since + usual) - since),
    answer: Math.min(most, (request?.due ?? since + usual) - since),
  };
}

/** Whether the party has asked back about a message, and since when it has the answer. */
function clarification({ state, party, entry }: Incoming): { clarified: boolean; clarifiedAt?: number } {
  const known = knownOf(state, party.id, entry.message.case);
  const question = known.find(
    ({ message }) =>
      message.type === 'case.clarification.request' &&
      message.from === party.id &&
      message.inReplyTo === entry.message.id,
  );
  const reply =
    question && known.findLast(({ message }) => message.inReplyTo === question.message.id && message.from !== party.id);
  const clarifiedAt = reply?.reached.get(party.id);
  return { clarified: question !== undefined, ...(clarifiedAt !== undefined && { clarifiedAt }) };
}

function changed(persona: Persona, { entry, party, seed }: Incoming, step: Step, clarified: boolean): Wish | undefined {
  if (!persona.change) return step.wish;
  const { id, type, body } = entry.message;
  return persona.change({ wish: step.wish, type, body, clarified }, random(seed, party.id, id, step.step, 'change'));
}
