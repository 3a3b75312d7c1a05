import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Entry } from '../../schemas/entry.ts';
import { createBell, followWith } from './bell.ts';
import { LogConflict, StorageFailed } from './errors.ts';
import { lockFolder } from './lock.ts';
import { type Row, toEntries, toEntry, toRows } from './rows.ts';
import { PAGE_ROWS } from './sqlite-protocol.ts';
import { startDatabase } from './sqlite-thread.ts';
import type { Store } from './store.ts';

export interface SqliteOptions {
  /** The database file. Its folder is the data folder: made if missing (for this user only), and locked while the store is open. */
  readonly file: string;
  /** The file grows no larger than this; beyond it, storing fails as on a full disk. */
  readonly maxBytes?: number;
  /** Told what the operator should know though nothing is lost, such as a checkpoint that failed. */
  readonly warn?: (failure: StorageFailed) => void;
}

type Job =
  | { kind: 'append'; log: string; rows: readonly Row[]; done: () => void; refuse: (error: Error) => void }
  | { kind: 'erase'; log: string; done: () => void; refuse: (error: Error) => void };
type AppendJob = Extract<Job, { kind: 'append' }>;

/**
 * Logs in one SQLite file, synced before anybody is told. Whatever is appended while one commit runs is the next commit, for all logs
 * together. Throws `DataInUse` if another process has the folder, `StorageFailed` if the file cannot be used.
 */
export async function sqliteStore({ file, maxBytes, warn = () => {} }: SqliteOptions): Promise<Store> {
  const path = resolve(file);
  await makeFolder(dirname(path));
  const lock = lockFolder(dirname(path), new Date().toISOString());
  const database = await startDatabase({ file: path, maxBytes }, warn).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  const bell = createBell();
  const queue: Job[] = [];
  /** The last commit failed so: the next must begin with a trial write. */
  let failed: StorageFailed | undefined;
  /** Logs whose writer may have decided on top of entries that failed. They take nothing until they are read anew. */
  const stale = new Map<string, StorageFailed>();
  let working: Promise<void> | undefined;
  let closing: Promise<void> | undefined;

  const mustBeOpen = () => {
    if (closing !== undefined) throw new StorageFailed('closed');
  };

  function enqueue(job: (done: () => void, refuse: (error: Error) => void) => Job): Promise<void> {
    return new Promise((done, refuse) => {
      queue.push(job(done, refuse));
      working ??= work();
    });
  }

  /** Runs until the queue is empty. Never throws: each job's own promise says what became of it. */
  async function work(): Promise<void> {
    // Everything that is appended in this turn goes into the first commit.
    await Promise.resolve();
    while (queue.length > 0) {
      const batch = takeBatch(queue);
      if (batch.length > 0) await commit(batch);
      else await erase(queue.shift());
    }
    // In the same turn that saw the queue empty, or a job could slip in that nobody takes up.
    working = undefined;
  }

  async function commit(batch: readonly AppendJob[]): Promise<void> {
    try {
      const results = await database.ask('commit', {
        appends: batch.map(({ log, rows }) => ({ log, rows })),
        probe: failed !== undefined,
      });
      failed = undefined;
      for (const [index, job] of batch.entries()) {
        if (results[index] === 'stored') {
          bell.ring(job.log, job.rows);
          job.done();
        } else job.refuse(new LogConflict(job.log, job.rows[0]?.n ?? 0));
      }
    } catch (error) {
      failed = asStorageFailed(error);
      // What waits behind was decided on top of what has just failed. A conflict in this batch was one with an entry that is not there.
      for (const job of [...batch, ...takeAllAppends(queue)]) {
        stale.set(job.log, failed);
        job.refuse(failed);
      }
    }
  }

  async function erase(job: Job | undefined): Promise<void> {
    if (!job) return;
    try {
      await database.ask('erase', { log: job.log });
      stale.delete(job.log);
      bell.silence(job.log);
      job.done();
    } catch (error) {
      job.refuse(asStorageFailed(error));
    }
  }

  const page = (log: string, after: number) => database.ask('page', { log, after });

  async function close(): Promise<void> {
    await working;
    bell.silenceAll();
    try {
      await database.stop();
    } finally {
      lock.release();
    }
  }

  return {
    durability: 'disk',
    exclusive: true,

    async append(log, entries) {
      mustBeOpen();
      const rows = toRows(log, entries);
      if (rows.length === 0) return;
      const failure = stale.get(log);
      if (failure) throw failure;
      return enqueue((done, refuse) => ({ kind: 'append', log, rows, done, refuse }));
    },

    async read(log, after = 0) {
      mustBeOpen();
      const failure = stale.get(log);
      const entries: Entry[] = [];
      let told = Math.max(0, after);
      for (;;) {
        const rows = await page(log, told);
        entries.push(...toEntries(rows, told));
        told += rows.length;
        if (rows.length < PAGE_ROWS) break;
      }
      // Unless it has failed again since this reading began.
      if (failure && stale.get(log) === failure) stale.delete(log);
      return entries;
    },

    async *follow(log, after, signal) {
      mustBeOpen();
      yield* followWith((told) => page(log, told), bell.listen(log, signal), Math.max(0, after));
    },

    async list() {
      mustBeOpen();
      const listed = await database.ask('list', undefined);
      return listed.map(({ log, first, last }) => ({
        log,
        entries: last.n,
        first: toEntry(first),
        last: toEntry(last),
      }));
    },

    async erase(log) {
      mustBeOpen();
      return enqueue((done, refuse) => ({ kind: 'erase', log, done, refuse }));
    },

    async close() {
      closing ??= close();
      return closing;
    },
  };
}

const isAppend = (job: Job): job is AppendJob => job.kind === 'append';

/** Takes the appends at the head of the queue: an erase is not overtaken. */
function takeBatch(queue: Job[]): AppendJob[] {
  const erase = queue.findIndex((job) => !isAppend(job));
  return queue.splice(0, erase < 0 ? queue.length : erase).filter(isAppend);
}

function takeAllAppends(queue: Job[]): AppendJob[] {
  const jobs = queue.splice(0);
  queue.push(...jobs.filter((job) => !isAppend(job)));
  return jobs.filter(isAppend);
}

const asStorageFailed = (error: unknown): StorageFailed =>
  error instanceof StorageFailed ? error : new StorageFailed('unknown', String(error));

/** A new folder is durable only when the folder above it is synced. */
async function makeFolder(folder: string): Promise<void> {
  let made: string | undefined;
  try {
    made = await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StorageFailed('cannot_open', String(error));
  }
  // Windows cannot open a folder, and journals its names by itself.
  if (made === undefined || process.platform === 'win32') return;
  for (let above = dirname(folder); ; above = dirname(above)) {
    const handle = await open(above, 'r');
    await handle.sync();
    await handle.close();
    if (above === dirname(made)) return;
  }
}
