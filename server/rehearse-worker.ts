import { parentPort, workerData } from 'node:worker_threads';
import { playedOnce, tryOwnTests } from './exercise/own-tests.ts';
import { rehearse } from './exercise/rehearse.ts';
import { outcomeOf, previewOf, type RehearsalOrder } from './rehearsing.ts';

/** Plays what it was started with, tells what came of it, and is gone. */
const order = workerData as RehearsalOrder; // given by `rehearsing.ts` and by nobody else
const play = playedOnce((crews, rate) => rehearse({ ...order, crews, rate }), order.scenario);
const played = await play(order.crews, order.rate);
const tests = order.ownTests ? await tryOwnTests(order.scenario, play) : [];
parentPort?.postMessage(order.preview ? previewOf(order, played) : outcomeOf(order, played, tests));
