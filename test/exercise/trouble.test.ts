import { describe, expect, it } from 'vitest';
import { engine } from '../../server/core/actor.ts';
import { openExercise } from '../../server/exercise/exercise.ts';
import type { Wall } from '../../server/exercise/wall.ts';
import { memoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { aHouse, aRunningClass } from '../support/class.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { handWall, settle } from '../support/hand-wall.ts';

const QN = trainee('QN');
const ask = { type: 'message.send', draft: draft('information.request', 'QP', bodies.request) } as const;

describe('a machine that has slept', () => {
  it('pauses the exercise where it fell asleep, even if a page wakes before any timer', async () => {
    const hand = handWall();
    let slept = 0;
    const wall: Wall = { now: () => (hand.now() ?? 0) + slept, after: hand.after };
    const exercise = await aRunningClass(await aHouse({ wall }));
    await hand.advance(minutes(2));
    slept = minutes(50);
    await exercise.handle('connect:S-QN', { type: 'seat.connect', seat: 'S-QN' }, engine);
    await settle();
    expect(exercise.state).toMatchObject({ run: 'paused', pauseReason: 'sleep' });
    expect(exercise.now() - start).toBeLessThanOrEqual(minutes(2));
    expect(exercise.state.articles).toHaveLength(0);
  });
});

describe('a log that is full', () => {
  const almostFull = async (fullAt: number) => {
    const wall = handWall();
    const tries = { count: 0 };
    const store = memoryStore();
    const counting: Wall = {
      now: wall.now,
      after(ms, run) {
        tries.count += 1;
        return wall.after(ms, run);
      },
    };
    const exercise = await openExercise({ id: 'E1', branch: 0, store, wall: counting, fullAt });
    await exercise.handle(
      'create:1',
      {
        type: 'exercise.create',
        scenario: aScenario(),
        seed: 7,
        language: 'en',
        rate: 1,
        code: '7F3K9Q',
        untimed: false,
      },
      engine,
      { at: start },
    );
    await exercise.handle('start-0001', { type: 'exercise.start' }, instructor);
    return { exercise, wall, tries };
  };

  it('takes no more, but the end and a REAL WORLD stop', async () => {
    const { exercise } = await almostFull(2);
    expect(await exercise.handle('mark-00001', { type: 'mark.add', text: 'Late' }, instructor)).toMatchObject({
      ok: false,
      problem: { code: 'log_full' },
    });
    expect((await exercise.handle('stop-00001', { type: 'realworld.stop', text: 'Fire' }, instructor)).ok).toBe(true);
    expect((await exercise.handle('end-000001', { type: 'exercise.end' }, instructor)).ok).toBe(true);
    expect(exercise.state.run).toBe('ended');
  });

  it('does not make the clock run hot over what is due and cannot be logged', async () => {
    const { exercise, wall, tries } = await almostFull(2);
    await wall.advance(minutes(50));
    const before = tries.count;
    await wall.advance(minutes(1));
    // Two timers in five seconds: the pulse, and another try.
    expect(tries.count - before).toBeLessThan(30);
    expect(exercise.state.articles).toHaveLength(0);
  });
});

describe('a disk that is broken', () => {
  const breakable = (): { store: Store; disk: { broken: boolean } } => {
    const store = memoryStore();
    const disk = { broken: false };
    const guard = <T>(work: () => Promise<T>): Promise<T> => (disk.broken ? Promise.reject(new Error('EIO')) : work());
    return {
      disk,
      store: {
        ...store,
        append: (log, entries) => guard(() => store.append(log, entries)),
        read: (log, after) => guard(() => store.read(log, after)),
      },
    };
  };

  it('does not keep the server from stopping', async () => {
    const { store, disk } = breakable();
    const house = await aHouse({ store });
    const exercise = await aRunningClass(house);
    disk.broken = true;
    expect((await exercise.handle('c-00000001', ask, QN)).ok).toBe(false);
    await house.close();
    expect((await exercise.handle('c-00000002', ask, QN)).ok).toBe(false);
  });

  it('makes no exercise of which nobody could know anything', async () => {
    const store = memoryStore();
    const house = await aHouse({ store: { ...store, append: () => Promise.reject(new Error('ENOSPC')) } });
    expect(await house.create({ scenario: 'small-lesson' })).toMatchObject({
      ok: false,
      problem: { code: 'storage_failed' },
    });
    expect(house.all()).toEqual([]);
  });
});
