import { join } from 'node:path';
import Database from 'libsql';
import { DataInUse, StorageFailed } from './errors.ts';
import { reasonOf } from './sqlite-errors.ts';

/** Held until `release` or until the process ends, however it ends. */
export interface FolderLock {
  release(): void;
}

/**
 * Makes this process the only one that uses a data folder (which must exist). Throws `DataInUse` with the other's process id and start.
 *
 * The lock is the operating system's own lock on `liaison.lock`, taken and held through SQLite: it vanishes with its process, so there is
 * no stale lock to judge. (A file with a process id in it cannot be judged after a power cut, when another program has that id, nor from
 * another container.) What the file holds, one row with pid and start, is only for the sentence; readers are let in while it is held.
 */
export function lockFolder(folder: string, since: string): FolderLock {
  const db = open(join(folder, 'liaison.lock'));
  try {
    db.exec('BEGIN IMMEDIATE');
    db.exec('CREATE TABLE IF NOT EXISTS owner (pid INTEGER NOT NULL, since TEXT NOT NULL)');
    db.exec('DELETE FROM owner');
    db.prepare('INSERT INTO owner VALUES (?, ?)').run(process.pid, since);
    db.exec('COMMIT');
    db.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const failed = refusal(db, error);
    db.close();
    throw failed;
  }
  return {
    release() {
      if (!db.open) return;
      db.exec('ROLLBACK');
      db.close();
    },
  };
}

function open(file: string): Database.Database {
  try {
    const db = new Database(file);
    db.exec('PRAGMA busy_timeout = 0');
    return db;
  } catch (error) {
    throw new StorageFailed(reasonOf(error), String(error));
  }
}

function refusal(db: Database.Database, error: unknown): Error {
  const reason = reasonOf(error);
  if (reason !== 'busy') return new StorageFailed(reason, `liaison.lock: ${String(error)}`);
  try {
    // libsql types a row as unknown; this is the row written above.
    const [owner] = db.prepare('SELECT pid, since FROM owner').all() as { pid: number; since: string }[];
    return new DataInUse(owner);
  } catch {
    // The other process is writing its row this moment.
    return new DataInUse(undefined);
  }
}
