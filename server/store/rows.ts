import type { Entry } from '../../schemas/entry.ts';
import { LogConflict, StorageFailed } from './errors.ts';

/** An entry as engines keep it: its number, and all of it as JSON text, so that nobody shares an object with anybody. */
export interface Row {
  readonly n: number;
  readonly body: string;
}

/** Throws `LogConflict` if the entries do not follow each other. Whether the first is the log's next is for the engine to say. */
export function toRows(log: string, entries: readonly Entry[]): Row[] {
  const first = entries[0]?.n ?? 1;
  return entries.map((entry, index) => {
    if (!Number.isSafeInteger(entry.n) || entry.n < 1 || entry.n !== first + index) throw new LogConflict(log, entry.n);
    return { n: entry.n, body: JSON.stringify(entry) };
  });
}

/** Throws `StorageFailed` (damaged) rather than hand out something that is not what was appended. */
export function toEntry(row: Row): Entry {
  try {
    const entry: Entry = JSON.parse(row.body);
    if (entry.n === row.n) return entry;
  } catch {
    // Falls through: not JSON is as bad as another entry's JSON.
  }
  throw new StorageFailed('damaged', `row ${row.n} does not hold entry ${row.n}`);
}

/** `toEntry` for rows that must follow `after` without a gap: a hole is damage, never a shorter log. */
export function toEntries(rows: readonly Row[], after: number): Entry[] {
  return rows.map((row, index) => {
    if (row.n !== after + index + 1) throw new StorageFailed('damaged', `row ${row.n} follows ${after + index}`);
    return toEntry(row);
  });
}
