import type { Entry } from '../../schemas/entry.ts';
import { millis } from '../../schemas/ids.ts';
import type { Moment, Scenario } from '../../schemas/scenario.ts';
import type { ReadState } from '../core/state.ts';
import { matches, type Names, type Occurrence, occurrences } from './matching.ts';

/** When it was (exercise ms) and which entry tells. */
export interface When {
  readonly at: number;
  readonly n?: number | undefined;
}

/** What everybody who follows a script keeps of the log: when phases were entered, and when the script was shifted. */
export interface Chronicle {
  /** Returns what of the entry a pattern can be about. */
  see(state: ReadState, entry: Entry): readonly Occurrence[];
  /** When a phase, or one after it, was first entered. */
  entered(phase: string): When | undefined;
  /** By how much the whole script was shifted by entries after `n`. */
  shiftedSince(n: number): number;
  /** The time in which another phase than this one was on; what goes on now has no end yet. */
  outside(phase: string): { readonly from: number; readonly endsAt: number }[];
}

export function chronicle(scenario: Scenario): Chronicle {
  const phases = scenario.clock.phases.map((phase) => phase.id);
  const entries = new Map<string, When>();
  const shifts: { readonly n: number; readonly byMs: number }[] = [];
  /** Which phase was on from when. */
  const turns: { readonly phase: string; readonly from: number }[] = [];
  const enter = (phase: string, when: When): void => {
    // Whoever is in the third phase has left the second behind.
    for (const earlier of phases.slice(0, phases.indexOf(phase) + 1))
      if (!entries.has(earlier)) entries.set(earlier, when);
  };
  return {
    see(state, entry) {
      const when = { at: millis(entry.at), n: entry.n };
      for (const event of entry.events) {
        const phase =
          event.type === 'phase.entered' ? event.phase : event.type === 'exercise.started' ? phases[0] : undefined;
        if (phase !== undefined) {
          enter(phase, when);
          turns.push({ phase, from: when.at });
        }
        if (event.type === 'inject.shifted' && event.inject === undefined)
          shifts.push({ n: entry.n, byMs: event.byMs });
      }
      return occurrences(state, entry);
    },
    entered: (phase) => entries.get(phase),
    outside: (phase) =>
      [{ phase: '', from: Number.NEGATIVE_INFINITY }, ...turns].flatMap((turn, i) =>
        turn.phase === phase ? [] : [{ from: turn.from, endsAt: turns[i]?.from ?? Number.POSITIVE_INFINITY }],
      ),
    shiftedSince: (n) => shifts.reduce((sum, shift) => (shift.n > n ? sum + shift.byMs : sum), 0),
  };
}

/** The exercise ms that `T+0` means. */
export const startOf = (state: ReadState): number =>
  state.startedAt ?? (state.setting ? millis(state.setting.startsAt) : state.at);

/** Waits for a moment. */
export interface Watch {
  see(state: ReadState, entry: Entry, seen: readonly Occurrence[]): void;
  /** When it is: for `{at}` perhaps in the future; undefined while it is not known. */
  when(state: ReadState): When | undefined;
}

/**
 * @param watched the party whose answer or silence is at stake: what it has not received yet has not begun for it.
 * @param names what `$names` mean in the same item.
 */
export function watch(book: Chronicle, moment: Moment, watched: string | undefined, names: Names): Watch {
  let found: When | undefined;

  if ('event' in moment)
    return {
      see(state, _, seen) {
        for (const occurrence of seen)
          if (!found && matches(state, moment.event, occurrence, names)) found = { at: occurrence.at, n: occurrence.n };
      },
      when: () => found,
    };

  if ('at' in moment) {
    let planned: number | undefined;
    return {
      see(state, entry) {
        // Shifting the script does not move what has passed.
        if (planned !== undefined && planned <= millis(entry.at)) found ??= { at: planned };
        planned = state.startedAt === undefined ? undefined : startOf(state) + moment.at + state.shiftAll;
      },
      when: () => found ?? (planned === undefined ? undefined : { at: planned }),
    };
  }

  if ('phase' in moment) return { see() {}, when: () => book.entered(moment.phase) };

  return {
    see(state, entry, seen) {
      if (found) return;
      const fired = state.injects.get(moment.inject);
      if (fired?.state !== 'fired') return;
      const message = state.messages.get(fired.message ?? '')?.message;
      // By whom it went to in the end: staff may have changed that.
      const concerns = watched !== undefined && message?.from !== watched && message?.recipients.includes(watched);
      if (!concerns || fired.message === undefined) {
        found = { at: fired.at, n: fired.n };
        return;
      }
      const delivery = seen.find(
        ({ event, bureau, message }) => event === 'delivered' && bureau === watched && message?.id === fired.message,
      );
      if (delivery) found = { at: delivery.at, n: entry.n };
    },
    when: () => found,
  };
}

/** `at` moved on by the time that these intervals take away between `from` and `at`. */
export function extended(
  from: number,
  at: number,
  intervals: readonly { readonly from: number; readonly endsAt: number }[],
): number {
  let end = at;
  let covered = from;
  for (const interval of [...intervals].sort((a, b) => a.from - b.from)) {
    const begins = Math.max(interval.from, covered);
    if (begins >= end || interval.endsAt <= begins) continue;
    end += interval.endsAt - begins;
    covered = interval.endsAt;
  }
  return end;
}

/** The faults, past and present, that excuse an item. */
export const excuses = (state: ReadState, id: string): { from: number; endsAt: number }[] =>
  [...state.faults.values()]
    .filter(({ fault }) => fault.excuse.includes(id))
    .map(({ from, endsAt }) => ({ from, endsAt }));

/** Does a bureau say in this entry that it would rather not deal with this inject? */
export const skips = (entry: Entry, inject: string, bureau: string | undefined): boolean =>
  entry.events.some((event) => event.type === 'content.skipped' && event.inject === inject && event.bureau === bureau);

/** The `ref`s that the injects of a scenario give. */
export const refsOf = (scenario: Scenario): ReadonlySet<string> =>
  new Set(
    scenario.injects.flatMap((inject) => {
      const message =
        inject.kind === 'message' ? inject.message : inject.kind === 'fault' ? inject.fault.message : undefined;
      return message?.ref ?? [];
    }),
  );
