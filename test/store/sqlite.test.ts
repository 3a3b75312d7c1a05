import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { storeContract } from './contract.ts';

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-store-'));
  return {
    open: () => sqliteStore({ file: join(folder, 'data', 'exercises.db') }),
    keeps: true,
    remove: () => rm(folder, { recursive: true }),
  };
});
