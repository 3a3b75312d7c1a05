import type { Entry } from '../../schemas/entry.ts';
import { evolve } from '../core/evolve.ts';
import { newState, type State } from '../core/state.ts';
import { authorOf, newStreams, number, type Streams } from '../core/streams.ts';
import type { Viewer } from '../core/view.ts';
import type { Follower } from '../scenario/agenda.ts';
import { type Cast, castOf } from './cast.ts';

/** What one exercise knows (which may be ahead of the disk) and what of it has been told (which never is). */
export interface Book {
  readonly state: State;
  readonly streams: Streams;
  /** Told entries only: entry n is `log[n - 1]`. */
  readonly log: readonly Entry[];
  readonly cast: Cast | undefined;
  /** Knows an entry, before or when it is told. */
  fold(entry: Entry): void;
  /** An entry is stored and told; gives the viewers in whose streams it has a number. */
  tell(entry: Entry): Viewer[];
  /** Forgets everything and begins again with a log as it is stored. */
  begin(entries: readonly Entry[]): void;
}

/** An empty book. `crews`: of a rehearsal, who play as well as the cast. */
export function openBook(crews: readonly Follower[]): Book {
  let state: State = newState();
  let streams: Streams = newStreams();
  let log: Entry[] = [];
  let cast: Cast | undefined;
  /** Whose command an entry answers is known when it is decided; it is needed when it is told. */
  const authors = new Map<number, string | undefined>();

  function fold(entry: Entry): void {
    authors.set(entry.n, authorOf(state, entry));
    evolve(state, entry);
    if (!cast && state.scenario) cast = castOf(state.scenario, state.seed, crews);
    cast?.follow(state, entry);
  }

  function tell(entry: Entry): Viewer[] {
    if (entry.n > state.n) fold(entry);
    log.push(entry);
    const viewers = number(streams, state.parties.keys(), entry, authors.get(entry.n));
    authors.delete(entry.n);
    return viewers;
  }

  return {
    get state() {
      return state;
    },
    get streams() {
      return streams;
    },
    get log() {
      return log;
    },
    get cast() {
      return cast;
    },
    fold,
    tell,
    begin(entries) {
      state = newState();
      streams = newStreams();
      log = [];
      cast = undefined;
      authors.clear();
      for (const entry of entries) tell(entry);
    },
  };
}
