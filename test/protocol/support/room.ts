import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { type Cut, handNetwork, handTimers } from '../../../clients/sdk/testing.ts';
import { subprotocol, wsPath } from '../../../schemas/line.ts';
import { problem } from '../../../schemas/problem.ts';
import { openExercises } from '../../../server/exercise/exercises.ts';
import type { Exercise } from '../../../server/exercise/types.ts';
import type { Wall } from '../../../server/exercise/wall.ts';
import { machineWall } from '../../../server/exercise/wall.ts';
import { createGateway } from '../../../server/gateway/gateway.ts';
import { createTickets } from '../../../server/gateway/tickets.ts';
import { realTimers, type Timers } from '../../../server/gateway/timers.ts';
import { type App, buildApp } from '../../../server/http/app.ts';
import { StorageFailed } from '../../../server/store/errors.ts';
import { memoryStore } from '../../../server/store/memory.ts';
import { aScenario } from '../../support/given.ts';
import { memoryRosters } from '../../support/rosters.ts';
import { type Carrier, createLine, type Ears, type Line } from './line.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}
interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly ticket?: string;
  readonly body?: unknown;
}

/** The whole server in this process: store in memory, exercises, gateway, routes. What carries a connection is the only difference. */
export interface Room {
  readonly exercise: Exercise;
  readonly staffKey: string;
  connect(label: string): Line;
  http(asked: Asked): Promise<Answer>;
  /** Lets everything happen that can happen without time. */
  settle(lines: readonly Line[]): Promise<void>;
  /** Waits for more to come in, where that is not certain after `settle`. */
  more(line: Line): Promise<void>;
  stop(): void;
  close(): Promise<void>;
  /** Only over real sockets. */
  upgrade?(headers: Readonly<Record<string, string>>): Promise<Answer>;
  /** Only in memory. */
  byHand?: {
    advance(ms: number): Promise<void>;
    cut(label: string, what: Cut): void;
    restore(label: string): void;
    storeFails: boolean;
  };
}

const keys = { secret: 'a secret of the class, 128 bits', staffKey: 'a key of the staff, 128 bits' };

async function build(timers: Timers, wall: Wall, change: object) {
  const broken = { storeFails: false };
  const memory = memoryStore();
  const scenario = aScenario(change);
  const exercises = await openExercises({
    store: {
      ...memory,
      append: async (...what) => {
        if (broken.storeFails) throw new StorageFailed('full');
        await memory.append(...what);
      },
    },
    wall,
    scenario: async (id) => (id === scenario.id ? scenario : undefined),
  });
  const tickets = createTickets(keys, exercises);
  let drawn = 0;
  const random = () => `drawn-${String(++drawn).padStart(6, '0')}`;
  const logger = pino({ level: 'silent' });
  const gateway = createGateway({ exercises, tickets, timers, random, log: logger });
  const nothing = problem('not_found', 'There is nothing here');
  const { app } = await buildApp({
    exercises,
    tickets,
    gateway,
    timers,
    random,
    lan: () => ({
      isOpen: false,
      addresses: () => [],
      shown: undefined,
      open: async () => ({ failed: [] }),
      close: async () => {},
      deviceSeen: false,
      forgetDevice: () => {},
    }),
    library: {
      list: async () => [{ id: scenario.id }],
      load: async () => ({ ok: true, scenario }),
      problems: async () => [],
      source: async () => ({ problem: nothing }),
      save: async () => ({ ok: false, problem: nothing }),
    },
    checkScenario: async () => ({ ok: true, problems: [], more: 0 }),
    rosters: memoryRosters(),
    injects: {
      out: async () => ({ ok: false, problems: [] }),
      in: async (text) => ({ text, changes: [], problems: [], more: 0 }),
    },
    withKept: (text) => ({ ok: true, text, moved: 0 }),
    readScenario: async () => ({ ok: true, scenario }),
    rehearse: async () => ({ ok: false, problem: nothing }),
    preview: async () => ({ ok: false, problem: nothing }),
    version: '0.0.0',
    logger,
    allowHosts: ['class.test'],
    allowOrigins: ['https://page.test'],
    ownHosts: () => [],
    maxConnections: 500,
    maxPerAddress: 60,
    rateLimit: true,
  });
  const made = await exercises.create({ scenario: scenario.id, seed: 7 });
  if (!made.ok) throw new Error(made.problem.message);
  const { exercise } = made;
  return { exercises, exercise, gateway, app, broken };
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise<void>((resolve) => setImmediate(resolve));
};

/** Everything in memory, and a clock that stands until it is moved. */
export async function inMemory(change: object = {}): Promise<Room> {
  const timers = handTimers(Date.parse('2026-11-21T10:00:00Z'));
  const every = (ms: number, run: () => void): (() => void) => {
    let stop = timers.after(ms, () => {
      stop = every(ms, run);
      run();
    });
    return () => stop();
  };
  const { exercises, exercise, gateway, app, broken } = await build(
    { wall: timers.now, now: timers.now, after: timers.after, every },
    { now: timers.now, after: timers.after },
    change,
  );
  await app.ready();
  const network = handNetwork(gateway.accept);
  const settle = () => turns(4);
  return {
    exercise,
    staffKey: keys.staffKey,
    connect: (label) =>
      createLine((ears) => {
        const socket = network.socket(label)('', subprotocol, { opened: () => {}, ...ears });
        return {
          send: (text) => socket.send(text),
          sendBinary: () => {},
          close: () => socket.close(),
          terminate: () => network.hangUp(label),
          settle,
        };
      }),
    async http({ method = 'GET', path, ticket, body }) {
      const { statusCode, headers, payload } = await app.inject({
        method: method as 'GET', // any of those that the routes know
        url: path,
        headers: headersOf(ticket, body),
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      });
      return { status: statusCode, headers, body: readBody(payload) };
    },
    settle,
    more: async () => {
      throw new Error('nothing more comes');
    },
    stop: gateway.stop,
    async close() {
      gateway.stop();
      await app.close();
      await exercises.close();
    },
    byHand: {
      async advance(ms) {
        const until = timers.now() + ms;
        await settle();
        while (timers.step(until)) await settle();
        await settle();
      },
      cut: network.cut,
      restore: network.restore,
      get storeFails() {
        return broken.storeFails;
      },
      set storeFails(fails) {
        broken.storeFails = fails;
      },
    },
  };
}

/** Real WebSockets and real requests on loopback, and the machine's own time. */
export async function onLoopback(change: object = {}): Promise<Room> {
  const { exercises, exercise, gateway, app } = await build(realTimers, machineWall, change);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo; // it listens on a port
  return {
    exercise,
    staffKey: keys.staffKey,
    connect: () => createLine((ears) => carriedBy(`ws://127.0.0.1:${port}${wsPath}`, ears)),
    async http({ method = 'GET', path, ticket, body }) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: headersOf(ticket, body),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return {
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: readBody(await answer.text()),
      };
    },
    async settle(lines) {
      // What was sent has been read; what followed from it has happened; what was said of it has come.
      await Promise.all(lines.map((line) => line.carrier.settle()));
      await turns(10);
      await Promise.all(lines.map((line) => line.carrier.settle()));
    },
    async more(line) {
      const signal = AbortSignal.timeout(10_000);
      await Promise.race([
        line.more(),
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('nothing more comes')))),
      ]);
    },
    upgrade: (headers) => upgrade(port, headers),
    stop: gateway.stop,
    close: () => closeAll(app, exercises),
  };
}

async function closeAll(app: App, exercises: { close(): Promise<void> }): Promise<void> {
  await app.close();
  await exercises.close();
}

function carriedBy(url: string, ears: Ears): Carrier {
  const socket = new WebSocket(url, subprotocol, { perMessageDeflate: false });
  const opened = once(socket, 'open');
  opened.catch(() => {});
  const pongs: (() => void)[] = [];
  const all = () => {
    for (const done of pongs.splice(0)) done();
  };
  socket.on('message', (data) => ears.text(String(data)));
  socket.on('error', () => {});
  socket.on('pong', () => pongs.shift()?.());
  socket.on('close', (code, reason) => {
    ears.closed(code, String(reason));
    all();
  });
  // What is said before it is open is said first once it is.
  const whenOpen = (act: () => void): void => {
    if (socket.readyState === WebSocket.OPEN) act();
    else if (socket.readyState === WebSocket.CONNECTING) socket.once('open', act);
  };
  return {
    send: (text) => whenOpen(() => socket.send(text, () => {})),
    sendBinary: (text) => whenOpen(() => socket.send(Buffer.from(text), () => {})),
    close: () => socket.close(),
    terminate: () => socket.terminate(),
    async settle() {
      await opened.catch(() => {});
      if (socket.readyState !== WebSocket.OPEN) return;
      await new Promise<void>((resolve) => {
        pongs.push(resolve);
        socket.ping(() => {});
      });
    },
  };
}

/** A handshake by hand: its status and, where it is refused, its body. */
async function upgrade(port: number, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const asked = request({
    agent: false,
    port,
    host: '127.0.0.1',
    path: wsPath,
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    },
  });
  asked.end();
  return await new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: undefined });
    });
    asked.on('response', async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer); // no encoding was set
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        body: readBody(Buffer.concat(parts).toString()),
      });
    });
  });
}

const headersOf = (ticket: string | undefined, body: unknown): Record<string, string> => ({
  ...(ticket !== undefined && { authorization: `Bearer ${ticket}` }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
});

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
