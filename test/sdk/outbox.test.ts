import { describe, expect, it } from 'vitest';
import { problem } from '../../schemas/problem.ts';
import { maxFrame } from '../../schemas/wire.ts';
import {
  answer,
  beat,
  bench,
  entry,
  memoryStorage,
  message,
  note,
  problemOf,
  refusal,
  rows,
  subjects,
  welcome,
} from './support/fake-hub.ts';

describe('the outbox', () => {
  it('gives the entry that answers, and has forgotten the command by then', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome();
    const sent = connection.send(note('call back QP'), { id: 'note-0001' });
    expect(hub.commands()).toEqual([{ id: 'note-0001', type: 'note.add' }]);
    expect(connection.outbox).toMatchObject([{ id: 'note-0001', state: 'sent', quiet: false }]);
    hub.say({ frame: 'entries', entries: [answer(1, 'note-0001')] });
    expect((await sent).n).toBe(1);
    expect(connection.outbox).toEqual([]);
  });

  it('sends the same id again after a cut that swallowed the answer, and keeps one entry', async () => {
    const { connection, timers, ...room } = bench();
    room.welcome();
    const sent = connection.send(message('Passport check'), { id: 'send-0001' });
    room.hub().close();
    expect(connection.outbox).toMatchObject([{ state: 'waiting' }]);
    timers.advance(500);
    // The hub had decided it: the entry comes with what was missed, and nothing needs to be sent again.
    const hub = room.welcome({ head: 1 }, []);
    expect(hub.commands()).toEqual([]);
    hub.say({ frame: 'entries', entries: [answer(1, 'send-0001')] });
    expect((await sent).n).toBe(1);
    expect(hub.commands()).toEqual([]);
    expect(connection.log.map(({ n }) => n)).toEqual([1]);
  });

  it('settles a command by an entry that it has seen already, and changes nothing else', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome({}, rows(1, 3));
    const sent = connection.send(message('Passport check'), { id: 'send-0001' });
    const before = connection.log;
    hub.say({ frame: 'entries', entries: [answer(2, 'send-0001')] });
    expect((await sent).n).toBe(2);
    expect(connection.log).toEqual(before);
  });

  it('sends again what the hub never heard, in the order in which it was given, one after the other', async () => {
    const { connection, timers, ...room } = bench();
    const first = connection.send(note('first'), { id: 'note-0001' });
    const second = connection.send(note('second'), { id: 'note-0002' });
    const hub = room.welcome();
    expect(hub.commands().map(({ id }) => id)).toEqual(['note-0001']);
    hub.close();
    timers.advance(500);
    const again = room.welcome();
    expect(again.commands().map(({ id }) => id)).toEqual(['note-0001']);
    again.say({ frame: 'entries', entries: [answer(1, 'note-0001')] });
    expect(again.commands().map(({ id }) => id)).toEqual(['note-0002']);
    again.say({ frame: 'entries', entries: [answer(2, 'note-0002')] });
    expect([(await first).n, (await second).n]).toEqual([1, 2]);
  });

  it('waits with sending until everything missed has been read', () => {
    const { connection, ...room } = bench();
    void connection.send(note('first'), { id: 'note-0001' });
    const hub = room.welcome({ head: 3 }, []);
    hub.say({ frame: 'entries', entries: rows(1, 2) });
    expect(hub.commands()).toEqual([]);
    hub.say({ frame: 'entries', entries: [entry(3)] });
    expect(hub.commands()).toMatchObject([{ id: 'note-0001' }]);
  });

  it('rejects with the problem of a refusal by the rules, with the command id in it', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome();
    const sent = connection.send(message('Arrest him'), { id: 'send-0001' });
    hub.say({ frame: 'entries', entries: [answer(1, 'send-0001', refusal(problem('not_permitted', 'No')))] });
    expect(await problemOf(sent)).toMatchObject({ code: 'not_permitted', ref: 'send-0001' });
    expect(connection.state.refusals).toHaveLength(1);
    expect(subjects(connection)).toEqual([]);
  });

  it('takes id_conflict as final and goes on with the next command', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome();
    const first = connection.send(note('first'), { id: 'note-0001' });
    const second = connection.send(note('second'), { id: 'note-0002' });
    hub.heard();
    hub.say({ frame: 'problem', ...problem('id_conflict', 'Another body', { ref: 'note-0001' }) });
    expect(await problemOf(first)).toMatchObject({ code: 'id_conflict' });
    expect(hub.commands()).toMatchObject([{ id: 'note-0002' }]);
    hub.say({ frame: 'entries', entries: [answer(1, 'note-0002')] });
    expect((await second).n).toBe(1);
  });

  it('refuses an id that is on its way with another command, and joins the same command given twice', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome();
    const first = connection.send(note('first'), { id: 'note-0001' });
    expect(await problemOf(connection.send(note('other'), { id: 'note-0001' }))).toMatchObject({ code: 'id_conflict' });
    const twice = connection.send(note('first'), { id: 'note-0001' });
    expect(hub.commands()).toHaveLength(1);
    hub.say({ frame: 'entries', entries: [answer(1, 'note-0001')] });
    expect([(await first).n, (await twice).n]).toEqual([1, 1]);
  });

  it.each(['rate_limited', 'storage_failed'] as const)(
    'sends the same id again after %s, when the hub says',
    async (code) => {
      const { connection, timers, ...room } = bench();
      const hub = room.welcome();
      const sent = connection.send(note('first'), { id: 'note-0001' });
      void connection.send(note('second'), { id: 'note-0002' });
      hub.heard();
      hub.say({ frame: 'problem', ...problem(code, 'Later', { ref: 'note-0001', retryAfterMs: 3_000 }) });
      expect(connection.outbox.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
      timers.advance(2_999);
      expect(hub.commands()).toEqual([]);
      timers.advance(1);
      expect(hub.commands()).toMatchObject([{ id: 'note-0001' }]);
      hub.say({ frame: 'entries', entries: [answer(1, 'note-0001')] });
      expect((await sent).n).toBe(1);
      expect(hub.commands()).toMatchObject([{ id: 'note-0002' }]);
    },
  );

  it('keeps the wait that the hub asked for over a reconnect', () => {
    const { connection, timers, ...room } = bench();
    const hub = room.welcome();
    void connection.send(note('first'), { id: 'note-0001' });
    hub.say({ frame: 'problem', ...problem('rate_limited', 'Later', { ref: 'note-0001', retryAfterMs: 3_000 }) });
    hub.close();
    timers.advance(500);
    const again = room.welcome();
    expect(again.commands()).toEqual([]);
    timers.advance(2_500);
    expect(again.commands()).toMatchObject([{ id: 'note-0001' }]);
  });

  it('lets neither drafts nor read marks hold up a message, and nothing hold up a REAL WORLD stop', () => {
    const { connection, ...room } = bench();
    const hub = room.welcome();
    void connection.send({ type: 'message.read', message: 'm1' });
    void connection.send(message('First'));
    void connection.send(message('Second'));
    void connection.send({ type: 'realworld.stop', text: 'Somebody has fallen ill' });
    expect(hub.commands().map(({ type }) => type)).toEqual(['message.read', 'message.send', 'realworld.stop']);
  });

  it('sends of several saves of one draft only the newest that waits, and answers all who wait for them', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome();
    const save = (text: string, id: string) =>
      connection.send({ type: 'draft.save', draft: { key: 'd1', type: 'case.reply', draft: { text } } }, { id });
    const saves = [save('a', 'save-0001'), save('ab', 'save-0002'), save('abc', 'save-0003')];
    const other = connection.send({ type: 'draft.drop', key: 'd2' }, { id: 'drop-0001' });
    expect(hub.commands()).toMatchObject([{ id: 'save-0001' }]);
    expect(connection.outbox.map(({ id, quiet }) => [id, quiet])).toEqual([
      ['save-0001', true],
      ['save-0003', true],
      ['drop-0001', true],
    ]);
    hub.say({ frame: 'entries', entries: [answer(1, 'save-0001')] });
    hub.say({ frame: 'entries', entries: [answer(2, 'save-0003')] });
    hub.say({ frame: 'entries', entries: [answer(3, 'drop-0001')] });
    expect((await Promise.all([...saves, other])).map(({ n }) => n)).toEqual([1, 2, 2, 3]);
  });

  it('says what the hub could only answer by hanging up: an id that is none, a frame that is too large', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome();
    hub.heard();
    expect(await problemOf(connection.send(note('x'), { id: 'short' }))).toMatchObject({
      code: 'schema_invalid',
      path: '/id',
    });
    expect(await problemOf(connection.send(note('é'.repeat(maxFrame / 2))))).toMatchObject({ code: 'too_large' });
    expect(hub.heard()).toEqual([]);
  });

  it('sends a copy: what is changed afterwards does not travel under the same id', () => {
    const { connection, ...room } = bench();
    const command = { type: 'note.add' as const, text: 'first' };
    void connection.send(command, { id: 'note-0001' });
    command.text = 'changed';
    expect(room.welcome().heard()).toContainEqual({ frame: 'command', id: 'note-0001', command: note('first') });
  });

  it('passes on which head a command expects', () => {
    const { connection, ...room } = bench();
    const hub = room.welcome({}, rows(1, 4));
    void connection.send({ type: 'exercise.pause' }, { id: 'pause-001', expect: 4 });
    expect(hub.commands()).toEqual([{ id: 'pause-001', type: 'exercise.pause', expect: 4 }]);
  });
});

describe('the outbox over a reload of the page', () => {
  it('sends what was not answered, with the same ids and in the same order', () => {
    const storage = memoryStorage();
    const before = bench({ storage });
    before.welcome();
    for (const [id, text] of [
      ['note-0001', 'a'],
      ['note-0003', 'b'],
      ['note-0002', 'c'],
    ] as const)
      void before.connection.send(note(text), { id });
    before.connection.close();

    const { connection, ...room } = bench({ storage });
    expect(connection.outbox.map(({ id }) => id)).toEqual(['note-0001', 'note-0003', 'note-0002']);
    const hub = room.welcome({ head: 1 }, [answer(1, 'note-0001')]);
    expect(hub.commands()).toMatchObject([{ id: 'note-0003' }]);
    hub.say({ frame: 'entries', entries: [answer(2, 'note-0003'), answer(3, 'note-0002')] });
    expect(storage.ids()).toEqual([]);
  });

  it('does not press a button again that was meant for that moment', () => {
    const storage = memoryStorage();
    const { connection } = bench({ storage });
    void connection.send({ type: 'exercise.pause' });
    void connection.send({ type: 'realworld.stop', text: 'ill' });
    void connection.send({ type: 'hand.raise' });
    expect(connection.outbox).toHaveLength(3);
    expect(storage.ids()).toEqual([]);
  });

  it('gives the text back if the message is refused and nobody waits for the answer any more', () => {
    const storage = memoryStorage();
    void bench({ storage }).connection.send(message('Written before the reload'), { id: 'send-0001' });
    const { connection, ...room } = bench({ storage });
    const hub = room.welcome();
    hub.say({ frame: 'entries', entries: [answer(1, 'send-0001', refusal(problem('exercise_paused', 'Paused')))] });
    expect(connection.outbox).toEqual([]);
    expect(subjects(connection)).toEqual(['Written before the reload']);
    expect(storage.ids()).toEqual(['send-0001']);
    connection.forgetRecovered();
    expect([subjects(connection), storage.ids()]).toEqual([[], []]);
  });
});

describe('the outbox and a class that stands still', () => {
  const paused = (n: number) => entry(n, { events: [{ type: 'exercise.paused' }] });
  const resumed = (n: number) => entry(n, { events: [{ type: 'exercise.resumed' }] });

  it('keeps a message that waited for the link until the class goes on, and lets everything else pass', async () => {
    const { connection, ...room } = bench();
    const sent = connection.send(message('Written before the power cut'), { id: 'send-0001' });
    void connection.send(note('call back QP'), { id: 'note-0001' });
    const hub = room.welcome({ head: 1 }, [paused(1)]);
    expect(hub.commands()).toMatchObject([{ id: 'note-0001' }]);
    hub.say({ frame: 'entries', entries: [answer(2, 'note-0001')] });
    expect(connection.outbox).toMatchObject([{ id: 'send-0001', state: 'waiting' }]);
    hub.say({ frame: 'entries', entries: [resumed(3)] });
    expect(hub.commands()).toMatchObject([{ id: 'send-0001' }]);
    hub.say({ frame: 'entries', entries: [answer(4, 'send-0001')] });
    expect((await sent).n).toBe(4);
  });

  it('asks the hub all the same where somebody sends into a pause that is there to be seen', () => {
    const { connection, ...room } = bench();
    const hub = room.welcome({ head: 1 }, [paused(1)]);
    void connection.send(message('Written into the pause'), { id: 'send-0001' });
    expect(hub.commands()).toMatchObject([{ id: 'send-0001' }]);
  });
});

describe('another stream', () => {
  it('turns unanswered messages into drafts and says so to whoever waits', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome({}, rows(1, 2));
    const sent = connection.send(message('On its way'), { id: 'send-0001' });
    const waiting = connection.send(message('Waiting'), { id: 'send-0002' });
    const noted = connection.send({ type: 'message.read', message: 'm1' }, { id: 'read-0001' });
    hub.heard();
    hub.say(welcome({ epoch: 'second', head: 1 }));
    hub.say({ frame: 'entries', entries: rows(1, 1) });
    for (const promise of [sent, waiting, noted]) expect(await problemOf(promise)).toMatchObject({ code: 'moved_on' });
    expect(subjects(connection)).toEqual(['On its way', 'Waiting']);
    expect(connection.outbox).toEqual([]);
    expect(hub.commands()).toEqual([]);
  });

  it('takes the answer of a message that the new stream still holds', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome({}, rows(1, 1));
    const sent = connection.send(message('Was in time'), { id: 'send-0001' });
    hub.say(welcome({ epoch: 'second', head: 3 }));
    hub.say({ frame: 'entries', entries: [entry(1), answer(2, 'send-0001'), entry(3)] });
    expect((await sent).n).toBe(2);
    expect(subjects(connection)).toEqual([]);
  });

  it('may have let a message through that was under way: then it is no draft any more', () => {
    const { connection, ...room } = bench();
    const hub = room.welcome({}, rows(1, 1));
    void connection.send(message('Overtaken'), { id: 'send-0001' });
    hub.say(welcome({ epoch: 'second', head: 1 }));
    hub.say({ frame: 'entries', entries: [entry(1)] });
    expect(subjects(connection)).toEqual(['Overtaken']);
    hub.say({ frame: 'entries', entries: [answer(2, 'send-0001')] });
    expect(subjects(connection)).toEqual([]);
  });

  it('is noticed over a reload too', () => {
    const storage = memoryStorage();
    const before = bench({ storage });
    before.welcome();
    void before.connection.send(message('From the first branch'), { id: 'send-0001' });
    const { connection, ...room } = bench({ storage });
    const hub = room.welcome({ epoch: 'second' });
    expect(hub.commands()).toEqual([]);
    expect(subjects(connection)).toEqual(['From the first branch']);
  });

  it('gets what was written before any stream was known', () => {
    const { connection, ...room } = bench();
    void connection.send(message('Written offline'), { id: 'send-0001' });
    expect(room.welcome().commands()).toMatchObject([{ id: 'send-0001' }]);
  });
});

describe('a ticket that is dead', () => {
  it('gives the texts back, and takes no more commands', async () => {
    const { connection, ...room } = bench();
    const hub = room.welcome();
    const sent = connection.send(message('Too late'));
    hub.say({ frame: 'bye', code: 'removed' });
    hub.close(4403, 'removed');
    expect(await problemOf(sent)).toMatchObject({ code: 'removed' });
    expect(subjects(connection)).toEqual(['Too late']);
    expect(await problemOf(connection.send(note('x')))).toMatchObject({ code: 'removed' });
  });

  it('is not one that is used elsewhere: the outbox waits for this tab to be used again', async () => {
    const storage = memoryStorage();
    const { connection, ...room } = bench({ storage });
    const hub = room.welcome();
    const sent = connection.send(message('Still to be sent'), { id: 'send-0001' });
    hub.close(4409, 'opened_elsewhere');
    expect(await problemOf(sent)).toMatchObject({ code: 'opened_elsewhere' });
    expect(subjects(connection)).toEqual([]);
    expect(storage.ids()).toEqual(['send-0001']);
    hub.say(beat());
    expect(connection.outbox).toMatchObject([{ id: 'send-0001', state: 'waiting' }]);
  });
});
