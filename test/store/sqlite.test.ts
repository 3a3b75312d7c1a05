import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataInUse, LogConflict, StorageFailed } from '../../server/store/errors.ts';
import { openStore } from '../../server/store/index.ts';
import { type SqliteOptions, sqliteStore } from '../../server/store/sqlite.ts';
import { reasonOf } from '../../server/store/sqlite-errors.ts';
import type { Store } from '../../server/store/store.ts';
import { storeContract } from './contract.ts';
import { entries, entry, numbers, take, takeAll, textOf } from './entries.ts';

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-store-'));
  return {
    open: () => sqliteStore({ file: join(folder, 'data', 'exercises.db') }),
    keeps: true,
    remove: () => rm(folder, { recursive: true }),
  };
});

describe('SQLite on a disk that fails', () => {
  let folder: string;
  let file: string;
  const stores: Store[] = [];
  const open = async (options: Partial<SqliteOptions> = {}) => {
    const store = await sqliteStore({ file, ...options });
    stores.push(store);
    return store;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-store-'));
    file = join(folder, 'exercises.db');
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    await rm(folder, { recursive: true });
  });

  const mebibyte = 1024 * 1024;
  const large = 'x'.repeat(100_000);

  /** Appends to `log` until the file may grow no more; gives the number of the entry that did not fit. */
  async function fill(store: Store, log: string): Promise<{ n: number; failure: unknown }> {
    for (let n = 1; n < 100; n++) {
      try {
        await store.append(log, [entry(n, large)]);
      } catch (failure) {
        return { n, failure };
      }
    }
    throw new Error('The file takes everything');
  }

  it('says that the disk is full and what to do, and stores nothing of what failed', async () => {
    const store = await open({ maxBytes: mebibyte });
    const { n, failure } = await fill(store, 'monday');
    expect(n).toBeGreaterThan(2);
    expect(failure).toBeInstanceOf(StorageFailed);
    expect(failure).toMatchObject({
      code: 'storage_failed',
      reason: 'full',
      message: 'The disk that holds the exercises is full',
      hint: expect.stringContaining('erase an exercise'),
    });
    expect(String(failure) + (failure as StorageFailed).hint).not.toContain(folder);
    expect(numbers(await store.read('monday'))).toEqual(numbers(entries(1, n - 1)));
  });

  it('refuses with the failed batch what was decided on top of it, and leaves followers untold', async () => {
    const store = await open({ maxBytes: mebibyte });
    await store.append('monday', [entry(1)]);
    const stop = new AbortController();
    const told = takeAll(store.follow('monday', 0, stop.signal));
    const outcomes = await Promise.allSettled([
      store.append('monday', entries(2, 30, large)),
      store.append('tuesday', [entry(1)]),
      store.append('monday', [entry(31)]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { reason: 'full' } });
    expect(await store.read('tuesday')).toEqual([]);
    expect(await store.read('monday')).toEqual([entry(1)]);
    stop.abort();
    expect(entries(1, 1)).toEqual(expect.arrayContaining(await told));
  });

  it('takes nothing for a log until it has been read anew', async () => {
    const store = await open({ maxBytes: mebibyte });
    await store.append('monday', [entry(1)]);
    await expect(store.append('monday', entries(2, 30, large))).rejects.toMatchObject({ reason: 'full' });
    await expect(store.append('monday', [entry(2)])).rejects.toMatchObject({ reason: 'full' });
    await store.append('tuesday', [entry(1, 'not concerned')]);
    await expect(store.append('monday', [entry(2)])).rejects.toMatchObject({ reason: 'full' });
    await store.read('monday');
    await store.append('monday', [entry(2)]);
    expect(numbers(await store.read('monday'))).toEqual([1, 2]);
  });

  it('goes on reading while the disk is full, and goes on storing once there is room', async () => {
    const store = await open({ maxBytes: mebibyte });
    await store.append('last year', entries(1, 4, large));
    const { n } = await fill(store, 'monday');
    for (let tries = 0; tries < 3; tries++) {
      expect(numbers(await store.read('monday'))).toEqual(numbers(entries(1, n - 1)));
      await expect(store.append('monday', [entry(n, large)])).rejects.toMatchObject({ reason: 'full' });
    }
    expect(await store.list()).toHaveLength(2);
    await store.erase('last year');
    await expect(store.append('monday', [entry(n, large)])).rejects.toMatchObject({ reason: 'full' });
    await store.read('monday');
    await store.append('monday', [entry(n, large)]);
    await store.close();
    expect(numbers(await (await open()).read('monday'))).toEqual(numbers(entries(1, n)));
  });

  it('fails while another program writes to the file, and goes on when that is done', async () => {
    const store = await open();
    await store.append('monday', [entry(1)]);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.append('monday', [entry(2)])).rejects.toMatchObject({ reason: 'busy' });
    expect(numbers(await store.read('monday'))).toEqual([1]);
    other.exec('ROLLBACK');
    other.close();
    await store.append('monday', [entry(2)]);
    expect(numbers(await store.read('monday'))).toEqual([1, 2]);
  });

  it('never gives one number to two entries, even if another program has written to the file', async () => {
    const store = await open();
    await store.append('monday', [entry(1)]);
    const other = new Database(file);
    other.prepare('INSERT INTO entry VALUES (?, ?, ?)').run('monday', 2, JSON.stringify(entry(2, 'theirs')));
    other.close();
    await expect(store.append('monday', [entry(2, 'mine')])).rejects.toThrow(LogConflict);
    expect((await store.read('monday')).map(textOf)).toEqual(['banner 1', 'theirs']);
  });

  it.each([
    ['a hole', 'DELETE FROM entry WHERE n = 2'],
    ['something that is no entry', `UPDATE entry SET body = 'hello' WHERE n = 2`],
    ['another entry in its place', 'UPDATE entry SET body = (SELECT body FROM entry WHERE n = 1) WHERE n = 2'],
  ])('reports %s in a log as damage, not as a shorter log, and leaves the others alone', async (_, damage) => {
    const store = await open();
    await store.append('monday', entries(1, 3));
    const other = new Database(file);
    other.exec(damage);
    other.close();
    await store.append('tuesday', [entry(1)]);
    await expect(store.read('monday')).rejects.toMatchObject({ reason: 'damaged' });
    await expect(take(store.follow('monday', 0, new AbortController().signal), 3)).rejects.toMatchObject({
      reason: 'damaged',
    });
    expect(await store.read('tuesday')).toEqual([entry(1)]);
  });

  it.each([
    [
      'a file where the data folder should be',
      'cannot_open',
      async () => {
        await writeFile(join(folder, 'taken'), '');
        return join(folder, 'taken', 'exercises.db');
      },
    ],
    [
      'a folder where the file should be',
      'cannot_open',
      async () => {
        await mkdir(file);
        return file;
      },
    ],
    [
      'a file that is no database',
      'damaged',
      async () => {
        await writeFile(file, 'Dear diary, '.repeat(1000));
        return file;
      },
    ],
    [
      'a file of a newer version',
      'too_new',
      async () => {
        const newer = new Database(file);
        newer.exec('CREATE TABLE t (x); PRAGMA user_version = 2');
        newer.close();
        return file;
      },
    ],
  ])('refuses to open on %s, and leaves the folder free', async (_, reason, prepare) => {
    const unusable = await prepare();
    await expect(sqliteStore({ file: unusable })).rejects.toMatchObject({ name: 'StorageFailed', reason });
    if (reason !== 'cannot_open' || unusable === file) {
      file = join(folder, 'fresh.db');
      await (await open()).append('monday', [entry(1)]);
    }
  });

  it('knows a file that may only be read', () => {
    const readOnly = new Database(file);
    readOnly.exec('CREATE TABLE t (x); PRAGMA query_only = ON');
    let reason: string | undefined;
    try {
      readOnly.exec('INSERT INTO t VALUES (1)');
    } catch (error) {
      reason = reasonOf(error);
    }
    readOnly.close();
    expect(reason).toBe('read_only');
  });

  it('leaves no word of an erased exercise on the disk', async () => {
    const store = await open();
    await store.append('monday', entries(1, 50, `NAME OF A PUPIL ${'y'.repeat(3000)}`));
    await store.append('tuesday', entries(1, 50, 'another class'));
    const onDisk = async () => {
      const files = await readdir(folder);
      return Buffer.concat(await Promise.all(files.map((name) => readFile(join(folder, name)))));
    };
    expect((await onDisk()).includes('NAME OF A PUPIL')).toBe(true);
    await store.erase('monday');
    expect((await onDisk()).includes('NAME OF A PUPIL')).toBe(false);
    expect(await store.read('tuesday')).toEqual(entries(1, 50, 'another class'));
  });
});

describe('the data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liaison-store-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made if it is missing, for this user only', async () => {
    const store = await sqliteStore({ file: join(folder, 'a', 'b', 'exercises.db') });
    await store.close();
    if (process.platform !== 'win32') expect((await stat(join(folder, 'a', 'b'))).mode & 0o777).toBe(0o700);
  });

  it('is refused to a second server, with the process that has it and since when', async () => {
    const before = new Date().toISOString();
    const store = await sqliteStore({ file: join(folder, 'exercises.db') });
    const refused = await sqliteStore({ file: join(folder, 'other.db') }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DataInUse);
    expect(refused).toMatchObject({
      code: 'data_in_use',
      pid: process.pid,
      hint: expect.stringContaining('--data-dir'),
    });
    const { since = '', message } = refused as DataInUse;
    expect(message).toBe(`The data folder is already in use by process ${process.pid} since ${since}`);
    expect(since >= before && since <= new Date().toISOString()).toBe(true);
    await store.append('monday', [entry(1)]);
    await store.close();
    await (await sqliteStore({ file: join(folder, 'exercises.db') })).close();
  });

  it('goes to exactly one of several that start at once', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => sqliteStore({ file: join(folder, 'exercises.db') })),
    );
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(DataInUse);
    await won[0]?.close();
  });
});

describe('openStore', () => {
  it('opens a store by its address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liaison-store-'));
    const kept = await openStore(`sqlite:${join(folder, 'exercises.db')}`);
    const gone = await openStore('memory:');
    expect([kept.durability, gone.durability]).toEqual(['disk', 'memory']);
    await Promise.all([kept.close(), gone.close()]);
    await rm(folder, { recursive: true });
  });

  it.each(['redis://localhost', 'memory', 'sqlite:', '', 'exercises.db', 'memory:x', 'SQLITE:x'])(
    'names the known ones when asked for %j',
    async (address) => {
      await expect(openStore(address)).rejects.toMatchObject({
        name: 'UnknownStore',
        hint: 'Known are memory: (gone when Liaison stops) and sqlite:FILE',
      });
    },
  );
});
