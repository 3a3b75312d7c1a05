import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../../schemas/problem.ts';
import { engine } from '../../server/core/actor.ts';
import { bodies, draft, instructor, trainee } from '../support/given.ts';
import { type House, house } from './house.ts';

let here: House;
beforeEach(async () => {
  here = await house();
});
afterEach(() => here.close());

const path = (rest = '') => `/api/v1/exercises/${here.exercise.id}${rest}`;
let asked = 0;
const says = (command: Parameters<House['exercise']['handle']>[1], actor = instructor) =>
  here.exercise.handle(`says-${String(++asked).padStart(4, '0')}`, command, actor);

describe('who may ask', () => {
  it('is checked before anything is told: no ticket, a wrong one, a seat of another exercise [C8]', async () => {
    const { body: mina } = await here.join({ name: 'Mina' });
    const other = await here.exercises.create({ scenario: 'small-lesson' });
    if (!other.ok) throw new Error(other.problem.message);
    for (const ticket of [undefined, 'wrong'])
      for (const url of ['/api/v1/exercises', path(), path('/log'), '/api/v1/scenarios', '/api/v1/lan'])
        expect((await here.ask('GET', url, { ticket })).status).toBe(401);
    // What is not one's own does not exist, in the same bytes as what really does not.
    const foreign = await here.ask('GET', `/api/v1/exercises/${other.exercise.id}/log`, { ticket: mina.ticket });
    const none = await here.ask('GET', '/api/v1/exercises/E000000000000/log', { ticket: mina.ticket });
    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(none.text);
    // One's own exercise does, but not for everything.
    for (const url of [
      path(),
      path('/log'),
      path('/people'),
      path('/report'),
      path('/export?to=csv'),
      path('/door'),
      path('/qr.svg'),
    ])
      expect((await here.ask('GET', url, { ticket: mina.ticket })).status).toBe(403);
    expect((await here.ask('GET', '/api/v1/exercises', { ticket: mina.ticket })).status).toBe(403);
    expect((await here.ask('DELETE', path(), { ticket: mina.ticket })).status).toBe(403);
  });

  it('lets an assessor read and not run', async () => {
    const ticket = await here.seat('Ada', 'assessor');
    expect((await here.ask('GET', path(), { ticket })).status).toBe(200);
    expect((await here.ask('GET', path('/log'), { ticket })).status).toBe(200);
    expect((await here.ask('GET', path('/people'), { ticket })).status).toBe(403);
  });

  it('forgets a seat that was removed', async () => {
    const { body: mina } = await here.join({ name: 'Mina' });
    await says({ type: 'seat.remove', seat: mina.seat.id });
    expect((await here.ask('GET', path('/review'), { ticket: mina.ticket })).status).toBe(401);
  });
});

describe('exercises', () => {
  it('are made, listed, shown, made again, forked and erased', async () => {
    const made = await here.ask('POST', '/api/v1/exercises', {
      ticket: here.staff,
      body: { scenario: 'small-lesson', seed: 3, rate: 2, language: 'fr' },
    });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.any(String),
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{6}$/),
      state: 'lobby',
    });
    const listed = await here.ask('GET', '/api/v1/exercises', { ticket: here.staff });
    expect(listed.body.exercises.map(({ id }: { id: string }) => id)).toEqual([here.exercise.id, made.body.id]);
    const shown = await here.ask('GET', `/api/v1/exercises/${made.body.id}`, { ticket: here.staff });
    expect(shown.body).toMatchObject({ id: made.body.id, scenario: 'small-lesson', durability: 'memory', people: 0 });
    expect(shown.body.at).toBe('2091-03-04T08:00:00.000Z');
    const again = await here.ask('POST', `/api/v1/exercises/${made.body.id}/again`, { ticket: here.staff });
    expect(again.status).toBe(201);
    const fork = await here.ask('POST', path('/fork'), { ticket: here.staff, body: { after: 1 } });
    expect(fork.status).toBe(201);
    expect(here.exercises.get(fork.body.id)?.log[0]).toEqual(here.exercise.log[0]);
    const beyond = await here.ask('POST', path('/fork'), { ticket: here.staff, body: { after: 999 } });
    expect(beyond.body).toMatchObject({ code: 'schema_invalid', path: '/after' });
    expect((await here.ask('DELETE', path(), { ticket: here.staff })).status).toBe(204);
    expect((await here.ask('GET', path(), { ticket: here.staff })).status).toBe(404);
    expect((await here.ask('DELETE', path(), { ticket: here.staff })).status).toBe(404);
  });

  it('are made for rooms with names, which play the same and are told apart', async () => {
    const make = (rooms: unknown) =>
      here.ask('POST', '/api/v1/exercises', { ticket: here.staff, body: { scenario: 'small-lesson', rooms } });
    const { status, body } = await make(['Blue', 'Green']);
    expect(status).toBe(201);
    expect(body.rooms).toMatchObject([
      { name: 'Blue', state: 'lobby' },
      { name: 'Green', state: 'lobby' },
    ]);
    const list = (await here.ask('GET', '/api/v1/exercises', { ticket: here.staff })).body.exercises;
    const rooms = list.filter((one: { room?: { group: string } }) => one.room?.group === body.group);
    expect(rooms.map((one: { room: { name: string } }) => one.room.name)).toEqual(['Blue', 'Green']);
    const [blue, green] = body.rooms.map(({ id }: { id: string }) => here.exercises.get(id));
    expect(blue.state.seed).toBe(green.state.seed);
    // What becomes of one of them is its own affair.
    const fork = await here.exercises.fork(blue.id, 1);
    const again = await here.exercises.again(blue.id);
    expect([fork?.state.room, again?.state.room]).toEqual([undefined, undefined]);
    expect(blue.state.room).toEqual({ group: body.group, name: 'Blue' });
    expect((await make(['Blue', 'Blue'])).body).toMatchObject({ code: 'schema_invalid', path: '/rooms' });
    expect((await make(11)).status).toBe(400);
    for (const one of [blue.id, green.id, fork?.id, again?.id]) await here.exercises.erase(one);
  });

  it('are made for several rooms at once, and at most twenty are open', async () => {
    const make = (rooms: number) =>
      here.ask('POST', '/api/v1/exercises', { ticket: here.staff, body: { scenario: 'small-lesson', rooms } });
    const { body } = await make(10);
    expect(new Set(body.rooms.map(({ code }: { code: string }) => code)).size).toBe(10);
    expect((await make(9)).status).toBe(201);
    const more = await make(1);
    expect(more.status).toBe(409);
    expect(more.body.code).toBe('too_many_exercises');
  });

  it('are refused with the place of what is wrong', async () => {
    const make = (body: unknown) => here.ask('POST', '/api/v1/exercises', { ticket: here.staff, body });
    expect((await make({ scenario: 'nothing' })).body.code).toBe('unknown_scenario');
    expect((await make({ scenario: 'small-lesson', rate: 0 })).body).toMatchObject({
      code: 'schema_invalid',
      path: '/rate',
    });
    expect((await make({ scenario: 'small-lesson', role: 'king' })).body).toMatchObject({
      code: 'unknown_key',
      path: '/role',
    });
    expect((await make('{"__proto__":{}}')).body.code).toBe('unknown_key');
    expect((await make({})).status).toBe(400);
  });

  it('go out as an archive and come in again, the same twice over', async () => {
    await says({ type: 'exercise.start' });
    const out = await here.ask('GET', path('/log'), { ticket: here.staff });
    expect(out.headers['content-type']).toContain('application/x-ndjson');
    expect(out.headers['content-disposition']).toMatch(/^attachment; filename="EXERCISE-A small lesson\.jsonl"/);
    expect((await here.ask('GET', path('/export?to=archive'), { ticket: here.staff })).text).toBe(out.text);
    const send = (body: string, ticket = here.staff, how = '') =>
      here.ask('POST', `/api/v1/exercises/import${how}`, {
        ticket,
        body,
        headers: { 'content-type': 'application/x-ndjson' },
      });
    expect((await send(out.text)).body).toEqual({ id: here.exercise.id, already: true });
    await here.exercises.erase(here.exercise.id);
    const back = await send(out.text);
    expect(back.status).toBe(201);
    expect(here.exercises.get(here.exercise.id)?.state.run).toBe('paused');
    expect((await send(out.text.replace('small', 'smell'))).status).toBe(422);
    await here.exercises.erase(here.exercise.id);
    const lines = out.text.trimEnd().split('\n').slice(0, -1).join('\n');
    expect((await send(lines)).body).toMatchObject({ code: 'archive_damaged', issues: [{ code: 'truncated' }] });
    expect((await send(lines, here.staff, '?cut=true')).status).toBe(201);
    expect((await send(out.text, 'no ticket')).status).toBe(401);
    expect((await here.ask('POST', '/api/v1/exercises/import', { ticket: here.staff, body: {} })).status).toBe(415);
  });

  it('go out as a table that no spreadsheet takes for a formula', async () => {
    const csv = await here.ask('GET', path('/export?to=csv&bom=true'), { ticket: here.staff });
    expect(csv.text.startsWith('\uFEFFmarking,exercise,bureau,')).toBe(true);
    expect(csv.headers['content-disposition']).toContain('.csv');
    const unknown = await here.ask('GET', path('/export?to=excel'), { ticket: here.staff });
    expect(unknown.status).toBe(400);
    expect(unknown.body).toMatchObject({
      code: 'schema_invalid',
      expected: 'archive | csv | plan | moodle | canvas | xapi',
    });
  });

  it('say what they keep about persons', async () => {
    const { body: mina } = await here.join({ name: 'Mina', bureau: 'QN' });
    await says({ type: 'note.add', text: 'Ask about the ferry.' }, trainee('QN', mina.seat.id));
    await here.join({ name: 'Omar', bureau: 'QP' });
    const { body } = await here.ask('GET', path('/people'), { ticket: here.staff });
    expect(body.people).toMatchObject([
      {
        name: 'Mina',
        bureau: 'QN',
        returnCode: mina.returnCode,
        entries: 1,
        notes: [{ text: 'Ask about the ferry.' }],
      },
      { name: 'Omar', entries: 0, notes: [] },
    ]);
    expect(JSON.stringify(body)).not.toContain(here.tickets.hash(mina.ticket));
  });
});

describe('the review', () => {
  it('is staff’s at once and a seat’s when it is released, with its own part only', async () => {
    const { body: mina } = await here.join({ name: 'Mina', bureau: 'QN' });
    await says({ type: 'exercise.start' });
    await says(
      { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) },
      trainee('QN', mina.seat.id),
    );
    expect((await here.ask('GET', path('/review'), { ticket: here.staff })).body.bureaus.length).toBeGreaterThan(1);
    const early = await here.ask('GET', path('/review'), { ticket: mina.ticket });
    expect(early.status).toBe(409);
    await says({ type: 'exercise.end' });
    await says({ type: 'review.release', what: 'own' });
    const own = await here.ask('GET', path('/review'), { ticket: mina.ticket });
    expect(own.status).toBe(200);
    expect(own.body.bureaus.map(({ id }: { id: string }) => id)).toEqual(['QN']);
  });

  it('is a page, a text or data, each marked EXERCISE, and nothing in it is ever markup [J8]', async () => {
    await here.join({ name: '<script>alert(1)</script>', bureau: 'QN' });
    await says({ type: 'exercise.start' });
    await says({ type: 'mark.add', text: '<img src=x onerror=alert(1)> | and a bar' });
    await says({ type: 'exercise.end' });
    for (const [format, type] of [
      ['html', 'text/html'],
      ['md', 'text/markdown'],
      ['json', 'application/json'],
    ]) {
      const report = await here.ask('GET', path(`/report?format=${format}`), { ticket: here.staff });
      expect(report.status).toBe(200);
      expect(report.headers['content-type']).toContain(type);
      expect(report.headers['content-disposition']).toContain(`EXERCISE-A small lesson.${format}`);
      expect(report.text).toContain('EXERCISE');
    }
    const page = await here.ask('GET', path('/report?format=html&language=ar'), { ticket: here.staff });
    expect(page.text).toContain('dir="rtl"');
    expect(page.text).not.toContain('<img');
    expect(page.text).not.toContain('<script');
    expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt; | and a bar');
    expect((await here.ask('GET', path('/report?format=pdf'), { ticket: here.staff })).status).toBe(400);
  });
});

describe('scenarios', () => {
  it('are listed, written, read and checked, as YAML', async () => {
    const yaml = { 'content-type': 'application/yaml' };
    const put = (id: string, body: string, headers: Record<string, string> = yaml) =>
      here.ask('PUT', `/api/v1/scenarios/${id}`, { ticket: here.staff, body, headers });
    expect((await here.ask('GET', '/api/v1/scenarios', { ticket: here.staff })).body.scenarios).toEqual([
      { id: 'small-lesson' },
    ]);
    expect((await put('my-own', 'format: 1')).status).toBe(200);
    expect((await here.ask('GET', '/api/v1/scenarios/my-own', { ticket: here.staff })).text).toBe('format: 1');
    expect((await here.ask('GET', '/api/v1/scenarios/my-own', { ticket: here.staff })).headers).toMatchObject({
      etag: '"v1"',
      'x-shipped': 'false',
    });
    expect((await here.ask('GET', '/api/v1/scenarios/nothing', { ticket: here.staff })).status).toBe(404);
    expect((await put('small-lesson', 'format: 1')).body.code).toBe('scenario_shipped');
    expect((await put('my-own', '{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await put('my-own', 'format: 1', { 'content-type': 'text/csv' })).status).toBe(415);
    const large = await put('my-own', 'x'.repeat(256 * 1024 + 1));
    expect(large.status).toBe(413);
    expect(large.body).toMatchObject({ code: 'scenario_too_large', expected: 'at most 262144 bytes' });
    const check = (ticket?: string) =>
      here.ask('POST', '/api/v1/scenarios/check', { ticket, body: 'format: 1', headers: yaml });
    expect((await check(here.staff)).body).toEqual({ ok: true, problems: [], more: 0 });
    expect((await check()).status).toBe(401);
  });

  it('are rehearsed', async () => {
    const rehearse = (id: string, body?: object) =>
      here.ask('POST', `/api/v1/scenarios/${id}/rehearse`, { ticket: here.staff, body });
    expect((await rehearse('small-lesson', { seed: 5, crew: 'slow' })).body).toEqual({
      scenario: 'small-lesson',
      seed: 5,
      crew: 'slow',
      ownTests: true,
    });
    expect((await rehearse('small-lesson')).status).toBe(200);
    expect((await rehearse('nothing')).status).toBe(404);
  });

  it('are rehearsed as they stand on the page, before anybody has saved them', async () => {
    const rehearse = (text: string, query = '', ticket: string | undefined = here.staff) =>
      here.ask('POST', `/api/v1/scenarios/rehearse${query}`, {
        ticket,
        body: text,
        headers: { 'content-type': 'application/yaml' },
      });
    expect((await rehearse('the small lesson', '?seed=5&crew=QN%3Dslow')).body).toEqual({
      scenario: 'small-lesson',
      seed: 5,
      crew: 'QN=slow',
      ownTests: true,
    });
    expect((await rehearse('something else')).body).toMatchObject({ code: 'scenario_invalid' });
    expect((await rehearse('the small lesson', '?seed=half')).body).toMatchObject({ code: 'schema_invalid' });
    expect((await rehearse('the small lesson', '', 'nobody')).status).toBe(401);
  });

  it('are shown as they would be at any moment, before anybody has saved them', async () => {
    const preview = (text: string, query = '', ticket: string | undefined = here.staff) =>
      here.ask('POST', `/api/v1/scenarios/preview${query}`, {
        ticket,
        body: text,
        headers: { 'content-type': 'application/yaml' },
      });
    expect((await preview('the small lesson', '?crew=slow')).body).toEqual({ preview: 'small-lesson', crew: 'slow' });
    expect((await preview('something else')).status).toBe(422);
    expect((await preview('the small lesson', '', 'nobody')).status).toBe(401);
  });
});

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

describe('without a ticket', () => {
  it('anybody may know that the server lives, is ready, and what it speaks', async () => {
    expect((await here.ask('GET', '/healthz')).body).toEqual({ ok: true });
    expect((await here.ask('GET', '/readyz')).body).toEqual({ ok: true, exercises: 1 });
    const { body } = await here.ask('GET', '/api/v1/info', { from: '192.168.7.20' });
    expect(body).toMatchObject({ name: 'Liaison', version: '1.2.3', marking: 'EXERCISE', protocol: 'liaison.v1' });
  });

  it('numbers are for this machine only, and for staff from elsewhere', async () => {
    const local = await here.ask('GET', '/metrics');
    expect(local.text).toMatch(/^liaison_exercises 1$/m);
    expect((await here.ask('GET', '/metrics', { from: '192.168.7.20' })).status).toBe(401);
    expect((await here.ask('GET', '/metrics', { from: '192.168.7.20', ticket: here.staff })).status).toBe(200);
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

describe('an exercise under way', () => {
  it('counts its people and shows their state to staff', async () => {
    const { body: mina } = await here.join({ name: 'Mina' });
    await here.exercise.handle('connect:1', { type: 'seat.connect', seat: mina.seat.id }, engine);
    const { body } = await here.ask('GET', '/api/v1/exercises', { ticket: here.staff });
    expect(body.exercises[0]).toMatchObject({ people: 1, state: 'lobby' });
  });
});
