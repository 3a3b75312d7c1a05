import { parentPort, workerData } from 'node:worker_threads';
import type { World } from '../../schemas/world.ts';
import { inspect } from './inspect.ts';
import type { Ask, Tell } from './thread.ts';

// The thread that reads scenario files: a hostile file costs its time and memory, not the classroom's.

const port = parentPort;
if (!port) throw new Error('inspect-worker runs as a worker thread');

// workerData is untyped by nature; thread.ts makes it.
const world = workerData as World;
const tell = (message: Tell) => port.postMessage(message);

port.on('message', ({ text, id, strict }: Ask) => tell({ tell: 'read', loaded: inspect(text, { world, id, strict }) }));
tell({ tell: 'ready' });
