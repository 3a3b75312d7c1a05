import type { Event } from '../../../schemas/event.ts';
import { instant } from '../../../schemas/ids.ts';
import type { Draft, Message } from '../../../schemas/message.ts';
import { problem } from '../../../schemas/problem.ts';
import type { Fault, Inject } from '../../../schemas/scenario.ts';
import { say } from '../../../schemas/text.ts';
import type { Actor } from '../actor.ts';
import { addresseeOf } from '../rules/allowed.ts';
import { injectOf, notesOn } from '../rules/care.ts';
import { apart } from '../rules/domestic.ts';
import { givenBack } from '../rules/faults.ts';
import type { ReadState } from '../state.ts';
import { type Decided, type Decisions, type Given, isProblem, to } from './decision.ts';
import { caught, letGo } from './deliver.ts';
import { answersOfRegister, send } from './send.ts';

type Play<K extends Inject['kind']> = (
  state: ReadState,
  inject: Extract<Inject, { kind: K }>,
  actor: Actor,
  given: Given,
) => Decided;

/** The parties that a list of an inject means. */
export const everybody = (state: ReadState, list: readonly string[]): string[] =>
  list.includes('all')
    ? [...state.parties.values()].filter((party) => party.kind === 'national').map((party) => party.id)
    : [...list];

/** The draft that a message inject stands for. Its texts are in the exercise's language already. */
export function draftOf(state: ReadState, inject: Extract<Inject, { kind: 'message' }>, at: number): Draft {
  const { ref: _, in_reply_to: name, reply_by: replyBy, subject, language, ...message } = inject.message;
  const spoken = language ?? state.setting?.language ?? 'en';
  const parent = name === undefined ? undefined : state.names.get(name);
  return {
    ...message,
    to: everybody(state, inject.to)
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
    if (isProblem(decided)) return decided;
    const sent = decided.find((event) => event.type === 'message.sent');
    const ref = inject.message.ref;
    return [
      ...decided,
      to('staff', {
        type: 'inject.fired',
        inject: inject.id,
        ...(ref !== undefined && { ref }),
        ...(sent?.type === 'message.sent' && { message: sent.message.id }),
      }),
    ];
  },
  instruction: (state, inject) => {
    // It names to whom it goes: what agencies are told is told apart, country by country.
    const groups = apart(state, everybody(state, inject.to));
    return [
      ...groups.map((parties) =>
        to(parties, { type: 'instruction.given', inject: inject.id, text: inject.text, to: parties }),
      ),
      fired(inject.id),
    ];
  },
  article: (_, { id, source, headline, text }) => [
    to('all', { type: 'article.published', inject: id, source, headline, text }),
    fired(id),
  ],
  fault: (state, { id, fault }, _, { at }) => [...setFault(state, id, fault, at), fired(id)],
};

const fired = (inject: string): Event => to('staff', { type: 'inject.fired', inject });

/** A fault begins; with `disclosed: at_once` the bureau concerned sees its line reported down. */
export function setFault(state: ReadState, id: string, fault: Fault, at: number): Event[] {
  const bureau = fault.target.bureau ?? fault.target.to;
  const endsAt = at + fault.lasts;
  return [
    to('staff', { type: 'fault.set', id, fault, endsAt: instant(endsAt) }),
    ...caught(state, { id, fault, from: at, endsAt, cleared: false }),
    ...(fault.disclosed === 'at_once' && bureau !== undefined
      ? [to([bureau], { type: 'line.reported', bureau, down: true })]
      : []),
  ];
}

export function clearFault(state: ReadState, id: string, at: number): Decided {
  const active = state.faults.get(id);
  if (!active) return problem('unknown_item', 'There is no such fault', { actual: id });
  if (active.cleared) return problem('already_done', 'This fault is over');
  const bureau = active.fault.target.bureau ?? active.fault.target.to;
  const still = [...state.faults.values()].some(
    (other) =>
      other.id !== id &&
      !other.cleared &&
      at < other.endsAt &&
      other.fault.disclosed === 'at_once' &&
      (other.fault.target.bureau ?? other.fault.target.to) === bureau,
  );
  return [
    to('staff', { type: 'fault.cleared', id }),
    ...letGo(state, id, at),
    ...excused(state, id, at),
    ...(bureau !== undefined && state.linesDown.has(bureau) && !still
      ? [to([bureau], { type: 'line.reported', bureau, down: false })]
      : []),
  ];
}

/** A fault that excuses gives back the time that it took, to who asked and to who answers alike; staff see why. */
const excused = (state: ReadState, id: string, at: number): Event[] =>
  givenBack(state, id, at).flatMap(({ asked, ...moved }): Event[] => [
    to([asked, moved.party], { type: 'deadline.moved', ...moved }),
    to('staff', { type: 'fault.applied', id, message: moved.message, to: moved.party, effect: 'excused' }),
  ]);

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
    if (event.type === 'instruction.given' || event.type === 'article.published')
      return [to(event.audience, { type: 'content.marked', inject, labels })];
    return [];
  });
}

/** Plays an inject, whoever asked for it. */
export function play(state: ReadState, id: string, actor: Actor, given: Given): Decided {
  const inject = state.scenario?.injects.find((one) => one.id === id);
  if (!inject) return problem('unknown_item', 'There is no such inject', { actual: id, path: '/command/inject' });
  if (state.injects.has(id)) return problem('already_done', 'This inject has been played or skipped');
  const run = plays[inject.kind] as Play<Inject['kind']>; // the table is keyed by the inject's own kind
  const decided = run(state, inject as never, actor, given);
  return isProblem(decided) ? decided : [...decided, ...marked(state, id, decided)];
}

export const storyDecisions: Decisions<
  'inject.play' | 'message.deliver' | 'fault.end' | 'bot.send' | 'expectation.settle' | 'hint.offer'
> = {
  'inject.play': (state, { inject }, actor, given) => play(state, inject, actor, given),
  'message.deliver': (state, { message: id, to: party }, actor, given) => {
    const entry = state.messages.get(id);
    if (!entry || !state.deliveries.has(`${id}/${party}`))
      return problem('nothing_to_do', 'Nothing waits to be delivered');
    const message = entry.message as Message; // logged, never written to
    const delivered = to([party], { type: 'message.delivered', message, to: party });
    const inject = injectOf(state, id);
    return [
      delivered,
      ...(inject === undefined ? [] : marked(state, inject, [delivered])),
      ...(state.parties.get(party)?.kind === 'register' ? answersOfRegister({ state, actor, given }, message) : []),
    ];
  },
  'fault.end': (state, { fault }, _, { at }) => clearFault(state, fault, at),
  'bot.send': (state, { bureau, draft }, actor, given) => {
    if (!state.bots.has(bureau)) return problem('nothing_to_do', 'No bot plays this bureau any more');
    return send({ state, from: bureau, draft, actor, given });
  },
  'expectation.settle': (state, { expectation: id, outcome, points, entries, rule }) => {
    const expectation = state.scenario?.expectations.find((one) => one.id === id);
    if (!expectation) return problem('unknown_item', 'There is no such expectation', { actual: id });
    const about = { expectation: id, bureau: expectation.who, points, entries };
    if (outcome === 'forbidden')
      return [to('staff', { type: 'expectation.forbidden', ...about, ...(rule !== undefined && { rule }) })];
    if (state.results.has(id)) return problem('already_done', 'This is decided');
    return [to('staff', { type: `expectation.${outcome}`, ...about })];
  },
  'hint.offer': (state, { expectation: id, hint: hintId }) => giveHint(state, id, hintId),
};

/** A hint of an expectation to the bureau that it is about. */
export function giveHint(state: ReadState, id: string, hintId: string): Decided {
  const expectation = state.scenario?.expectations.find((one) => one.id === id);
  const hint = expectation?.hints.find((one) => one.id === hintId);
  if (!expectation || !hint) return problem('unknown_item', 'There is no such hint', { actual: hintId });
  if (state.hints.some((one) => one.hint === hintId)) return problem('already_done', 'This hint has been given');
  const { who: bureau } = expectation;
  return [
    to([bureau], { type: 'hint.given', expectation: id, hint: hintId, bureau, text: hint.text, cost: hint.cost }),
  ];
}
