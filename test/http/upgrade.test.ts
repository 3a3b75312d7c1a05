import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect as connectTcp, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { HubFrame } from '../../schemas/wire.ts';
import { type House, house } from './house.ts';

let here: House;
let port: number;
const open: { close(): void }[] = [];

beforeEach(async () => {
  here = await house();
  port = await listen(here);
});
afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await here.close();
});

async function listen({ app }: House): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

interface Opened {
  readonly socket: WebSocket;
  readonly frames: HubFrame[];
  /** The next frame, or the next of that kind. */
  frame(name?: HubFrame['frame']): Promise<HubFrame>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

/** A real WebSocket, once it is open; rejects with the HTTP status if it is refused. */
async function connect(
  how: { host?: string; headers?: Record<string, string>; protocols?: string[] } = {},
): Promise<Opened> {
  const { host = '127.0.0.1', headers = {}, protocols = ['liaison.v1'] } = how;
  const socket = new WebSocket(`ws://${host}:${port}/ws`, protocols, { headers });
  open.push({ close: () => socket.terminate() });
  const frames: HubFrame[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    for (const wake of waiting.splice(0)) wake();
  });
  socket.on('error', () => {});
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('unexpected-response', (_, { statusCode }) => reject(new Error(String(statusCode))));
  });
  return {
    socket,
    frames,
    closed,
    async frame(name) {
      for (;;) {
        const found = frames.find(({ frame }) => name === undefined || frame === name);
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
}

const refusedWith = (how: Parameters<typeof connect>[0]) =>
  connect(how).then(
    () => 'let in',
    (error: Error) => error.message,
  );
const hello = (extra: object = {}) =>
  JSON.stringify({ frame: 'hello', ticket: here.staff, exercise: here.exercise.id, ...extra });

describe('the upgrade', () => {
  it('gives a socket that speaks liaison.v1, without compression, to whoever asks properly', async () => {
    const { socket, frame } = await connect({ protocols: ['something.else', 'liaison.v1'] });
    expect(socket.protocol).toBe('liaison.v1');
    expect(socket.extensions).toBe('');
    socket.send(hello());
    expect(await frame('welcome')).toMatchObject({ protocol: 'liaison.v1', seat: { role: 'instructor' } });
    expect(here.gateway.connections).toBe(1);
  });

  it('is refused to other hosts, other sites’ pages and other protocols, before it happens', async () => {
    expect(await refusedWith({ headers: { host: 'attacker.example', origin: 'http://attacker.example' } })).toBe('403');
    for (const origin of ['http://evil.example', 'null', `http://localhost:${port + 1}`])
      expect(await refusedWith({ headers: { origin } })).toBe('403');
    expect(await refusedWith({ protocols: ['liaison.v99'] })).toBe('400');
    expect(await refusedWith({ protocols: [] })).toBe('400');
    for (const origin of [`http://127.0.0.1:${port}`, `http://localhost:${port}`, 'https://student.example'])
      expect(await refusedWith({ headers: { origin } })).toBe('let in');
    expect(here.lines.join('')).toContain('origin_refused');
  });

  it.each([
    ['a plain request', 'GET /ws HTTP/1.1\r\nHost: localhost\r\n\r\n', /^HTTP\/1\.1 426 .*unsupported_version/s],
    ['a POST', upgrade('POST'), /^HTTP\/1\.1 405 .*method_not_allowed/s],
    ['another path', upgrade('GET', {}, '/elsewhere'), /^HTTP\/1\.1 404 .*not_found/s],
    ['a bad key', upgrade('GET', { 'Sec-WebSocket-Key': 'abc' }), /^HTTP\/1\.1 400 /],
    ['another version', upgrade('GET', { 'Sec-WebSocket-Version': '12' }), /^HTTP\/1\.1 400 /],
    ['a method that there is not', 'FOO / HTTP/1.1\r\nHost: localhost\r\n\r\n', /^HTTP\/1\.1 400 /],
    [
      'two lengths',
      'POST /api/v1/join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}',
      /^HTTP\/1\.1 400 /,
    ],
    [
      '20 KB of headers',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      /^HTTP\/1\.1 431 .*too_large/s,
    ],
    [
      'a thousand headers',
      `GET /healthz HTTP/1.1\r\nHost: localhost\r\n${'a:b\r\n'.repeat(1_000)}\r\n`,
      /^HTTP\/1\.1 (200|400|431) /,
    ],
    [
      'a header called __proto__',
      'GET /healthz HTTP/1.1\r\nHost: localhost\r\n__proto__: x\r\n\r\n',
      /^HTTP\/1\.1 200 /,
    ],
    ['a climb', 'GET /../secret.txt HTTP/1.1\r\nHost: localhost\r\n\r\n', /^HTTP\/1\.1 40[034] /],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n', /^HTTP\/1\.1 40[045] /],
  ])('answers %s in plain HTTP', async (_, request, answer) => {
    const socket = tcp();
    socket.write(request);
    expect(await everything(socket)).toMatch(answer);
    expect((await here.ask('GET', '/healthz')).status).toBe(200);
  });

  it('is refused when there are too many connections in all, which this machine’s own count for', async () => {
    await here.close();
    here = await house({ maxConnections: 3, maxPerAddress: 1 });
    port = await listen(here);
    for (let times = 0; times < 3; times += 1) await connect();
    expect(await refusedWith({})).toBe('503');
  });
});

describe('frames that are none', () => {
  const masked = (bytes: number[]): Buffer => {
    const mask = randomBytes(4);
    return Buffer.concat([mask, Buffer.from(bytes.map((byte, index) => byte ^ (mask[index % 4] ?? 0)))]);
  };
  it.each([
    ['a reserved bit', () => Buffer.concat([Buffer.from([0xc1, 0x81]), masked([0x61])])],
    ['an unknown opcode', () => Buffer.concat([Buffer.from([0x83, 0x81]), masked([0x61])])],
    ['no mask', () => Buffer.from([0x81, 0x01, 0x61])],
    ['a continuation of nothing', () => Buffer.concat([Buffer.from([0x80, 0x81]), masked([0x61])])],
    ['a ping of 126 bytes', () => Buffer.concat([Buffer.from([0x89, 0xfe, 0x00, 0x7e]), masked(Array(126).fill(0))])],
    ['bytes that are no UTF-8', () => Buffer.concat([Buffer.from([0x81, 0x82]), masked([0xc3, 0x28])])],
    ['a length of 2^63', () => Buffer.concat([Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0]), Buffer.alloc(4)])],
    [
      'seventy fragments without an end',
      () =>
        Buffer.concat(
          Array.from({ length: 70 }, (_, n) =>
            Buffer.concat([Buffer.from([n === 0 ? 0x01 : 0x00, 0x81]), masked([0x61])]),
          ),
        ),
    ],
    ['a close frame with code 999', () => Buffer.concat([Buffer.from([0x88, 0x82]), masked([0x03, 0xe7])])],
    ['64 random bytes', () => randomBytes(64)],
    ['half a frame and then nothing', () => Buffer.from([0x81])],
  ])('such as %s end only their own connection', async (_, bytes) => {
    const other = await connect();
    other.socket.send(hello());
    await other.frame('welcome');
    const socket = tcp();
    socket.write(upgrade('GET'));
    await once(socket, 'data');
    const over = once(socket, 'close');
    socket.end(bytes());
    await over;
    other.socket.send(JSON.stringify({ frame: 'beat' }));
    expect(await other.frame('beat')).toMatchObject({ n: expect.any(Number) });
  });

  it('are told apart: too large 1009, binary 1003; 64 KiB are taken', async () => {
    const large = await connect();
    large.socket.send('x'.repeat(65_537));
    expect((await large.closed).code).toBe(1009);
    const binary = await connect();
    binary.socket.send(Buffer.from('abc'));
    expect((await binary.closed).code).toBe(1003);
    const whole = await connect();
    whole.socket.send('x'.repeat(65_536));
    expect(await whole.frame('problem')).toMatchObject({ code: 'bad_json' });
  });
});

describe('stopping', () => {
  it('says goodbye to everybody first, and is not held up by whoever does not listen', async () => {
    const polite = await connect();
    polite.socket.send(hello());
    await polite.frame('welcome');
    const deaf = tcp();
    deaf.write(upgrade('GET'));
    await once(deaf, 'data');
    deaf.pause();
    await here.app.close();
    expect(await polite.frame('bye')).toEqual({ frame: 'bye', code: 'server_stopping' });
    expect(await polite.closed).toEqual({ code: 1001, reason: 'server_stopping' });
  });
});

describe('letting the class in', () => {
  const onLan = () =>
    fetch(`http://127.0.0.2:${port}/healthz`).then(
      ({ status }) => status,
      () => 'unreachable',
    );
  const lan = (method: 'GET' | 'POST' | 'DELETE', body?: object) =>
    here.ask(method, '/api/v1/lan', { ticket: here.staff, body });

  it('opens the same server on the class’s network, and closes it again', async () => {
    expect(await onLan()).toBe('unreachable');
    expect((await lan('GET')).body).toMatchObject({
      open: false,
      deviceSeen: false,
      addresses: [{ address: '127.0.0.2', name: 'wlan0', listening: false }],
    });
    const opened = await lan('POST');
    expect(opened.body).toMatchObject({ open: true, shown: '127.0.0.2', failed: [] });
    expect(await onLan()).toBe(200);
    const phone = await connect({ host: '127.0.0.2', headers: { origin: `http://127.0.0.2:${port}` } });
    phone.socket.send(hello());
    expect(await phone.frame('welcome')).toBeDefined();
    expect((await lan('GET')).body.deviceSeen).toBe(true);
    // After a trial with one's own phone the next one counts.
    const forgot = await here.ask('DELETE', '/api/v1/lan/seen', { ticket: here.staff });
    expect(forgot.body).toMatchObject({ open: true, deviceSeen: false });
    await connect({ host: '127.0.0.2', headers: { origin: `http://127.0.0.2:${port}` } });
    expect((await lan('GET')).body.deviceSeen).toBe(true);
    // Twice is once.
    expect((await lan('POST', { show: '127.0.0.2' })).body.failed).toEqual([]);
    const closed = await lan('DELETE');
    expect(closed.body).toMatchObject({ open: false });
    expect((await phone.closed).code).toBe(1006);
    expect(await onLan()).toBe('unreachable');
    expect((await here.ask('GET', '/healthz')).status).toBe(200);
  });

  it('is for the instructor, and for addresses that this machine has', async () => {
    const wrong = await lan('POST', { addresses: ['10.0.0.1'] });
    expect(wrong.body).toMatchObject({ code: 'schema_invalid', expected: '127.0.0.2' });
    const assessor = await here.seat('Ada', 'assessor');
    expect((await here.ask('POST', '/api/v1/lan', { ticket: assessor })).status).toBe(403);
    expect(await onLan()).toBe('unreachable');
  });

  it('is not possible on a server without limits', async () => {
    const fast = await house({ rateLimit: false });
    try {
      const { status, body } = await fast.ask('POST', '/api/v1/lan', { ticket: fast.staff });
      expect([status, body.code]).toEqual([409, 'wrong_state']);
      for (let times = 0; times < 30; times += 1)
        expect((await fast.join({ code: '000000', name: 'Mina' })).status).toBe(404);
    } finally {
      await fast.close();
    }
  });

  it('says which address could not be had, and goes on with the others', async () => {
    const taken = await house();
    await taken.app.listen({ port, host: '127.0.0.2' });
    try {
      const { body } = await lan('POST');
      expect(body.failed).toEqual([{ address: '127.0.0.2', reason: 'another program uses this port there' }]);
      expect(body.open).toBe(false);
    } finally {
      await taken.close();
    }
  });
});

function tcp(): Socket {
  const socket = connectTcp(port, '127.0.0.1');
  socket.on('error', () => {});
  open.push({ close: () => socket.destroy() });
  return socket;
}

async function everything(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data) => {
    text += String(data);
    // An answer that keeps the connection is complete when its length is there.
    const [head = '', body = ''] = text.split('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (text.includes('\r\n\r\n') && Buffer.byteLength(body) >= length) socket.end();
  });
  await once(socket, 'close');
  return text;
}

function upgrade(method: string, change: Record<string, string> = {}, path = '/ws'): string {
  const headers = {
    Host: 'localhost',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
    'Sec-WebSocket-Protocol': 'liaison.v1',
    ...change,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
