import type { WireCommandInput } from '../../schemas/command.ts';
import type { Seen } from '../../schemas/entry.ts';
import type { Role } from '../../schemas/seat.ts';
import type { HubFrame } from '../../schemas/wire.ts';
import { engine } from '../../server/core/actor.ts';
import { openExercises } from '../../server/exercise/exercises.ts';
import type { Exercise, Exercises } from '../../server/exercise/types.ts';
import { createGateway, type Gateway } from '../../server/gateway/gateway.ts';
import type { SocketLike } from '../../server/gateway/socket.ts';
import { createTickets, type Tickets } from '../../server/gateway/tickets.ts';
import type { Timers } from '../../server/gateway/timers.ts';
import { memoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { aScenario } from '../support/given.ts';
import { type HandWall, handWall, settle } from '../support/hand-wall.ts';

/** The client's end of a connection without a network: says frames and keeps what it was told. */
export interface Client {
  readonly frames: HubFrame[];
  readonly closed: { readonly code: number; readonly reason: string } | undefined;
  /** Bytes that the hub believes to be on the way; a reader that stands still leaves them there. */
  buffered: number;
  say(frame: object | string): void;
  ask(command: WireCommandInput, id?: string): void;
  /** The connection breaks. */
  vanish(): void;
  entries(): Seen[];
  last<T extends HubFrame['frame']>(frame: T): Extract<HubFrame, { frame: T }> | undefined;
  count(frame: HubFrame['frame']): number;
}

/** A hub with one exercise of the small lesson, over connections in memory; its clocks are moved by hand. */
export interface Hub {
  readonly exercises: Exercises;
  readonly exercise: Exercise;
  readonly tickets: Tickets;
  readonly gateway: Gateway;
  readonly wall: HandWall;
  connect(): Client;
  /** Takes a seat; gives its ticket. */
  join(name: string, bureau?: string, role?: Role): Promise<string>;
  /** Connects and says hello. */
  enter(ticket: string, rest?: object): Promise<Client>;
  staff(rest?: object): Promise<Client>;
  /** Lets so much time go by; these clients answer each beat. */
  advance(ms: number, ...alive: Client[]): Promise<void>;
  /** The machine sleeps: time goes by and no timer sounds. */
  sleep(ms: number): void;
  close(): Promise<void>;
}

export const keys = { secret: 'the secret of a server, at random', staffKey: 'the staff key of a test, at random' };
const ids = (prefix: string) => {
  let made = 0;
  return () => `${prefix}${String(++made).padStart(6, '0')}`;
};
export const newId = ids('cmd-');

function handTimers(wall: HandWall, slept: () => number): Timers {
  const now = () => (wall.now() ?? 0) + slept();
  return {
    wall: now,
    now,
    after: wall.after,
    every(ms, run) {
      let stop = () => {};
      const next = () => {
        stop = wall.after(ms, () => {
          next();
          run();
        });
      };
      next();
      return () => stop();
    },
  };
}

export async function hub(how: { readonly store?: Store } = {}): Promise<Hub> {
  const wall = handWall();
  let slept = 0;
  const scenario = aScenario();
  const exercises = await openExercises({ store: how.store ?? memoryStore(), wall, scenario: async () => scenario });
  const made = await exercises.create({ scenario: scenario.id, seed: 1 });
  if (!made.ok) throw new Error(made.problem.message);
  const { exercise } = made;
  const tickets = createTickets(keys, exercises);
  const gateway = createGateway({
    exercises,
    tickets,
    timers: handTimers(wall, () => slept),
    random: ids('drawn-'),
    log: { info: () => {}, warn: (what, sentence) => console.warn(sentence, what) },
  });

  function connect(): Client {
    const { client, socket } = pair();
    gateway.accept(socket);
    return client;
  }
  async function enter(ticket: string, rest: object = {}): Promise<Client> {
    const client = connect();
    client.say({ frame: 'hello', ticket, ...rest });
    await settle();
    return client;
  }

  return {
    exercises,
    exercise,
    tickets,
    gateway,
    wall,
    connect,
    enter,
    async join(name, bureau, role = 'trainee') {
      const ticket = tickets.make();
      const answer = await exercise.handle(
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
      if (!answer.ok) throw new Error(answer.problem.message);
      return ticket;
    },
    staff: (rest = {}) => enter(tickets.makeStaff(), { exercise: exercise.id, ...rest }),
    async advance(ms, ...alive) {
      for (let gone = 0; gone < ms; gone += 1_000) {
        const before = alive.map((client) => client.count('beat'));
        await wall.advance(Math.min(1_000, ms - gone));
        for (const [index, client] of alive.entries())
          if (client.count('beat') > (before[index] ?? 0)) client.say({ frame: 'beat' });
      }
    },
    sleep(ms) {
      slept += ms;
    },
    async close() {
      gateway.stop();
      await exercises.close();
    },
  };
}

function pair(): { readonly client: Client; readonly socket: SocketLike } {
  let receive: (text: string) => void = () => {};
  let over: () => void = () => {};
  let closed: Client['closed'];
  const frames: HubFrame[] = [];
  const client: Client = {
    frames,
    buffered: 0,
    get closed() {
      return closed;
    },
    say(frame) {
      receive(typeof frame === 'string' ? frame : JSON.stringify(frame));
    },
    ask(command, id = newId()) {
      client.say({ frame: 'command', id, command });
    },
    vanish: () => over(),
    entries: () => frames.flatMap((frame) => (frame.frame === 'entries' ? frame.entries : [])),
    last: (name) =>
      frames.findLast((frame): frame is Extract<HubFrame, { frame: typeof name }> => frame.frame === name),
    count: (name) => frames.filter((frame) => frame.frame === name).length,
  };
  const socket: SocketLike = {
    send(text) {
      if (!closed) frames.push(JSON.parse(text));
    },
    close(code, reason) {
      closed ??= { code, reason };
      over();
    },
    get buffered() {
      return client.buffered;
    },
    onMessage(listener) {
      receive = listener;
    },
    onClose(listener) {
      over = listener;
    },
  };
  return { client, socket };
}
