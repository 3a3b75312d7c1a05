import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type Hub, hub } from './hub.ts';

let here: Hub;

beforeEach(async () => {
  here = await hub();
});
afterEach(() => here.close());
const eventTypes = (client: Client) => client.entries().flatMap(({ events }) => events.map(({ type }) => type));
const numbers = (client: Client) => client.entries().map(({ n }) => n);
const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe('hello', () => {
  it('shows a trainee the seat, the head of its stream and everything in it, without a gap', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    expect(mina.frames[0]).toMatchObject({
      frame: 'welcome',
      protocol: 'liaison.v1',
      exercise: { id: here.exercise.id, state: 'lobby' },
      seat: { id: 'S-Mina', role: 'trainee', bureau: 'QN', name: 'Mina' },
      resumed: false,
      durability: 'memory',
    });
    const { epoch, head, seat, exercise } = mina.last('welcome') ?? {};
    expect(epoch).not.toBe('');
    expect(seat?.returnCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(exercise).not.toHaveProperty('code');
    // The seat's own connection is logged after the welcome.
    expect(numbers(mina)).toEqual(oneTo(mina.entries().length));
    expect(mina.entries().length).toBeGreaterThan(head ?? 0);
    expect(eventTypes(mina)).toContain('seat.connected');
  });

  it('tells staff and the wall the join code, and gives them no return code', async () => {
    const wall = await here.enter(await here.join('Wall', undefined, 'wall'));
    const staff = await here.staff();
    for (const client of [wall, staff]) {
      expect(client.last('welcome')?.exercise.code).toBe(here.exercise.state.code);
      expect(client.last('welcome')?.seat).not.toHaveProperty('returnCode');
    }
    expect(eventTypes(wall)).not.toContain('scenario.loaded');
    expect(eventTypes(staff)).toContain('scenario.loaded');
  });

  it('finds an exercise for staff by its code, typed as people type', async () => {
    const { code } = here.exercise.state;
    const staff = await here.staff({ exercise: ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)}` });
    expect(staff.last('welcome')?.exercise.id).toBe(here.exercise.id);
  });

  it('resumes after the last entry that the client has, and only then', async () => {
    const ticket = await here.join('Mina', 'QN');
    const first = await here.enter(ticket);
    const { epoch } = first.last('welcome') ?? {};
    const head = first.entries().length;
    const again = await here.enter(ticket, { after: 2, epoch });
    expect(again.last('welcome')).toMatchObject({ resumed: true, epoch });
    expect(numbers(again)[0]).toBe(3);
    for (const rest of [
      { after: head + 99, epoch },
      { after: 2, epoch: 'another' },
      { after: 2 },
      { after: 0, epoch },
    ]) {
      const fresh = await here.enter(ticket, rest);
      expect(fresh.last('welcome')?.resumed).toBe(false);
      expect(numbers(fresh)[0]).toBe(1);
    }
  });

  it.each(['', 'x'.repeat(22), 'staff.abc.def'])('refuses the ticket "%s" without a word why', async (ticket) => {
    const client = await here.enter(ticket);
    expect(client.frames).toEqual([{ frame: 'bye', code: 'ticket_refused' }]);
    expect(client.closed).toEqual({ code: 4401, reason: 'ticket_refused' });
  });

  it('refuses a ticket that is shortened by a letter, or used for another exercise', async () => {
    const ticket = await here.join('Mina', 'QN');
    const other = await here.exercises.create({ scenario: 'small-lesson' });
    if (!other.ok) throw new Error(other.problem.message);
    for (const client of [
      await here.enter(ticket.slice(0, -1)),
      await here.enter(ticket, { exercise: other.exercise.id }),
    ])
      expect(client.frames).toEqual([{ frame: 'bye', code: 'ticket_refused' }]);
  });

  it('tells staff that an exercise is gone', async () => {
    const staff = await here.staff({ exercise: 'E000000000000' });
    expect(staff.closed).toEqual({ code: 4410, reason: 'exercise_gone' });
  });

  it('does not wait longer than five seconds for it', async () => {
    const silent = here.connect();
    await here.wall.advance(4_999);
    expect(silent.closed).toBeUndefined();
    await here.wall.advance(1);
    expect(silent.closed).toEqual({ code: 4408, reason: 'hello_timeout' });
    expect(here.gateway.connections).toBe(0);
  });

  it('comes first and once', async () => {
    const early = here.connect();
    early.ask({ type: 'seat.ready' }, 'too-early-1');
    expect(early.last('problem')).toMatchObject({ code: 'wrong_state', ref: 'too-early-1' });
    const mina = await here.enter(await here.join('Mina', 'QN'));
    mina.say({ frame: 'hello', ticket: 'whatever' });
    expect(mina.last('problem')).toMatchObject({ code: 'wrong_state' });
    expect(mina.closed).toBeUndefined();
  });

  it('ends the 21st time within a minute', async () => {
    const ticket = await here.join('Mina', 'QN');
    const clients: Client[] = [];
    for (let times = 0; times < 21; times += 1) clients.push(await here.enter(ticket));
    expect(clients[19]?.last('welcome')).toBeDefined();
    expect(clients[20]?.last('bye')).toMatchObject({ code: 'rate_limited', retryAfterMs: expect.any(Number) });
    expect(clients[20]?.closed?.code).toBe(4429);
    expect(clients[19]?.closed).toBeUndefined();
    await here.advance(61_000);
    expect((await here.enter(ticket)).last('welcome')).toBeDefined();
  });
});
