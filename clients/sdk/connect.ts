import type { WireCommandInput } from '../../schemas/command.ts';
import type { Seen } from '../../schemas/entry.ts';
import { millis } from '../../schemas/ids.ts';
import { subprotocol, timing } from '../../schemas/line.ts';
import type { ProblemCode } from '../../schemas/problem.ts';
import type { ClientFrame, HubFrame } from '../../schemas/wire.ts';
import type { ReadState } from '../../server/core/state.ts';
import { ending, type Farewell } from './ending.ts';
import { exerciseClock } from './exercise-clock.ts';
import { readHubFrame } from './frames.ts';
import { listeners } from './listeners.ts';
import { mirror } from './mirror.ts';
import { type DraftInput, outbox, type Pending, type SendOptions } from './outbox.ts';
import { reconnecting } from './reconnect.ts';
import { browserSocket, type OpenSocket, socketUrl } from './socket.ts';
import { type OutboxStorage, pageStorage } from './storage.ts';
import { realTimers, type Timers } from './timers.ts';
import { pageWakes } from './wake.ts';

export type Welcome = Extract<HubFrame, { frame: 'welcome' }>;

/** How this device stands to the hub. All times are wall ms. */
export interface Link {
  /**
   * `connecting`: never been in; `catchingUp`: reading what it missed; `reconnecting`: the link broke a moment ago; `lost`: no hub for
   * longer than 12 s; `closed`: by `close()`, or for good (then `closed` says why).
   */
  readonly state: 'connecting' | 'catchingUp' | 'connected' | 'reconnecting' | 'lost' | 'closed';
  /** Since when it is so; `reconnecting` and `lost`: when the hub was last heard. */
  readonly since: number;
  /** The next attempt; absent while one is being made. */
  readonly retryAt?: number;
  /** While catching up: `n` entries of `head` are there. */
  readonly behind?: { readonly n: number; readonly head: number };
  readonly closed?: { readonly code: ProblemCode; readonly final: true };
}

export interface Connection {
  /** Folded in place from what was seen: the same object may say something else after `version` has changed. */
  readonly state: ReadState;
  /** The entries seen; entry n is `log[n - 1]`. */
  readonly log: readonly Seen[];
  readonly link: Link;
  readonly welcome: Welcome | undefined;
  /** Commands without an answer, oldest first. */
  readonly outbox: readonly Pending[];
  /** Messages that can no longer be sent (the exercise went on from another point, or the ticket is dead): drafts again. */
  readonly recovered: readonly DraftInput[];
  forgetRecovered(): void;
  /** Grows with every change of anything here, time apart. */
  version(): number;
  /** Called once for each frame or event that changed something. Returns what ends it. */
  subscribe(listener: () => void): () => void;
  /** `entry`: one was applied; `reset`: everything seen is void, the stream begins anew. */
  on(event: 'entry', listener: (entry: Seen) => void): () => void;
  on(event: 'reset', listener: () => void): () => void;
  /**
   * Resolves with the entry that answers. Rejects with ProblemError: what the rules refuse, what the hub turns down for good, and
   * `moved_on` if the exercise went on from another point meanwhile. Waits as long as the link is down.
   */
  send(command: WireCommandInput, options?: SendOptions): Promise<Seen>;
  /** Exercise ms now, as the hub's clock has it. */
  now(): number;
  /** Wall ms by the hub's own clock, as its last beat told it: for what it announces in wall time. Until then this device's. */
  wall(): number;
  /** The next attempt now. */
  retryNow(): void;
  /** After sleep or another network: asks whether the hub is there, 2 s, and opens anew if not. */
  check(): void;
  /** Lets go of the hub. Promises stay open; what is kept of the outbox goes out with the next connection of this ticket. */
  close(): void;
}

export interface ConnectOptions {
  /** `http://host:port` */
  readonly url: string;
  readonly ticket: string;
  /** Id or code, only with a staff ticket. */
  readonly exercise?: string | undefined;
  readonly socket?: OpenSocket | undefined;
  /** Default: localStorage in a page, else none. */
  readonly storage?: OutboxStorage | undefined;
  readonly timers?: Timers | undefined;
  readonly random?: (() => number) | undefined;
  /** Subscribes to what may have interrupted us; default: a page's own events. */
  readonly wakes?: ((check: () => void) => () => void) | undefined;
}

/** Follows one exercise for one ticket and keeps at it until it is closed, or the hub says not to come back. */
export function connect(options: ConnectOptions): Connection {
  const { ticket, exercise, socket = browserSocket, timers = realTimers, random = Math.random } = options;
  const url = socketUrl(options.url);
  const mirrored = mirror();
  const clock = exerciseClock(timers);
  const out = outbox(send, changed, {
    storage: options.storage ?? pageStorage(ticket, exercise, timers.now()),
    timers,
    paused: () => mirrored.state.run === 'paused',
  });
  const line = reconnecting(
    (events) => socket(url, subprotocol, events),
    { opened: hello, text, lost, changed, ping: ask },
    { timers, random },
  );
  const changes = listeners<void>();
  const entries = listeners<Seen>();
  const resets = listeners<void>();

  const began = timers.now();
  let version = 0;
  let welcome: Welcome | undefined;
  let head = 0;
  let caughtUp = false;
  let farewell: Farewell | undefined;
  let beatenAt = Number.NEGATIVE_INFINITY;
  let asked = false;
  /** The hub's wall clock against this device's. */
  let ahead = 0;
  let stalled = 0;
  let link: Link = { state: 'connecting', since: began };

  function send(frame: ClientFrame) {
    line.send(JSON.stringify(frame));
  }

  function hello() {
    farewell = undefined;
    caughtUp = false;
    asked = false;
    const known =
      welcome && mirrored.log.length > 0 ? { after: mirrored.log.length, epoch: welcome.epoch } : { after: 0 };
    send({ frame: 'hello', ticket, ...(exercise !== undefined && { exercise }), ...known });
  }

  /** Asks whether the hub is there and what time it is; it answers with a beat. */
  function ask() {
    asked = true;
    beat();
  }

  function beat() {
    beatenAt = timers.now();
    send({ frame: 'beat' });
  }

  function text(received: string) {
    const frame = readHubFrame(received);
    if (frame === 'unreadable') return line.drop();
    switch (frame?.frame) {
      case 'welcome':
        return welcomed(frame);
      case 'entries':
        return read(frame.entries);
      case 'problem': {
        const { frame: _, ...word } = frame;
        if (word.ref === undefined) farewell = word;
        else out.turnDown(word);
        return changed();
      }
      case 'beat':
        return beaten(frame);
      case 'bye':
        // How long to stay away may have been said in the problem before it.
        farewell = { retryAfterMs: farewell?.code === frame.code ? farewell.retryAfterMs : undefined, ...frame };
        return;
    }
  }

  /** Also on a living connection: then the seat follows another stream from now on. */
  function welcomed(frame: Welcome) {
    const same = frame.resumed && frame.epoch === welcome?.epoch;
    const reset = !same && mirrored.forget();
    welcome = frame;
    head = frame.head;
    caughtUp = false;
    stalled = 0;
    out.meet(frame.epoch);
    if (reset) resets.tell();
    line.welcomed();
    arrive();
    changed();
  }

  function read(seen: readonly Seen[]) {
    // An entry without a welcome belongs to no stream.
    if (!welcome) return line.drop();
    stalled = 0;
    for (const entry of seen) {
      const fate = mirrored.apply(entry);
      if (fate === 'gap') return line.drop();
      if (fate === 'applied') {
        clock.follow(mirrored.state);
        entries.tell(entry);
      }
      out.answer(entry);
    }
    arrive();
    changed();
  }

  /** Everything up to the head of the welcome is there: now the outbox may go, and the hub is asked what time it is. */
  function arrive() {
    if (caughtUp || mirrored.log.length < head) return;
    caughtUp = true;
    ask();
    out.open();
  }

  /**
   * Answered from here: a hidden tab has no timers. Not if it is an answer itself, and at most once a second, so that two sides that
   * answer every beat cannot rouse each other for ever.
   */
  function beaten({ at, wall, n }: Extract<HubFrame, { frame: 'beat' }>) {
    clock.set(millis(at));
    ahead = millis(wall) - timers.now();
    if (!asked && Math.abs(timers.now() - beatenAt) >= 1_000) beat();
    asked = false;
    // Ahead of us beat after beat, and nothing came in between: the hub has lost our place.
    stalled = n > mirrored.log.length ? stalled + 1 : 0;
    if (stalled > 2) line.drop();
  }

  function lost(code: number, reason: string): boolean {
    caughtUp = false;
    stalled = 0;
    out.pause();
    const end = ending(code, reason, farewell);
    if (!end.final) {
      if (end.restMs !== undefined) line.restFor(end.restMs);
      return true;
    }
    link = { state: 'closed', since: timers.now(), closed: { code: end.why.code, final: true } };
    stopWaking();
    out.end(end.why, end.dead);
    return false;
  }

  function changed() {
    version += 1;
    link = linkNow();
    changes.tell();
  }

  function linkNow(): Link {
    if (link.state === 'closed') return link;
    const { state, heardAt } = line;
    const now = timers.now();
    if (state.is === 'closed') return { state: 'closed', since: now };
    if (state.is === 'up') {
      const since = state.since;
      return caughtUp
        ? { state: 'connected', since }
        : { state: 'catchingUp', since, behind: { n: mirrored.log.length, head } };
    }
    const since = heardAt ?? began;
    const retry = state.is === 'waiting' && state.until > now ? { retryAt: state.until } : {};
    if (now - since >= timing.silence) return { state: 'lost', since, ...retry };
    return { state: welcome ? 'reconnecting' : 'connecting', since, ...retry };
  }

  const stopWaking = (options.wakes ?? pageWakes)(() => line.check());
  line.retryNow();

  return {
    get state() {
      return mirrored.state;
    },
    get log() {
      return mirrored.log;
    },
    get link() {
      return link;
    },
    get welcome() {
      return welcome;
    },
    get outbox() {
      return out.pending;
    },
    get recovered() {
      return out.recovered;
    },
    forgetRecovered: out.forgetRecovered,
    version: () => version,
    subscribe: changes.add,
    on(event: 'entry' | 'reset', listener: ((entry: Seen) => void) & (() => void)) {
      return event === 'entry' ? entries.add(listener) : resets.add(listener);
    },
    send: out.put,
    now: () => clock.now(mirrored.state),
    wall: () => timers.now() + ahead,
    retryNow: line.retryNow,
    check: line.check,
    close() {
      if (link.state === 'closed') return;
      stopWaking();
      out.pause();
      line.close();
    },
  };
}
