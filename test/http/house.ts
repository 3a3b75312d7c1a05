import { randomBytes } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { problem } from '../../schemas/problem.ts';
import { engine } from '../../server/core/actor.ts';
import { openExercises } from '../../server/exercise/exercises.ts';
import type { Exercise, Exercises } from '../../server/exercise/types.ts';
import { createGateway, type Gateway } from '../../server/gateway/gateway.ts';
import { createTickets, type Tickets } from '../../server/gateway/tickets.ts';
import { realTimers, type Timers } from '../../server/gateway/timers.ts';
import { type App, buildApp } from '../../server/http/app.ts';
import type { AppOf, Lan, Library } from '../../server/http/deps.ts';
import { tableIn } from '../../server/loader/table/in.ts';
import { tableOut } from '../../server/loader/table/out.ts';
import { loadWorld } from '../../server/loader/world.ts';
import { createLan } from '../../server/network.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { aScenario } from '../support/given.ts';
import { memoryRosters } from '../support/rosters.ts';

export const keys = { secret: 'the secret of a server, at random', staffKey: 'the staff key of a test, at random' };

/** A server with one exercise of the small lesson in memory. Its clock can be moved on by hand. */
export interface House {
  readonly app: App;
  readonly lan: Lan;
  readonly exercises: Exercises;
  readonly exercise: Exercise;
  readonly tickets: Tickets;
  readonly gateway: Gateway;
  readonly staff: string;
  /** Lines of the log, as JSON. */
  readonly lines: readonly string[];
  advance(ms: number): void;
  /** With a ticket and a JSON body, from an address. */
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, how?: Asked): Promise<Answered>;
  join(wish: object, from?: string): Promise<Answered>;
  seat(
    name: string,
    role: 'assessor' | 'observer' | 'wall' | 'instructor' | 'shadow',
    bureau?: string,
  ): Promise<string>;
  close(): Promise<void>;
}

export interface Asked {
  readonly ticket?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly from?: string;
}
export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape they are about
  readonly body: any;
  readonly text: string;
  readonly headers: LightMyRequestResponse['headers'];
}

export async function house(change: Partial<AppOf> = {}, scenario = aScenario()): Promise<House> {
  let ahead = 0;
  const wall = { now: () => Date.now() + ahead, after: realTimers.after };
  const timers: Timers = { ...realTimers, wall: wall.now, now: () => realTimers.now() + ahead };
  const exercises = await openExercises({
    store: memoryStore(),
    wall,
    scenario: async (id) => (id === scenario.id ? scenario : undefined),
  });
  const made = await exercises.create({ scenario: scenario.id, seed: 1 });
  if (!made.ok) throw new Error(made.problem.message);
  const { exercise } = made;
  const tickets = createTickets(keys, exercises);
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const random = () => randomBytes(9).toString('base64url');
  const gateway = createGateway({ exercises, tickets, timers, random, log: logger });
  const { app, lan } = await buildApp({
    exercises,
    tickets,
    gateway,
    timers,
    random,
    lan: (server, port) =>
      createLan({ server, port, addresses: () => [{ address: '127.0.0.2', name: 'wlan0' }], tls: undefined }),
    library: oneScenario(scenario),
    checkScenario: async (yaml) => ({ ok: yaml.length > 0, problems: [], more: 0 }),
    rosters: memoryRosters(),
    injects: {
      out: async (yaml) => tableOut(yaml),
      in: async (yaml, csv) => tableIn(yaml, csv, await loadWorld()),
    },
    withKept: (text) => ({ ok: true, text, moved: 0 }),
    readScenario: async (yaml) =>
      new TextDecoder().decode(yaml) === 'the small lesson'
        ? { ok: true, scenario }
        : {
            ok: false,
            problem: problem('scenario_invalid', 'scenario.yaml is not ready: 1 problem, it cannot be started'),
          },
    preview: async ({ id }, wish) => ({ ok: true, result: { preview: id, ...wish } }),
    rehearse: async ({ id }, wish) => ({ ok: true, result: { scenario: id, ...wish } }),
    version: '1.2.3',
    logger,
    allowHosts: ['classroom.test'],
    allowOrigins: ['https://student.example'],
    ownHosts: () => ['192.168.7.7', 'laptop', 'laptop.local'],
    maxConnections: 500,
    maxPerAddress: 60,
    rateLimit: true,
    ...change,
  });
  await app.ready();

  async function ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, how: Asked = {}): Promise<Answered> {
    const { ticket, body, headers = {}, from = '127.0.0.1' } = how;
    const options: InjectOptions = {
      method,
      url,
      remoteAddress: from,
      headers: {
        host: 'localhost:8080',
        ...(ticket !== undefined && { authorization: `Bearer ${ticket}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    const { statusCode, payload, headers: got } = await app.inject(options);
    const json = String(got['content-type'] ?? '').includes('json') && !String(got['content-type']).includes('ndjson');
    return { status: statusCode, text: payload, body: json ? JSON.parse(payload) : undefined, headers: got };
  }

  return {
    app,
    lan,
    exercises,
    exercise,
    tickets,
    gateway,
    staff: tickets.makeStaff(),
    lines,
    advance(ms) {
      ahead += ms;
    },
    ask,
    join: (wish, from = '192.168.7.20') =>
      ask('POST', '/api/v1/join', { body: { code: exercise.state.code, ...wish }, from }),
    async seat(name, role, bureau) {
      const ticket = tickets.make();
      await exercise.handle(
        `join:${name}`,
        {
          type: 'seat.join',
          seat: `S-${name}`,
          role,
          ...(bureau && { bureau }),
          name,
          ticketHash: tickets.hash(ticket),
        },
        engine,
      );
      return ticket;
    },
    async close() {
      await app.close();
      await lan.close();
      await exercises.close();
    },
  };
}

function oneScenario(scenario: ReturnType<typeof aScenario>): Library {
  const unknown = problem('unknown_scenario', 'There is no such scenario');
  const own = new Map<string, string>();
  return {
    list: async () => [{ id: scenario.id }],
    problems: async () => [],
    load: async (id) => (id === scenario.id ? { ok: true, scenario } : { ok: false, problem: unknown }),
    source: async (id) => {
      const text = own.get(id);
      return text === undefined ? { problem: unknown } : { text, shipped: false, version: 'v1' };
    },
    async save(id, yaml) {
      if (id === scenario.id) return { ok: false, problem: problem('scenario_shipped', 'It cannot be changed') };
      own.set(id, new TextDecoder().decode(yaml));
      return { ok: true, version: 'v1', errors: 0 };
    },
  };
}
