import { type ChildProcess, type ChildProcessByStdio, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll, expect } from 'vitest';
import { commands } from '../../clients/cli/commands.ts';

const top = path.resolve(import.meta.dirname, '../..');
/** The command as it is installed: the tests run what users run. */
const program = path.join(top, 'dist/clients/cli/main.js');
const hostProgram = path.join(top, 'test/support/cli-host.mjs');
const hosted = path.join(top, 'dist/clients/cli/program.js');

export interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
  /** stdout as JSON, one value a line. */
  json(): unknown[];
}

export interface Where {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Words for Node itself. */
  readonly node?: readonly string[];
  /** In a process of its own, whatever has been run before. */
  readonly alone?: true;
}

/** A folder that is gone after this file's tests. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liaison-cli-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Without what this machine's user has set: no variables of ours, no colours, a home of its own. */
const bareEnv = (): Record<string, string | undefined> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(LIAISON_|NO_COLOR|FORCE_COLOR|CI$|NODE_OPTIONS|XDG_)/.test(name),
    ),
  ),
  HOME: '/nonexistent',
});

function begin(words: readonly string[], { cwd, env = {}, node = [] }: Where): Child {
  return spawn(process.execPath, [...node, program, ...words], {
    cwd: cwd ?? tmpdir(),
    env: { ...bareEnv(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

type Said = Pick<Ran, 'exit' | 'out' | 'err'>;
const asJson = (out: string): unknown[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

const tried = new Set<string>();

/**
 * Runs a command to its end. The first time that a file's tests want a command, and whenever it reads what is typed, it is a process of its
 * own, as people have it; after that one process runs it again and again, because to read the program takes a second.
 */
export async function liaison(words: readonly string[], where: Where = {}): Promise<Ran> {
  // What no command is called is asked of `start`.
  const command = commands.find(({ name }) => name === words[0])?.name ?? 'start';
  const own = where.alone ?? (command === 'connect' || where.stdin !== undefined || where.node !== undefined);
  const alone = own || !tried.has(command);
  tried.add(command);
  const said = await (alone ? inItsOwnProcess(words, where) : inOneProcess(words, where));
  return { ...said, json: () => asJson(said.out) };
}

async function inItsOwnProcess(words: readonly string[], where: Where): Promise<Said> {
  const child = begin(words, where);
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text.out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    text.err += part;
  });
  child.stdin.on('error', () => {}).end(where.stdin ?? '');
  const [exit] = await once(child, 'close');
  return { ...text, exit };
}

let host: Promise<ChildProcess> | undefined;
/** The answer before: commands in one process wait for each other. */
let last: Promise<unknown> = Promise.resolve();

async function startHost(): Promise<ChildProcess> {
  const child = fork(hostProgram, [hosted], {
    env: bareEnv(),
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}
afterAll(async () => {
  const child = await host;
  if (!child) return;
  const ended = once(child, 'exit');
  child.disconnect();
  // None of its commands has left anything open that would keep it.
  expect(await ended).toEqual([0, null]);
});

function inOneProcess(words: readonly string[], { cwd = tmpdir(), env = {} }: Where): Promise<Said> {
  host ??= startHost();
  const answer = Promise.all([host, last.catch(() => undefined)]).then(
    ([child]) =>
      new Promise<Said>((resolve, reject) => {
        const gone = () => reject(new Error(`The process ended in: liaison ${words.join(' ')}`));
        child.once('exit', gone);
        child.once('message', (said) => {
          child.off('exit', gone);
          resolve(said as Said); // what cli-host.mjs sends
        });
        child.send({ words, cwd, env });
      }),
  );
  last = answer;
  return answer;
}

export interface Ready {
  readonly event: 'ready';
  readonly url: string;
  readonly code: string;
  readonly staffKey: string;
  readonly pid: number;
  readonly exercise: string;
  readonly resumed: boolean;
  readonly join: string;
  readonly console: string;
  readonly wall: string;
  readonly bureau?: string;
}

export interface Running {
  readonly ready: Ready;
  readonly child: Child;
  /** The next event of that name. */
  event(name: string): Promise<Record<string, unknown>>;
  /** What was said to people so far. */
  said(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<Child>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a server with --json and waits until it is ready. Throws with what it said if it does not come to that. */
export async function serve(words: readonly string[], where: Where = {}): Promise<Running> {
  const child = begin([...words, '--json', '--no-input'], where);
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  const events: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    events.push(JSON.parse(line));
    for (const look of waiting) look();
  });
  const event = (name: string) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      const look = () => {
        const found = events.findIndex((one) => one['event'] === name);
        if (found < 0) return;
        waiting.delete(look);
        const [taken] = events.splice(found, 1);
        if (taken) resolve(taken);
      };
      waiting.add(look);
      ended.then(() => reject(new Error(`ended before "${name}": ${err}`)), reject);
      look();
    });
  const ready = (await event('ready')) as unknown as Ready; // the shape is what start.test.ts looks at
  return {
    ready,
    child,
    event,
    said: () => err,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      const [exit] = await ended;
      return exit;
    },
  };
}

export const shipped = (name: string): string => path.join(top, 'scenarios', name);
export const sources = top;
