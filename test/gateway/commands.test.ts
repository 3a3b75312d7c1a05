import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodies, draft } from '../support/given.ts';
import { settle } from '../support/hand-wall.ts';
import { type Client, type Hub, hub, newId } from './hub.ts';

let here: Hub;

beforeEach(async () => {
  here = await hub();
});
afterEach(() => here.close());

async function start(): Promise<Client> {
  const staff = await here.staff();
  staff.ask({ type: 'exercise.start' });
  await settle();
  return staff;
}

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
