import { parentPort, workerData } from 'node:worker_threads';
import type { World } from '../../schemas/world.ts';
import { inspect } from './inspect.ts';
import { tableIn } from './table/in.ts';
import { tableOut } from './table/out.ts';
import type { Ask, AskTable, Tell } from './thread.ts';

// The thread that reads scenario files: a hostile file costs its time and memory, not the classroom's.

const port = parentPort;
if (!port) throw new Error('inspect-worker runs as a worker thread');

// workerData is untyped by nature; thread.ts makes it.
const world = workerData as World;
const tell = (message: Tell) => port.postMessage(message);

port.on('message', (ask: Ask | AskTable) => tell({ tell: 'answer', answer: answerTo(ask) }));
tell({ tell: 'ready' });

function answerTo(ask: Ask | AskTable) {
  if (!('table' in ask)) return inspect(ask.text, { world, id: ask.id, strict: ask.strict });
  if ('out' in ask.table) return tableOut(ask.text);
  return { ok: true, edit: tableIn(ask.text, ask.table.in, world) } as const;
}
