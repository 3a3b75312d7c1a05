import type { Entry } from '../../schemas/entry.ts';
import type { Inject, Moment, Pattern } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';
import { matches, type Names, newNames, type Occurrence } from './matching.ts';
import { type Chronicle, excuses, extended, skips, startOf, type Watch, watch } from './moments.ts';
import type { Span } from './random.ts';

/** When an inject is to be played: exercise ms, or what it is waiting for (see `Pending`). */
export interface Condition {
  see(state: ReadState, entry: Entry, seen: readonly Occurrence[]): void;
  when(state: ReadState): number | string;
}

/** A span that nobody has resolved begins with its shorter end. */
export const least = (span: Span): number => (typeof span === 'number' ? span : Math.min(span.from, span.to));

/** The condition that an inject's trigger sets. */
export function condition(book: Chronicle, inject: Inject, refs: ReadonlySet<string>): Condition {
  const { trigger } = inject;
  const names = newNames(refs);
  if ('at' in trigger) return { see() {}, when: (state) => startOf(state) + trigger.at + state.shiftAll };
  if ('manual' in trigger) return { see() {}, when: () => 'manual' };
  if ('after' in trigger) return after(trigger.after, book);
  if ('on' in trigger) return on(trigger.on, book, names);
  const watched = partyOf(trigger.absent.expected);
  return absent(inject.id, trigger.absent, watched, watch(book, trigger.absent.since, watched, names), book, names);
}

/** Whose act a pattern is about, if it names one party. */
export function partyOf(pattern: Pattern): string | undefined {
  const { from, by, bureau } = pattern.where;
  return [from, by, bureau].find(
    (operand): operand is string => typeof operand === 'string' && !operand.startsWith('$'),
  );
}

function after(
  { inject, expectation, phase, delay }: { inject?: string; expectation?: string; phase?: string; delay: Span },
  book: Chronicle,
): Condition {
  /** When what it follows happened, and the entry; or what it is waiting for. */
  function base(state: ReadState): { at: number; n: number } | string {
    if (inject !== undefined) {
      const before = state.injects.get(inject);
      return before?.state === 'fired' ? before : `inject:${inject}`;
    }
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
    see() {},
    when(state) {
      const found = base(state);
      // A shift of the script moves what was under way then; what begins later has been moved with what it follows.
      return typeof found === 'string' ? found : found.at + least(delay) + book.shiftedSince(found.n);
    },
  };
}

function on(
  pattern: Pattern & { count: number; within?: number | undefined; delay: Span },
  book: Chronicle,
  names: Names,
): Condition {
  const times: number[] = [];
  let reached: { at: number; n: number } | undefined;
  return {
    see(state, _, seen) {
      if (reached) return;
      for (const occurrence of seen) {
        if (!matches(state, pattern, occurrence, names)) continue;
        times.push(occurrence.at);
        const first = times.at(-pattern.count);
        if (first === undefined || (pattern.within !== undefined && occurrence.at - first > pattern.within)) continue;
        reached = { at: occurrence.at, n: occurrence.n };
        return;
      }
    },
    when: () => (reached ? reached.at + least(pattern.delay) + book.shiftedSince(reached.n) : `event:${pattern.event}`),
  };
}

function absent(
  id: string,
  { expected, since: moment, for: within }: { expected: Pattern; since: Moment; for: number },
  watched: string | undefined,
  since: Watch,
  book: Chronicle,
  names: Names,
): Condition {
  let disarmed = false;
  return {
    see(state, entry, seen) {
      since.see(state, entry, seen);
      // Nobody is chased for what they would rather not deal with.
      if ('inject' in moment && skips(entry, moment.inject, watched)) disarmed = true;
      const armed = since.when(state);
      if (!armed || disarmed) return;
      disarmed = seen.some((occurrence) => occurrence.at >= armed.at && matches(state, expected, occurrence, names));
    },
    when(state) {
      const armed = since.when(state);
      if (!armed) return 'answer';
      if (disarmed) return 'answered';
      // Nobody is blamed for silence while the line was down.
      return extended(armed.at, armed.at + within, excuses(state, id)) + book.shiftedSince(armed.n ?? 0);
    },
  };
}
