import type { Entry } from '../../schemas/entry.ts';
import { StorageFailed } from './errors.ts';
import { type Row, toEntry } from './rows.ts';

/** Rows an ear keeps for a follower that is busy; beyond it the follower reads them from the store. */
const EAR_ROWS = 1000;

/** Tells the followers in this process what has become durable, so that nobody asks the disk for what was in hand a moment ago. */
export interface Bell {
  /** These rows of the log are durable. Rows of one log must be rung in order. */
  ring(log: string, rows: readonly Row[]): void;
  /** The log is gone: its followers end. */
  silence(log: string): void;
  /** The store is closed: all followers end. */
  silenceAll(): void;
  listen(log: string, signal: AbortSignal): Ear;
}

interface Ear {
  /** Rows rung since the last call. `missed`: there were more than it keeps, read them from the store. */
  take(): { rows: readonly Row[]; missed: boolean };
  /** Resolves when there is something to take or the ear has ended. */
  rung(): Promise<void>;
  readonly ended: boolean;
  close(): void;
}

interface Listener {
  hear(rows: readonly Row[]): void;
  end(): void;
}

export function createBell(): Bell {
  const listeners = new Map<string, Set<Listener>>();
  const silence = (log: string) => {
    for (const listener of [...(listeners.get(log) ?? [])]) listener.end();
  };

  return {
    silence,
    ring(log, rows) {
      for (const listener of listeners.get(log) ?? []) listener.hear(rows);
    },
    silenceAll() {
      for (const log of [...listeners.keys()]) silence(log);
    },
    listen(log, signal) {
      let rows: Row[] = [];
      let missed = false;
      let ended = false;
      let wake = () => {};

      const listener: Listener = {
        hear(more) {
          missed ||= rows.length + more.length > EAR_ROWS;
          if (missed) rows = [];
          else rows.push(...more);
          wake();
        },
        end() {
          ended = true;
          leave();
          wake();
        },
      };
      const own = listeners.get(log) ?? new Set();
      listeners.set(log, own.add(listener));
      const leave = () => {
        signal.removeEventListener('abort', listener.end);
        own.delete(listener);
        if (own.size === 0 && listeners.get(log) === own) listeners.delete(log);
      };
      signal.addEventListener('abort', listener.end);
      if (signal.aborted) listener.end();

      return {
        take() {
          const taken = { rows, missed };
          rows = [];
          missed = false;
          return taken;
        },
        rung: () =>
          new Promise((resolve) => {
            if (rows.length > 0 || missed || ended) resolve();
            else wake = resolve;
          }),
        get ended() {
          return ended;
        },
        close: () => listener.end(),
      };
    },
  };
}

/**
 * `Store.follow` for an engine that has a bell. `page` gives the next rows after a number, none if there are none. It listens before it
 * reads, so a row that becomes durable in between is met at least once; the number then makes it exactly once.
 */
export async function* followWith(
  page: (after: number) => Promise<readonly Row[]>,
  ear: Ear,
  after: number,
): AsyncGenerator<Entry, void, undefined> {
  let told = after;
  let behind = true;
  const rowsNow = async (): Promise<readonly Row[]> => {
    if (behind) {
      const rows = await page(told);
      behind = rows.length > 0;
      return rows;
    }
    const { rows, missed } = ear.take();
    if (missed) behind = true;
    else if (rows.length === 0) await ear.rung();
    return rows;
  };
  try {
    while (!ear.ended) {
      for (const row of await rowsNow()) {
        if (ear.ended) return;
        if (row.n <= told) continue;
        if (row.n !== told + 1) throw new StorageFailed('damaged', `row ${row.n} follows ${told}`);
        told = row.n;
        yield toEntry(row);
      }
    }
  } catch (error) {
    // Reading from a store that closes meanwhile fails; its followers just end.
    if (!ear.ended) throw error;
  } finally {
    ear.close();
  }
}
