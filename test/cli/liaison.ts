import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { afterAll } from 'vitest';

const top = path.resolve(import.meta.dirname, '../..');
/** The command as it is installed: the tests run what users run. */
const program = path.join(top, 'dist/clients/cli/main.js');

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
}

/** A folder that is gone after this file's tests. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'liaison-cli-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Without what this machine's user has set: no variables of ours, no colours, a home of its own. */
function begin(words: readonly string[], { cwd, env = {}, node = [] }: Where): Child {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(LIAISON_|NO_COLOR|FORCE_COLOR|CI$|NODE_OPTIONS|XDG_)/.test(name),
  );
  return spawn(process.execPath, [...node, program, ...words], {
    cwd: cwd ?? tmpdir(),
    env: { ...Object.fromEntries(kept), HOME: '/nonexistent', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export async function liaison(words: readonly string[], where: Where = {}): Promise<Ran> {
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
  return {
    ...text,
    exit,
    json: () =>
      text.out
        .split('\n')
        .filter((line) => line !== '')
        .map((line): unknown => JSON.parse(line)),
  };
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
