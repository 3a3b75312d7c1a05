import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './sqlite-database.ts';
import { reasonOf } from './sqlite-errors.ts';
import type { Ask, Failure, Reply, Work, WorkerOptions } from './sqlite-protocol.ts';

// The thread that owns the database: it may wait for the disk, the main loop may not. One request after the other, each answered once.

const port = parentPort;
if (!port) throw new Error('sqlite-worker runs as a worker thread');

// workerData is untyped by nature; sqlite.ts makes it.
const options = workerData as WorkerOptions;
const tell = (reply: Reply) => port.postMessage(reply);
const failureOf = (error: unknown): Failure => ({ reason: reasonOf(error), detail: String(error) });

try {
  const database = openDatabase(options);
  port.on('message', (asked: Ask) => {
    try {
      tell({ tell: 'answer', id: asked.id, answer: perform(database, asked) });
    } catch (error) {
      tell({ tell: 'failed', id: asked.id, failure: failureOf(error) });
    }
    if (asked.kind === 'close') return port.close();
    // After the answer is on its way: nobody waits for the checkpoint but the next batch.
    try {
      database.checkpointIfDue();
    } catch (error) {
      tell({ tell: 'warning', failure: failureOf(error) });
    }
  });
  tell({ tell: 'opened' });
} catch (error) {
  tell({ tell: 'not_opened', failure: failureOf(error) });
}

function perform(database: ReturnType<typeof openDatabase>, asked: Ask): Work[Ask['kind']]['answer'] {
  switch (asked.kind) {
    case 'commit':
      return database.commit(asked.ask.appends, asked.ask.probe);
    case 'erase':
      database.erase(asked.ask.log);
      return undefined;
    case 'page':
      return database.page(asked.ask.log, asked.ask.after);
    case 'list':
      return database.list();
    case 'close':
      database.close();
      return undefined;
  }
}
