import { handTimers } from '../../../clients/sdk/hand-timers.ts';
import { type Connection, type ConnectOptions, connect } from '../../../clients/sdk/index.ts';
import type { OpenSocket, SocketEvents } from '../../../clients/sdk/socket.ts';
import type { Kept, OutboxStorage } from '../../../clients/sdk/storage.ts';
import type { WireCommandInput } from '../../../schemas/command.ts';
import type { Seen as SeenEntry } from '../../../schemas/entry.ts';
import type { Seen as SeenEvent } from '../../../schemas/event.ts';
import type { Problem } from '../../../schemas/problem.ts';
import { ClientFrame, type HubFrame, subprotocol } from '../../../schemas/wire.ts';

/** One socket, seen from the hub's side of the wire. */
export interface HubSocket {
  readonly url: string;
  readonly protocol: string;
  /** Whether the client has let go of it. */
  readonly left: boolean;
  /** What the client has sent since it was last asked. */
  heard(): ClientFrame[];
  /** The commands among it. */
  commands(): { id: string; type: string; expect?: number | undefined }[];
  open(): void;
  say(frame: HubFrame): void;
  sayText(text: string): void;
  close(code?: number, reason?: string): void;
}

/** A hub that does what the test says, a clock that it moves, and one client. */
export function bench(options: Partial<ConnectOptions> = {}) {
  const sockets: HubSocket[] = [];
  const timers = handTimers(1_000_000);
  let wake = () => {};
  const socket: OpenSocket = (url, protocol, events) => {
    const made = hubSocket(url, protocol, events);
    sockets.push(made.hub);
    return made.client;
  };
  const connection = connect({
    url: 'http://192.168.0.7:8080',
    ticket: 'ticket-of-mina',
    socket,
    timers,
    random: () => 0,
    storage: memoryStorage(),
    wakes: (check) => {
      wake = check;
      return () => {
        wake = () => {};
      };
    },
    ...options,
  });
  const hub = (): HubSocket => {
    const last = sockets.at(-1);
    if (!last) throw new Error('the client has opened no socket');
    return last;
  };
  return {
    connection,
    timers,
    sockets,
    wake: () => wake(),
    /** The newest socket. */
    hub,
    /** The newest socket, opened and welcomed, with these entries sent. */
    welcome(rest: Partial<Welcome> = {}, entries: readonly SeenEntry[] = []): HubSocket {
      hub().open();
      hub().say(welcome({ head: entries.at(-1)?.n ?? 0, ...rest }));
      if (entries.length > 0) hub().say({ frame: 'entries', entries });
      return hub();
    },
    /** Moves the clock on while the hub beats every 5 s. */
    beatFor(ms: number) {
      for (let passed = 0; passed < ms; passed += 5_000) {
        timers.advance(5_000);
        hub().say(beat(connection.log.length));
      }
    },
  };
}

export function memoryStorage(start: readonly Kept[] = []): OutboxStorage & { readonly ids: () => string[] } {
  const all = new Map(start.map((kept) => [kept.id, kept]));
  return {
    load: () => [...all.values()].sort((a, b) => a.since - b.since),
    save: (kept) => void all.set(kept.id, structuredClone(kept)),
    drop: (id) => void all.delete(id),
    ids: () => [...all.keys()],
  };
}

type Welcome = Extract<HubFrame, { frame: 'welcome' }>;

export const welcome = (rest: Partial<Welcome> = {}): Welcome => ({
  frame: 'welcome',
  protocol: subprotocol,
  exercise: { id: 'x1', title: { en: 'Night watch' }, state: 'running' },
  seat: { id: 'seat-mina', role: 'trainee', bureau: 'QN', name: 'Mina' },
  epoch: 'first',
  head: 0,
  resumed: false,
  durability: 'disk',
  ...rest,
});

export const at = (second: number): string => new Date(Date.UTC(2091, 2, 4, 8, 0, second)).toISOString();

export const beat = (n = 0, second = 0): HubFrame => ({
  frame: 'beat',
  at: at(second),
  wall: '2026-11-21T08:00:00.000Z',
  n,
});

/** Entry n of the stream, at second n of the exercise. */
export const entry = (n: number, rest: Partial<SeenEntry> = {}): SeenEntry => ({ n, at: at(n), events: [], ...rest });
export const rows = (from: number, to: number): SeenEntry[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => entry(from + i));
export const answer = (n: number, cause: string, ...events: SeenEvent[]): SeenEntry =>
  entry(n, { by: 'seat-mina', cause, events });
export const refusal = (found: Problem): SeenEvent => ({
  type: 'command.refused',
  command: 'message.send',
  problem: found,
});

export const note = (text: string) => ({ type: 'note.add', text }) as const;
export const message = (subject: string): Extract<WireCommandInput, { type: 'message.send' }> => ({
  type: 'message.send',
  draft: {
    type: 'information.request',
    to: [{ kind: 'bureau', code: 'QP' }],
    subject,
    language: 'en',
    urgency: 'routine',
    body: {},
  },
});

/** The problem that a promise is rejected with. */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error && 'problem' in error) return error.problem as Problem; // a ProblemError, by its own field
    throw error;
  }
  throw new Error('it was accepted');
}

export const subjects = (connection: Connection): string[] => connection.recovered.map(({ subject }) => subject);

function hubSocket(url: string, protocol: string, events: SocketEvents) {
  const sent: ClientFrame[] = [];
  let left = false;
  const hub: HubSocket = {
    url,
    protocol,
    get left() {
      return left;
    },
    heard: () => sent.splice(0),
    commands: () =>
      sent
        .splice(0)
        .flatMap((frame) =>
          frame.frame === 'command' ? [{ id: frame.id, type: frame.command.type, expect: frame.expect }] : [],
        ),
    open: () => events.opened(),
    say: (frame) => events.text(JSON.stringify(frame)),
    sayText: (text) => events.text(text),
    close: (code = 1006, reason = '') => events.closed(code, reason),
  };
  const client = {
    // Every frame is what the hub's own schema accepts, or the test fails here.
    send: (text: string) => void sent.push(ClientFrame.parse(JSON.parse(text))),
    close: () => {
      left = true;
    },
  };
  return { hub, client };
}
