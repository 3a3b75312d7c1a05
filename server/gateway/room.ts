import { engine } from '../core/actor.ts';
import { seen } from '../core/streams.ts';
import { isForOne, type Viewer, viewerKey } from '../core/view.ts';
import type { Exercise, ExerciseNews } from '../exercise/types.ts';
import { noSeatLimits, type SeatLimits, seatLimits } from './limits.ts';
import type { GatewayLog } from './log.ts';

/** Why a connection ends; the code of `bye` and the reason of the close frame. */
export type End =
  | 'bad_frames'
  | 'ticket_refused'
  | 'removed'
  | 'hello_timeout'
  | 'too_slow'
  | 'storage_failed'
  | 'opened_elsewhere'
  | 'exercise_gone'
  | 'rate_limited'
  | 'server_stopping';

/** A live connection, as the others in its exercise know it. */
export interface Member {
  readonly seat: string;
  /** SHA-256 of the ticket that it showed. */
  readonly ticketHash: string;
  /** Only one connection at a time, the newest. */
  readonly alone: boolean;
  /** The stream may have grown, or be another one now. */
  follow(): void;
  end(why: End): void;
}

/** All connections of one exercise: who is here, what each seat may still ask for, and entries as text, made once for all. */
export interface Room {
  readonly exercise: Exercise;
  readonly members: ReadonlySet<Member>;
  enter(member: Member): void;
  leave(member: Member): void;
  limits(seat: string): SeatLimits;
  text(viewer: Viewer, n: number, seat: string): string | undefined;
  /** Lets the log say who is connected, where it does not say so yet. */
  settle(): void;
  close(): void;
}

interface RoomOf {
  readonly exercise: Exercise;
  readonly random: () => string;
  readonly rateLimit: boolean;
  readonly log: GatewayLog;
  closed(): void;
}

const textsKept = 1_000;

export function createRoom(of: RoomOf): Room {
  const { exercise } = of;
  const members = new Set<Member>();
  const limits = new Map<string, SeatLimits>();
  const texts = new Map<string, string>();
  /** The log that the texts are of: after a rewind or a failed write it is another one, with other entries under the same numbers. */
  let textsOf = exercise.log;
  /** Seats about which the log is being told something this moment. */
  const telling = new Set<string>();
  /** What the log did not want to hear: not asked again, or the refusals would fill it. */
  const unwanted = new Set<string>();
  let closed = false;

  const each = (seat: string, act: (member: Member) => void) => {
    for (const member of [...members]) if (member.seat === seat) act(member);
  };

  function hear(news: ExerciseNews): void {
    if (news.kind === 'entry') {
      for (const event of news.entry.events) {
        if (event.type === 'seat.removed') each(event.seat, (member) => member.end('removed'));
        if (event.type === 'seat.ticketed')
          each(event.seat, (member) => {
            if (member.ticketHash !== event.ticketHash) member.end('opened_elsewhere');
          });
      }
      for (const member of members) member.follow();
      return;
    }
    texts.clear();
    if (news.kind === 'branched') {
      for (const member of [...members]) member.follow();
      settle();
    } else {
      for (const member of [...members]) member.end(news.kind === 'failed' ? 'storage_failed' : 'exercise_gone');
      if (news.kind === 'closed') close();
    }
  }
  const stopListening = exercise.listen(hear);

  /** The log says that a seat is connected exactly while it has a connection. What could not be told is told at the next beat. */
  function settle(): void {
    if (closed || exercise.state.run === 'ended') return;
    const here = new Set([...members].map((member) => member.seat));
    for (const seat of exercise.state.seats.values()) {
      const connected = here.has(seat.id);
      if (seat.removed || seat.connected === connected || telling.has(seat.id)) continue;
      if (unwanted.has(`${seat.id} ${connected}`)) continue;
      void tell(seat.id, connected);
    }
  }

  async function tell(seat: string, connected: boolean): Promise<void> {
    telling.add(seat);
    const word = connected ? 'connect' : 'disconnect';
    try {
      const answer = await exercise.handle(`${word}:${seat}:${of.random()}`, { type: `seat.${word}`, seat }, engine);
      telling.delete(seat);
      if (!answer.ok) return; // Not logged: the next beat tries again.
      if (exercise.state.seats.get(seat)?.connected === connected) settle();
      else unwanted.add(`${seat} ${connected}`);
    } catch (error) {
      telling.delete(seat);
      of.log.warn({ err: error, exercise: exercise.id, seat }, 'presence could not be logged');
    }
  }

  function close(): void {
    if (closed) return;
    closed = true;
    stopListening();
    of.closed();
  }

  return {
    exercise,
    members,
    enter(member) {
      const before = member.alone ? [...members].filter((other) => other.seat === member.seat) : [];
      members.add(member);
      for (const other of before) other.end('opened_elsewhere');
      settle();
    },
    leave(member) {
      if (members.delete(member)) settle();
    },
    limits(seat) {
      const known = limits.get(seat) ?? (of.rateLimit ? seatLimits() : noSeatLimits);
      limits.set(seat, known);
      return known;
    },
    text(viewer, n, seat) {
      const { streams, log } = exercise;
      if (log !== textsOf) texts.clear();
      textsOf = log;
      const own = seen(streams, log, viewer, n, seat);
      if (!own || own.cause !== undefined || (viewer.kind === 'bureau' && isForOne(own)))
        return own && JSON.stringify(own);
      // Without a cause, and without words for one person, it reads alike for all who share the stream.
      const key = `${viewerKey(viewer)} ${n}`;
      const text = texts.get(key) ?? JSON.stringify(own);
      texts.set(key, text);
      if (texts.size > textsKept) for (const oldest of texts.keys()) if (texts.delete(oldest)) break;
      return text;
    },
    settle,
    close,
  };
}
