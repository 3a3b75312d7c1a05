import type { Entry } from '../../schemas/entry.ts';
import { millis } from '../../schemas/ids.ts';
import { mostTimes } from '../../schemas/scenario/most-times.ts';
import type { Inject, Trigger } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';
import { type Leaf, leafOf, noneTaken, type Script, type Taken } from './leaves.ts';
import { type Names, newNames, type Occurrence, within } from './matching.ts';
import { startOf } from './moments.ts';

/** When an inject is to be played: exercise ms, or what it is waiting for (see `Pending`). */
export interface Condition {
  see(state: ReadState, entry: Entry, seen: readonly Occurrence[]): void;
  when(state: ReadState, taken?: Taken): number | string;
}

/** When an inject comes, and when it is called off; undefined: never. */
export interface Conditions {
  see(state: ReadState, entry: Entry, seen: readonly Occurrence[]): void;
  readonly comes: Condition;
  readonly calledOff: Condition | undefined;
}

export function conditions(script: Script, inject: Inject): Conditions {
  const names = newNames(script.refs);
  const { id, trigger, cancel_if: cancel, cooldown = 0 } = inject;
  const comes =
    mostTimes(inject) > 1 ? combined(script, id, trigger, names, cooldown) : condition(script, id, trigger, names);
  const calledOff = cancel && condition(script, id, cancel, within(names));
  return {
    comes,
    calledOff,
    see(state, entry, seen) {
      comes.see(state, entry, seen);
      calledOff?.see(state, entry, seen);
    },
  };
}

/** The condition that a trigger of the item `id` sets, once. */
export function condition(script: Script, id: string, trigger: Trigger, names = newNames(script.refs)): Condition {
  return 'all' in trigger || 'any' in trigger || 'not' in trigger
    ? combined(script, id, trigger, names)
    : leafOf(script, id, trigger, names);
}

/** A tree of triggers: each part is false before its instant and true from then on. */
type Tree =
  | { readonly is: 'part'; readonly part: Part }
  | { readonly is: 'all' | 'any'; readonly of: readonly Tree[] }
  | { readonly is: 'not'; readonly of: Tree };

/** A part, and what has become of it: once its instant has passed nothing moves it any more. */
interface Part {
  readonly leaf: Leaf;
  planned: number | undefined;
  passed: number | undefined;
}

/**
 * The first instant at which a tree is true. What may come again begins anew with each time that it was played, and `cooldown` ms after: events
 * count afresh, silence is measured from then on, what was true stays true; and it comes at an instant at which something new has come true.
 */
function combined(script: Script, id: string, trigger: Trigger, root: Names, cooldown?: number): Condition {
  const parts: Part[] = [];
  const scopes: Names[] = [root];
  const inside = (names: Names): Names => {
    const scope = within(names);
    scopes.push(scope);
    return scope;
  };
  function plant(from: Trigger, names: Names): Tree {
    if ('all' in from) return { is: 'all', of: from.all.map((one) => plant(one, names)) };
    if ('any' in from) return { is: 'any', of: from.any.map((one) => plant(one, inside(names))) };
    if ('not' in from) return { is: 'not', of: plant(from.not, inside(names)) };
    const part: Part = { leaf: leafOf(script, id, from, names), planned: undefined, passed: undefined };
    parts.push(part);
    return { is: 'part', part };
  }
  const tree = plant(trigger, root);
  /** Since when it waits anew: exercise ms after any cooldown, and the instant at which it was played. */
  let round: { readonly from: number; readonly played: number } | undefined;

  const timeOf = (state: ReadState, { leaf, passed }: Part, taken: Taken): number | undefined => {
    const time = passed ?? leaf.when(state, taken);
    return typeof time === 'number' ? time : undefined;
  };

  return {
    see(state, entry, seen) {
      const now = millis(entry.at);
      for (const part of parts) {
        if (part.planned !== undefined && part.planned < now) part.passed ??= part.planned;
        part.leaf.see(state, entry, seen);
      }
      if (cooldown !== undefined && entry.events.some((one) => one.type === 'inject.fired' && one.inject === id)) {
        round = { from: now + cooldown, played: now };
        for (const { bound } of scopes) bound.clear();
        for (const part of parts) if (part.leaf.again?.(round.from, entry.n)) part.passed = undefined;
      }
      for (const part of parts)
        part.planned = state.startedAt === undefined ? undefined : timeOf(state, part, noneTaken);
    },
    when(state, taken = noneTaken) {
      const times = new Map(parts.map((part) => [part, timeOf(state, part, taken)]));
      const fresh = ({ leaf }: Part, time: number): boolean =>
        !round || (time >= round.from && (leaf.again !== undefined || time > round.played));
      const instants = [...times].flatMap(([part, time]) => (time !== undefined && fresh(part, time) ? [time] : []));
      const holds = (one: Tree, at: number): boolean => {
        if (one.is === 'part') return (times.get(one.part) ?? Number.POSITIVE_INFINITY) <= at;
        if (one.is === 'not') return !holds(one.of, at);
        return one.is === 'all' ? one.of.every((part) => holds(part, at)) : one.of.some((part) => holds(part, at));
      };
      const candidates = round ? instants : [startOf(state), ...instants];
      const first = candidates.sort((a, b) => a - b).find((at) => holds(tree, at));
      return first ?? waiting(parts.map(({ leaf, passed }) => passed ?? leaf.when(state, taken)));
    },
  };
}

/** What the first part that has not come waits for; `calledOff` where all have, and it is not true. */
const waiting = (times: readonly (number | string)[]): string =>
  times.find((time): time is string => typeof time === 'string') ?? 'calledOff';
