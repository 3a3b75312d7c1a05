import type { Exercise, Exercises } from '../exercise/types.ts';
import { type Tally, tally } from './limits.ts';
import type { GatewayLog } from './log.ts';
import { createRoom, type Room } from './room.ts';
import { createSession, type Session } from './session.ts';
import type { SocketLike } from './socket.ts';
import type { Tickets } from './tickets.ts';
import type { Timers } from './timers.ts';

export interface GatewayOf {
  readonly exercises: Pick<Exercises, 'get' | 'byCode' | 'all'>;
  readonly tickets: Tickets;
  readonly timers: Timers;
  /** At least 8 characters of A-Z a-z 0-9 _ -, never the same twice: part of the ids of what the gateway itself asks for. */
  readonly random: () => string;
  readonly log: GatewayLog;
  /** False only for load tests on one's own machine. */
  readonly rateLimit?: boolean;
}

/** Brings sockets and exercises together, whatever the sockets are made of. */
export interface Gateway {
  /** Takes over a connection that has just been opened. Host, Origin and subprotocol have been checked by then. */
  accept(socket: SocketLike): void;
  /** Sockets that said hello or still may. */
  readonly connections: number;
  /** Lets the logs of all open exercises say who is connected: nobody, after a restart or an import. */
  settle(): void;
  /** Says `bye server_stopping` to all and closes them (1001). */
  stop(): void;
}

const tick = 1_000;
/** Longer than this between two ticks, and this process was asleep or stopped. */
const asleep = 5_000;
/** 21 connects of one ticket within a minute are too many. */
const connectsAMinute = 21;

export function createGateway(of: GatewayOf): Gateway {
  const { timers } = of;
  const rateLimit = of.rateLimit ?? true;
  const sessions = new Set<Session>();
  const rooms = new Map<Exercise, Room>();
  let connects = new Map<string, Tally>();
  let ticks = 0;
  let tickedAt = timers.now();

  function room(exercise: Exercise): Room {
    const known = rooms.get(exercise);
    if (known) return known;
    const made = createRoom({
      exercise,
      random: of.random,
      rateLimit,
      log: of.log,
      closed: () => rooms.delete(exercise),
    });
    rooms.set(exercise, made);
    return made;
  }

  const settle = () => {
    for (const exercise of of.exercises.all()) room(exercise).settle();
  };

  const stopTicking = timers.every(tick, () => {
    const now = timers.now();
    if (now - tickedAt > asleep) for (const session of sessions) session.excuse(now);
    tickedAt = now;
    for (const session of [...sessions]) session.tick(now);
    ticks += 1;
    if (ticks % 5 === 0) for (const each of rooms.values()) each.settle();
    // Tickets that did not come back for a minute need not be remembered.
    if (ticks % 60 === 0) connects = new Map([...connects].filter(([, counted]) => counted.used(now)));
  });

  return {
    accept(socket) {
      const session = createSession({
        socket,
        timers,
        exercises: of.exercises,
        tickets: of.tickets,
        log: of.log,
        rateLimit,
        room,
        connects(hash) {
          const counted = connects.get(hash) ?? tally(connectsAMinute, 60_000);
          connects.set(hash, counted);
          return counted.add(timers.now());
        },
        ended: () => sessions.delete(session),
      });
      sessions.add(session);
    },
    get connections() {
      return sessions.size;
    },
    settle,
    stop() {
      stopTicking();
      // The rooms first: the log is not told of everybody leaving in the last moment, but when it is opened again.
      for (const each of [...rooms.values()]) each.close();
      for (const session of [...sessions]) session.end('server_stopping');
    },
  };
}
