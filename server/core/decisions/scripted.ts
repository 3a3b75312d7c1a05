import type { Event } from '../../../schemas/event.ts';
import { instant, millis } from '../../../schemas/ids.ts';
import { problem } from '../../../schemas/problem.ts';
import type { Inject } from '../../../schemas/scenario.ts';
import { say } from '../../../schemas/text.ts';
import { apart } from '../rules/domestic.ts';
import type { ReadState } from '../state.ts';
import { around, type Decided, to } from './decision.ts';

type Of<K extends Inject['kind']> = Extract<Inject, { kind: K }>;

/** The national bureaus for `all`, else those that are named; without those that it is hidden from. */
export function everybody(state: ReadState, list: readonly string[], hidden: readonly string[] = []): string[] {
  const meant = list.includes('all')
    ? [...state.parties.values()].filter((party) => party.kind === 'national').map((party) => party.id)
    : [...list];
  return meant.filter((party) => !hidden.includes(party));
}

/** An article is for everybody; with parties that are not to read it, for the others, and not for the wall, which all of them see. */
export function article(state: ReadState, { id, source, headline, text, hidden_from: hidden }: Of<'article'>): Event[] {
  const audience = hidden ? [...state.parties.keys()].filter((party) => !hidden.includes(party)) : 'all';
  return [to(audience, { type: 'article.published', inject: id, source, headline, text })];
}

/** Words to some desks. Each says to whom it goes: what agencies are told is told apart, country by country. */
export const instruction = (
  state: ReadState,
  { id, text, to: list, hidden_from: hidden }: Of<'instruction'>,
): Event[] =>
  apart(state, everybody(state, list, hidden)).map((parties) =>
    to(parties, { type: 'instruction.given', inject: id, text, to: parties }),
  );

export const phoneNote = (
  state: ReadState,
  { id, caller, text, to: list, hidden_from: hidden }: Of<'phone_note'>,
): Event[] =>
  apart(state, everybody(state, list, hidden)).map((parties) =>
    to(parties, { type: 'phone.noted', inject: id, caller, text, to: parties }),
  );

export const recordChange = ({ id, change }: Of<'record_change'>): Event[] => [
  to('staff', { type: 'records.changed', inject: id, ...change }),
];

/**
 * The clock of the story by script: another rate, a pause, or a jump. What is due on the way of a jump comes afterwards, each thing at its own
 * instant, before anything else happens; or is left out (`skips`).
 */
export function clockChange(
  state: ReadState,
  { id, clock }: Of<'clock'>,
  { at, skips = [] }: { readonly at: number; readonly skips?: readonly string[] | undefined },
): Decided {
  if ('rate' in clock)
    return clock.rate === state.clock.rate ? [] : [to('all', { type: 'clock.changed', rate: clock.rate })];
  if ('pause' in clock)
    return [to('all', { type: 'exercise.paused', reason: say(clock.pause, state.setting?.language ?? 'en') })];
  const target = jumpTarget(state, clock.jump_to);
  if (target < at)
    return problem('step_not_allowed', 'The clock does not jump back: that is a rewind', { path: '/command/inject' });
  const left = clock.between === 'skip' ? skips.filter((inject) => inject !== id) : [];
  return [
    ...left.map((inject) => to('staff', { type: 'inject.skipped', inject })),
    to('all', { type: 'clock.jumped', to: instant(target) }),
  ];
}

/** Exercise ms of a time of the script, shifted with it. */
const jumpTarget = (state: ReadState, time: number): number =>
  (state.startedAt ?? millis(state.setting?.startsAt ?? '')) + time + state.shiftAll;

/** Until when a command that plays this inject leaves things out, exercise ms; undefined: it does not. */
export function skipsUntil(state: ReadState, id: string): number | undefined {
  const inject = state.scenario?.injects.find((one) => one.id === id);
  if (inject?.kind !== 'clock' || !('jump_to' in inject.clock) || inject.clock.between !== 'skip') return undefined;
  return jumpTarget(state, inject.clock.jump_to);
}

/** Only who is played by a bot changes its ways: a person at the desk is left in peace. */
export const botMode = (state: ReadState, { bureau, persona }: Of<'bot_mode'>): Event[] =>
  state.bots.has(bureau) && state.bots.get(bureau) !== persona
    ? [to(around(state, bureau), { type: 'bot.took', bureau, persona })]
    : [];
