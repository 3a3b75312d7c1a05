/** Somebody else's entry has this number, or the number is not the next: read on and decide again. Nothing was stored. */
export class LogConflict extends Error {
  override readonly name = 'LogConflict';
  readonly log: string;
  /** The number that came. */
  readonly n: number;

  constructor(log: string, n: number) {
    super(`Entry ${n} is not the next entry of this log`);
    this.log = log;
    this.n = n;
  }
}

const sentences = {
  full: [
    'The disk that holds the exercises is full',
    'Free some space or erase an exercise that is no longer needed; what was not confirmed is then sent again',
  ],
  read_only: [
    'The file that holds the exercises cannot be written to',
    'Give the user who runs Liaison the right to write to the data folder',
  ],
  cannot_open: [
    'The file that holds the exercises cannot be opened',
    'Check that the data folder exists and may be read and written, or name another with --data-dir',
  ],
  disk_error: [
    'The disk that holds the exercises reports an error',
    'Check the disk or the stick; if it stays so, stop, copy the data folder to another disk and start from there',
  ],
  busy: [
    'Another program is writing to the file that holds the exercises',
    'Close database viewers and backup programs that have it open',
  ],
  damaged: [
    'The file that holds the exercises is damaged',
    'Stop, keep a copy of the data folder, export what can still be read, and start with a new data folder',
  ],
  too_new: [
    'The file that holds the exercises was written by a newer Liaison',
    'Start it with that version, or name another data folder with --data-dir',
  ],
  stopped: [
    'The part of Liaison that writes to the disk has stopped',
    'Restart Liaison: every exercise opens again, paused, with all that was confirmed',
  ],
  closed: ['The store is closed', 'Liaison is stopping: start it again'],
  unknown: [
    'The exercises cannot be stored',
    'Restart Liaison: every exercise opens again, paused, with all that was confirmed',
  ],
} as const satisfies Record<string, readonly [message: string, hint: string]>;

/** Why storing or reading failed, as far as it makes a difference to what should be done. */
export type FailureReason = keyof typeof sentences;

/**
 * The machine failed, not a person. `message` says what happened and `hint` what to do, for the instructor and the operator; trainees get
 * `code` and their language's sentence for it. Neither holds a path. `detail` is the engine's own word, for the operator's log only.
 *
 * After an append failed so, it is certain that none of its entries is in the log. The log takes no further entries until it has been
 * read anew with `read` (what its writer had decided on top of the failed entries is void) and a trial write has succeeded.
 */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed';
  readonly code = 'storage_failed';
  readonly reason: FailureReason;
  readonly hint: string;
  readonly detail: string;

  constructor(reason: FailureReason, detail = '') {
    const [message, hint] = sentences[reason];
    super(message);
    this.reason = reason;
    this.hint = hint;
    this.detail = detail;
  }
}

/** A second Liaison on one data folder. `since` is wall time. For the operator only: it names a process. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
  readonly code = 'data_in_use';
  readonly hint = 'Stop that one first, or start this one with another --data-dir';
  readonly pid: number | undefined;
  readonly since: string | undefined;

  constructor(owner: { pid: number; since: string } | undefined) {
    super(
      owner
        ? `The data folder is already in use by process ${owner.pid} since ${owner.since}`
        : 'The data folder is already in use by another process',
    );
    this.pid = owner?.pid;
    this.since = owner?.since;
  }
}
