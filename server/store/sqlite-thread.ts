import { Worker } from 'node:worker_threads';
import { workerUrl } from '../worker-url.ts';
import { StorageFailed } from './errors.ts';
import type { Ask, Kind, Reply, Work, WorkerOptions } from './sqlite-protocol.ts';

/** The thread that owns the database, seen from the main loop. */
export interface DatabaseThread {
  /** Throws `StorageFailed`. Asked in order, done in order. */
  ask<K extends Kind>(kind: K, ask: Work[K]['ask']): Promise<Work[K]['answer']>;
  /** Checkpoints, closes the file, ends the thread. */
  stop(): Promise<void>;
}

interface Waiting {
  answer(value: unknown): void;
  fail(failure: StorageFailed): void;
}

/** Resolves when the file is open and of our format. The thread keeps the process alive only while something is being waited for. */
export async function startDatabase(
  options: WorkerOptions,
  warn: (failure: StorageFailed) => void,
): Promise<DatabaseThread> {
  // Flags of the main thread, such as a test runner's loaders, are not for this one.
  const worker = new Worker(workerUrl(import.meta.url, './sqlite-worker.ts'), { workerData: options, execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let ids = 0;
  /** Why nothing more can be asked. */
  let gone: StorageFailed | undefined;
  let exited = false;

  const opened = new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: Reply) => {
      switch (reply.tell) {
        case 'opened':
          return resolve();
        case 'not_opened':
          return reject(new StorageFailed(reply.failure.reason, reply.failure.detail));
        case 'warning':
          return warn(new StorageFailed(reply.failure.reason, reply.failure.detail));
        case 'answer':
          return settled(reply.id)?.answer(reply.answer);
        case 'failed':
          return settled(reply.id)?.fail(new StorageFailed(reply.failure.reason, reply.failure.detail));
      }
    });
    worker.on('error', (error) => {
      gone = new StorageFailed('stopped', String(error));
    });
    worker.on('exit', () => {
      exited = true;
      gone ??= new StorageFailed('stopped');
      reject(gone);
      for (const id of [...waiting.keys()]) settled(id)?.fail(gone);
    });
  });

  function settled(id: number): Waiting | undefined {
    const found = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return found;
  }

  function ask<K extends Kind>(kind: K, what: Work[K]['ask']): Promise<Work[K]['answer']> {
    return new Promise((resolve, reject) => {
      if (gone) return reject(gone);
      const id = ++ids;
      // The thread answers a question of kind K with an answer of kind K: one table types both sides.
      waiting.set(id, { answer: (value) => resolve(value as Work[K]['answer']), fail: reject });
      worker.ref();
      worker.postMessage({ id, kind, ask: what } as Ask);
    });
  }

  await opened.catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  worker.unref();
  return {
    ask,
    async stop() {
      const ended = new Promise<void>((resolve) => {
        if (exited) resolve();
        else worker.once('exit', () => resolve());
      });
      const closed = ask('close', undefined).catch((failure: StorageFailed) => warn(failure));
      gone ??= new StorageFailed('closed');
      await closed;
      worker.ref();
      await ended;
    },
  };
}
