import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('an exercise under way', () => {
  it('counts its people and shows their state to staff', async () => {
    const { body: mina } = await here.join({ name: 'Mina' });
    await here.exercise.handle('connect:1', { type: 'seat.connect', seat: mina.seat.id }, engine);
    const { body } = await here.ask('GET', '/api/v1/exercises', { ticket: here.staff });
    expect(body.exercises[0]).toMatchObject({ people: 1, state: 'lobby' });
  });
});
