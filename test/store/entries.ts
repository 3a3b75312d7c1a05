import type { Entry } from '../../schemas/entry.ts';

/** Entry `n` of a log, with some text in it. */
export const entry = (n: number, text = `banner ${n}`, by = 'engine'): Entry => ({
  n,
  at: new Date(Date.UTC(2091, 2, 4, 8, 0, n % 60)).toISOString(),
  wall: 1_000_000 + n,
  by,
  cause: `command-${by}-${n}`,
  digest: 'd1',
  events: [{ type: 'banner.shown', audience: 'all', text }],
});

export const entries = (from: number, to: number, text?: string): Entry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => entry(from + index, text));

export const textOf = ({ events: [event] }: Entry): string =>
  event?.type === 'banner.shown' ? event.text : `not a banner: ${event?.type}`;

/** Takes the next `count` entries of a feed, then leaves it. */
export async function take(feed: AsyncIterable<Entry>, count: number): Promise<Entry[]> {
  const taken: Entry[] = [];
  if (count === 0) return taken;
  for await (const one of feed) if (taken.push(one) === count) break;
  return taken;
}

export async function takeAll(feed: AsyncIterable<Entry>): Promise<Entry[]> {
  const taken: Entry[] = [];
  for await (const one of feed) taken.push(one);
  return taken;
}

export const numbers = (list: readonly Entry[]): number[] => list.map(({ n }) => n);
