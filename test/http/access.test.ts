import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instructor } from '../support/given.ts';
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
