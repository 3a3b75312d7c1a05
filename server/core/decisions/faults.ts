import type { Audience, Event } from '../../../schemas/event.ts';
import { instant } from '../../../schemas/ids.ts';
import { problem } from '../../../schemas/problem.ts';
import type { Fault } from '../../../schemas/scenario.ts';
import { givenBack } from '../rules/faults.ts';
import type { ReadState } from '../state.ts';
import { type Decided, to } from './decision.ts';
import { caught, letGo } from './deliver.ts';

/** Whose line a fault is on, if it is one party's. */
function lineOf(state: ReadState, { target, effect }: Pick<Fault, 'target' | 'effect'>): string | undefined {
  if (effect === 'forge') return undefined;
  const register = [...state.parties.values()].find(({ kind }) => kind === 'register')?.id;
  return target.bureau ?? target.link?.to ?? (target.register === undefined ? undefined : register);
}

/** Who is told of it at once: the party, or, where it is the register's, everybody who may ask it. */
const toldOf = (state: ReadState, bureau: string): Audience =>
  state.parties.get(bureau)?.kind === 'register' ? 'all' : [bureau];

/** A fault begins; with `disclosed: at_once` the bureau concerned sees its line reported down. `forged`: what arrives because of it. */
export function setFault(
  state: ReadState,
  id: string,
  fault: Fault,
  at: number,
  forged: readonly Event[] = [],
): Event[] {
  const bureau = lineOf(state, fault);
  const endsAt = at + fault.lasts;
  return [
    to('staff', { type: 'fault.set', id, fault, endsAt: instant(endsAt) }),
    ...caught(state, { id, fault, from: at, endsAt, cleared: false }),
    ...forged,
    ...(fault.disclosed === 'at_once' && bureau !== undefined
      ? [to(toldOf(state, bureau), { type: 'line.reported', bureau, down: true })]
      : []),
  ];
}

/** A fault is over, by itself or before its time. */
export function clearFault(state: ReadState, id: string, at: number): Decided {
  const active = state.faults.get(id);
  if (!active) return problem('unknown_item', 'There is no such fault', { actual: id });
  if (active.cleared) return problem('already_done', 'This fault is over');
  const bureau = lineOf(state, active.fault);
  const still = [...state.faults.values()].some(
    (other) =>
      other.id !== id &&
      !other.cleared &&
      at < other.endsAt &&
      other.fault.disclosed === 'at_once' &&
      lineOf(state, other.fault) === bureau,
  );
  return [
    to('staff', { type: 'fault.cleared', id }),
    ...letGo(state, id, at),
    ...excused(state, id, at),
    ...(bureau !== undefined && state.linesDown.has(bureau) && !still
      ? [to(toldOf(state, bureau), { type: 'line.reported', bureau, down: false })]
      : []),
  ];
}

/** A fault that excuses gives back the time that it took, to who asked and to who answers alike; staff see why. */
const excused = (state: ReadState, id: string, at: number): Event[] =>
  givenBack(state, id, at).flatMap(({ asked, ...moved }): Event[] => [
    to([asked, moved.party], { type: 'deadline.moved', ...moved }),
    to('staff', { type: 'fault.applied', id, message: moved.message, to: moved.party, effect: 'excused' }),
  ]);
