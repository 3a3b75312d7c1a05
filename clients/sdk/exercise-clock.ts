import type { ReadState } from '../../server/core/state.ts';
import type { Timers } from './timers.ts';

/** Exercise time as the hub has it. */
export interface ExerciseClock {
  /** The hub said: it is `at` now (exercise ms). */
  set(at: number): void;
  /** Takes over a clock that an entry has started, stopped, set or speeded up. */
  follow(state: ReadState): void;
  /** Exercise ms now, never before the last entry. */
  now(state: ReadState): number;
}

/**
 * Entries reach a viewer without wall time, so what was read from an old log says nothing about now: the hub's beats do. Between two
 * beats (5 s) this device's clock counts, so that a wrong one does no harm.
 */
export function exerciseClock(timers: Timers): ExerciseClock {
  let anchor = { at: 0, local: timers.now() };
  let known: ReadState['clock'] | undefined;
  return {
    set(at) {
      anchor = { at, local: timers.now() };
    },
    follow({ clock }) {
      if (clock === known) return;
      known = clock;
      anchor = { at: clock.at, local: timers.now() };
    },
    now({ clock, at }) {
      if (!clock.running) return clock.at;
      const passed = Math.max(0, timers.now() - anchor.local);
      return Math.max(at, Math.floor(anchor.at + passed * clock.rate));
    },
  };
}
