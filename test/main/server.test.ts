import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { HubFrame } from '../../schemas/wire.ts';
import { readConfig } from '../../server/config.ts';
import { CannotListen, type ServerOf, type StartedServer, startServer } from '../../server/main.ts';
import { DataInUse } from '../../server/store/errors.ts';

let dataDir: string;
const close: (() => unknown)[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'liaison-'));
});
afterEach(async () => {
  for (const one of close.splice(0).reverse()) await one();
  rmSync(dataDir, { recursive: true });
});

async function start(change: Partial<ServerOf> = {}): Promise<StartedServer> {
  const read = readConfig(
    { port: 0, dataDir },
    {},
    { platform: process.platform, home: dataDir, cwd: dataDir, nodeArguments: [] },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const server = await startServer({
    ...read.config,
    addresses: () => [{ address: '127.0.0.2', name: 'wlan0' }],
    ...change,
  });
  close.push(() => server.close());
  return server;
}

async function call(
  server: StartedServer,
  method: string,
  route: string,
  how: { ticket?: string; body?: object } = {},
) {
  const response = await fetch(`http://127.0.0.1:${server.port}${route}`, {
    method,
    headers: {
      ...(how.body && { 'content-type': 'application/json' }),
      ...(how.ticket && { authorization: `Bearer ${how.ticket}` }),
    },
    ...(how.body && { body: JSON.stringify(how.body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  const body: any = await response.json();
  return { status: response.status, body };
}

const staffOf = async (server: StartedServer): Promise<string> =>
  (await call(server, 'POST', '/api/v1/staff', { body: { key: server.staffKey } })).body.ticket;

/** Says hello and waits for a frame that fits. */
async function desk(server: StartedServer, ticket: string, rest: object = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/ws`, 'liaison.v1');
  const frames: HubFrame[] = [];
  let wake: (() => void)[] = [];
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    const now = wake;
    wake = [];
    for (const one of now) one();
  });
  socket.on('error', () => {});
  const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ frame: 'hello', ticket, ...rest }));
  const until = async (fits: (frame: HubFrame) => boolean): Promise<HubFrame> => {
    for (;;) {
      const found = frames.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => wake.push(resolve));
    }
  };
  await until(({ frame }) => frame === 'welcome');
  close.push(() => socket.terminate());
  const ask = (id: string, command: object) => {
    socket.send(JSON.stringify({ frame: 'command', id, command }));
    return until((frame) => frame.frame === 'entries' && frame.entries.some(({ cause }) => cause === id));
  };
  return { socket, frames, closed, until, ask };
}

describe('a class server', () => {
  it('serves a shipped scenario from end to end and keeps all of it over a restart', async () => {
    const first = await start();
    expect(first.url).toBe(`http://localhost:${first.port}`);
    const staff = await staffOf(first);
    const { body: shelf } = await call(first, 'GET', '/api/v1/scenarios', { ticket: staff });
    expect(shelf.scenarios.map(({ id }: { id: string }) => id)).toContain('welcome-to-the-watch');
    const made = await call(first, 'POST', '/api/v1/exercises', {
      ticket: staff,
      body: { scenario: 'welcome-to-the-watch', seed: 4 },
    });
    expect(made.status).toBe(201);
    const console = await desk(first, staff, { exercise: made.body.code });
    await console.ask('starts-the-class', { type: 'exercise.start' });
    const { body: mina } = await call(first, 'POST', '/api/v1/join', { body: { code: made.body.code, name: 'Mina' } });
    const phone = await desk(first, mina.ticket);
    await phone.ask('mina-is-ready', { type: 'seat.ready' });
    await first.close();
    expect(await phone.closed).toBe(1001);
    expect(await phone.until(({ frame }) => frame === 'bye')).toEqual({ frame: 'bye', code: 'server_stopping' });

    const second = await start();
    expect(second.staffKey).toBe(first.staffKey);
    const exercise = second.exercises.get(made.body.id);
    expect(exercise?.state.run).toBe('paused');
    expect(exercise?.state.seats.get(mina.seat.id)).toMatchObject({ name: 'Mina', ready: true, connected: false });
    const again = await desk(second, mina.ticket);
    expect(again.frames[0]).toMatchObject({ frame: 'welcome', durability: 'disk', exercise: { state: 'paused' } });
    // The same id is known over the restart too.
    await again.ask('mina-is-ready', { type: 'seat.ready' });
    expect(exercise?.log.filter(({ cause }) => cause === 'mina-is-ready')).toHaveLength(1);
    await (await desk(second, staff, { exercise: made.body.id })).ask('goes-on-again', { type: 'exercise.resume' });
  });

  it('rehearses a shipped scenario beside a class, the same each time', async () => {
    const server = await start();
    const ticket = await staffOf(server);
    const rehearse = (body: object) =>
      call(server, 'POST', '/api/v1/scenarios/welcome-to-the-watch/rehearse', { ticket, body });
    const [one, two] = await Promise.all([rehearse({ seed: 5 }), rehearse({ seed: 5 })]);
    expect(one.status).toBe(200);
    expect(one.body).toMatchObject({ scenario: 'welcome-to-the-watch', crew: 'perfect', seed: 5, loop: false });
    expect(one.body.sequence.length).toBeGreaterThan(3);
    expect(two.body).toEqual(one.body);
    expect(one.body.bureaus.length).toBeGreaterThan(0);
    for (const { points, max } of [...one.body.bureaus, ...one.body.objectives]) expect(points).toBe(max);
    expect(one.body.times.every((time: { received: number }) => time.received > 0)).toBe(true);
    expect(one.body.tests.length).toBeGreaterThan(0);
    expect(one.body.tests.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    expect((await rehearse({ crew: 'splendid' })).body).toMatchObject({ code: 'schema_invalid', path: '/crew' });
    expect((await rehearse({ crew: 'XX=perfect' })).body).toMatchObject({ code: 'unknown_bureau' });
  });

  it('rehearses what is being written, and says what nobody was there to do', async () => {
    const server = await start();
    const ticket = await staffOf(server);
    const found = await server.library.source('welcome-to-the-watch');
    if ('problem' in found) throw new Error(found.problem.message);
    const rehearse = async (text: string, crew: string) => {
      const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/scenarios/rehearse?seed=5&crew=${crew}`, {
        method: 'POST',
        headers: { 'content-type': 'application/yaml', authorization: `Bearer ${ticket}` },
        body: text,
      });
      return { status: response.status, body: await response.json() };
    };
    const saved = await call(server, 'POST', '/api/v1/scenarios/welcome-to-the-watch/rehearse', {
      ticket,
      body: { seed: 5, crew: 'silent' },
    });
    const typed = await rehearse(found.text, 'silent');
    expect(typed.body).toEqual(saved.body);
    expect(typed.body).toMatchObject({ crew: 'silent', fullMarks: false });
    expect(typed.body.bureaus.reduce((sum: number, { missed }: { missed: number }) => sum + missed, 0)).toBeGreaterThan(
      0,
    );
    // What nobody answers lies there.
    expect(Math.max(...typed.body.times.map(({ waitingMs }: { waitingMs: number }) => waitingMs))).toBeGreaterThan(0);
    const mistaken = await rehearse(found.text.replace('title:', 'titel:'), 'perfect');
    expect(mistaken).toMatchObject({ status: 422, body: { code: 'scenario_invalid' } });
    expect(mistaken.body.issues[0].path).toMatch(/^\d+:\d+/);
  });

  it('checks a scenario and says where it is wrong', async () => {
    const server = await start();
    const response = await fetch(`http://127.0.0.1:${server.port}/api/v1/scenarios/check`, {
      method: 'POST',
      headers: { 'content-type': 'application/yaml', authorization: `Bearer ${await staffOf(server)}` },
      body: 'format: 1\ntitel: A slip\n',
    });
    const body = await response.json();
    expect(body).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ line: 2, near: 'title' })]),
    });
  });

  it('is alone on its data folder', async () => {
    await start();
    await expect(start()).rejects.toThrow(DataInUse);
    await close.pop()?.();
    await start();
  });

  it('listens on this machine only until the class is let in', async () => {
    const server = await start();
    const onLan = () =>
      fetch(`http://127.0.0.2:${server.port}/healthz`).then(
        ({ status }) => status,
        () => 'unreachable',
      );
    expect(await onLan()).toBe('unreachable');
    await server.lan.open();
    expect(await onLan()).toBe(200);
    await server.close();
    expect(await onLan()).toBe('unreachable');
    const open = await start({ lan: true });
    expect((await fetch(`http://127.0.0.2:${open.port}/healthz`)).status).toBe(200);
  });

  it('takes the next free port where none was asked for', async () => {
    const [[one, first], [two, second]] = [await occupy(), await occupy()];
    close.push(
      () => one.close(),
      () => two.close(),
    );
    const server = await start({ port: undefined, ports: [first, second, 0] });
    expect([first, second]).not.toContain(server.port);
    expect((await call(server, 'GET', '/readyz')).status).toBe(200);
  });

  it('says so when the port that was asked for is taken, and leaves the folder free', async () => {
    const [other, port] = await occupy();
    close.push(() => other.close());
    await expect(start({ port })).rejects.toThrow(CannotListen);
    await start();
  });

  it('keeps secrets and its log in the data folder, and no ticket in it', async () => {
    const server = await start();
    const staff = await staffOf(server);
    await server.close();
    expect(readdirSync(dataDir)).toEqual(
      expect.arrayContaining(['exercises.db', 'liaison.log', 'server-secret', 'staff-key']),
    );
    const log = readFileSync(path.join(dataDir, 'liaison.log'), 'utf8');
    expect(log).toContain('"marking":"EXERCISE"');
    for (const secret of [staff, server.staffKey]) expect(log).not.toContain(secret);
  });

  it('outlives what nobody caught', async () => {
    const server = await start();
    const caught = process.listeners('uncaughtException').at(-1);
    caught?.(new Error('from somewhere'), 'uncaughtException');
    expect((await call(server, 'GET', '/readyz')).status).toBe(200);
    expect(readFileSync(path.join(dataDir, 'liaison.log'), 'utf8')).toContain('nobody caught this');
    const { length } = process.listeners('uncaughtException');
    await server.close();
    expect(process.listeners('uncaughtException')).toHaveLength(length - 1);
  });
});

async function occupy(): Promise<[Server, number]> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return [server, address.port];
}
