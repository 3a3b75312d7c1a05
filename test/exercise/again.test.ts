import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { view, wall } from '../../server/core/view.ts';
import { type House, house } from '../http/house.ts';
import { instructor } from '../support/given.ts';

let here: House;
beforeAll(async () => {
  here = await house();
});
afterAll(() => here.app.close());

const again = (body?: object) =>
  here.ask('POST', `/api/v1/exercises/${here.exercise.id}/again`, { ticket: here.staff, ...(body && { body }) });
let asked = 0;
const says = (command: Parameters<typeof here.exercise.handle>[1]) =>
  here.exercise.handle(`again-test:${++asked}`, command, instructor);
const review = (id: string, ticket: string) => here.ask('GET', `/api/v1/exercises/${id}/review`, { ticket });

describe('the same again', () => {
  it('has the same scenario, seed and bots and a code of its own, and nobody in it', async () => {
    await here.join({ name: 'Mina', bureau: 'QN' });
    await says({ type: 'bot.take', bureau: 'QR', persona: 'slow' });
    const { status, body } = await again();
    expect(status).toBe(201);
    const made = here.exercises.get(body.id);
    expect(body.code).not.toBe(here.exercise.state.code);
    expect(made?.state.seed).toBe(here.exercise.state.seed);
    expect(made?.state.bots.get('QR')).toBe('slow');
    expect(made?.state.seats.size).toBe(0);
    expect(here.exercise.state.wentOn).toBeUndefined();
    await here.exercises.erase(body.id);
  });

  it('takes nobody along from an exercise that has not ended', async () => {
    expect(await again({ people: true })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', path: '/people' },
    });
  });

  it('has everybody in it on wish, at the same bureau, whose ticket opens it; what was before still opens to who names it', async () => {
    const joined = (await here.join({ name: 'Omar', bureau: 'QP' })).body;
    await here.join({ name: 'Lia', bureau: 'QP' });
    const lia = [...here.exercise.state.seats.values()].find(({ name }) => name === 'Lia');
    await says({ type: 'seat.remove', seat: lia?.id ?? '' });
    await says({ type: 'seat.extraTime', bureau: 'QP', factor: 1.5 });
    await says({ type: 'exercise.end' });
    const { status, body } = await again({ people: true });
    expect(status).toBe(201);
    const made = here.exercises.get(body.id);
    const people = [...(made?.state.seats.values() ?? [])].map(({ name, bureau, connected }) => [
      name,
      bureau,
      connected,
    ]);
    expect(people).toEqual([
      ['Mina', 'QN', false],
      ['Omar', 'QP', false],
    ]);
    expect(made?.state.extraTime.get('QP')).toBe(1.5);
    // Every desk that is still open there is told where it goes on, and nobody of the wall.
    expect(here.exercise.state.wentOn).toBe(body.id);
    const told = here.exercise.log.at(-1);
    expect(told?.events).toMatchObject([{ type: 'exercise.wentOn', exercise: body.id, audience: 'all' }]);
    expect(told && view(told, wall, told.n, undefined, undefined).events).toEqual([]);
    // Whose seat was removed has no place here either.
    const hash = here.tickets.hash(joined.ticket);
    expect(here.exercises.byTicketHash(hash)?.exercise.id).toBe(body.id);
    expect(here.exercises.byTicketHash(hash, here.exercise.id)?.exercise.id).toBe(here.exercise.id);
    const [old, fresh] = [await review(here.exercise.id, joined.ticket), await review(body.id, joined.ticket)];
    // Nothing is released yet: but both know the seat.
    for (const { status: answer } of [old, fresh]) expect(answer).not.toBe(404);
    expect((await review('another', joined.ticket)).status).toBe(404);
  });
});
