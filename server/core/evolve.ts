import type { Entry, Seen as SeenEntry } from '../../schemas/entry.ts';
import type { EventOf, EventType, Seen as SeenEvent } from '../../schemas/event.ts';
import { millis } from '../../schemas/ids.ts';
import { exerciseChanges } from './evolve/exercise.ts';
import { messageChanges } from './evolve/messages.ts';
import { peopleChanges } from './evolve/people.ts';
import { storyChanges } from './evolve/story.ts';
import { newState, type State } from './state.ts';

/** What an entry says about itself, for the fold of one of its events. */
export interface Context {
  readonly n: number;
  readonly at: number;
  readonly wall?: number | undefined;
  readonly by?: string | undefined;
}
export type Change<T extends EventType> = (state: State, event: EventOf<T>, context: Context) => void;
export type Changes<T extends EventType> = { readonly [K in T]: Change<K> };

/** One change for every event there is: a new event without a line here does not compile. */
const changes: Changes<EventType> = { ...exerciseChanges, ...peopleChanges, ...messageChanges, ...storyChanges };

/**
 * Folds an entry into the state, in place: copying the maps for each entry takes 47 s for 20,000 entries, this takes some 30 ms.
 * Takes the hub's entries and a viewer's alike. An event of a type not known here changes nothing.
 */
export function evolve(state: State, entry: Entry | SeenEntry): void {
  const at = millis(entry.at);
  const wall = 'wall' in entry ? entry.wall : undefined;
  const context: Context = { n: entry.n, at, wall, by: entry.by };
  state.n = entry.n;
  state.at = at;
  if (entry.by !== undefined) {
    if (entry.cause !== undefined)
      state.answered.set(`${entry.by} ${entry.cause}`, {
        n: entry.n,
        digest: 'digest' in entry ? entry.digest : undefined,
      });
    const seat = state.seats.get(entry.by);
    if (seat) seat.lastAct = at;
  }
  for (const event of entry.events) apply(state, event, context);
}

function apply<T extends EventType>(state: State, event: Extract<SeenEvent, { type: T }>, context: Context): void {
  const change = changes[event.type as T] as Change<T> | undefined; // the table is keyed by the event's own type
  change?.(state, event as unknown as EventOf<T>, context);
}

/** A state from nothing. */
export function fold(entries: Iterable<Entry | SeenEntry>): State {
  const state = newState();
  for (const entry of entries) evolve(state, entry);
  return state;
}
