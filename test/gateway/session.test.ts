import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeCodes } from '../../schemas/wire.ts';
import { engine } from '../../server/core/actor.ts';
import { StorageFailed } from '../../server/store/errors.ts';
import { memoryStore } from '../../server/store/memory.ts';
import { bodies, draft } from '../support/given.ts';
import { settle } from '../support/hand-wall.ts';
import { type Client, type Hub, hub, newId } from './hub.ts';

let here: Hub;
beforeEach(async () => {
  here = await hub();
});
afterEach(() => here.close());

const eventTypes = (client: Client) => client.entries().flatMap(({ events }) => events.map(({ type }) => type));
const numbers = (client: Client) => client.entries().map(({ n }) => n);
const oneTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);

async function start(): Promise<Client> {
  const staff = await here.staff();
  staff.ask({ type: 'exercise.start' });
  await settle();
  return staff;
}

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

describe('commands', () => {
  it('are answered by an entry with their id as cause, which only the asking seat sees', async () => {
    const staff = await start();
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const lia = await here.enter(await here.join('Lia', 'QN'));
    const omar = await here.enter(await here.join('Omar', 'QP'));
    mina.ask({ type: 'message.send', draft: draft('information.request', 'QP', bodies.request) }, 'mina-sends');
    await settle();
    const cause = (client: Client) => client.entries().map((entry) => entry.cause);
    expect(cause(mina)).toContain('mina-sends');
    const [sent] = mina.entries().slice(-1);
    expect(sent?.events[0]?.type).toBe('message.sent');
    expect(lia.entries().at(-1)).toEqual({ ...sent, cause: undefined });
    expect(omar.entries().at(-1)?.events).toEqual(sent?.events);
    expect(omar.entries().at(-1)).not.toHaveProperty('by');
    expect(staff.entries().at(-1)).toMatchObject({ by: 'S-Mina' });
    for (const client of [lia, omar, staff]) expect(cause(client)).not.toContain('mina-sends');
  });

  it('that a rule refuses are answered by an entry too, which nobody else numbers', async () => {
    await start();
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const omar = await here.enter(await here.join('Omar', 'QP'));
    const before = omar.entries().length;
    mina.ask({ type: 'exercise.pause' }, 'not-for-me');
    await settle();
    expect(mina.entries().at(-1)).toMatchObject({
      cause: 'not-for-me',
      events: [{ type: 'command.refused', problem: { code: 'forbidden_role' } }],
    });
    expect(omar.entries().length).toBe(before);
  });

  it('sent again get the same entry again, under the same number, and nothing new', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    mina.ask({ type: 'seat.ready' }, 'ready-once');
    await settle();
    const answer = mina.entries().at(-1);
    const length = here.exercise.log.length;
    for (let times = 0; times < 3; times += 1) mina.ask({ type: 'seat.ready' }, 'ready-once');
    await settle();
    expect(mina.entries().slice(-3)).toEqual([answer, answer, answer]);
    expect(here.exercise.log.length).toBe(length);
    mina.ask({ type: 'hand.raise' }, 'ready-once');
    await settle();
    expect(mina.last('problem')).toMatchObject({ code: 'id_conflict', ref: 'ready-once' });
  });

  it('sent twice before the first answer are both answered', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    mina.ask({ type: 'seat.ready' }, 'ready-twice');
    mina.ask({ type: 'seat.ready' }, 'ready-twice');
    await settle();
    const answers = mina.entries().filter(({ cause }) => cause === 'ready-twice');
    expect(answers).toHaveLength(2);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('of staff may say what they expect to be the newest entry', async () => {
    const staff = await here.staff();
    const { length } = here.exercise.log;
    staff.say({ frame: 'command', id: 'too-late-now', expect: length - 1, command: { type: 'exercise.start' } });
    await settle();
    expect(staff.last('problem')).toMatchObject({ code: 'moved_on', ref: 'too-late-now' });
    staff.say({ frame: 'command', id: 'in-time-now', expect: length, command: { type: 'exercise.start' } });
    await settle();
    expect(here.exercise.state.run).toBe('running');
  });

  it('that nobody knows or that have a wrong shape are problems under their id, and not logged', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const { length } = here.exercise.log;
    const problemOf = async (command: object) => {
      mina.say({ frame: 'command', id: 'shape-test', command });
      await settle();
      return mina.last('problem');
    };
    expect(await problemOf({ type: 'message.snd' })).toMatchObject({
      code: 'unknown_command',
      ref: 'shape-test',
      hint: 'Did you mean message.send?',
    });
    expect(await problemOf({ type: 'seat.join' })).toMatchObject({ code: 'unknown_command' });
    expect(await problemOf({ type: 'seat.ready', role: 'instructor' })).toMatchObject({
      code: 'unknown_key',
      path: '/command/role',
    });
    const addressees = draft('information.request', [], bodies.request);
    expect(await problemOf({ type: 'message.send', draft: addressees })).toMatchObject({
      code: 'schema_invalid',
      path: '/command/draft/to',
      ref: 'shape-test',
    });
    expect(here.exercise.log.length).toBe(length);
    expect(mina.closed).toBeUndefined();
  });

  it('with a draft of more than 32 KiB are too large', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const text = 'word '.repeat(6_800);
    mina.ask(
      { type: 'message.send', draft: draft('information.request', 'QP', { ...bodies.request, text }) },
      'large-one',
    );
    expect(mina.last('problem')).toMatchObject({ code: 'too_large', ref: 'large-one', path: '/command/draft' });
  });

  it('of a seat that is full of refusals have to wait, so that nobody fills the log', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    for (let times = 0; times < 30; times += 1) {
      mina.ask({ type: 'exercise.pause' });
      await here.advance(250, mina);
    }
    const { length } = here.exercise.log;
    mina.ask({ type: 'exercise.pause' }, 'one-too-many');
    await settle();
    expect(mina.last('problem')).toMatchObject({ code: 'rate_limited', ref: 'one-too-many' });
    expect(mina.last('problem')?.retryAfterMs).toBeGreaterThan(0);
    expect(here.exercise.log.length).toBe(length);
    await here.advance(60_000, mina);
    mina.ask({ type: 'seat.ready' }, 'patience-pays');
    await settle();
    expect(mina.entries().at(-1)).toMatchObject({ cause: 'patience-pays' });
  });

  it('faster than 5 a second after 40 wait, and are accepted under the same id afterwards', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const ids = Array.from({ length: 41 }, newId);
    for (const id of ids) mina.ask({ type: 'note.add', text: 'A note.' }, id);
    await settle();
    expect(mina.count('problem')).toBe(1);
    expect(mina.last('problem')).toMatchObject({ code: 'rate_limited', ref: ids[40], retryAfterMs: 200 });
    // Reading and drafts have their own measure, and a stop for a real emergency never waits.
    mina.ask({ type: 'realworld.stop', text: 'Fire alarm' });
    mina.ask({ type: 'message.read', message: 'nothing' });
    await settle();
    expect(mina.count('problem')).toBe(1);
    expect(here.exercise.state.realWorld).toBe(true);
    await here.advance(200, mina);
    mina.ask({ type: 'note.add', text: 'A note.' }, ids[40]);
    await settle();
    expect(mina.entries().at(-1)).toMatchObject({ cause: ids[40] });
  });

  it('stop the exercise once in ten seconds, and are asked to wait with a second report, which then comes through', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    mina.ask({ type: 'realworld.stop', text: 'Fire alarm' });
    const second = newId();
    mina.ask({ type: 'realworld.stop', text: 'Second floor' }, second);
    await settle();
    expect(mina.count('problem')).toBe(1);
    expect(mina.last('problem')).toMatchObject({ code: 'too_soon', retryAfterMs: 10_000 });
    await here.advance(10_000, mina);
    mina.ask({ type: 'realworld.stop', text: 'Second floor' }, second);
    await settle();
    expect(here.exercise.state.realWorldTexts.map(({ text }) => text)).toEqual(['Fire alarm', 'Second floor']);
  });

  it('refused a hundred times in a row for being too fast end the connection, and only that', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    for (let times = 0; times < 139; times += 1) mina.ask({ type: 'note.add', text: 'A note.' });
    expect(mina.closed).toBeUndefined();
    mina.ask({ type: 'note.add', text: 'A note.' });
    expect(mina.closed).toEqual({ code: 4429, reason: 'rate_limited' });
    expect(mina.last('bye')?.retryAfterMs).toBeGreaterThan(0);
  });
});

describe('bad frames', () => {
  it.each([
    ['nothing at all', '', 'bad_json'],
    ['half an object', '{', 'bad_json'],
    ['a list', '[]', 'schema_invalid'],
    ['null', 'null', 'schema_invalid'],
    ['an unknown frame', '{"frame":"helo"}', 'unknown_frame'],
    ['a command without an id', '{"frame":"command","command":{"type":"seat.ready"}}', 'schema_invalid'],
    ['a command with a short id', '{"frame":"command","id":"short","command":{"type":"seat.ready"}}', 'schema_invalid'],
    ['a key that reaches for a prototype', '{"frame":"beat","__proto__":{"role":"instructor"}}', 'unknown_key'],
    ['one that does so politely', '{"frame":"beat","constructor":{"prototype":{}}}', 'unknown_key'],
    ['30,000 brackets', `{"frame":"beat","x":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'too_deep'],
    ['a list of 1,001', `{"frame":"beat","x":[${'1,'.repeat(1_000)}1]}`, 'too_many'],
    ['half a character', '{"frame":"beat","x":"\\ud800"}', 'schema_invalid'],
    ['a NUL', '{"frame":"beat","x":"\\u0000"}', 'schema_invalid'],
    ['a position below nothing', '{"frame":"hello","ticket":"x","after":-1}', 'schema_invalid'],
    ['a position in words', '{"frame":"hello","ticket":"x","after":"5"}', 'schema_invalid'],
  ])('such as %s get a problem and do no harm', async (_, text, code) => {
    const client = here.connect();
    client.say(text);
    expect(client.last('problem')).toMatchObject({ code });
    expect(client.last('problem')).not.toHaveProperty('ref');
    expect(client.closed).toBeUndefined();
  });

  it('end the connection at the tenth within a minute', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    for (let times = 0; times < 9; times += 1) mina.say('{');
    await here.advance(60_000, mina);
    for (let times = 0; times < 9; times += 1) mina.say('{');
    expect(mina.closed).toBeUndefined();
    mina.say('{');
    expect(mina.closed).toEqual({ code: 4400, reason: 'bad_frames' });
  });

  it('are answered with at most 2 KB, however much is wrong', async () => {
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const to = Array.from({ length: 64 }, () => ({ kind: 'nobody', code: 'x'.repeat(100) }));
    mina.ask({ type: 'message.send', draft: { ...draft('case.ack', 'QP', {}), to } } as never, 'all-is-wrong');
    const found = mina.last('problem');
    expect(JSON.stringify(found).length).toBeLessThan(2_048);
    expect(found?.issues?.length).toBeGreaterThan(0);
    expect(found?.more).toBeGreaterThan(100);
  });
});

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

describe('an answer without a name', () => {
  it('is acknowledged to its author alone, once, and neither log nor archive has whose it is', async () => {
    const staff = await here.staff();
    const mina = await here.enter(await here.join('Mina', 'QN'));
    const omar = await here.enter(await here.join('Omar', 'QP'));
    staff.ask({ type: 'exercise.start' });
    await settle();
    staff.ask({ type: 'exercise.end' });
    await settle();
    const say = async (who: typeof mina, id: string, question: string, answer: string) => {
      who.ask({ type: 'hotwash.answer', question, answer }, id);
      await settle();
    };
    await say(mina, 'first-00001', 'q1', 'Too little');
    await say(mina, 'first-00001', 'q1', 'Too little');
    await say(omar, 'other-00001', 'q1', 'Enough');
    await say(mina, 'second-0001', 'q1', 'Nothing at all');
    const causes = (who: typeof mina) => who.entries().flatMap(({ cause }) => cause ?? []);
    expect(causes(mina)).toContain('first-00001');
    expect(mina.last('problem')).toBeUndefined();
    expect(here.exercise.state.hotwash.map(({ answer }) => answer)).toEqual(['Nothing at all', 'Enough']);
    const raw = here.exercise.log.slice(-3);
    expect(raw.map(({ by }) => by)).toEqual(['somebody', 'somebody', 'somebody']);
    expect(JSON.stringify(raw)).not.toMatch(/S-Mina|S-Omar|"Q[NP]"/);
    // Neither answer is in any desk's stream, and each desk has all three entries.
    expect(JSON.stringify([mina.entries(), omar.entries()])).not.toMatch(/Too little|Enough|Nothing at all/);
    expect(omar.entries().filter(({ events }) => events.some(({ type }) => type === 'hotwash.heard'))).toHaveLength(3);
  });

  it('is one answer of one person, on whatever device and at however many desks', async () => {
    const staff = await here.staff();
    const mina = await here.join('Mina', 'QN');
    const omar = await here.enter(await here.join('Omar', 'QP'));
    const second = await here.enter(await here.join('Mina~2', 'QP'));
    staff.ask({ type: 'exercise.start' });
    await settle();
    staff.ask({ type: 'exercise.end' });
    await settle();
    const say = async (who: typeof omar, question: string, answer: string) => {
      who.ask({ type: 'hotwash.answer', question, answer });
      await settle();
    };
    await say(await here.enter(mina), 'q1', 'On my telephone');
    await say(omar, 'q1', 'Something else');
    await say(second, 'q1', 'At my other desk');
    const ticket = here.tickets.make();
    await here.exercise.handle(
      'return:S-Mina',
      { type: 'seat.return', seat: 'S-Mina', ticketHash: here.tickets.hash(ticket) },
      engine,
    );
    await say(await here.enter(ticket), 'q1', 'On my tablet');
    expect(here.exercise.state.hotwash.map(({ answer }) => answer)).toEqual(['On my tablet', 'Something else']);
    const answers = here.exercise.log.filter(({ events }) => events.some(({ type }) => type === 'hotwash.answered'));
    expect(answers).toHaveLength(4);
    expect(JSON.stringify(answers)).not.toMatch(/S-Mina|S-Omar/);
  });
});
