import type { Entry, Seen } from '../../schemas/entry.ts';
import type { ReadState } from './state.ts';
import { desk, staff, takesNumber, type Viewer, view, viewerKey, wall } from './view.ts';

/**
 * Every viewer's own numbering of the log: for each, the log numbers of the entries that it sees. Position k of a list is entry k + 1 of
 * that stream. Part of the fold, so that all nodes agree. Staff's stream is the log itself.
 */
export interface Streams {
  readonly seen: Map<string, number[]>;
  /** Per log entry (index n - 1) the author, as `authorOf` has it. */
  readonly authors: (string | undefined)[];
}

export const newStreams = (): Streams => ({ seen: new Map([['wall', []]]), authors: [] });

/**
 * The bureau of the seat whose command an entry answers, `@wall` for a wall's; `state` is the state when it was decided. Staff needs none:
 * its stream has every entry.
 */
export function authorOf(state: ReadState, entry: Entry): string | undefined {
  const seat = state.seats.get(entry.by);
  return seat?.role === 'wall' ? '@wall' : seat?.bureau;
}

/** Numbers an entry in every stream that it belongs to. Returns the viewers concerned. */
export function number(
  streams: Streams,
  parties: Iterable<string>,
  entry: Entry,
  author: string | undefined,
): Viewer[] {
  streams.authors[entry.n - 1] = author;
  const viewers: Viewer[] = [staff];
  for (const viewer of [wall, ...[...parties].map(desk)]) {
    if (!takesNumber(entry, viewer, author)) continue;
    const key = viewerKey(viewer);
    const list = streams.seen.get(key);
    if (list) list.push(entry.n);
    else streams.seen.set(key, [entry.n]);
    viewers.push(viewer);
  }
  return viewers;
}

/** How many entries a viewer's stream has. */
export const head = (streams: Streams, viewer: Viewer): number =>
  viewer.kind === 'staff' ? streams.authors.length : (streams.seen.get(viewerKey(viewer))?.length ?? 0);

/** The log number of entry `n` of a viewer's stream. */
export const logNumber = (streams: Streams, viewer: Viewer, n: number): number | undefined =>
  viewer.kind === 'staff' ? n : streams.seen.get(viewerKey(viewer))?.[n - 1];

/** Entry `n` of a viewer's stream as seat `seat` sees it, given the log. */
export function seen(
  streams: Streams,
  log: readonly Entry[],
  viewer: Viewer,
  n: number,
  seat?: string,
): Seen | undefined {
  const at = logNumber(streams, viewer, n);
  const entry = at === undefined ? undefined : log[at - 1];
  return entry && view(entry, viewer, n, seat, streams.authors[entry.n - 1]);
}
