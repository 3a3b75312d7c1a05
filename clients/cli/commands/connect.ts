import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import type { Seen as SeenEntry } from '../../../schemas/entry.ts';
import { api, type Connection, connect, type Joined, ProblemError, Unreachable } from '../../sdk/index.ts';
import { nodeSocket } from '../../sdk/node.ts';
import type { Call, Run } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { Stop, stopFor } from '../stop.ts';
import { type Order, readOrder, readOrders } from './connect/orders.ts';
import { type Screen, screenOf } from './connect/screen.ts';

export interface ConnectOptions {
  readonly code?: string;
  readonly name?: string;
  readonly bureau?: string;
  readonly return?: string;
  readonly send?: string;
  readonly wait?: string;
  readonly timeout?: number;
}
type Options = Call<ConnectOptions>['options'];

/** Wall ms: how long a server may take to let us in. */
const patience = 15_000;

export const run: Run<ConnectOptions> = async ({ args: [address = ''], options, out }) => {
  const orders = options.send === undefined ? undefined : await ordersIn(options.send);
  const { base, code } = targetOf(address);
  const joined = await join(base, { ...options, ...(code !== undefined && options.code === undefined && { code }) });
  const screen = screenOf(out, options.lang ?? 'en');
  screen.joined(joined);
  const desk = connect({ url: base, ticket: joined.ticket, socket: nodeSocket });
  try {
    return await atTheDesk({ desk, joined, screen, options, orders });
  } finally {
    desk.close();
  }
};

/** `http://host:8080`, also without a scheme, also a join link: then its code counts. */
function targetOf(address: string): { readonly base: string; readonly code?: string } {
  const whole = /^[a-z][a-z+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  const url = URL.canParse(whole) ? new URL(whole) : undefined;
  const scheme = url && { 'http:': 'http:', 'https:': 'https:', 'ws:': 'http:', 'wss:': 'https:' }[url.protocol];
  if (!url || scheme === undefined || url.hostname === '')
    throw new Stop(exitCodes.usage, `"${address.slice(0, 80)}" is no address of a server`, {
      help: 'Like http://127.0.0.1:8080, as the server shows it',
    });
  const [, code] = /^\/j\/([^/]+)\/?$/i.exec(url.pathname) ?? [];
  return { base: `${scheme}//${url.host}`, ...(code !== undefined && { code: decodeURIComponent(code) }) };
}

async function join(base: string, { code, name, bureau, return: returnCode }: ConnectOptions): Promise<Joined> {
  if (code === undefined)
    throw new Stop(exitCodes.usage, 'Which exercise? --code is missing', {
      help: 'The code is on the wall: --code "7F3 K9Q"',
    });
  if (name === undefined && returnCode === undefined)
    throw new Stop(exitCodes.usage, 'Who are you? --name is missing', {
      help: '--name NAME, or --return CODE to move your seat here',
    });
  const hub = api(base);
  try {
    return returnCode === undefined ? await hub.join({ code, name, bureau }) : await hub.return({ code, returnCode });
  } catch (error) {
    if (error instanceof ProblemError) throw stopFor(error.problem, exitCodes.refused);
    if (error instanceof Unreachable)
      throw new Stop(
        exitCodes.refused,
        error.asked ? `${base} answers, but not as Liaison does` : `${base} does not answer`,
        {
          code: 'unreachable',
          help: 'Is the server running, and is this the address that it shows?',
        },
      );
    throw error;
  }
}

/** Read before anything is joined: a file that is wrong takes no seat. */
async function ordersIn(file: string): Promise<readonly Order[]> {
  let text: string;
  try {
    text = file === '-' ? await readAll(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    throw new Stop(exitCodes.notFound, `${file} cannot be read`, {
      help: error instanceof Error ? error.message : undefined,
    });
  }
  const orders = readOrders(text);
  const wrong = orders.find((order) => !order.ok);
  if (wrong && !wrong.ok) throw stopFor(wrong.problem, exitCodes.usage);
  if (orders.length === 0) throw new Stop(exitCodes.usage, `${file} holds nothing to send`);
  return orders;
}

interface Desk {
  readonly desk: Connection;
  readonly joined: Joined;
  readonly screen: Screen;
  readonly options: Options;
  readonly orders: readonly Order[] | undefined;
}

function atTheDesk({ desk, joined, screen, options, orders }: Desk): Promise<ExitCode> {
  const { wait, timeout = 10_000 } = options;
  return new Promise<ExitCode>((resolve, reject) => {
    const leaving: (() => void)[] = [];
    const leave = (exit: ExitCode) => {
      for (const step of leaving) step();
      resolve(exit);
    };
    const fail = (stop: Stop) => {
      for (const step of leaving) step();
      reject(stop);
    };
    const alarm = (ms: number, ring: () => void) => {
      const timer = setTimeout(ring, ms);
      leaving.push(() => clearTimeout(timer));
      return () => clearTimeout(timer);
    };
    /** Orders without an answer. */
    let open = 0;
    let refused = false;
    /** Entries before this do not end the waiting: what was sent comes first. */
    let waitFrom = orders ? Number.POSITIVE_INFINITY : 1;

    const check = (entry: SeenEntry) => {
      if (wait !== undefined && entry.n >= waitFrom && isAwaited(entry, wait, joined.seat.bureau))
        leave(exitCodes.done);
    };
    const give = async (order: Order): Promise<SeenEntry | undefined> => {
      if (!order.ok) {
        refused = true;
        screen.refused(order.problem);
        return undefined;
      }
      open += 1;
      try {
        const answer = await desk.send(order.command);
        screen.taken(answer);
        return answer;
      } catch (error) {
        refused = true;
        if (!(error instanceof ProblemError)) throw error;
        screen.refused(error.problem);
        return undefined;
      } finally {
        open -= 1;
      }
    };
    const giveAll = async (all: readonly Order[]): Promise<void> => {
      for (const order of all) {
        const answer = await give(order);
        if (answer && waitFrom === Number.POSITIVE_INFINITY) waitFrom = answer.n;
      }
      if (refused || wait === undefined) leave(refused ? exitCodes.refused : exitCodes.done);
      else for (const entry of desk.log) check(entry);
    };

    let state = desk.link.state;
    const welcomed = alarm(patience, () =>
      fail(new Stop(exitCodes.refused, 'The server does not let us in', { code: 'unreachable' })),
    );
    leaving.push(
      desk.on('entry', (entry) => {
        screen.entry(entry);
        check(entry);
      }),
      desk.on('reset', () => screen.reset()),
      desk.subscribe(() => {
        const { link } = desk;
        if (link.state === state) return;
        const before = state;
        state = link.state;
        if (state === 'connected') {
          welcomed();
          if (before !== 'catchingUp' && before !== 'connecting') screen.link(link);
          return;
        }
        if (state !== 'catchingUp') screen.link(link);
        if (link.closed)
          fail(new Stop(exitCodes.refused, 'The server has closed the connection', { code: link.closed.code }));
      }),
    );
    if (wait !== undefined)
      alarm(timeout, () =>
        fail(
          new Stop(exitCodes.problems, `Nothing of type ${wait} came within ${timeout / 1000} s`, {
            code: 'timed_out',
          }),
        ),
      );
    const interrupted = () => leave(exitCodes.done);
    process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
    leaving.push(() => process.off('SIGINT', interrupted).off('SIGTERM', interrupted));
    if (orders) giveAll(orders).catch(reject);
    else if (wait === undefined || process.stdin.isTTY)
      leaving.push(
        listenToKeys({
          desk,
          screen,
          give,
          leave,
          idle: () => open === 0,
          last: () => (refused ? exitCodes.refused : exitCodes.done),
          failed: reject,
        }),
      );
  });
}

/** A message of that type that came to us, or an event of that type. */
const isAwaited = ({ events }: SeenEntry, type: string, bureau: string | undefined): boolean =>
  events.some((event) => {
    if (event.type === type) return true;
    return (
      (event.type === 'message.sent' || event.type === 'message.delivered') &&
      event.message.type === type &&
      event.message.from !== bureau
    );
  });

interface Keys {
  readonly desk: Connection;
  readonly screen: Screen;
  readonly give: (order: Order) => Promise<unknown>;
  readonly leave: (exit: ExitCode) => void;
  readonly idle: () => boolean;
  /** The exit code after the last line. */
  readonly last: () => ExitCode;
  readonly failed: (error: unknown) => void;
}

const help = `  {"type":"..."}   a command of the protocol, as JSON: {"type":"message.read","message":"ID"}
  /send {...}      send a draft: {"type":"information.request","to":[{"kind":"bureau","code":"QP"}],"subject":...,"body":{...}}
  /show ID         a message in full
  /quit            leave the desk; the seat stays yours`;

/** Reads lines until there are no more. What was piped in is answered before we leave; without a single line we go on watching. */
function listenToKeys({ desk, screen, give, leave, idle, last, failed }: Keys): () => void {
  const lines = createInterface({ input: process.stdin });
  let heard = false;
  let ended = false;
  const perhapsLeave = () => {
    if (ended && heard && idle()) leave(last());
  };
  const acts: Readonly<Record<string, (rest: string) => void>> = {
    help: () => screen.say(help),
    quit: () => leave(exitCodes.done),
    send: (rest) => void give(readOrder(rest)).then(perhapsLeave, failed),
    show(rest) {
      const found = desk.state.messages.get(rest)?.message;
      screen.say(found ? JSON.stringify(found, undefined, 2) : `There is no message "${rest.slice(0, 64)}" here`);
    },
  };
  lines.on('line', (line) => {
    const [, word, rest = ''] = /^\/(\w+)\s*(.*)$/.exec(line.trim()) ?? [];
    if (line.trim() === '') return;
    heard = true;
    const act = acts[word ?? 'send'];
    if (act) act(word === undefined ? line.trim() : rest);
    else screen.say(`There is no /${word}. /help shows what there is.`);
  });
  lines.on('close', () => {
    ended = true;
    perhapsLeave();
  });
  return () => {
    ended = false;
    lines.close();
    process.stdin.destroy();
  };
}
