import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engine } from '../../server/core/actor.ts';
import { StorageFailed } from '../../server/store/errors.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { settle } from '../support/hand-wall.ts';
import { type Client, type Hub, hub } from './hub.ts';

let here: Hub;

beforeEach(async () => {
  here = await hub();
});
afterEach(() => here.close());
const numbers = (client: Client) => client.entries().map(({ n }) => n);
const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

describe('a stream', () => {
  it('comes in frames of at most 100 entries', async () => {
    const ticket = await here.join('Mina', 'QN');
    for (let times = 0; times < 250; times += 1)
      await here.exercise.handle(`tick:${times}`, { type: 'seat.knock', name: `Guest ${times}` }, engine);
    const staff = await here.staff();
    const sizes = staff.frames.flatMap((frame) => (frame.frame === 'entries' ? [frame.entries.length] : []));
    expect(Math.max(...sizes)).toBe(100);
    expect(numbers(staff)).toEqual(oneTo(here.exercise.log.length));
    // What only staff may see is not in the stream of a desk, not even as a hole.
    const mina = await here.enter(ticket);
    expect(numbers(mina)).toEqual(oneTo(mina.entries().length));
    expect(mina.entries().length).toBeLessThan(10);
  });

  it('waits for a reader who is slow, and goes on where it stopped', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    mina.buffered = 600 * 1024;
    mina.ask({ type: 'seat.ready' }, 'while-slow');
    await here.advance(5_000, mina);
    expect(mina.entries().some(({ cause }) => cause === 'while-slow')).toBe(false);
    // The beat tells what has really been sent.
    expect(mina.last('beat')?.n).toBe(mina.entries().at(-1)?.n);
    mina.buffered = 0;
    await here.advance(1_000, mina);
    expect(mina.entries().at(-1)).toMatchObject({ cause: 'while-slow' });
    expect(numbers(mina)).toEqual(oneTo(mina.entries().length));
  });

  it('ends for a reader who takes nothing for ten seconds', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    mina.buffered = 600 * 1024;
    mina.ask({ type: 'seat.ready' });
    await here.advance(9_000, mina);
    expect(mina.closed).toBeUndefined();
    await here.advance(2_000, mina);
    expect(mina.closed).toEqual({ code: 4408, reason: 'too_slow' });
  });

  it('ends for a reader with more than a megabyte waiting', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    mina.buffered = 1024 * 1024 + 1;
    mina.ask({ type: 'seat.ready' });
    await here.advance(1_000, mina);
    expect(mina.closed).toEqual({ code: 4408, reason: 'too_slow' });
  });
});

describe('a disk that cannot be written to', () => {
  it('ends all connections so that they come back, confirms nothing, and forgets nothing', async () => {
    await here.close();
    const store = memoryStore();
    let full = false;
    here = await hub({
      store: {
        ...store,
        append: async (log, entries) => (full ? Promise.reject(new StorageFailed('full')) : store.append(log, entries)),
      },
    });
    const ticket = await here.join('Mina', 'QN');
    const mina = await here.enter(ticket);
    full = true;
    mina.ask({ type: 'seat.ready' }, 'while-full');
    await settle();
    expect(mina.entries().some(({ cause }) => cause === 'while-full')).toBe(false);
    expect(mina.closed).toEqual({ code: 4408, reason: 'storage_failed' });
    const again = await here.enter(ticket);
    expect(again.last('welcome')).toBeDefined();
    full = false;
    await here.advance(6_000, again);
    const back = again.closed ? await here.enter(ticket) : again;
    back.ask({ type: 'seat.ready' }, 'while-full');
    await here.advance(1_000, back);
    expect(back.entries().filter(({ cause }) => cause === 'while-full')).toHaveLength(1);
    expect(here.exercise.state.seats.get('S-Mina')?.connected).toBe(true);
  });
});
