import type { Entry } from '../../schemas/entry.ts';

/**
 * The port to where logs are kept. A log is a row of entries numbered 1, 2, 3... without a gap; one store holds many, by name.
 *
 * What is handed out is always durable and always a copy: nobody can change a log by changing what was read from it, and what is
 * changed after `append` was called is not stored.
 */
export interface Store {
  /** What "stored" means here: gone with the process; synced to this machine's disk; on several machines. Told to clients as it is. */
  readonly durability: 'memory' | 'disk' | 'replicated';
  /** True: this process is the only writer, so decisions may run ahead of the disk. Telling may not, ever. */
  readonly exclusive: boolean;
  /**
   * Resolves when all entries are durable; all of them or none are stored. Appends of one log are stored in the order of the calls, so a
   * sole writer need not wait for one before it calls the next. Throws `LogConflict` if the first entry's `n` is not the next of the log
   * (or the rest is not gapless), and `StorageFailed` if it could not be stored.
   */
  append(log: string, entries: readonly Entry[]): Promise<void>;
  /** The entries after number `after` (default 0: all). A log that does not exist is empty. Throws `StorageFailed`. */
  read(log: string, after?: number): Promise<Entry[]>;
  /**
   * The entries after number `after`: those that exist first, then each as it becomes durable, in order, each exactly once. Ends without
   * an error when the signal is raised, the log is erased or the store is closed. Throws `StorageFailed` if it cannot be read.
   */
  follow(log: string, after: number, signal: AbortSignal): AsyncIterable<Entry>;
  /** Every log that has an entry, by name. */
  list(): Promise<LogSummary[]>;
  /** Forgets a log for good: nothing of its text stays in what the store has written. No error if there is no such log. */
  erase(log: string): Promise<void>;
  /** Waits for what is under way. Afterwards every call throws `StorageFailed` with reason `closed`. */
  close(): Promise<void>;
}

export interface LogSummary {
  readonly log: string;
  readonly entries: number;
  readonly first: Entry;
  readonly last: Entry;
}
