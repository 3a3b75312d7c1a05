import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../schemas/problem.ts';
import { type House, house } from './house.ts';

let here: House;

beforeEach(async () => {
  here = await house();
});
afterEach(() => here.close());
const path = (rest = '') => `/api/v1/exercises/${here.exercise.id}${rest}`;

describe('every answer', () => {
  it.each([
    ['an address that does not exist', 'GET', '/nothing', {}, 404, 'not_found'],
    ['one that would climb out', 'GET', '/%2e%2e/secret.txt', {}, 404, 'not_found'],
    ['a hidden file', 'GET', '/.env', {}, 404, 'not_found'],
    ['a method that it does not have', 'GET', '/api/v1/join', {}, 405, 'method_not_allowed'],
    ['another one', 'DELETE', '/api/v1/scenarios/x', {}, 405, 'method_not_allowed'],
    ['half a body', 'POST', '/api/v1/join', { body: '{"a":' }, 400, 'bad_json'],
    ['an empty body', 'POST', '/api/v1/join', { body: '' }, 400, 'bad_json'],
    ['no body', 'POST', '/api/v1/join', {}, 400, 'schema_invalid'],
    [
      'plain text',
      'POST',
      '/api/v1/join',
      { body: '{}', headers: { 'content-type': 'text/plain' } },
      415,
      'unsupported_media_type',
    ],
    [
      'a form',
      'POST',
      '/api/v1/join',
      { body: 'code=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'unsupported_media_type',
    ],
    [
      'a type with garbage',
      'POST',
      '/api/v1/join',
      { body: '{}', headers: { 'content-type': 'application/json garbage' } },
      415,
      'unsupported_media_type',
    ],
    ['two megabytes', 'POST', '/api/v1/join', { body: `"${'x'.repeat(2 ** 21)}"` }, 413, 'too_large'],
    ['a poisoned object', 'POST', '/api/v1/join', { body: '{"constructor":{"prototype":{}}}' }, 400, 'unknown_key'],
    ['a broken escape', 'GET', '/api/v1/exercises/%ff', {}, 400, 'schema_invalid'],
  ] as const)('to %s is a problem', async (_, method, url, how, status, code) => {
    const answer = await here.ask(method, url, how);
    expect([answer.status, answer.body?.code]).toEqual([status, code]);
    expect(Problem.strict().safeParse(answer.body).success).toBe(true);
    expect(answer.text).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
  });

  it('to a browser that came by a name that is not ours says where to go, in every language, and still opens nothing', async () => {
    const page = await here.ask('GET', '/j/7F3K9Q', {
      headers: { host: 'laptop.example:8080', accept: 'text/html,*/*;q=0.8' },
    });
    expect(page.status).toBe(403);
    expect(page.headers['content-type']).toContain('text/html');
    for (const words of ['Not the address of this class', 'Ce n’est pas', 'No es la', 'dir="rtl"', '--allow-host'])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain('laptop.example');
    expect(page.text).not.toContain('7F3K9Q');
    const program = await here.ask('GET', '/api/v1/info', { headers: { host: 'laptop.example' } });
    expect(program.body).toMatchObject({ code: 'host_refused' });
  });

  it('to a name that is not ours is a refusal, whatever is asked for', async () => {
    for (const host of ['attacker.example', 'localhost.attacker.example', 'localhost@attacker.example', '192.168.7.8'])
      for (const url of ['/', '/healthz', '/api/v1/info']) {
        const { status, body } = await here.ask('GET', url, { headers: { host } });
        expect([status, body?.code]).toEqual([403, 'host_refused']);
      }
    for (const host of [
      'LOCALHOST',
      'localhost:1',
      '127.0.0.1:8080',
      '[::1]:8080',
      '192.168.7.7:8080',
      'laptop',
      'laptop.local:9',
      'classroom.test',
      '127.0.0.2',
    ])
      expect((await here.ask('GET', '/healthz', { headers: { host } })).status).toBe(200);
  });

  it('to another site’s page is a refusal where something would change', async () => {
    const post = (origin: string) =>
      here.ask('POST', '/api/v1/join', { body: {}, headers: { origin, host: 'localhost:8080' } });
    for (const origin of [
      'http://evil.example',
      'null',
      'http://localhost:3000',
      'http://localhost:8080.evil.example',
      'file://',
    ])
      expect((await post(origin)).body.code).toBe('origin_refused');
    expect((await post('http://localhost:8080')).body.code).toBe('schema_invalid');
  });

  it('to a page that was allowed by name may be read by it', async () => {
    const origin = 'https://student.example';
    const preflight = await here.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/join',
      headers: { origin, host: 'localhost' },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': origin, vary: 'Origin' });
    const { headers } = await here.ask('GET', '/api/v1/info', { headers: { origin } });
    expect(headers['access-control-allow-origin']).toBe(origin);
    const other = await here.ask('GET', '/api/v1/info', { headers: { origin: 'https://other.example' } });
    expect(other.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('carries the headers that keep pages apart, and none that insist on https [S3]', async () => {
    const { headers } = await here.ask('GET', '/docs');
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      'ws://localhost:8080',
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(policy).not.toContain('unsafe-eval');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('leaves a line in the log that holds no code, ticket or name', async () => {
    await here.ask('GET', '/j/7F3K9Q');
    const { body } = await here.join({ name: 'Mina' });
    await here.ask('GET', path('/review'), { ticket: body.ticket });
    const log = here.lines.join('');
    expect(log).toContain('"route":"/api/v1/join"');
    for (const word of ['7F3K9Q', body.ticket, here.exercise.state.code, 'Mina', body.returnCode])
      expect(log).not.toContain(word);
  });
});

describe('the QR code', () => {
  it('leads to the join page, in capitals, and is for staff and walls', async () => {
    const wall = await here.seat('Wall', 'wall');
    for (const ticket of [here.staff, wall]) {
      const { status, text, headers } = await here.ask('GET', path('/qr.svg'), { ticket });
      expect(status).toBe(200);
      expect(headers['content-type']).toContain('image/svg+xml');
      expect(text).toMatch(/^<svg[^>]* viewBox="0 0 (\d+) \1"/);
    }
    expect((await here.ask('GET', '/api/v1/qr?text=HELLO', { ticket: here.staff })).status).toBe(200);
    expect((await here.ask('GET', '/api/v1/qr?text=HELLO')).status).toBe(401);
  });

  it('has the same way in words beside it, for the wall', async () => {
    const ticket = await here.seat('Wall', 'wall');
    const { status, body } = await here.ask('GET', path('/door'), { ticket });
    expect(status).toBe(200);
    expect(body).toEqual({ code: here.exercise.state.code, url: expect.stringMatching(/^http:\/\//), open: false });
  });
});
