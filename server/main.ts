import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger } from 'fastify';
import type { Scenario } from '../schemas/scenario.ts';
import { checkScenarioFile, readScenarioText } from './checking.ts';
import { type Config, defaultPort } from './config.ts';
import { openExercises } from './exercise/exercises.ts';
import type { Exercises } from './exercise/types.ts';
import { machineWall } from './exercise/wall.ts';
import { createGateway } from './gateway/gateway.ts';
import { createTickets } from './gateway/tickets.ts';
import { realTimers } from './gateway/timers.ts';
import { type App, buildApp } from './http/app.ts';
import type { Lan } from './http/deps.ts';
import { withKept } from './keeping.ts';
import { type Library, openLibrary } from './library.ts';
import { scenarioTable } from './loader/load.ts';
import { createLog } from './log.ts';
import { type Address, createLan, lanAddresses, ownHosts } from './network.ts';
import { preview, rehearse } from './rehearsing.ts';
import { fileRosters } from './rosters.ts';
import { readKeys } from './secrets.ts';
import { openStore } from './store/index.ts';

export interface ServerOf extends Config {
  /** `memory:` or `sqlite:FILE`; default: `exercises.db` in the data folder. */
  readonly store?: string;
  /** Addresses that the class could use; default: this machine's. */
  readonly addresses?: () => readonly Address[];
  /** Ports to try in turn where none was asked for; default: the usual one and those after it. */
  readonly ports?: readonly number[];
  /** Log lines to stderr instead of a file in the data folder. */
  readonly logToStderr?: boolean;
  /** Asked before the library: for a scenario that was named on the command line. */
  readonly scenario?: (id: string) => Promise<Scenario | undefined>;
}

export interface StartedServer {
  /** For this machine's own browser: `http://localhost:8080`. */
  readonly url: string;
  readonly port: number;
  /** Opens the console: `URL/console#k=KEY`. */
  readonly staffKey: string;
  readonly dataDir: string;
  readonly exercises: Exercises;
  readonly library: Library;
  readonly lan: Lan;
  /** Says goodbye to everybody, writes what is under way, lets go of the data folder. */
  close(): Promise<void>;
}

/** The port, or every port that was tried, cannot be listened on. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
  readonly port: number;
  readonly hint: string;

  constructor(port: number, code: unknown) {
    super(code === 'EACCES' ? `Port ${port} may not be used by this user` : `Port ${port} is used by another program`);
    this.port = port;
    this.hint = 'Choose another with --port, or leave --port out to take the next free one';
  }
}

/** The usual port, and so many after it. */
const usualPorts = Array.from({ length: 20 }, (_, index) => defaultPort + index);

/**
 * Starts a class server: takes the data folder, opens its exercises (those that have not ended: paused), listens on this machine only, and
 * with `lan` lets the class in. Throws `DataInUse`, `StorageFailed`, `CannotListen`, `SecretDamaged`, and what the file system throws.
 */
export async function startServer(of: ServerOf): Promise<StartedServer> {
  const { dataDir } = of;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const tls = of.tls && { cert: readFileSync(of.tls.cert, 'utf8'), key: readFileSync(of.tls.key, 'utf8') };
  const undo: (() => void | Promise<void>)[] = [];
  const close = once(async () => {
    for (const step of undo.toReversed()) await step();
  });
  try {
    const log = createLog({ level: of.logLevel, file: of.logToStderr ? undefined : path.join(dataDir, 'liaison.log') });
    undo.push(lastResort(log));
    const keys = readKeys(dataDir, of.staffKey);
    const library = openLibrary({ own: path.join(dataDir, 'scenarios') });
    const store = await openStore(of.store ?? `sqlite:${path.join(dataDir, 'exercises.db')}`);
    const exercises = await openExercises({
      store,
      wall: machineWall,
      scenario: async (id) => {
        const given = await of.scenario?.(id);
        if (given) return given;
        const found = await library.load(id);
        return found.ok ? found.scenario : undefined;
      },
      warn: (what, error) => log.warn({ err: error }, what),
    });
    undo.push(() => exercises.close());
    const app = await assemble(of, { exercises, library, keys, log, tls });
    undo.push(() => app.app.close());
    undo.push(() => app.lan.close());
    const port = await listen(app.app, of.port, of.ports ?? usualPorts);
    app.settle();
    if (of.lan) await app.lan.open();
    log.info({ port }, 'started');
    const url = `${tls ? 'https' : 'http'}://localhost:${port}`;
    return { url, port, staffKey: keys.staffKey, dataDir, exercises, library, lan: app.lan, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Parts {
  readonly exercises: Exercises;
  readonly library: Library;
  readonly keys: ReturnType<typeof readKeys>;
  readonly log: FastifyBaseLogger;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
}

async function assemble(of: ServerOf, { exercises, library, keys, log, tls }: Parts) {
  const tickets = createTickets(keys, exercises);
  const random = () => randomBytes(9).toString('base64url');
  const gateway = createGateway({ exercises, tickets, timers: realTimers, random, log, rateLimit: of.rateLimit });
  const { app, lan } = await buildApp({
    ...of,
    ...thisPackage(),
    exercises,
    tickets,
    gateway,
    timers: realTimers,
    random,
    library,
    checkScenario: checkScenarioFile,
    rosters: fileRosters(of.dataDir),
    injects: scenarioTable,
    readScenario: readScenarioText,
    withKept,
    rehearse,
    preview,
    logger: log,
    tls,
    lan: (server, port) => createLan({ server, port, addresses: of.addresses ?? lanAddresses, tls }),
    ownHosts,
  });
  return { app, lan, settle: () => gateway.settle() };
}

/** Listens on this machine only. Without a wish for a port: the usual one, or the next that is free. */
async function listen(app: App, wished: number | undefined, usual: readonly number[]): Promise<number> {
  const ports = wished === undefined ? usual : [wished];
  let code: unknown;
  for (const port of ports) {
    try {
      await app.listen({ port, host: '127.0.0.1' });
      const address = app.server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new CannotListen(ports[0] ?? defaultPort, code);
}

/** Version and built pages, whether this runs from sources or from `dist`. */
function thisPackage(): { readonly version: string; readonly webRoot: string } {
  let top = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(top, 'package.json'))) top = path.dirname(top);
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8'));
  return { version, webRoot: path.join(top, 'dist', 'web') };
}

/**
 * What nobody caught is written down, and the class goes on: whatever it was, ending the process would be worse for everybody. The answer
 * takes the handlers away again.
 */
function lastResort(log: FastifyBaseLogger): () => void {
  const noted = (error: unknown) => log.error({ err: error }, 'nobody caught this');
  process.on('uncaughtException', noted);
  process.on('unhandledRejection', noted);
  return () => {
    process.off('uncaughtException', noted);
    process.off('unhandledRejection', noted);
  };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= act();
    return done;
  };
}
