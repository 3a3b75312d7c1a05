import type { Event } from '../../../schemas/event.ts';
import { instant } from '../../../schemas/ids.ts';
import type { Draft, Message } from '../../../schemas/message.ts';
import { problem } from '../../../schemas/problem.ts';
import { mostTimes } from '../../../schemas/scenario/most-times.ts';
import type { Fault, Inject } from '../../../schemas/scenario.ts';
import { say } from '../../../schemas/text.ts';
import type { Actor } from '../actor.ts';
import { copyOf } from '../evolve/messages.ts';
import { addresseeOf } from '../rules/allowed.ts';
import { injectOf, notesOn } from '../rules/care.ts';
import { bureausOf } from '../rules/expected.ts';
import { garbled } from '../rules/garbled.ts';
import { exampleOf } from '../rules/hints.ts';
import { arriving } from '../rules/versions.ts';
import type { ReadState } from '../state.ts';
import { type Decided, type Decisions, type Given, isProblem, to } from './decision.ts';
import { clearFault, setFault } from './faults.ts';
import { article, botMode, clockChange, everybody, instruction, phoneNote, recordChange } from './scripted.ts';
import { answersOfRegister, send, sendForged } from './send.ts';

type Play<K extends Inject['kind']> = (
  state: ReadState,
  inject: Extract<Inject, { kind: K }>,
  actor: Actor,
  given: Given,
) => Decided;

/** The draft that a message inject stands for. Its texts are in the exercise's language already. */
type Written = Pick<Extract<Inject, { kind: 'message' }>, 'from' | 'to' | 'hidden_from' | 'message'>;

export function draftOf(state: ReadState, inject: Written, at: number): Draft {
  const { ref: _, in_reply_to: name, reply_by: replyBy, subject, language, ...message } = inject.message;
  const spoken = language ?? state.setting?.language ?? 'en';
  const parent = name === undefined ? undefined : state.names.get(name);
  return {
    ...message,
    to: everybody(state, inject.to, inject.hidden_from)
      .filter((party) => party !== inject.from)
      .map((party) => addresseeOf(state, party)),
    subject: say(subject, spoken),
    language: spoken,
    ...(parent !== undefined && { inReplyTo: parent }),
    ...(replyBy !== undefined && { replyBy: instant(at + replyBy) }),
  };
}

/** An author's words were looked at when the file was checked: what the guard only asks about is answered. */
export const scriptedConfirm: readonly string[] = ['FG02', 'FG05', 'FG09', 'FG18'];

/** What each kind of inject does: a new kind without a line here does not compile. */
const plays: { readonly [K in Inject['kind']]: Play<K> } = {
  message: (state, inject, actor, given) => {
    const decided = send({
      state,
      from: inject.from,
      draft: draftOf(state, inject, given.at),
      actor,
      given,
      scripted: true,
      confirmed: scriptedConfirm,
    });
    return isProblem(decided) ? decided : [...decided, firedWith(inject.id, decided, inject.message.ref)];
  },
  instruction: (state, inject) => [...instruction(state, inject), fired(inject.id)],
  article: (state, inject) => [...article(state, inject), fired(inject.id)],
  fault: (state, inject, actor, given) => {
    const decided = begin(state, faultIdOf(state, inject), inject.fault, actor, given);
    return isProblem(decided) ? decided : [...decided, firedWith(inject.id, decided, inject.fault.message?.ref)];
  },
  phone_note: (state, inject) => [...phoneNote(state, inject), fired(inject.id)],
  record_change: (_, inject) => [...recordChange(inject), fired(inject.id)],
  clock: (state, inject, _, given) => {
    const decided = clockChange(state, inject, given);
    return isProblem(decided) ? decided : [...decided, fired(inject.id)];
  },
  bot_mode: (state, inject) => [...botMode(state, inject), fired(inject.id)],
  hint: (state, { id, expectation, hint }) => {
    const decided = giveHint(state, expectation, hint);
    if (isProblem(decided)) return decided.code === 'already_done' ? [fired(id)] : decided;
    return [...decided, fired(id)];
  },
};

/** A fault that comes again is another one. */
const faultIdOf = (state: ReadState, inject: Inject): string =>
  mostTimes(inject) === 1 ? inject.id : `${inject.id}.${(state.injects.get(inject.id)?.times ?? 0) + 1}`;

const fired = (inject: string): Event => to('staff', { type: 'inject.fired', inject });

/** It was played, with the message that went out because of it and the name that this one has from now on. */
function firedWith(inject: string, events: readonly Event[], ref: string | undefined): Event {
  const sent = events.find((event) => event.type === 'message.sent');
  return to('staff', {
    type: 'inject.fired',
    inject,
    ...(ref !== undefined && { ref }),
    ...(sent?.type === 'message.sent' && { message: sent.message.id }),
  });
}

/** A fault begins, whoever asked for it: with what arrives under the name of a party that never sent it, where that is what it does. */
export function begin(state: ReadState, id: string, fault: Fault, actor: Actor, given: Given): Decided {
  if (fault.effect !== 'forge') return setFault(state, id, fault, given.at);
  const { from, to: recipient } = fault.target.link ?? {};
  if (from === undefined || recipient === undefined || !fault.message)
    return problem('schema_invalid', 'A forged message needs a shown sender, a recipient and what it says', {
      path: '/command/fault/target/link',
    });
  const draft = draftOf(state, { from, to: [recipient], message: fault.message }, given.at);
  const forged = sendForged({ state, from, draft, actor, given, confirmed: scriptedConfirm }, id);
  return isProblem(forged) ? forged : setFault(state, id, fault, given.at, forged);
}

/** What a content note says of an inject, to those whom it has reached with this. */
function marked(state: ReadState, inject: string, events: readonly Event[]): Event[] {
  const labels = notesOn(state, inject).map((note) => note.label);
  if (labels.length === 0) return [];
  return events.flatMap((event): Event[] => {
    if (event.type === 'message.sent' && Array.isArray(event.audience)) {
      const { id: message, from } = event.message;
      const reached = event.audience.filter((party) => party !== from);
      return reached.length === 0 ? [] : [to(reached, { type: 'content.marked', inject, message, labels })];
    }
    if (event.type === 'message.delivered')
      return [to([event.to], { type: 'content.marked', inject, message: event.message.id, labels })];
    if (event.type === 'instruction.given' || event.type === 'article.published' || event.type === 'phone.noted')
      return [to(event.audience, { type: 'content.marked', inject, labels })];
    return [];
  });
}

/** Plays an inject, whoever asked for it. */
export function play(state: ReadState, id: string, actor: Actor, given: Given): Decided {
  const inject = state.scenario?.injects.find((one) => one.id === id);
  if (!inject) return problem('unknown_item', 'There is no such inject', { actual: id, path: '/command/inject' });
  if (state.injects.get(id)?.over) return problem('already_done', 'This inject has been played or skipped');
  const run = plays[inject.kind] as Play<Inject['kind']>; // the table is keyed by the inject's own kind
  const decided = run(state, inject as never, actor, given);
  return isProblem(decided) ? decided : [...decided, ...marked(state, id, decided)];
}

export const storyDecisions: Decisions<
  | 'inject.play'
  | 'inject.cancel'
  | 'message.deliver'
  | 'fault.end'
  | 'bot.send'
  | 'expectation.settle'
  | 'expectation.note'
  | 'expectation.fit'
  | 'hint.offer'
> = {
  'inject.play': (state, { inject }, actor, given) => play(state, inject, actor, given),
  'inject.cancel': (state, { inject }) =>
    state.injects.get(inject)?.over
      ? problem('already_done', 'This inject has been played or skipped')
      : [to('staff', { type: 'inject.skipped', inject, why: 'cancelled' })],
  'message.deliver': (state, { message: id, to: party, again }, actor, given) => {
    const entry = state.messages.get(id);
    const copy = state.deliveries.get(copyOf(id, party, again));
    if (!entry || !copy) return problem('nothing_to_do', 'Nothing waits to be delivered');
    const written = arriving(state, id, party) ?? (entry.message as Message); // logged, never written to
    const bad = copy.garbled ? garbled(written, state.seed, party) : undefined;
    const message = bad?.message ?? written;
    const delivered = to([party], { type: 'message.delivered', message, to: party, ...(again && { again }) });
    const field = bad && { type: 'fault.applied' as const, effect: 'garbled' as const, field: bad.field };
    const inject = injectOf(state, id);
    // The register answers a question once, however often it comes.
    const asked = state.parties.get(party)?.kind === 'register' && !again;
    return [
      delivered,
      ...(field ? [to('staff', { ...field, id: copy.fault, message: id, to: party })] : []),
      ...(inject === undefined ? [] : marked(state, inject, [delivered])),
      ...(asked ? answersOfRegister({ state, actor, given }, message) : []),
    ];
  },
  'fault.end': (state, { fault }, _, { at }) => clearFault(state, fault, at),
  'bot.send': (state, { bureau, draft }, actor, given) => {
    if (!state.bots.has(bureau)) return problem('nothing_to_do', 'No bot plays this bureau any more');
    return send({ state, from: bureau, draft, actor, given });
  },
  'expectation.settle': (state, { expectation: id, outcome, bureaus, points, entries, rule }) => {
    const expectation = state.scenario?.expectations.find((one) => one.id === id);
    if (!state.scenario || !expectation) return problem('unknown_item', 'There is no such expectation', { actual: id });
    const whose = bureaus ?? bureausOf(state.scenario, expectation);
    const about = {
      expectation: id,
      bureau: whose[0] ?? '',
      ...(whose.length > 1 && { bureaus: [...whose] }),
      points,
      entries,
    };
    if (outcome === 'forbidden')
      return [to('staff', { type: 'expectation.forbidden', ...about, ...(rule !== undefined && { rule }) })];
    if (state.results.has(id)) return problem('already_done', 'This is decided');
    return [to('staff', { type: `expectation.${outcome}`, ...about })];
  },
  'expectation.note': (state, { expectation: id, bureau, message, failed }) => {
    const expectation = state.scenario?.expectations.find((one) => one.id === id);
    if (!expectation) return problem('unknown_item', 'There is no such expectation', { actual: id });
    // Where there are hints the class is being helped: then it is told at once what is not right yet.
    const told = expectation.hints.length > 0 ? [bureau] : ('staff' as const);
    return [to(told, { type: 'expectation.near', expectation: id, bureau, message, failed })];
  },
  'expectation.fit': (_, { expectation, bureau, message }) => [
    to([bureau], { type: 'expectation.fits', expectation, bureau, message }),
  ],
  'hint.offer': (state, { expectation: id, hint: hintId, bureau }) => giveHint(state, id, hintId, bureau),
};

/** A hint of an expectation to those whom it is about and who have not had it; with `only` to one of them. */
export function giveHint(state: ReadState, id: string, hintId: string, only?: string): Decided {
  const expectation = state.scenario?.expectations.find((one) => one.id === id);
  const hint = expectation?.hints.find((one) => one.id === hintId);
  if (!state.scenario || !expectation || !hint)
    return problem('unknown_item', 'There is no such hint', { actual: hintId });
  const lacking = bureausOf(state.scenario, expectation).filter(
    (bureau) =>
      (only === undefined || bureau === only) &&
      !state.hints.some((one) => one.hint === hintId && one.bureau === bureau),
  );
  if (lacking.length === 0) return problem('already_done', 'This hint has been given');
  return lacking.map((bureau) =>
    to([bureau], {
      type: 'hint.given',
      expectation: id,
      hint: hintId,
      bureau,
      text: hint.text,
      ...exampleOf(hint),
      cost: hint.cost,
    }),
  );
}
