import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engine } from '../../server/core/actor.ts';
import { instructor } from '../support/given.ts';
import { type House, house } from './house.ts';

let here: House;
beforeEach(async () => {
  here = await house();
});
afterEach(() => here.close());

const staffSays = async (command: Parameters<House['exercise']['handle']>[1]) =>
  here.exercise.handle(`staff-${here.exercise.log.length}`, command, instructor);

describe('joining', () => {
  it('gives the human bureau with the fewest people, the first of the scenario on a tie', async () => {
    const bureaus: string[] = [];
    for (const name of ['Ana', 'Ben', 'Cem', 'Dee', 'Eve']) {
      const { status, body } = await here.join({ name });
      expect(status).toBe(201);
      bureaus.push(body.seat.bureau);
    }
    expect(bureaus).toEqual(['QN', 'QP', 'QR', 'QN', 'QP']);
  });

  it('answers with exercise, seat, ticket and return code, and keeps the ticket to itself', async () => {
    const { status, body } = await here.join({ name: 'Mina', bureau: 'QP' });
    expect(status).toBe(201);
    expect(body).toEqual({
      exercise: { id: here.exercise.id, title: { en: 'A small lesson' }, state: 'lobby' },
      seat: { id: expect.any(String), role: 'trainee', bureau: 'QP', name: 'Mina' },
      ticket: expect.stringMatching(/^[\w-]{22}$/),
      returnCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}$/),
    });
    expect(here.tickets.who(body.ticket)).toMatchObject({ kind: 'seat', seat: body.seat.id });
    expect(JSON.stringify(here.exercise.log)).not.toContain(body.ticket);
    expect(here.lines.join('')).not.toContain(body.ticket);
  });

  it.each([
    ['in small letters', (code: string) => code.toLowerCase()],
    ['in two groups', (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['with hyphens', (code: string) => [...code].join('-')],
    ['with look-alikes', (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'l')],
    [
      'in wide letters',
      (code: string) => code.replaceAll(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    ],
  ])('takes the code %s', async (_, typed) => {
    const { status } = await here.join({ code: typed(here.exercise.state.code), name: 'Mina' });
    expect(status).toBe(201);
  });

  it('answers a wrong code, an ended exercise and a locked door with the same bytes', async () => {
    const wrong = await here.join({ code: '000000', name: 'Mina' });
    await staffSays({ type: 'seat.lock', locked: true });
    const locked = await here.join({ name: 'Mina' });
    await staffSays({ type: 'seat.lock', locked: false });
    await staffSays({ type: 'exercise.start' });
    await staffSays({ type: 'exercise.end' });
    const ended = await here.join({ name: 'Mina' });
    for (const answer of [wrong, locked, ended]) {
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('no_open_exercise');
      expect(answer.text).toBe(wrong.text);
    }
  });

  it('names the bureaus that still have a place to who has the code, and to nobody else', async () => {
    const asked = (code: string) => here.ask('POST', '/api/v1/bureaus', { body: { code } });
    const { status, body } = await asked(here.exercise.state.code);
    expect(status).toBe(200);
    const bureaus: { id: string; name: unknown }[] = body.bureaus;
    expect(bureaus.map(({ id }) => id)).toEqual(expect.arrayContaining(['QN', 'QP', 'QR']));
    expect(body.contentNotes).toEqual(here.exercise.state.setting?.contentNotes);
    expect(bureaus.every(({ id }) => here.exercise.state.parties.get(id)?.seat !== 'bot')).toBe(true);
    expect(bureaus[0]).toEqual({
      id: 'QN',
      name: here.exercise.state.parties.get('QN')?.name,
      country: 'QN',
      kind: 'national',
    });
    const { max } = here.exercise.state.parties.get('QN')?.people ?? { max: 0 };
    for (let place = 0; place < max; place += 1) await here.join({ name: `Sitter ${place}`, bureau: 'QN' });
    const left = await asked(here.exercise.state.code);
    expect(left.body.bureaus.map(({ id }: { id: string }) => id)).not.toContain('QN');
    const wrong = await asked('000000');
    expect(wrong.text).toBe((await here.join({ code: '000000', name: 'Mina' })).text);
    await staffSays({ type: 'seat.lock', locked: true });
    expect((await asked(here.exercise.state.code)).text).toBe(wrong.text);
  });

  it('lets a name in that knocked at the locked door once staff says so, for a minute', async () => {
    await staffSays({ type: 'seat.lock', locked: true });
    expect((await here.join({ name: 'Mina' })).status).toBe(404);
    expect((await here.join({ name: 'Mina' })).status).toBe(404);
    expect(here.exercise.state.knocks).toMatchObject([{ name: 'Mina' }]);
    await staffSays({ type: 'seat.allow', name: 'Mina' });
    expect((await here.join({ name: 'Omar' })).status).toBe(404);
    expect((await here.join({ name: 'Mina' })).status).toBe(201);
    await staffSays({ type: 'seat.allow', name: 'Omar' });
    here.advance(60_001);
    expect((await here.join({ name: 'Omar' })).status).toBe(404);
  });

  it('refuses names that cannot be read, that are staff, or that somebody has [J8]', async () => {
    const codeOf = async (name: string) => (await here.join({ name })).body.code;
    for (const name of ['', '   ', 'x'.repeat(33), 'Mi\u202Ena', '\u200B', '!!'])
      expect(await codeOf(name)).toBe('invalid_name');
    for (const name of ['Instructor', 'SYSTEM', 'administrator']) expect(await codeOf(name)).toBe('reserved_name');
    expect((await here.join({ name: 'Mina' })).status).toBe(201);
    for (const name of ['Mina', 'mina', '  MINA ', 'Ｍｉｎａ']) expect(await codeOf(name)).toBe('name_taken');
    // Markup is a name like any other: it is never anything but text.
    expect((await here.join({ name: '<b>Mina</b>' })).body.seat.name).toBe('<b>Mina</b>');
  });

  it('names the free bureaus when one is full, and says when all are', async () => {
    const full = [...here.exercise.state.parties.values()].filter(({ seat }) => seat !== 'bot');
    let joined = 0;
    for (const { id, people } of full) {
      for (let place = 0; place < people.max; place += 1) {
        joined += 1;
        expect((await here.join({ name: `Person ${joined}`, bureau: id })).status).toBe(201);
      }
      const more = await here.join({ name: 'One more', bureau: id });
      expect(more.status).toBe(409);
      if (joined < full.reduce((sum, one) => sum + one.people.max, 0)) {
        expect(more.body.code).toBe('bureau_full');
        expect(more.body.expected.split(', ')).not.toContain(id);
      } else expect(more.body.code).toBe('class_full');
    }
    expect((await here.join({ name: 'One more' })).body.code).toBe('class_full');
  });

  it('does not seat anybody at a bureau that is a bot, or none', async () => {
    for (const bureau of ['CS', 'ZZ']) {
      const { status, body } = await here.join({ name: 'Mina', bureau });
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: 'unknown_bureau', expected: 'QN, QP, QR, QN-BP' });
    }
  });

  it('gives two of the same name, or for the last place, one seat', async () => {
    const both = await Promise.all([here.join({ name: 'Mina' }), here.join({ name: 'mina' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(here.exercise.state.seats.size).toBe(1);
  });

  it('gives a wall to whoever only wants to watch', async () => {
    const { status, body } = await here.join({ watch: true });
    expect(status).toBe(201);
    expect(body.seat).toMatchObject({ role: 'wall' });
    expect(body.seat).not.toHaveProperty('bureau');
  });
});

describe('wrong codes', () => {
  it('are ten a minute from one address; others are not held up [J9]', async () => {
    for (let times = 0; times < 10; times += 1)
      expect((await here.join({ code: '000000', name: 'Mina' })).status).toBe(404);
    const eleventh = await here.join({ code: '000000', name: 'Mina' });
    expect(eleventh.status).toBe(429);
    expect(eleventh.body).toMatchObject({ code: 'rate_limited' });
    expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(0);
    // A right code would now be a way to find out which codes are right.
    expect((await here.join({ name: 'Mina' })).status).toBe(429);
    expect((await here.join({ name: 'Mina' }, '192.168.7.21')).status).toBe(201);
    here.advance(60_000);
    expect((await here.join({ name: 'Omar' })).status).toBe(201);
  });

  it('are sixty a minute in all, and a forged address changes nothing [J9]', async () => {
    for (let times = 0; times < 60; times += 1)
      await here.join({ code: '000000', name: 'Mina' }, `192.168.7.${100 + Math.floor(times / 9)}`);
    expect((await here.join({ name: 'Mina' }, '192.168.7.99')).status).toBe(429);
    const forged = await here.ask('POST', '/api/v1/join', {
      body: { code: here.exercise.state.code, name: 'Mina' },
      headers: { 'x-forwarded-for': '127.0.0.1' },
      from: '192.168.7.98',
    });
    expect(forged.status).toBe(429);
  });

  it('count for right ones too at three hundred requests a minute from one address', async () => {
    for (let times = 0; times < 300; times += 1) await here.join({ name: '' });
    const { status, body } = await here.join({ name: 'Mina' });
    expect(status).toBe(429);
    expect(body.code).toBe('rate_limited');
    expect((await here.join({ name: 'Mina' }, '192.168.7.21')).status).toBe(201);
  });
});

describe('coming back on another device', () => {
  const comeBack = (returnCode: string, code = here.exercise.state.code) =>
    here.ask('POST', '/api/v1/return', { body: { code, returnCode }, from: '192.168.7.30' });
  const connect = (seat: string) => here.exercise.handle('connect:1', { type: 'seat.connect', seat }, engine);

  it('moves the seat: same seat, new ticket, new return code, the old ones are dead', async () => {
    const { body: first } = await here.join({ name: 'Mina', bureau: 'QP' });
    const { status, body: second } = await comeBack(first.returnCode.toLowerCase());
    expect(status).toBe(201);
    expect(second.seat).toEqual(first.seat);
    expect(second.ticket).not.toBe(first.ticket);
    expect(second.returnCode).not.toBe(first.returnCode);
    expect(here.tickets.who(first.ticket)).toBeUndefined();
    expect((await comeBack(first.returnCode)).body.code).toBe('return_code_wrong');
  });

  it('waits for the instructor while the seat is in use', async () => {
    const { body: first } = await here.join({ name: 'Mina' });
    await connect(first.seat.id);
    const busy = await comeBack(first.returnCode);
    expect(busy.status).toBe(409);
    expect(busy.body.code).toBe('seat_connected');
    expect(here.exercise.state.knocks).toMatchObject([{ name: 'Mina', seat: first.seat.id }]);
    await staffSays({ type: 'seat.allow', seat: first.seat.id });
    const { status, body } = await comeBack(first.returnCode);
    expect(status).toBe(201);
    // The word of the instructor was for one move.
    expect((await comeBack(body.returnCode)).body.code).toBe('seat_connected');
  });

  it('is possible while the door is locked, and not with a wrong code', async () => {
    const { body: first } = await here.join({ name: 'Mina' });
    await staffSays({ type: 'seat.lock', locked: true });
    expect((await comeBack(first.returnCode, '000000')).body.code).toBe('no_open_exercise');
    expect((await comeBack(first.returnCode)).status).toBe(201);
  });

  it('counts guesses', async () => {
    const { body: first } = await here.join({ name: 'Mina' });
    for (let times = 0; times < 10; times += 1) expect((await comeBack('0000')).status).toBe(404);
    expect((await comeBack(first.returnCode)).status).toBe(429);
  });
});

describe('staff', () => {
  it('gets a ticket for the key, and ten guesses a minute', async () => {
    const show = (key: string) => here.ask('POST', '/api/v1/staff', { body: { key }, from: '192.168.7.40' });
    for (let times = 0; times < 10; times += 1) {
      const { status, body } = await show('not the key');
      expect(status).toBe(401);
      expect(body.code).toBe('staff_key_wrong');
    }
    expect((await show('the staff key of a test, at random')).status).toBe(429);
    here.advance(60_000);
    const { status, body } = await show('the staff key of a test, at random');
    expect(status).toBe(201);
    expect((await here.ask('GET', '/api/v1/exercises', { ticket: body.ticket })).status).toBe(200);
    expect(here.lines.join('')).not.toContain(body.ticket);
  });

  it('makes tickets for others, each with the page that it opens', async () => {
    const make = (body: object, ticket = here.staff) =>
      here.ask('POST', `/api/v1/exercises/${here.exercise.id}/tickets`, { ticket, body });
    const wall = await make({ role: 'wall' });
    expect(wall.status).toBe(201);
    expect(wall.body.url).toMatch(/^http:\/\/localhost:\d+\/wall#t=[\w-]{22}$/);
    const shadow = await make({ role: 'shadow', bureau: 'QN', name: 'A visitor' });
    expect(shadow.body.seat).toMatchObject({ role: 'shadow', bureau: 'QN', name: 'A visitor' });
    const second = await make({ role: 'instructor', name: 'Second' });
    expect(second.body.url).toContain('/console#t=');
    // An instructor of this exercise may do the same; an assessor may not.
    const assessor = await make({ role: 'assessor', name: 'Ada' }, second.body.ticket);
    expect(assessor.status).toBe(201);
    expect((await make({ role: 'wall' }, assessor.body.ticket)).status).toBe(403);
    for (const wrong of [
      { role: 'shadow' },
      { role: 'wall', bureau: 'QN' },
      { role: 'king' },
      { role: 'wall', extra: 1 },
    ])
      expect((await make(wrong)).status).toBe(400);
  });
});
