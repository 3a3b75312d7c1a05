/** What a connection, a seat and an address may do. Times are ms of `Timers.now`. */

/** A token bucket: `burst` at once, `perSecond` after that. */
export interface Bucket {
  /** Takes one; 0 if it was there, else how long until there is one. */
  take(now: number): number;
  /** Whether one could be taken, without taking it: ms until then. */
  wait(now: number): number;
}

export function bucket(perSecond: number, burst: number): Bucket {
  let tokens = burst;
  let filledAt: number | undefined;
  const wait = (now: number): number => {
    tokens = Math.min(burst, tokens + ((now - (filledAt ?? now)) * perSecond) / 1000);
    filledAt = now;
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * 1000) / perSecond);
  };
  return {
    wait,
    take(now) {
      const ms = wait(now);
      if (ms === 0) tokens -= 1;
      return ms;
    },
  };
}

/** Counts what happened in the last `ms`; remembers at most `max` moments, so that counting costs nothing to flood. */
export interface Tally {
  /** True when `max` have happened within `ms`, this one included. */
  add(now: number): boolean;
  /** If `max` have happened within the last `ms`: how long until one of them is too old; else 0. */
  wait(now: number): number;
  /** Whether anything happened within the last `ms`. */
  used(now: number): boolean;
}

export function tally(max: number, ms: number): Tally {
  let moments: number[] = [];
  const fresh = (now: number) => {
    moments = moments.filter((moment) => now - moment < ms).slice(-max);
  };
  return {
    add(now) {
      moments.push(now);
      fresh(now);
      return moments.length >= max;
    },
    wait(now) {
      fresh(now);
      const oldest = moments[0];
      return oldest === undefined || moments.length < max ? 0 : Math.ceil(ms - (now - oldest));
    },
    used(now) {
      fresh(now);
      return moments.length > 0;
    },
  };
}

/** Commands that tell nobody else anything. Everything else makes traffic. */
const light: ReadonlySet<string> = new Set(['message.read', 'message.unread', 'draft.save', 'draft.drop']);

/** What one seat may ask for, over all its connections. */
export interface SeatLimits {
  /** 0: go on. Else `rate_limited`, or `too_soon` for a REAL WORLD stop: the same id may be sent again after so many ms. */
  take(command: string, now: number): number;
  /** A command was answered by a refusal that the log now holds. */
  refused(now: number): void;
}

/**
 * Traffic 5 a second, burst 40; reads and drafts 10 a second, burst 80. After 30 refusals that were logged within a minute nothing more is
 * decided until the oldest is a minute old, so that nobody fills the log. A REAL WORLD stop never waits for the others: it has its own,
 * one in 10 s.
 */
export function seatLimits(): SeatLimits {
  const traffic = bucket(5, 40);
  const reads = bucket(10, 80);
  const stops = bucket(1 / 10, 1);
  const refusals = tally(30, 60_000);
  return {
    take(command, now) {
      if (command === 'realworld.stop') return stops.take(now);
      return refusals.wait(now) || (light.has(command) ? reads : traffic).take(now);
    },
    refused(now) {
      refusals.add(now);
    },
  };
}

/** For load on one's own machine: everything at once. */
export const noSeatLimits: SeatLimits = { take: () => 0, refused: () => {} };
