import type { Seen } from '../../../schemas/entry.ts';
import { millis } from '../../../schemas/ids.ts';
import { evolve, newState, type ReadState, type State } from '../../sdk/fold.ts';

/** The exercise as it was after any of its entries. The log may grow meanwhile. */
export interface Past {
  readonly length: number;
  /** The state after the first `n` entries (0: before anything). It stays as it is until the next call: read it, do not keep it. */
  at(n: number): ReadState;
  /** How many entries there were at exercise ms `time`. */
  until(time: number): number;
  /** Exercise ms of entry n. */
  timeOf(n: number): number;
}

/**
 * Goes back and forth in a log by the hub's own fold. Forwards it folds on; backwards it begins at the last snapshot before, so that a
 * step back costs at most `every` entries however long the log is.
 */
export function past(log: readonly Seen[], every = 250): Past {
  const snapshots: State[] = [newState()];
  let here = newState();
  let position = 0;

  function go(n: number): State {
    if (n < position) {
      const nearest = Math.min(Math.floor(n / every), snapshots.length - 1);
      here = copy(snapshots[nearest] ?? newState());
      position = nearest * every;
    }
    while (position < n) {
      const entry = log[position];
      if (!entry) break;
      evolve(here, entry);
      position += 1;
      if (position % every === 0 && snapshots.length === position / every) snapshots.push(copy(here));
    }
    return here;
  }

  return {
    get length() {
      return log.length;
    },
    at: (n) => go(Math.max(0, Math.min(n, log.length))),
    until(time) {
      let [low, high] = [0, log.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (millis(log[middle]?.at ?? '') <= time) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    timeOf: (n) => millis(log[Math.max(0, Math.min(n, log.length) - 1)]?.at ?? ''),
  };
}

/** What comes out of the log as it is and is never written to: shared by all copies. */
const logged: ReadonlySet<string> = new Set([
  'setting',
  'scenario',
  'message',
  'problem',
  'parties',
  'records',
  'fault',
  'kept',
  'text',
  'draft',
]);

const copy = (state: State): State => copied(state) as State; // the same parts under the same names

function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copied(item)]));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) return value.map(copied);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, logged.has(key) ? item : copied(item)]));
}
