import { createBell, followWith } from './bell.ts';
import { LogConflict, StorageFailed } from './errors.ts';
import { type Row, toEntries, toEntry, toRows } from './rows.ts';
import type { Store } from './store.ts';

/** Logs that are gone with the process: tests, rehearsals, demonstrations. */
export function memoryStore(): Store {
  const logs = new Map<string, Row[]>();
  const bell = createBell();
  let closed = false;

  const open = () => {
    if (closed) throw new StorageFailed('closed');
  };
  const rowsAfter = (log: string, after: number) => {
    open();
    return (logs.get(log) ?? []).slice(Math.max(0, after));
  };

  return {
    durability: 'memory',
    exclusive: true,

    async append(log, entries) {
      open();
      const more = toRows(log, entries);
      const rows = logs.get(log) ?? [];
      const first = more[0];
      if (!first) return;
      if (first.n !== rows.length + 1) throw new LogConflict(log, first.n);
      rows.push(...more);
      logs.set(log, rows);
      bell.ring(log, more);
    },

    async read(log, after = 0) {
      return toEntries(rowsAfter(log, after), Math.max(0, after));
    },

    async *follow(log, after, signal) {
      open();
      yield* followWith(async (told) => rowsAfter(log, told), bell.listen(log, signal), after);
    },

    async list() {
      open();
      return [...logs]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([log, rows]) => {
          const [first, last] = [rows.at(0), rows.at(-1)];
          return first && last ? [{ log, entries: rows.length, first: toEntry(first), last: toEntry(last) }] : [];
        });
    },

    async erase(log) {
      open();
      logs.delete(log);
      bell.silence(log);
    },

    async close() {
      closed = true;
      bell.silenceAll();
    },
  };
}
