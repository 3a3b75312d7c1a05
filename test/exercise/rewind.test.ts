import { describe, expect, it } from 'vitest';
import { engine } from '../../server/core/actor.ts';
import { fold } from '../../server/core/evolve.ts';
import type { ReadState } from '../../server/core/state.ts';
import { head, seen } from '../../server/core/streams.ts';
import { desk, type Viewer, wall } from '../../server/core/view.ts';
import type { Exercise } from '../../server/exercise/types.ts';
import { aHouse, aLobby, aRunningClass } from '../support/class.ts';
import { bodies, draft, instructor, trainee } from '../support/given.ts';
import { settle } from '../support/hand-wall.ts';

const ask = draft('information.request', 'QP', bodies.request);
let made = 0;
const say = (exercise: Exercise, command: Parameters<Exercise['handle']>[1]) =>
  exercise.handle(`staff-${String(++made).padStart(4, '0')}`, command, instructor);

async function rewind(exercise: Exercise, after: number): Promise<void> {
  await say(exercise, { type: 'exercise.rewind', after });
  await settle();
}

/** What a viewer's page knows. */
const mirror = ({ streams, log }: Exercise, viewer: Viewer): ReadState =>
  fold(
    Array.from({ length: head(streams, viewer) }, (_, at) => seen(streams, log, viewer, at + 1)).flatMap((one) =>
      one ? [one] : [],
    ),
  );

const sitting = (state: ReadState): string[] =>
  [...state.seats.values()].flatMap(({ id, bureau, role, removed }) =>
    role === 'trainee' && !removed ? [`${id}@${bureau}`] : [],
  );

describe('a rewind', () => {
  it('leaves everybody where they sit now, and every page knows it: seats, bots, extra time, the door, who is muted [C2]', async () => {
    const exercise = await aRunningClass(await aHouse());
    const then = exercise.state.n;
    await exercise.handle(
      'join:S-BP',
      { type: 'seat.join', seat: 'S-BP', role: 'trainee', bureau: 'QN-BP', name: 'Omar', ticketHash: 'hash-BP' },
      engine,
    );
    await say(exercise, { type: 'seat.assign', seat: 'S-QR', bureau: 'QN' });
    await say(exercise, { type: 'seat.remove', seat: 'S-QP' });
    await say(exercise, { type: 'seat.mute', seat: 'S-QN', muted: true });
    await say(exercise, { type: 'seat.extraTime', bureau: 'QN', factor: 2 });
    await say(exercise, { type: 'bot.take', bureau: 'QP', persona: 'slow' });
    await say(exercise, { type: 'seat.lock', locked: true });
    const before = exercise.state;
    const seats = sitting(before);
    await rewind(exercise, then);
    expect(exercise.branch).toBe(1);
    expect(sitting(exercise.state).sort()).toEqual(seats.sort());
    expect(sitting(mirror(exercise, wall)).sort()).toEqual(seats.sort());
    for (const bureau of ['QN', 'QP', 'QR', 'QN-BP']) {
      const page = mirror(exercise, desk(bureau));
      expect(
        sitting(page)
          .filter((seat) => seat.endsWith(`@${bureau}`))
          .sort(),
        bureau,
      ).toEqual(seats.filter((seat) => seat.endsWith(`@${bureau}`)).sort());
      expect(page.extraTime.get(bureau) ?? 1, bureau).toBe(before.extraTime.get(bureau) ?? 1);
      expect(page.bots.has(bureau), bureau).toBe(before.bots.has(bureau));
    }
    expect(mirror(exercise, desk('QN')).seats.get('S-QN')?.muted).toBe(true);
    expect(mirror(exercise, wall).locked).toBe(true);
    expect(exercise.state.bots).toEqual(before.bots);
    await say(exercise, { type: 'exercise.resume' });
    expect(await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, trainee('QN'))).toMatchObject({
      entry: { events: [{ type: 'command.refused', problem: { code: 'muted' } }] },
    });
  });

  it('can be done again, further back than the first, and to the lobby', async () => {
    const exercise = await aRunningClass(await aHouse());
    const lobby = exercise.state.n - 1;
    const running = exercise.state.n;
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, trainee('QN'));
    await rewind(exercise, running);
    await say(exercise, { type: 'exercise.resume' });
    await exercise.handle('c-00000002', { type: 'message.send', draft: ask }, trainee('QN'));
    expect(exercise.state.messages.size).toBe(1);
    await rewind(exercise, lobby);
    expect(exercise).toMatchObject({ branch: 2, state: { run: 'lobby', branch: 2 } });
    expect(sitting(exercise.state)).toHaveLength(3);
    await say(exercise, { type: 'exercise.start' });
    // The same ids as before mean new commands here: in this branch they have never been answered.
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, trainee('QN'));
    expect(exercise.state.messages.size).toBe(1);
  });

  it('keeps what is still to be delivered, held or faulty as it was then', async () => {
    const exercise = await aRunningClass(await aHouse());
    await say(exercise, {
      type: 'fault.set',
      fault: {
        effect: 'outage',
        target: { bureau: 'QP' },
        lasts: 600_000,
        store_and_forward: true,
        disclosed: 'after',
        excuse: [],
      },
    });
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, trainee('QN'));
    await say(exercise, { type: 'message.hold', from: 'QR', on: true });
    await exercise.handle('c-00000002', { type: 'message.send', draft: ask }, trainee('QR'));
    const then = exercise.state.n;
    const [held] = exercise.state.heldMessages.keys();
    await say(exercise, { type: 'message.release', message: held ?? '' });
    await say(exercise, { type: 'message.hold', from: 'QR', on: false });
    await rewind(exercise, then);
    expect(exercise.state.deliveries.size).toBe(1);
    expect([...exercise.state.heldMessages.keys()]).toEqual([held]);
    expect(exercise.state.holds.parties.has('QR')).toBe(true);
    expect(exercise.state.faults.size).toBe(1);
  });
});

describe('a fork', () => {
  it('gives every place that a bot may hold to its bot: nobody is seated there', async () => {
    const house = await aHouse();
    const exercise = await aLobby(house);
    await exercise.handle(
      'join:S-BP',
      { type: 'seat.join', seat: 'S-BP', role: 'trainee', bureau: 'QN-BP', name: 'Omar', ticketHash: 'hash-BP' },
      engine,
    );
    await say(exercise, { type: 'exercise.start' });
    const fork = await house.fork(exercise.id, exercise.log.length);
    expect(fork?.state.bots.get('QN-BP')).toBe('prompt');
    expect(fork && sitting(mirror(fork, wall))).toEqual([]);
  });

  it('of an exercise that has ended goes on before its end', async () => {
    const house = await aHouse();
    const exercise = await aRunningClass(house);
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, trainee('QN'));
    await say(exercise, { type: 'exercise.end' });
    await say(exercise, { type: 'mark.add', text: 'Well done' });
    const fork = await house.fork(exercise.id, exercise.log.length);
    expect(fork?.state).toMatchObject({ run: 'paused' });
    expect(fork?.state.messages.size).toBe(1);
  });
});
