import type { Clock } from './state.ts';

/** Exercise ms at wall ms `wall`; never less than the clock's own anchor. */
export function exerciseNow(clock: Readonly<Clock>, wall: number | undefined): number {
  if (!clock.running || clock.wall === undefined || wall === undefined) return clock.at;
  return clock.at + Math.max(0, Math.floor((wall - clock.wall) * clock.rate));
}

/** Wall ms at which exercise time reaches `at`; undefined while the clock stands. */
export function wallAt(clock: Readonly<Clock>, at: number): number | undefined {
  if (!clock.running || clock.wall === undefined) return undefined;
  return clock.wall + Math.ceil(Math.max(0, at - clock.at) / clock.rate);
}
