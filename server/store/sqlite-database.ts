import Database from 'libsql';
import type { Row } from './rows.ts';
import { type Append, type ListedRows, PAGE_ROWS, type WorkerOptions } from './sqlite-protocol.ts';

const FORMAT = 1;
/** Another program that looks at the file may hold it this long (wall ms) before a commit counts as failed. */
const BUSY_MS = 1000;
const CHECKPOINT_BYTES = 4 * 1024 * 1024;
const PROBE_BYTES = 64 * 1024;

/** The file is sound but not for us. It has a `code` as SQLite's own errors do, so that one function reads both. */
class NotOurs extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The logs in one SQLite file. Synchronous: it belongs in a worker thread. Every function either does what it says or throws with the
 * transaction rolled back; a failed commit leaves nothing behind.
 */
export function openDatabase({ file, maxBytes }: WorkerOptions) {
  const db = new Database(file);
  prepareFile(db, maxBytes);

  const insert = db.prepare<[string, number, string]>('INSERT INTO entry (log, n, body) VALUES (?, ?, ?)');
  const head = db.prepare<[string]>('SELECT max(n) AS n FROM entry WHERE log = ?');
  const next = db.prepare<[string, number, number]>(
    'SELECT n, body FROM entry WHERE log = ? AND n > ? ORDER BY n LIMIT ?',
  );
  const forget = db.prepare<[string]>('DELETE FROM entry WHERE log = ?');
  const writeProbe = db.prepare<[number]>('INSERT OR REPLACE INTO probe (id, body) VALUES (1, zeroblob(?))');
  // Steps from name to name along the primary key: the logs are few, their rows are many.
  const names = db.prepare<[]>(
    `WITH RECURSIVE name(log) AS (
       SELECT min(log) FROM entry
       UNION ALL SELECT (SELECT min(log) FROM entry WHERE log > name.log) FROM name WHERE name.log IS NOT NULL
     ) SELECT log FROM name WHERE log IS NOT NULL`,
  );
  const lastRow = db.prepare<[string]>('SELECT n, body FROM entry WHERE log = ? ORDER BY n DESC LIMIT 1');
  let sinceCheckpoint = 0;
  let emptyDue = false;

  // libsql types rows as unknown: the shapes below are those of our own statements.
  const headOf = (log: string) => (head.all(log) as { n: number | null }[])[0]?.n ?? 0;
  const rows = (log: string, after: number, limit: number) => next.all(log, after, limit) as Row[];
  const last = (log: string) => (lastRow.all(log) as Row[])[0];

  /** A transaction that could not be rolled back when it failed must not be read as if it had happened. */
  const settle = () => {
    if (db.inTransaction) db.exec('ROLLBACK');
  };

  function transaction<T>(work: () => T): T {
    settle();
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      settle();
      throw error;
    }
  }

  /** False: somebody reads the file, so it could not be finished. */
  function checkpoint(how: 'PASSIVE' | 'TRUNCATE'): boolean {
    const [row] = db.prepare(`PRAGMA wal_checkpoint(${how})`).all() as { busy: number }[];
    return row?.busy === 0;
  }

  return {
    commit(appends: readonly Append[], probe: boolean): ('stored' | 'conflict')[] {
      if (probe) {
        // A commit whose sync failed may have left its frames in the write-ahead log. These writes go over them, so that not even
        // a recovery after a crash can bring back what was refused.
        transaction(() => writeProbe.run(PROBE_BYTES));
        transaction(() => writeProbe.run(0));
      }
      const results = transaction(() =>
        appends.map(({ log, rows }) => {
          // Asked of the database each time: whatever else may write to this file, two entries never get one number.
          if (rows[0]?.n !== headOf(log) + 1) return 'conflict';
          for (const { n, body } of rows) insert.run(log, n, body);
          return 'stored';
        }),
      );
      for (const { rows } of appends) for (const { body } of rows) sinceCheckpoint += body.length;
      return results;
    },

    /** `secure_delete` overwrites the text in the file; emptying the write-ahead log is tried again until it is done. */
    erase(log: string): void {
      transaction(() => forget.run(log));
      emptyDue = true;
      try {
        emptyDue = !checkpoint('TRUNCATE');
      } catch {
        // The log is erased. `checkpointIfDue` comes next, tries again and says what is wrong.
      }
    },

    page(log: string, after: number): Row[] {
      settle();
      return rows(log, after, PAGE_ROWS);
    },

    list(): ListedRows[] {
      settle();
      return (names.all() as { log: string }[]).flatMap(({ log }) => {
        const [first, end] = [rows(log, 0, 1)[0], last(log)];
        return first && end ? [{ log, first, last: end }] : [];
      });
    },

    checkpointIfDue(): void {
      if (emptyDue) emptyDue = !checkpoint('TRUNCATE');
      if (sinceCheckpoint < CHECKPOINT_BYTES) return;
      sinceCheckpoint = 0;
      checkpoint('PASSIVE');
    },

    close(): void {
      try {
        settle();
        checkpoint('TRUNCATE');
      } finally {
        db.close();
      }
    },
  };
}

function prepareFile(db: Database.Database, maxBytes: number | undefined): void {
  const pragma = (name: string) => {
    const row = db.prepare(`PRAGMA ${name}`).all()[0];
    return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
  };
  db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  const format = pragma('user_version');
  if (typeof format !== 'number' || format > FORMAT)
    throw new NotOurs('LIAISON_TOO_NEW', `the file has format ${format}, this version knows ${FORMAT}`);
  if (pragma('journal_mode = WAL') !== 'wal')
    throw new NotOurs('SQLITE_CANTOPEN', 'write-ahead logging is not possible here');
  db.exec('PRAGMA synchronous = FULL');
  // Only macOS has this: a plain sync there ends in the drive's cache.
  db.exec('PRAGMA fullfsync = 1');
  db.exec('PRAGMA checkpoint_fullfsync = 1');
  // Checkpoints are made between batches, not inside a commit that somebody waits for.
  db.exec('PRAGMA wal_autocheckpoint = 0');
  db.exec('PRAGMA secure_delete = ON');
  if (maxBytes !== undefined) db.exec(`PRAGMA max_page_count = ${Math.floor(maxBytes / Number(pragma('page_size')))}`);
  if (format === FORMAT) return;
  db.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE entry (
      log TEXT NOT NULL,
      n INTEGER NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (log, n)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE probe (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
    PRAGMA user_version = ${FORMAT};
    COMMIT;
  `);
}
