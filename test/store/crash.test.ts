import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataInUse } from '../../server/store/errors.ts';
import { sqliteStore } from '../../server/store/sqlite.ts';
import { seed } from '../support/seed.ts';
import { numbers, textOf } from './entries.ts';

/** Crashes, and failing disk calls of each kind. More of them take more time and prove more. */
const CYCLES = Number(process.env['LIAISON_CRASH_CYCLES'] ?? 5);
const LOGS = ['monday', 'tuesday', 'wednesday'];

const program = fileURLToPath(new URL('../support/append-forever.mjs', import.meta.url));
const built = new URL('../../dist/server/store/sqlite.js', import.meta.url);
const strace = spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;

let folder: string;
let file: string;
let writer: ChildProcess | undefined;

beforeEach(async () => {
  if (!existsSync(built)) throw new Error('dist/server/store is not built: run "npx tsc -b" first');
  folder = await mkdtemp(join(tmpdir(), 'liaison-crash-'));
  file = join(folder, 'data', 'exercises.db');
});
afterEach(async () => {
  const left = writer;
  if (left?.exitCode === null && left.signalCode === null) {
    kill(left);
    await once(left, 'exit');
  }
  await rm(folder, { recursive: true });
});

/** The whole group: under strace, the program is strace's child and would outlive it. */
function kill({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

/** Starts the writer as a process of its own; `under` is a command that runs it. Its lines end when it is killed. */
function startWriter(under: readonly string[] = []) {
  const [command = '', ...rest] = [...under, process.execPath, program, built.href, file];
  const started = spawn(command, rest, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  writer = started;
  return { started, lines: createInterface({ input: started.stdout }) };
}

/** Lets the writer work until it has said enough, and kills it there. What it had said until it died is in the answer. */
async function writeUntil(enough: (lines: readonly string[]) => boolean, under?: readonly string[]): Promise<string[]> {
  const { started, lines } = startWriter(under);
  const said: string[] = [];
  let killed = false;
  for await (const line of lines) {
    said.push(line);
    if (killed || !enough(said)) continue;
    killed = true;
    kill(started);
  }
  if (!killed) throw new Error(`The writer stopped by itself after: ${said.at(-1)}`);
  return said;
}

/** The last number of a log that the writer was told is stored. */
const confirmed = (lines: readonly string[], log: string) =>
  Math.max(0, ...lines.filter((line) => line.startsWith(`stored ${log} `)).map((line) => Number(line.split(' ')[2])));

/** What lies in the folder now is gapless, is what the writer wrote, and holds at least the confirmed entries. */
async function expectNothingLost(atLeast: ReadonlyMap<string, number>): Promise<void> {
  const store = await sqliteStore({ file });
  for (const log of LOGS) {
    const there = await store.read(log);
    expect(there.length).toBeGreaterThanOrEqual(atLeast.get(log) ?? 0);
    expect(numbers(there)).toEqual(there.map((_, index) => index + 1));
    for (const entry of there) expect(textOf(entry)).toMatch(new RegExp(`^${log} ${entry.n} x+$`));
  }
  await store.close();
}

describe('a server that is killed in the middle of its work', () => {
  it(`loses no entry that it had confirmed, in ${CYCLES} crashes of one data folder`, async () => {
    const known = new Map<string, number>();
    for (const count of fc.sample(fc.integer({ min: 20, max: 600 }), { seed, numRuns: CYCLES })) {
      const lines = await writeUntil((said) => said.length >= count);
      for (const log of LOGS) known.set(log, Math.max(known.get(log) ?? 0, confirmed(lines, log)));
      await expectNothingLost(known);
    }
    expect(Math.min(...known.values())).toBeGreaterThan(CYCLES);
  });

  it('has the data folder to itself while it lives, and leaves it free when it dies', async () => {
    const { started, lines } = startWriter();
    await once(lines, 'line');
    const refused = await sqliteStore({ file }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DataInUse);
    expect(refused).toMatchObject({ pid: started.pid });
    kill(started);
    await once(started, 'exit');
    await expectNothingLost(new Map([['monday', 1]]));
  });
});

// The system calls of the real program are watched, and some of them made to fail, by strace.
describe.skipIf(!strace)('the disk under a server', () => {
  it('has an entry, synced, before anybody is told', async () => {
    const trace = join(folder, 'trace');
    const said = await writeUntil(
      (lines) => lines.length >= 60,
      [...['strace', '-f', '-qq', '-s', '20000', '-o', trace], ...['-e', 'trace=pwrite64,fsync,fdatasync,write']],
    );
    const calls = (await readFile(trace, 'utf8')).split('\n');
    let checked = 0;
    for (const line of said) {
      const [, log, n] = line.split(' ');
      const written = calls.findIndex((call) => call.includes('pwrite64(') && call.includes(`${log} ${n} xxx`));
      const synced = calls.findIndex((call, index) => index > written && /sync(\(\d+| resumed>)\) += 0$/.test(call));
      const told = calls.findIndex((call) => call.includes(`write(1, "stored ${log} ${n}\\n"`));
      if (told < 0) continue;
      expect(written, line).toBeGreaterThan(-1);
      expect(synced, line).toBeGreaterThan(written);
      expect(told, line).toBeGreaterThan(synced);
      checked++;
    }
    expect(checked).toBeGreaterThan(30);
  });

  it.each([
    ['cannot sync', 'fsync', 'EIO', 'disk_error'],
    ['is full', 'pwrite64', 'ENOSPC', 'full'],
    ['cannot write', 'pwrite64', 'EIO', 'disk_error'],
  ])(
    'when it %s: nothing is confirmed over the hole, and work goes on after reading anew',
    async (_, call, error, reason) => {
      // The first calls belong to opening the file.
      for (const when of fc.sample(fc.integer({ min: 30, max: 90 }), { seed, numRuns: CYCLES })) {
        const said = await writeUntil(
          (lines) =>
            lines.length >= 30 + lines.findIndex((line) => line.startsWith('read ')) &&
            lines.some((line) => line.startsWith('read ')),
          [
            'strace',
            '-f',
            '-qq',
            '-o',
            '/dev/null',
            '-e',
            `trace=${call}`,
            '-e',
            `inject=${call}:error=${error}:when=${when}`,
          ],
        );
        expect(said.filter((line) => line.endsWith(` ${reason}`)).length).toBeGreaterThan(0);
        expect(said.filter((line) => line.startsWith('accepted'))).toEqual([]);
        for (const log of LOGS) {
          const own = said.filter((line) => line.split(' ')[1] === log);
          const failed = own.findIndex((line) => line.startsWith('failed'));
          const read = own.findIndex((line) => line.startsWith('read'));
          expect(own.slice(failed + 1, read)).toEqual([expect.stringMatching(/^refused /)]);
          expect(own[read]).toBe(`read ${log} ${confirmed(own.slice(0, failed), log)}`);
          expect(own.slice(read + 1).length).toBeGreaterThan(0);
        }
        await expectNothingLost(new Map(LOGS.map((log) => [log, confirmed(said, log)])));
        await rm(join(folder, 'data'), { recursive: true });
      }
    },
  );
});
