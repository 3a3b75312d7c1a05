import { parentPort, workerData } from 'node:worker_threads';
import { rehearse } from './exercise/rehearse.ts';
import { outcomeOf, type RehearsalOrder } from './rehearsing.ts';

/** Plays what it was started with, tells what came of it, and is gone. */
const order = workerData as RehearsalOrder; // given by `rehearsing.ts` and by nobody else
parentPort?.postMessage(outcomeOf(order, await rehearse(order)));
