import type { Audience } from '../../../schemas/event.ts';
import { problem } from '../../../schemas/problem.ts';
import { textProblem } from '../rules/content.ts';
import type { ReadState } from '../state.ts';
import { type Decided, type Decisions, to } from './decision.ts';
import { clearFault } from './faults.ts';
import { send, sendForged } from './send.ts';
import { begin, giveHint, play } from './story.ts';

/** What is not in the file is named after the command that made it. */
const faultId = (command: string): string => `F${command.replaceAll(/[^A-Za-z0-9_.-]/g, '').slice(0, 60)}`;

/** Asks for an inject that has neither been played nor skipped. */
export function pending(state: ReadState, id: string, decided: () => Decided): Decided {
  if (!state.scenario?.injects.some((one) => one.id === id))
    return problem('unknown_item', 'There is no such inject', { actual: id, path: '/command/inject' });
  if (state.injects.get(id)?.over) return problem('already_done', 'This inject has been played or skipped');
  return decided();
}

export const instructorDecisions: Decisions<
  | 'inject.fire'
  | 'inject.skip'
  | 'inject.shift'
  | 'inject.hold'
  | 'message.inject'
  | 'hand.answer'
  | 'hint.give'
  | 'fault.set'
  | 'fault.clear'
  | 'banner.show'
  | 'wall.show'
  | 'mark.add'
  | 'review.release'
  | 'plan.save'
> = {
  'inject.fire': (state, { inject }, actor, given) => play(state, inject, actor, given),
  'inject.skip': (state, { inject }) => pending(state, inject, () => [to('staff', { type: 'inject.skipped', inject })]),
  'inject.shift': (state, { inject, byMs }) => {
    if (byMs === 0) return problem('nothing_to_do', 'By no time at all');
    if (inject === undefined) return [to('staff', { type: 'inject.shifted', byMs })];
    return pending(state, inject, () => [to('staff', { type: 'inject.shifted', inject, byMs })]);
  },
  'inject.hold': (state, { inject, hold }) =>
    pending(state, inject, () => [to('staff', { type: 'inject.held', inject, hold })]),
  'message.inject': (state, { as, draft, forged }, actor, given) => {
    if (!state.parties.has(as))
      return problem('unknown_bureau', 'There is no such party', { actual: as, path: '/command/as' });
    const sending = { state, from: as, draft, actor, given, scripted: true };
    return forged ? sendForged(sending, faultId(given.id)) : send(sending);
  },
  'hand.answer': (state, { seat, text }) => {
    if (!state.hands.has(seat)) return problem('nothing_to_do', 'This hand is not up');
    const bureau = state.seats.get(seat)?.bureau;
    return (
      textProblem(state, text ?? '', '/command/text') ?? [
        to(bureau === undefined ? 'staff' : [bureau], { type: 'hand.answered', seat, ...(text && { text }) }),
      ]
    );
  },
  'hint.give': (state, { expectation, hint }) => giveHint(state, expectation, hint),
  'fault.set': (state, { fault }, actor, given) => {
    const { link, bureau } = fault.target;
    const unknown = [link?.from, link?.to, bureau].find((party) => party !== undefined && !state.parties.has(party));
    if (unknown !== undefined)
      return problem('unknown_bureau', 'There is no such party', { actual: unknown, path: '/command/fault/target' });
    return begin(state, faultId(given.id), fault, actor, given);
  },
  'fault.clear': (state, { fault }, _, { at }) => clearFault(state, fault, at),
  'banner.show': (state, { text, to: whom }) => {
    const audience: Audience = whom === 'all' ? 'all' : whom === 'wall' ? 'wall' : whom;
    return textProblem(state, text, '/command/text') ?? [to(audience, { type: 'banner.shown', text })];
  },
  'wall.show': (_, { view }) => [to('wall', { type: 'wall.shown', view })],
  'mark.add': (state, { text, about }) =>
    textProblem(state, text, '/command/text') ?? [
      to('staff', { type: 'mark.added', text, ...(about !== undefined && { about }) }),
    ],
  'review.release': (state, { what }) =>
    state.released === what
      ? problem('nothing_to_do', 'It has been released')
      : [to('all', { type: 'review.released', what })],
  'plan.save': (state, { plan, rows }) => {
    const fields = new Set(state.scenario?.debrief.improvement_plan?.fields.map(({ id }) => id));
    const strange = rows?.flatMap((row) => Object.keys(row)).find((id) => !fields.has(id));
    if (strange !== undefined)
      return problem('unknown_item', 'The plan has no such column', { actual: strange, path: '/command/rows' });
    if (plan === '' && rows === undefined && state.plan === '')
      return problem('nothing_to_do', 'There is nothing to keep');
    const cells = (rows ?? []).flatMap((row, i) => Object.entries(row).map(([id, text]) => ({ i, id, text })));
    return (
      textProblem(state, plan, '/command/plan') ??
      first(cells, ({ i, id, text }) => textProblem(state, text, `/command/rows/${i}/${id}`)) ?? [
        to('staff', { type: 'plan.saved', plan, ...(rows && { rows }) }),
      ]
    );
  },
};

function first<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = of(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
