import { afterEach, beforeEach, expect, it } from 'vitest';
import { personOf } from '../../schemas/person.ts';
import { instructor } from '../support/given.ts';
import { type House, house } from './house.ts';

let here: House;
beforeEach(async () => {
  here = await house();
});
afterEach(() => here.close());

const join = (ticket: string | undefined, wish: object = {}) =>
  here.ask('POST', '/api/v1/join', { ticket, body: { code: here.exercise.state.code, ...wish } });

it('one person sits at two bureaus under one name: each desk has its seat, its ticket and its return code', async () => {
  const first = (await join(undefined, { name: 'Mina', bureau: 'QN' })).body;
  const second = await join(first.ticket, { bureau: 'QP' });
  expect(second.status).toBe(201);
  expect(second.body.seat).toEqual({ id: `${first.seat.id}~2`, role: 'trainee', bureau: 'QP', name: 'Mina' });
  expect(personOf(second.body.seat.id)).toBe(first.seat.id);
  expect(second.body.ticket).not.toBe(first.ticket);
  expect(second.body.returnCode).not.toBe(first.returnCode);
  // From either desk comes the third; the name stays taken for everybody else.
  expect((await join(second.body.ticket)).body.seat).toMatchObject({ id: `${first.seat.id}~3`, bureau: 'QR' });
  expect((await join(undefined, { name: 'mina' })).body.code).toBe('name_taken');
});

it('nobody sits twice at one bureau, and who chooses none gets another one than the own', async () => {
  const first = (await join(undefined, { name: 'Mina', bureau: 'QN' })).body;
  expect((await join(first.ticket, { bureau: 'QN' })).body).toMatchObject({ code: 'already_done', path: '/bureau' });
  expect((await join(first.ticket)).body.seat.bureau).toBe('QP');
  expect((await join(first.ticket)).body.seat.bureau).toBe('QR');
  expect((await join(first.ticket)).body.seat.bureau).toBe('QN-BP');
  expect((await join(first.ticket)).body.code).toBe('class_full');
});

it('a desk that was taken away is not given again, and its ticket brings no other', async () => {
  const first = (await join(undefined, { name: 'Mina', bureau: 'QN' })).body;
  const second = (await join(first.ticket, { bureau: 'QP' })).body;
  await here.exercise.handle('remove-0001', { type: 'seat.remove', seat: second.seat.id }, instructor);
  expect((await join(second.ticket)).body.code).toBe('no_open_exercise');
  expect((await join(first.ticket, { bureau: 'QP' })).body.seat.id).toBe(`${first.seat.id}~3`);
});

it('tickets of walls, of staff and of nobody bring no desk, and neither does a locked door', async () => {
  const wall = await here.seat('Wall', 'wall');
  for (const ticket of [wall, here.staff, 'x'.repeat(22)])
    expect((await join(ticket, { name: 'Mina' })).body.code).toBe('no_open_exercise');
  const mina = (await join(undefined, { name: 'Mina' })).body;
  await here.exercise.handle('lock-00001', { type: 'seat.lock', locked: true }, instructor);
  expect((await join(mina.ticket)).body.code).toBe('no_open_exercise');
  expect(here.exercise.state.knocks).toMatchObject([{ name: 'Mina' }]);
  await here.exercise.handle('allow-0001', { type: 'seat.allow', name: 'Mina' }, instructor);
  expect((await join(mina.ticket)).status).toBe(201);
});
