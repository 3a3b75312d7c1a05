import type { Planned } from './plan.ts';

/** One inject on the axis of time. */
export interface Placed {
  readonly planned: Planned;
  /** 0 at the start, 1 at the end of the axis. */
  readonly share: number;
  /** 0 is the lowest row; what comes at nearly the same time stands above each other. */
  readonly row: number;
}

export interface Axis {
  /** Exercise ms of its beginning and end. */
  readonly from: number;
  readonly to: number;
  readonly placed: readonly Placed[];
  /** Those whose time depends on the class, in the order of the script. */
  readonly waiting: readonly Planned[];
  readonly rows: number;
  /** Of now. */
  readonly now: number;
  /** Exercise ms of the strokes below it. */
  readonly ticks: readonly number[];
}

/** How near to each other two signs may stand in one row, as a share of the axis. */
const apart = 0.05;
/** Minutes between strokes; at most eight of them. */
const steps = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440];

/**
 * The script along the time: from the start of the exercise to its planned end, or as far as something is planned or has been. Pure: the
 * same script gives the same picture. All times are exercise ms.
 */
export function axisOf(lines: readonly Planned[], start: number, length: number, now: number): Axis {
  const timed = lines.flatMap((planned) => (planned.at === undefined ? [] : [{ planned, at: planned.at }]));
  const from = Math.min(start, ...timed.map(({ at }) => at));
  const to = Math.max(start + length, from + 60_000, now, ...timed.map(({ at }) => at));
  const share = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)));
  const ends: number[] = [];
  const placed = timed
    .sort((a, b) => a.at - b.at)
    .map(({ planned, at }): Placed => {
      const here = share(at);
      const free = ends.findIndex((end) => here - end >= apart);
      const row = free === -1 ? ends.length : free;
      ends[row] = here;
      return { planned, share: here, row };
    });
  const step = (steps.find((one) => (to - from) / (one * 60_000) <= 8) ?? 2880) * 60_000;
  const ticks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  return {
    from,
    to,
    placed,
    waiting: lines.filter(({ at, state }) => at === undefined && state === 'pending'),
    rows: Math.max(1, ends.length),
    now: share(now),
    ticks,
  };
}
