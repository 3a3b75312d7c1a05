import { instant } from '../../schemas/ids.ts';
import { personOf } from '../../schemas/person.ts';
import { type Problem, problem } from '../../schemas/problem.ts';
import { closeCodes, type HubFrame, subprotocol, timing } from '../../schemas/wire.ts';
import { viewerOf } from '../core/actor.ts';
import { head } from '../core/streams.ts';
import { type Viewer, viewerKey } from '../core/view.ts';
import type { Exercise, Exercises } from '../exercise/types.ts';
import { createAsking } from './asking.ts';
import { createFeed, type Feed } from './feed.ts';
import { type CommandFrame, type Frame, fit, frameText, type HelloFrame, readFrame } from './frames.ts';
import { admits, exerciseInfo, exerciseOf, seatOf } from './holder.ts';
import { bucket, tally } from './limits.ts';
import type { GatewayLog } from './log.ts';
import type { End, Member, Room } from './room.ts';
import type { SocketLike } from './socket.ts';
import type { Holder, Tickets } from './tickets.ts';
import type { Timers } from './timers.ts';

/** One socket: waits for its hello, then lives in one exercise, then is closing and neither says nor hears anything more. */
type Phase = { readonly kind: 'awaitingHello'; readonly stopWaiting: () => void } | Live | { readonly kind: 'closing' };

interface Live {
  readonly kind: 'live';
  readonly room: Room;
  readonly holder: Holder;
  readonly member: Member;
  readonly ask: (frame: CommandFrame) => Promise<void>;
  /** Another one when the seat is assigned to another bureau or the branch changes. */
  stream: { readonly epoch: string; readonly viewer: Viewer; readonly feed: Feed };
}

export interface Session {
  /** Called about once a second: beats, and drops a peer that says nothing. */
  tick(now: number): void;
  /** The whole process stood still: nobody was silent, we were deaf. */
  excuse(now: number): void;
  end(why: End): void;
}

export interface SessionOf {
  readonly socket: SocketLike;
  readonly timers: Timers;
  readonly exercises: Pick<Exercises, 'get' | 'byCode'>;
  readonly tickets: Tickets;
  readonly log: GatewayLog;
  readonly rateLimit: boolean;
  room(exercise: Exercise): Room;
  /** Counts a connect of this ticket; true: too many. */
  connects(ticketHash: string): boolean;
  ended(): void;
}

/** So many refusals for being too fast, in a row, and the connection ends; how long to stay away then, ms. */
const patience = 100;
const rest = 30_000;
/** Bytes that may wait for the reader beside the feed. */
const tooMuch = 1024 * 1024;

export function createSession(of: SessionOf): Session {
  const { socket, timers } = of;
  const badFrames = tally(10, 60_000);
  const beats = bucket(2, 20);
  let inARow = 0;
  let heardAt = timers.now();
  let beatAt = timers.now();
  /** Our last beat has not been answered yet. */
  let owed = false;
  let phase: Phase = { kind: 'awaitingHello', stopWaiting: timers.after(timing.hello, () => end('hello_timeout')) };

  function say(frame: HubFrame): void {
    if (phase.kind === 'closing') return;
    if (phase.kind === 'live' && frame.frame !== 'bye' && socket.buffered > tooMuch) end('too_slow');
    else socket.send(frameText(frame));
  }

  const complain = (found: Problem, ref?: string): void =>
    say({ frame: 'problem', ...fit(ref === undefined ? found : { ...found, ref }) });

  function end(why: End): void {
    if (phase.kind === 'closing') return;
    say({ frame: 'bye', code: why, ...(why === 'rate_limited' && { retryAfterMs: rest }) });
    finish();
    socket.close(closeCodes[why], why);
  }

  /** Fenced off: whatever still comes in on this socket is no longer heard. */
  function finish(): void {
    const was = phase;
    if (was.kind === 'closing') return;
    phase = { kind: 'closing' };
    if (was.kind === 'awaitingHello') was.stopWaiting();
    else {
      was.stream.feed.stop();
      was.room.leave(was.member);
    }
    of.ended();
  }

  function receive(text: string): void {
    if (phase.kind === 'closing') return;
    heardAt = timers.now();
    const read = readFrame(text);
    if (!read.ok) {
      if (read.bad) badFrame(read.problem);
      else shapeRefused(read.problem);
    } else if (phase.kind === 'live') hear(phase, read.frame);
    else if (read.frame.frame === 'hello') hello(read.frame);
    else
      badFrame(problem('wrong_state', 'Say hello first', read.frame.frame === 'command' ? { ref: read.frame.id } : {}));
  }

  function hear(here: Live, frame: Frame): void {
    if (frame.frame === 'command') void here.ask(frame);
    else if (frame.frame === 'beat') beat(here);
    else badFrame(problem('wrong_state', 'Hello was said already: a socket follows one exercise'));
  }

  function badFrame(found: Problem): void {
    complain(found);
    if (badFrames.add(timers.now())) end('bad_frames');
  }

  /** A command whose id could be read, but not the rest, counts like one that is decided. */
  function shapeRefused(found: Problem): void {
    const wait = phase.kind === 'live' ? phase.room.limits(phase.member.seat).take('', timers.now()) : 0;
    if (wait > 0) rateLimited(wait, found.ref);
    else complain(found);
  }

  /** The answer to ours; otherwise a client that woke up asks whether we are here and what time it is, and is told at once. */
  function beat(here: Live): void {
    const wait = of.rateLimit ? beats.take(timers.now()) : 0;
    if (wait > 0) rateLimited(wait);
    else if (owed) owed = false;
    else sayBeat(here);
  }

  function sayBeat({ room, stream }: Live): void {
    say({ frame: 'beat', at: instant(room.exercise.now()), wall: instant(timers.wall()), n: stream.feed.sent });
  }

  function rateLimited(wait: number, ref?: string, code: 'rate_limited' | 'too_soon' = 'rate_limited'): void {
    const words = code === 'too_soon' ? 'This seat has stopped the exercise a moment ago' : 'Too many at once';
    complain(problem(code, words, { retryAfterMs: wait }), ref);
    inARow += 1;
    if (inARow >= patience) end('rate_limited');
  }

  function hello(frame: HelloFrame): void {
    const ticketHash = of.tickets.hash(frame.ticket);
    const holder = of.tickets.who(frame.ticket, frame.exercise);
    if (!holder || !admits(holder, frame.exercise)) {
      end('ticket_refused');
      return;
    }
    if (of.rateLimit && of.connects(ticketHash)) {
      end('rate_limited');
      return;
    }
    if (holder.kind === 'staff' && frame.exercise === undefined) {
      badFrame(
        problem('schema_invalid', 'With a staff ticket say which exercise', {
          path: '/exercise',
          expected: 'id or code',
        }),
      );
      return;
    }
    const exercise = holder.kind === 'seat' ? holder.exercise : exerciseOf(of.exercises, frame.exercise ?? '');
    if (exercise) enter(exercise, holder, ticketHash, frame);
    else end('exercise_gone');
  }

  function enter(exercise: Exercise, holder: Holder, ticketHash: string, frame: HelloFrame): void {
    const { after = 0, epoch } = frame;
    if (phase.kind === 'awaitingHello') phase.stopWaiting();
    const room = of.room(exercise);
    const seat = () => seatOf(exercise, holder, of.tickets);
    const member: Member = {
      seat: seat().id,
      ticketHash,
      alone: seat().role === 'trainee',
      follow: () => follow(here),
      end,
    };
    const ask = createAsking({
      room,
      timers,
      log: of.log,
      seat,
      viewer: () => here.stream.viewer,
      voice: (about) => of.tickets.voice(personOf(seat().id), `${exercise.id}\n${about}`),
      sent: () => here.stream.feed.sent,
      open: () => phase === here,
      send: (text) => socket.send(text),
      complain,
      inTime() {
        inARow = 0;
      },
      rateLimited,
    });
    const viewer = viewerOf(seat());
    const resumed = after > 0 && epoch === exercise.epoch(viewer) && after <= head(exercise.streams, viewer);
    const here: Live = {
      kind: 'live',
      room,
      holder,
      member,
      ask,
      stream: streamOf(room, member, viewer, resumed ? after : 0),
    };
    phase = here;
    beatAt = timers.now();
    welcome(here, resumed);
    room.enter(member);
  }

  function streamOf(room: Room, { seat }: Member, viewer: Viewer, after: number): Live['stream'] {
    const { exercise } = room;
    const text = (n: number) => room.text(viewer, n, seat);
    const feed = createFeed({ exercise, viewer, after, socket, timers, text, tooSlow: () => end('too_slow') });
    return { epoch: exercise.epoch(viewer), viewer, feed };
  }

  function welcome({ room: { exercise }, holder, stream: { epoch, viewer, feed } }: Live, resumed: boolean): void {
    const seat = seatOf(exercise, holder, of.tickets);
    say({
      frame: 'welcome',
      protocol: subprotocol,
      exercise: exerciseInfo(exercise, seat),
      seat,
      epoch,
      head: head(exercise.streams, viewer),
      resumed,
      durability: exercise.durability,
    });
    feed.wake();
  }

  /** The stream may have grown, or be another one now: then a second welcome, and everything from its first entry. */
  function follow(here: Live): void {
    if (phase !== here) return;
    const { exercise } = here.room;
    const viewer = viewerOf(seatOf(exercise, here.holder, of.tickets));
    if (exercise.epoch(viewer) === here.stream.epoch && viewerKey(viewer) === viewerKey(here.stream.viewer)) {
      here.stream.feed.wake();
      return;
    }
    here.stream.feed.stop();
    here.stream = streamOf(here.room, here.member, viewer, 0);
    welcome(here, false);
  }

  socket.onMessage((text) => {
    try {
      receive(text);
    } catch (error) {
      of.log.warn({ err: error }, 'a frame could not be handled');
      complain(problem('internal', 'Something went wrong here; it has been noted'));
    }
  });
  socket.onClose(finish);

  return {
    tick(now) {
      if (phase.kind !== 'live') return;
      if (now - heardAt >= timing.silence) {
        end('too_slow');
        return;
      }
      if (now - beatAt < timing.beat) return;
      beatAt = now;
      owed = true;
      sayBeat(phase);
      if (phase.kind === 'live') phase.stream.feed.wake();
    },
    excuse(now) {
      heardAt = now;
    },
    end,
  };
}
