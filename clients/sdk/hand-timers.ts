import type { Timers } from './timers.ts';

/** A clock that stands until it is moved. */
export interface HandTimers extends Timers {
  /** When the next alarm is due; undefined if none is set. */
  due(): number | undefined;
  /** Moves to `at` at most, but only as far as the next alarm, and sounds it. Returns whether one was due. */
  step(at: number): boolean;
  /** Moves on by `ms` first and sounds what was due only then, as a device that slept. */
  oversleep(ms: number): void;
  /** Moves on by `ms` and sounds each alarm at its own instant, in order. */
  advance(ms: number): void;
}

export function handTimers(start = 0): HandTimers {
  let now = start;
  let count = 0;
  const alarms = new Map<number, { readonly at: number; readonly act: () => void }>();
  const first = () => [...alarms].sort(([a, one], [b, other]) => one.at - other.at || a - b)[0];
  const step = (at: number): boolean => {
    const [id, next] = first() ?? [];
    if (id === undefined || !next || next.at > at) {
      now = Math.max(now, at);
      return false;
    }
    now = Math.max(now, next.at);
    alarms.delete(id);
    next.act();
    return true;
  };
  return {
    now: () => now,
    after(ms, act) {
      count += 1;
      const id = count;
      alarms.set(id, { at: now + Math.max(0, ms), act });
      return () => void alarms.delete(id);
    },
    due: () => first()?.[1].at,
    step,
    oversleep(ms) {
      now += ms;
      while (step(now));
    },
    advance(ms) {
      const until = now + ms;
      while (step(until));
    },
  };
}
