import { Worker } from 'node:worker_threads';
import type { TableEdit } from '../../schemas/table.ts';
import type { World } from '../../schemas/world.ts';
import { workerUrl } from '../worker-url.ts';
import type { Loaded } from './inspect.ts';
import type { ScenarioProblemCode } from './problem.ts';
import type { TableOut } from './table/out.ts';

/** What is asked of the thread: one file at a time. */
export interface Ask {
  readonly text: string;
  readonly id?: string | undefined;
  readonly strict?: boolean | undefined;
}
/** Its table, or itself with the changes of one. */
export interface AskTable {
  readonly text: string;
  readonly table: { readonly out: true } | { readonly in: string };
}
/** What is too slow or too heavy is told in the shape of a file with problems, whatever was asked. */
export type Refused = Extract<Loaded, { ok: false }>;
interface Answers {
  readonly read: Loaded;
  readonly out: TableOut;
  readonly in: { readonly ok: true; readonly edit: TableEdit } | Refused;
}
export type Tell = { readonly tell: 'ready' } | { readonly tell: 'answer'; readonly answer: Answers[keyof Answers] };

export interface ReaderOptions {
  readonly world: World;
  /** Wall ms that one file may take, from when the thread begins with it. A shipped one takes 0.2 s; a slow or busy laptop needs its time. */
  readonly deadlineMs?: number;
  /** MB of memory that the thread may use. */
  readonly memoryMb?: number;
  /** Wall ms after which an idle thread is let go. */
  readonly idleMs?: number;
}

export interface Reader {
  /** Reads one file after the other. Never rejects because of what is in the file. */
  read(ask: Ask): Promise<Loaded>;
  /** The injects and expectations of a file as CSV. */
  tableOut(text: string): Promise<Answers['out']>;
  /** The file with what the rows of a table change. */
  tableIn(text: string, csv: string): Promise<Answers['in']>;
  close(): Promise<void>;
}

/** Reads scenario files in a worker thread, which is made when it is needed and ended when a file makes it too slow or too big. */
export function scenarioReader({ world, deadlineMs = 10_000, memoryMb = 128, idleMs = 30_000 }: ReaderOptions): Reader {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function readNow<T>(ask: Ask | AskTable): Promise<T | Refused> {
    clearTimeout(idle);
    const thread = worker ?? (await startWorker(world, memoryMb));
    worker = thread;
    thread.ref();
    try {
      return await answer<T>(thread, ask, deadlineMs);
    } catch (error) {
      worker = undefined;
      await thread.terminate();
      const refused = refusalFor(error, deadlineMs, memoryMb);
      if (!refused) throw error;
      return refused;
    } finally {
      // Waiting for work must not keep the program from ending.
      thread.unref();
      idle = setTimeout(letGo, idleMs).unref();
    }
  }
  function letGo(): void {
    clearTimeout(idle);
    worker?.terminate().catch(() => undefined);
    worker = undefined;
  }

  function inTurn<T>(ask: Ask | AskTable): Promise<T | Refused> {
    const mine = last.then(() => readNow<T>(ask));
    last = mine.catch(() => undefined);
    return mine;
  }

  return {
    read: (ask) => inTurn<Loaded>(ask),
    tableOut: (text) => inTurn<Answers['out']>({ text, table: { out: true } }),
    tableIn: (text, csv) => inTurn<Answers['in']>({ text, table: { in: csv } }),
    async close() {
      await last;
      clearTimeout(idle);
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function startWorker(world: World, memoryMb: number): Promise<Worker> {
  const worker = new Worker(workerUrl(import.meta.url, './inspect-worker.ts'), {
    workerData: world,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      // A thread that ends while it has nothing to do is somebody else's trouble: the next file gets a new one.
      worker.on('error', () => undefined);
      resolve(worker);
    });
  });
}

class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** The thread's answer; rejects when it takes too long or ends. */
function answer<T>(worker: Worker, ask: Ask | AskTable, deadlineMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      worker.off('message', hear);
      worker.off('error', fail);
      worker.off('exit', exit);
    };
    const fail = (error: Error) => {
      done();
      reject(error);
    };
    const exit = () => fail(new Error('The thread that reads scenarios ended'));
    const hear = (message: Tell) => {
      if (message.tell !== 'answer') return;
      done();
      // The worker answers what it was asked.
      resolve(message.answer as T);
    };
    const timer = setTimeout(() => fail(new TooSlow()), deadlineMs);
    worker.on('message', hear);
    worker.on('error', fail);
    worker.on('exit', exit);
    worker.postMessage(ask);
  });
}

function refusalFor(error: unknown, deadlineMs: number, memoryMb: number): Refused | undefined {
  const refuse = (code: ScenarioProblemCode, message: string): Refused => ({
    ok: false,
    problems: [{ code, severity: 'error', line: 1, column: 1, path: '', message, hint: 'Make it shorter.' }],
    more: 0,
  });
  if (error instanceof TooSlow) return refuse('too_slow', `Reading the file took longer than ${deadlineMs / 1000} s.`);
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return refuse('too_heavy', `Reading the file took more than ${memoryMb} MB of memory.`);
  return undefined;
}
