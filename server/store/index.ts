import { memoryStore } from './memory.ts';
import { type SqliteOptions, sqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** What `openStore` cannot make sense of. */
export class UnknownStore extends Error {
  override readonly name = 'UnknownStore';
  readonly hint = 'Known are memory: (gone when Liaison stops) and sqlite:FILE';
}

/** Opens a store by its address: `memory:` or `sqlite:FILE`. Throws `UnknownStore`, or what the engine throws. */
export async function openStore(address: string, options: Omit<SqliteOptions, 'file'> = {}): Promise<Store> {
  const colon = address.indexOf(':');
  const [scheme, rest] = [address.slice(0, Math.max(0, colon)), address.slice(colon + 1)];
  if (scheme === 'memory' && rest === '') return memoryStore();
  if (scheme === 'sqlite' && rest !== '') return sqliteStore({ ...options, file: rest });
  if (scheme === 'sqlite') throw new UnknownStore('The store "sqlite:" needs a file, as in sqlite:exercises.db');
  throw new UnknownStore(`There is no store "${address.slice(0, 80)}"`);
}
