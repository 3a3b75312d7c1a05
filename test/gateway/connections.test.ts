import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeCodes } from '../../schemas/wire.ts';
import { engine } from '../../server/core/actor.ts';
import { settle } from '../support/hand-wall.ts';
import { type Client, type Hub, hub } from './hub.ts';

let here: Hub;

beforeEach(async () => {
  here = await hub();
});
afterEach(() => here.close());
const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

async function start(): Promise<Client> {
  const staff = await here.staff();
  staff.ask({ type: 'exercise.start' });
  await settle();
  return staff;
}

describe('connections', () => {
  it('beat every five seconds with exercise time, wall time and the last number sent', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    await here.advance(20_000, mina);
    expect(mina.count('beat')).toBe(4);
    expect(mina.last('beat')).toEqual({
      frame: 'beat',
      at: '2091-03-04T08:00:00.000Z',
      wall: '2026-11-21T10:00:20.000Z',
      n: mina.entries().at(-1)?.n,
    });
  });

  it('are dropped after twelve seconds of silence, and the log says who left', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    await here.advance(11_000);
    expect(mina.closed).toBeUndefined();
    await here.advance(1_000);
    expect(mina.closed?.code).toBe(4408);
    expect(here.exercise.state.seats.get('S-Mina')?.connected).toBe(false);
  });

  it('are not blamed when it is the hub that slept', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    here.sleep(3_600_000);
    await here.advance(5_000, mina);
    expect(mina.closed).toBeUndefined();
    // From then on silence counts again.
    await here.advance(13_000);
    expect(mina.closed?.code).toBe(4408);
  });

  it('may ask at any time whether the hub is there, but not all the time', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    mina.say({ frame: 'beat' });
    expect(mina.count('beat')).toBe(1);
    for (let times = 0; times < 20; times += 1) mina.say({ frame: 'beat' });
    expect(mina.last('problem')).toMatchObject({ code: 'rate_limited' });
    expect(mina.count('beat')).toBe(20);
  });

  it('of a trainee are one: the newest', async () => {
    const ticket = await here.join('Mina', 'QN');
    const phone = await here.enter(ticket);
    const laptop = await here.enter(ticket);
    expect(phone.last('bye')).toEqual({ frame: 'bye', code: 'opened_elsewhere' });
    expect(phone.closed).toEqual({ code: 4409, reason: 'opened_elsewhere' });
    // Whatever the old one still says is not heard.
    const { length } = here.exercise.log;
    phone.ask({ type: 'seat.ready' });
    await settle();
    expect(here.exercise.log.length).toBe(length);
    expect(here.exercise.state.seats.get('S-Mina')?.connected).toBe(true);
    laptop.vanish();
    await settle();
    expect(here.exercise.state.seats.get('S-Mina')?.connected).toBe(false);
  });

  it('of staff and of a wall may be several', async () => {
    const ticket = await here.join('Wall', undefined, 'wall');
    const walls = [await here.enter(ticket), await here.enter(ticket)];
    const staff = [await here.staff(), await here.staff()];
    expect([...walls, ...staff].map(({ closed }) => closed)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('of a removed seat are closed at once, and its ticket is dead', async () => {
    const ticket = await here.join('Mina', 'QN');
    const mina = await here.enter(ticket);
    const staff = await here.staff();
    staff.ask({ type: 'seat.remove', seat: 'S-Mina' });
    await settle();
    expect(mina.closed).toEqual({ code: 4403, reason: 'removed' });
    expect((await here.enter(ticket)).closed?.code).toBe(4401);
  });

  it('of a seat that moved to another device are closed on the old one', async () => {
    const ticket = await here.join('Mina', 'QN');
    const phone = await here.enter(ticket);
    const next = here.tickets.make();
    await here.exercise.handle(
      'return:1',
      { type: 'seat.return', seat: 'S-Mina', ticketHash: here.tickets.hash(next) },
      engine,
    );
    await settle();
    expect(phone.closed?.code).toBe(closeCodes.opened_elsewhere);
    expect((await here.enter(ticket)).closed?.code).toBe(4401);
    const laptop = await here.enter(next);
    expect(laptop.last('welcome')?.seat.id).toBe('S-Mina');
    expect(laptop.last('welcome')?.seat.returnCode).not.toBe(phone.last('welcome')?.seat.returnCode);
  });

  it('follow their seat to another bureau with a second welcome and another stream', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const staff = await here.staff();
    const before = mina.last('welcome');
    staff.ask({ type: 'seat.assign', seat: 'S-Mina', bureau: 'QP' });
    await settle();
    expect(mina.count('welcome')).toBe(2);
    const after = mina.last('welcome');
    expect(after).toMatchObject({ resumed: false, seat: { bureau: 'QP' } });
    expect(after?.epoch).not.toBe(before?.epoch);
    const second = mina.frames.slice(mina.frames.findLastIndex(({ frame }) => frame === 'welcome'));
    const seen = second.flatMap((frame) => (frame.frame === 'entries' ? frame.entries.map(({ n }) => n) : []));
    expect(seen).toEqual(oneTo(seen.length));
    expect(JSON.stringify(second)).not.toContain('Norvane only');
  });

  it('get a second welcome when the instructor goes back in time', async () => {
    const staff = await start();
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const before = mina.last('welcome');
    staff.ask({ type: 'exercise.rewind', after: 2 });
    await settle();
    expect(here.exercise.branch).toBe(1);
    expect(mina.last('welcome')?.epoch).not.toBe(before?.epoch);
    expect(mina.closed).toBeUndefined();
    expect(here.exercise.state.seats.get('S-Mina')?.connected).toBe(true);
  });

  it('end when the exercise is erased, and when the server stops', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    await here.exercises.erase(here.exercise.id);
    expect(mina.closed).toEqual({ code: 4410, reason: 'exercise_gone' });
    const made = await here.exercises.create({ scenario: 'small-lesson' });
    if (!made.ok) throw new Error(made.problem.message);
    const staff = await here.staff({ exercise: made.exercise.id });
    here.gateway.stop();
    expect(staff.last('bye')).toEqual({ frame: 'bye', code: 'server_stopping' });
    expect(staff.closed).toEqual({ code: 1001, reason: 'server_stopping' });
  });

  it('are not logged any more once the exercise has ended', async () => {
    const staff = await start();
    const ticket = await here.join('Mina', 'QN');
    const mina = await here.enter(ticket);
    staff.ask({ type: 'exercise.end' });
    await settle();
    const { length } = here.exercise.log;
    mina.vanish();
    const again = await here.enter(ticket);
    await here.advance(11_000, again, staff);
    expect(again.last('welcome')?.exercise.state).toBe('ended');
    expect(here.exercise.log.length).toBe(length);
  });
});
