import type { Entry } from '../../schemas/entry.ts';
import type { Moment, Pattern, Scenario, SimpleTrigger } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';
import { matches, type Names, type Occurrence } from './matching.ts';
import { type Chronicle, excuses, extended, skips, startOf, type Watch, watch } from './moments.ts';
import type { Span } from './random.ts';

/** What every condition of a script is made with. */
export interface Script {
  readonly scenario: Scenario;
  readonly book: Chronicle;
  /** The `ref`s that injects give. */
  readonly refs: ReadonlySet<string>;
}

/** What a jump takes as if it had happened: injects with their times, and phases that begin by themselves until then. */
export interface Taken {
  inject(id: string): number | undefined;
  phase(id: string): number | undefined;
}
export const noneTaken: Taken = { inject: () => undefined, phase: () => undefined };

/** A trigger that is made of no others. */
export interface Leaf {
  see(state: ReadState, entry: Entry, seen: readonly Occurrence[]): void;
  /** Exercise ms, perhaps to come, or what it is waiting for (see `Pending`). */
  when(state: ReadState, taken?: Taken): number | string;
  /** Only where it counts anew after the inject was played (entry `n`): from exercise ms `from`. Says whether it does. */
  again?(from: number, n: number): boolean;
}

/** A span that nobody has resolved begins with its shorter end. */
export const least = (span: Span): number => (typeof span === 'number' ? span : Math.min(span.from, span.to));

/** @param id the item's, for faults that excuse it. */
export function leafOf(script: Script, id: string, trigger: SimpleTrigger, names: Names): Leaf {
  if ('at' in trigger) return { see() {}, when: (state) => startOf(state) + trigger.at + state.shiftAll };
  if ('manual' in trigger) return { see() {}, when: () => 'manual' };
  if ('after' in trigger) return after(script, trigger.after);
  if ('when' in trigger) return decided(script, trigger.when);
  if ('on' in trigger) return on(script, trigger.on, names);
  return absent(script, id, trigger.absent, names);
}

/** Whose act a pattern is about, if it names one party. */
function partyOf(pattern: Pattern): string | undefined {
  const { from, by, bureau } = pattern.where;
  return [from, by, bureau].find(
    (operand): operand is string => typeof operand === 'string' && !operand.startsWith('$'),
  );
}

function after(
  { book }: Script,
  { inject, expectation, phase, delay }: Extract<SimpleTrigger, { after: unknown }>['after'],
): Leaf {
  /** When what it follows was first played since it began to wait. */
  let played: { at: number; n: number } | undefined;
  let since = Number.NEGATIVE_INFINITY;
  /** When what it follows happened, and the entry; or what it is waiting for. */
  function base(state: ReadState): { at: number; n: number } | string {
    if (inject !== undefined) return played ?? `inject:${inject}`;
    if (expectation !== undefined) {
      const result = state.results.get(expectation);
      return result ? { at: result.at, n: result.entries.at(-1) ?? 0 } : `expectation:${expectation}`;
    }
    if (phase !== undefined) {
      const entered = book.entered(phase);
      return entered ? { at: entered.at, n: entered.n ?? 0 } : `phase:${phase}`;
    }
    return { at: startOf(state), n: 0 };
  }
  return {
    see(state, { n, events }) {
      if (inject === undefined || state.at < since) return;
      if (!played && events.some((event) => event.type === 'inject.fired' && event.inject === inject))
        played = { at: state.at, n };
    },
    when(state, taken = noneTaken) {
      const found = base(state);
      if (typeof found === 'string') {
        const assumed = inject === undefined ? phase && taken.phase(phase) : taken.inject(inject);
        return typeof assumed === 'number' ? assumed + least(delay) : found;
      }
      // A shift of the script moves what was under way then; what begins later has been moved with what it follows.
      return found.at + least(delay) + book.shiftedSince(found.n);
    },
    ...(inject !== undefined && {
      again(from: number) {
        since = from;
        played = undefined;
        return true;
      },
    }),
  };
}

/** An expectation is decided in this way. */
function decided(
  { scenario }: Script,
  { expectation: id, is }: Extract<SimpleTrigger, { when: unknown }>['when'],
): Leaf {
  const full = scenario.expectations.find((one) => one.id === id)?.score.points ?? 0;
  return {
    see() {},
    when(state) {
      const result = state.results.get(id);
      if (!result) return `expectation:${id}`;
      const was = result.outcome === 'met' && result.points < full ? 'partial' : result.outcome;
      return was === is ? result.at : 'calledOff';
    },
  };
}

function on({ book }: Script, pattern: Extract<SimpleTrigger, { on: unknown }>['on'], names: Names): Leaf {
  let times: number[] = [];
  let since = Number.NEGATIVE_INFINITY;
  let reached: { at: number; n: number } | undefined;
  return {
    see(state, _, seen) {
      if (reached) return;
      for (const occurrence of seen) {
        if (occurrence.at < since || !matches(state, pattern, occurrence, names)) continue;
        times.push(occurrence.at);
        const first = times.at(-pattern.count);
        if (first === undefined || (pattern.within !== undefined && occurrence.at - first > pattern.within)) continue;
        reached = { at: occurrence.at, n: occurrence.n };
        return;
      }
    },
    when: () => (reached ? reached.at + least(pattern.delay) + book.shiftedSince(reached.n) : `event:${pattern.event}`),
    again(from) {
      since = from;
      times = [];
      reached = undefined;
      return true;
    },
  };
}

function absent(
  { book }: Script,
  id: string,
  {
    expected,
    since: moment,
    for: within,
    during,
  }: { expected: Pattern; since: Moment; for: number; during?: string | undefined },
  names: Names,
): Leaf {
  const watched = partyOf(expected);
  const since: Watch = watch(book, moment, watched, names);
  let disarmed = false;
  /** What was bound when it was armed: it still is when silence is measured anew. */
  let known: [string, string | number | boolean][] | undefined;
  let anew: { at: number; n: number } | undefined;
  const armedAt = (state: ReadState) => {
    const armed = since.when(state);
    return armed && anew ? anew : armed;
  };
  return {
    see(state, entry, seen) {
      since.see(state, entry, seen);
      // Nobody is chased for what they would rather not deal with.
      if ('inject' in moment && skips(entry, moment.inject, watched)) disarmed = true;
      const armed = since.when(state);
      if (!armed) return;
      known ??= [...names.bound];
      if (!disarmed)
        disarmed = seen.some((occurrence) => occurrence.at >= armed.at && matches(state, expected, occurrence, names));
    },
    when(state) {
      const armed = armedAt(state);
      if (!armed) return 'answer';
      if (disarmed) return 'answered';
      // Nobody is blamed for silence while the line was down, or in a phase in which it does not count.
      const left = [...excuses(state, id), ...(during === undefined ? [] : book.outside(during))];
      const end = extended(armed.at, armed.at + within, left) + book.shiftedSince(armed.n ?? 0);
      return Number.isFinite(end) ? end : `phase:${during}`;
    },
    again(from, n) {
      if (known) anew = { at: from, n };
      for (const [name, value] of known ?? []) names.bound.set(name, value);
      return true;
    },
  };
}
