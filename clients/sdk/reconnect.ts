import { timing } from '../../schemas/line.ts';
import type { Socket, SocketEvents } from './socket.ts';
import { alarm, type Timers } from './timers.ts';

/** Wall ms. `steady`: a connection that lived this long was a good one, after it the waits begin again with the shortest. */
const patience = { welcome: 10_000, ping: 2_000, steady: 5_000, late: 2_000 } as const;
const waits = [500, 1_000, 2_000, 4_000, 8_000] as const;
const longest = 8_000;

export type LineState =
  | { readonly is: 'opening'; readonly since: number }
  | { readonly is: 'up'; readonly since: number }
  | { readonly is: 'waiting'; readonly until: number }
  | { readonly is: 'closed' };

/**
 * A line to the hub that comes back: one socket after the other. Lost Wi-Fi is invisible to a socket, so one is given up when nothing was
 * heard for 12 s, or for 2 s after a ping. It begins at rest: `retryNow` makes the first attempt.
 */
export interface Line {
  readonly state: LineState;
  /** When the hub was last heard, wall ms. */
  readonly heardAt: number | undefined;
  send(text: string): void;
  /** The hub has let us in: from here on the line counts as up. */
  welcomed(): void;
  /** Makes no attempt for the next `ms` of wall time, whoever asks. */
  restFor(ms: number): void;
  /** What was heard cannot be right: gives this socket up and opens another. */
  drop(): void;
  /** Is anybody there? 2 s for an answer, otherwise a new socket. A line that waits makes its next attempt now. */
  check(): void;
  retryNow(): void;
  close(): void;
}

export interface LineEvents {
  opened(): void;
  text(text: string): void;
  /** The socket is gone. Is another one wanted? */
  lost(code: number, reason: string): boolean;
  changed(): void;
  /** Sends what asks whether anybody is there. */
  ping(): void;
}

export function reconnecting(
  open: (events: SocketEvents) => Socket,
  on: LineEvents,
  { timers, random }: { timers: Timers; random: () => number },
): Line {
  let state: LineState = { is: 'waiting', until: timers.now() };
  let socket: Socket | undefined;
  let tries = 0;
  let heardAt: number | undefined;
  let notBefore = 0;
  let pinging = false;
  const next = alarm(timers);
  const silence = alarm(timers);
  const pinged = alarm(timers);

  function attempt() {
    next.set(patience.welcome, () => lose('later'));
    // What a socket that has been given up still says is about the past.
    const mine = () => socket === current;
    const current = open({
      opened: () => mine() && on.opened(),
      text: (text) => {
        if (!mine()) return;
        heardAt = timers.now();
        if (pinging) {
          pinging = false;
          pinged.clear();
          watch();
        }
        on.text(text);
      },
      closed: (code, reason) => mine() && gone(code, reason, 'later'),
    });
    socket = current;
    to({ is: 'opening', since: timers.now() });
  }

  /** Does not wait for the socket's farewell: over a dead link that takes minutes. */
  function lose(again: 'now' | 'later') {
    const old = socket;
    socket = undefined;
    old?.close(1000);
    gone(1006, '', again);
  }

  function gone(code: number, reason: string, again: 'now' | 'later') {
    quiet();
    if (isSteady()) tries = 0;
    if (!on.lost(code, reason)) to({ is: 'closed' });
    else if (again === 'now' && timers.now() >= notBefore) attempt();
    else wait();
  }

  const isSteady = () => state.is === 'up' && timers.now() - state.since >= patience.steady;

  function quiet() {
    socket = undefined;
    pinging = false;
    for (const each of [next, silence, pinged]) each.clear();
  }

  function wait() {
    const full = waits[tries] ?? longest;
    tries += 1;
    // Jitter downwards: forty desks that lost the same server do not come back in one instant.
    const until = Math.max(notBefore, timers.now() + Math.round(full * (1 - random() / 2)));
    next.set(until - timers.now(), attempt);
    to({ is: 'waiting', until });
  }

  /** Hidden and frozen pages have their alarms late and may hold unread frames: then nobody is lost before a ping goes unanswered. */
  function watch() {
    const due = (heardAt ?? timers.now()) + timing.silence;
    silence.set(due - timers.now(), () => {
      const now = timers.now();
      if (heardAt !== undefined && heardAt + timing.silence > now) return watch();
      if (now - due > patience.late) return check();
      lose('later');
    });
  }

  function check() {
    if (state.is === 'waiting') return retryNow();
    if (state.is === 'opening' && timers.now() - state.since > patience.ping) return lose('now');
    if (state.is !== 'up' || pinging) return;
    pinging = true;
    silence.clear();
    pinged.set(patience.ping, () => lose('now'));
    on.ping();
  }

  function retryNow() {
    if (state.is !== 'waiting' || timers.now() < notBefore) return;
    next.clear();
    attempt();
  }

  function to(following: LineState) {
    state = following;
    on.changed();
  }

  return {
    get state() {
      return state;
    },
    get heardAt() {
      return heardAt;
    },
    send: (text) => socket?.send(text),
    welcomed() {
      next.clear();
      if (state.is !== 'up') to({ is: 'up', since: timers.now() });
      watch();
    },
    restFor(ms) {
      notBefore = timers.now() + ms;
    },
    // A hub that leaves holes again and again is asked more and more seldom.
    drop: () => lose(isSteady() ? 'now' : 'later'),
    check,
    retryNow,
    close() {
      const old = socket;
      quiet();
      old?.close(1000);
      to({ is: 'closed' });
    },
  };
}
