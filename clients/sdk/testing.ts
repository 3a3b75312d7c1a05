import { parseDuration } from '../../schemas/duration.ts';
import type { Scenario } from '../../schemas/scenario.ts';
import type { Role } from '../../schemas/seat.ts';
import { engine } from '../../server/core/actor.ts';
import { openExercises } from '../../server/exercise/exercises.ts';
import type { Exercise } from '../../server/exercise/types.ts';
import { createGateway } from '../../server/gateway/gateway.ts';
import { createTickets } from '../../server/gateway/tickets.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { type Connection, connect } from './connect.ts';
import { type Cut, handNetwork } from './hand-network.ts';
import { handTimers } from './hand-timers.ts';
import type { Kept, OutboxStorage } from './storage.ts';

export { type Cut, type HandNetwork, type HubEnd, handNetwork } from './hand-network.ts';
export { type HandTimers, handTimers } from './hand-timers.ts';

export interface Person {
  readonly name: string;
  /** Default: trainee. */
  readonly role?: Role;
  readonly bureau?: string;
}

export interface ClassroomOf {
  /** Checked and complete, as the loader gives it. */
  readonly scenario: Scenario;
  readonly people: readonly Person[];
  readonly seed?: number;
}

/**
 * A whole class without a network and without waiting: the real exercise, store (in memory), gateway and connections; the clock stands
 * until it is moved.
 */
export interface Classroom {
  /** The hub's own: to compare with what desks know. */
  readonly exercise: Exercise;
  /** The instructor's connection. */
  readonly staff: Connection;
  /** The newest connection of a person. Throws if there is nobody of that name. */
  desk(name: string): Connection;
  /** Wall ms. */
  now(): number;
  /** Moves the clock by wall time, `90s`, `2h` or ms; everything due on the way happens at its own moment. */
  advance(by: string | number): Promise<void>;
  /** Until nobody has anything more to do at this moment. */
  settle(): Promise<void>;
  /** Cuts a person's device off; nobody is told. */
  cut(name: string, what?: Cut): void;
  /** The device has a network again; it still has to find out. */
  restore(name: string): void;
  /** The connection breaks and both ends are told. */
  hangUp(name: string): void;
  /** The page is loaded anew: another connection with the same ticket and what was kept of the outbox. */
  reload(name: string): Connection;
  close(): Promise<void>;
}

interface Place {
  readonly ticket: string;
  readonly storage: OutboxStorage;
  connection: Connection;
}

const staffPlace = 'the instructor';

export async function classroom({ scenario, people, seed = 7 }: ClassroomOf): Promise<Classroom> {
  const timers = handTimers(Date.UTC(2026, 10, 23, 9));
  const wall = { now: timers.now, after: timers.after };
  const exercises = await openExercises({ store: memoryStore(), wall, scenario: async () => scenario });
  const keys = { secret: 'a secret of the class, 128 bits', staffKey: 'a key of the staff, 128 bits' };
  const tickets = createTickets(keys, exercises);
  let drawn = 0;
  const gateway = createGateway({
    exercises,
    tickets,
    timers: { ...wall, wall: timers.now, every: every(timers.after) },
    random: () => `drawn-${String(++drawn).padStart(6, '0')}`,
    log: { info: () => {}, warn: (what, sentence) => console.warn(sentence, what) },
  });
  const network = handNetwork(gateway.accept);
  const made = await exercises.create({ scenario: scenario.id, seed });
  if (!made.ok) throw new Error(made.problem.message);
  const { exercise } = made;
  const places = new Map<string, Place>();

  const open = (name: string, ticket: string, storage: OutboxStorage): Connection =>
    connect({
      url: 'http://classroom',
      ticket,
      socket: network.socket(name),
      storage,
      timers,
      random: () => 0,
      wakes: () => () => {},
      ...(name === staffPlace && { exercise: exercise.id }),
    });

  function seat(name: string, ticket: string): void {
    const storage = keptInMemory();
    places.set(name, { ticket, storage, connection: open(name, ticket, storage) });
  }

  function place(name: string): Place {
    const found = places.get(name);
    if (!found) throw new Error(`Nobody here is called ${name}: ${[...places.keys()].join(', ')}`);
    return found;
  }

  async function settle(): Promise<void> {
    // In memory everything is a chain of microtasks: they are all done before the next turn of the event loop.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }

  for (const { name, role = 'trainee', bureau } of people) {
    const ticket = tickets.make();
    const id = `S-${name}`;
    const joined = await exercise.handle(
      `join:${id}`,
      { type: 'seat.join', seat: id, role, bureau, name, ticketHash: tickets.hash(ticket) },
      engine,
    );
    if (!joined.ok) throw new Error(joined.problem.message);
    seat(name, ticket);
  }
  seat(staffPlace, tickets.makeStaff());
  await settle();

  return {
    exercise,
    get staff() {
      return place(staffPlace).connection;
    },
    desk: (name) => place(name).connection,
    now: timers.now,
    async advance(by) {
      const ms = typeof by === 'number' ? by : parseDuration(by);
      if (ms === undefined) throw new Error(`No duration: ${by}`);
      const until = timers.now() + ms;
      await settle();
      while (timers.step(until)) await settle();
      await settle();
    },
    settle,
    cut: network.cut,
    restore: network.restore,
    hangUp: network.hangUp,
    reload(name) {
      const here = place(name);
      here.connection.close();
      here.connection = open(name, here.ticket, here.storage);
      return here.connection;
    },
    async close() {
      for (const { connection } of places.values()) connection.close();
      gateway.stop();
      await exercises.close();
    },
  };
}

const every =
  (after: (ms: number, run: () => void) => () => void) =>
  (ms: number, run: () => void): (() => void) => {
    let stop = () => {};
    const next = () => {
      stop = after(ms, () => {
        next();
        run();
      });
    };
    next();
    return () => stop();
  };

/** What a browser would keep over a reload. */
function keptInMemory(): OutboxStorage {
  const all = new Map<string, Kept>();
  return {
    load: () => [...all.values()].sort((a, b) => a.since - b.since),
    save: (kept) => void all.set(kept.id, structuredClone(kept)),
    drop: (id) => void all.delete(id),
  };
}
