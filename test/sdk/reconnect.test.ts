import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../schemas/problem.ts';
import { at, beat, bench, entry, rows, welcome } from './support/fake-hub.ts';

describe('a connection that breaks', () => {
  it('is tried again after 0.5, 1, 2, 4 and then 8 seconds each', () => {
    const { timers, sockets, ...room } = bench();
    const attempts = [timers.now()];
    for (let i = 0; i < 7; i++) {
      room.hub().close();
      const before = sockets.length;
      while (sockets.length === before) timers.step(timers.due() ?? timers.now());
      attempts.push(timers.now());
    }
    const gaps = attempts.slice(1).map((moment, i) => moment - (attempts[i] ?? 0));
    expect(gaps).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
  });

  it('waits down to half as long by chance, so that a class does not come back in one instant', () => {
    const { connection, timers, ...room } = bench({ random: () => 0.999 });
    room.hub().close();
    expect((connection.link.retryAt ?? 0) - timers.now()).toBe(250);
  });

  it('begins with the shortest wait again after a connection that lasted, and not after one that did not', () => {
    const { connection, timers, ...room } = bench();
    const wait = () => (connection.link.retryAt ?? 0) - timers.now();
    room.hub().close();
    timers.advance(500);
    room.hub().close();
    timers.advance(1_000);
    room.welcome().close();
    expect(wait()).toBe(2_000);
    timers.advance(2_000);
    room.welcome();
    room.beatFor(5_000);
    room.hub().close();
    expect(wait()).toBe(500);
  });

  it('resumes after the last entry of the same stream', () => {
    const { connection, timers, ...room } = bench();
    const first = room.welcome({}, rows(1, 3));
    expect(first.heard()[0]).toEqual({ frame: 'hello', ticket: 'ticket-of-mina', after: 0 });
    first.close();
    timers.advance(500);
    const second = room.welcome({ resumed: true, head: 5 });
    expect(second.heard()[0]).toEqual({ frame: 'hello', ticket: 'ticket-of-mina', after: 3, epoch: 'first' });
    second.say({ frame: 'entries', entries: rows(4, 5) });
    expect(connection.log.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
    expect(connection.state.n).toBe(5);
  });

  it('says how it stands at every turn', () => {
    const { connection, timers, ...room } = bench();
    const begun = timers.now();
    expect(connection.link).toEqual({ state: 'connecting', since: begun });
    room.hub().close();
    expect(connection.link).toEqual({ state: 'connecting', since: begun, retryAt: begun + 500 });
    timers.advance(500);
    room.hub().open();
    room.hub().say(welcome({ head: 2 }));
    expect(connection.link).toEqual({ state: 'catchingUp', since: begun + 500, behind: { n: 0, head: 2 } });
    room.hub().say({ frame: 'entries', entries: rows(1, 2) });
    expect(connection.link).toEqual({ state: 'connected', since: begun + 500 });
    room.beatFor(10_000);
    const heard = timers.now();
    timers.advance(1_000);
    room.hub().close();
    expect(connection.link).toEqual({ state: 'reconnecting', since: heard, retryAt: heard + 1_500 });
    for (let i = 0; i < 5; i++) {
      timers.advance((connection.link.retryAt ?? 0) - timers.now());
      room.hub().close();
    }
    expect(connection.link).toMatchObject({ state: 'lost', since: heard });
  });

  it('tells its listeners of every change, and not of those who have left', () => {
    const { connection, ...room } = bench();
    const heard: string[] = [];
    const stop = connection.subscribe(() => heard.push(`${connection.link.state} ${connection.log.length}`));
    const version = connection.version();
    room.welcome({}, rows(1, 2));
    expect(heard).toEqual(['catchingUp 0', 'catchingUp 0', 'connected 2']);
    expect(connection.version()).toBe(version + 3);
    stop();
    room.hub().close();
    expect(heard).toHaveLength(3);
  });

  it('gives up a hub that does not say welcome within 10 seconds', () => {
    const { timers, sockets } = bench();
    sockets[0]?.open();
    timers.advance(9_999);
    expect(sockets[0]?.left).toBe(false);
    timers.advance(1);
    expect(sockets[0]?.left).toBe(true);
    timers.advance(500);
    expect(sockets).toHaveLength(2);
  });

  it('stays away as long as the hub says, whoever asks', () => {
    const { connection, timers, sockets, ...room } = bench();
    room.hub().open();
    room.hub().say({ frame: 'problem', ...problem('rate_limited', 'Too many connections', { retryAfterMs: 60_000 }) });
    room.hub().say({ frame: 'bye', code: 'rate_limited' });
    room.hub().close(4429, 'rate_limited');
    expect(connection.link.retryAt).toBe(timers.now() + 60_000);
    connection.retryNow();
    connection.check();
    timers.advance(59_999);
    expect(sockets).toHaveLength(1);
    timers.advance(1);
    expect(sockets).toHaveLength(2);
  });

  it('comes back after a stopped server, a failed disk and a reader that was too slow', () => {
    const { connection, timers, ...room } = bench();
    for (const [code, reason] of [
      [1001, 'server_stopping'],
      [4408, 'storage_failed'],
      [4408, 'too_slow'],
    ] as const) {
      room.welcome();
      room.hub().say({ frame: 'bye', code: reason });
      room.hub().close(code, reason);
      expect(connection.link.state).toBe('reconnecting');
      timers.advance(8_000);
    }
  });

  it.each([
    [4400, 'bad_frames'],
    [4401, 'ticket_refused'],
    [4403, 'removed'],
    [4409, 'opened_elsewhere'],
    [4410, 'exercise_gone'],
  ] as const)('never comes back by itself after %i %s', (code, reason) => {
    const { connection, timers, sockets, ...room } = bench();
    room.welcome().close(code, reason);
    expect(connection.link).toMatchObject({ state: 'closed', closed: { code: reason, final: true } });
    connection.retryNow();
    connection.check();
    room.wake();
    timers.advance(60_000);
    expect(sockets).toHaveLength(1);
    expect(timers.due()).toBeUndefined();
  });

  it('believes a farewell even if the close that belongs to it got lost', () => {
    const { connection, ...room } = bench();
    room.welcome().say({ frame: 'bye', code: 'opened_elsewhere' });
    room.hub().close(1006);
    expect(connection.link.closed).toEqual({ code: 'opened_elsewhere', final: true });
  });

  it('knows a final close without a reason', () => {
    const { connection, ...room } = bench();
    room.welcome().close(4403, '');
    expect(connection.link.closed).toEqual({ code: 'removed', final: true });
  });

  it('lets go when it is closed, and hears nothing more', () => {
    const { connection, timers, sockets, ...room } = bench();
    const hub = room.welcome({}, rows(1, 1));
    connection.close();
    expect(hub.left).toBe(true);
    expect(connection.link).toMatchObject({ state: 'closed' });
    expect(connection.link.closed).toBeUndefined();
    hub.say({ frame: 'entries', entries: [entry(2)] });
    timers.advance(60_000);
    expect([connection.log.length, sockets.length, timers.due()]).toEqual([1, 1, undefined]);
  });
});

describe('a link that is dead and does not say so', () => {
  it('is given up after 12 seconds of silence, without waiting for a farewell', () => {
    const { connection, timers, sockets, ...room } = bench();
    const hub = room.welcome();
    room.beatFor(10_000);
    timers.advance(11_999);
    expect(hub.left).toBe(false);
    timers.advance(1);
    expect(hub.left).toBe(true);
    expect(connection.link.state).toBe('lost');
    timers.advance(500);
    expect(sockets).toHaveLength(2);
    // What the old socket still brings is about the past.
    hub.say({ frame: 'entries', entries: rows(1, 1) });
    hub.close();
    expect(connection.log).toEqual([]);
    expect(sockets).toHaveLength(2);
  });

  it('is found out within 2 seconds when the page wakes up', () => {
    const { timers, sockets, ...room } = bench();
    const hub = room.welcome();
    room.beatFor(5_000);
    hub.heard();
    timers.advance(3_000);
    room.wake();
    expect(hub.heard()).toEqual([{ frame: 'beat' }]);
    timers.advance(1_999);
    expect(sockets).toHaveLength(1);
    timers.advance(1);
    expect([hub.left, sockets.length]).toEqual([true, 2]);
  });

  it('is none if anything is heard after the page wakes up', () => {
    const { timers, sockets, ...room } = bench();
    const hub = room.welcome();
    room.beatFor(5_000);
    room.wake();
    hub.say({ frame: 'entries', entries: [entry(1)] });
    timers.advance(10_000);
    expect(sockets).toHaveLength(1);
    timers.advance(2_000);
    expect(hub.left).toBe(true);
  });

  it('is asked for first if the alarm itself came late, as in a hidden tab', () => {
    const { connection, timers, sockets, ...room } = bench();
    const hub = room.welcome();
    room.beatFor(5_000);
    hub.heard();
    // The page was frozen: its alarm of 12 s sounds after a minute, while a frame lies unread.
    timers.oversleep(60_000);
    expect(hub.heard()).toEqual([{ frame: 'beat' }]);
    hub.say(beat());
    timers.advance(5_000);
    expect([connection.link.state, sockets.length]).toEqual(['connected', 1]);
  });

  it('is tried again at once when the page wakes up while waiting or hanging', () => {
    const { timers, sockets, ...room } = bench();
    room.hub().close();
    room.wake();
    expect(sockets).toHaveLength(2);
    timers.advance(1_000);
    room.wake();
    expect(sockets).toHaveLength(2);
    timers.advance(1_500);
    room.wake();
    expect(sockets).toHaveLength(3);
  });

  it('is tried now when somebody presses the button', () => {
    const { connection, sockets, ...room } = bench();
    room.hub().close();
    connection.retryNow();
    expect(sockets).toHaveLength(2);
  });
});

describe('beats', () => {
  it('are answered from the message handler', () => {
    const { timers, ...room } = bench();
    const hub = room.welcome();
    // The client has asked what time it is; the beat that tells it wants no answer.
    expect(hub.heard()).toContainEqual({ frame: 'beat' });
    timers.advance(2_000);
    hub.say(beat());
    expect(hub.heard()).toEqual([]);
    timers.advance(3_000);
    hub.say(beat());
    expect(hub.heard()).toEqual([{ frame: 'beat' }]);
  });

  it('cannot rouse each other for ever', () => {
    const { timers, ...room } = bench();
    const hub = room.welcome();
    hub.say(beat());
    timers.advance(5_000);
    hub.heard();
    for (let i = 0; i < 10; i++) hub.say(beat());
    expect(hub.heard()).toHaveLength(1);
  });

  it('keep the clock: between them this device counts on, at the rate of the class', () => {
    const { connection, timers, ...room } = bench();
    const start = entry(1, { events: [{ type: 'exercise.started' }, { type: 'clock.changed', rate: 4 }] });
    const hub = room.welcome({ head: 1 }, [start]);
    hub.say(beat(1, 40));
    expect(connection.now()).toBe(Date.parse(at(40)));
    timers.advance(2_500);
    expect(connection.now()).toBe(Date.parse(at(50)));
    hub.say({ frame: 'entries', entries: [entry(2, { at: at(51), events: [{ type: 'exercise.paused' }] })] });
    timers.advance(9_000);
    expect(connection.now()).toBe(Date.parse(at(51)));
    hub.say({ frame: 'entries', entries: [entry(3, { at: at(51), events: [{ type: 'exercise.resumed' }] })] });
    timers.advance(1_000);
    expect(connection.now()).toBe(Date.parse(at(55)));
  });

  it('are not undone by an entry that does not touch the clock', () => {
    const { connection, timers, ...room } = bench();
    const hub = room.welcome({}, [entry(1, { events: [{ type: 'exercise.started' }] })]);
    hub.say(beat(1, 40));
    timers.advance(3_000);
    hub.say({ frame: 'entries', entries: [entry(2, { at: at(42) })] });
    expect(connection.now()).toBe(Date.parse(at(43)));
  });

  it('of a hub that is ahead of us again and again without sending anything end the connection', () => {
    const { sockets, ...room } = bench();
    const hub = room.welcome({}, rows(1, 2));
    hub.say(beat(4));
    hub.say(beat(4));
    hub.say({ frame: 'entries', entries: [entry(3)] });
    hub.say(beat(4));
    hub.say(beat(4));
    expect(hub.left).toBe(false);
    hub.say(beat(4));
    expect(hub.left).toBe(true);
    expect(sockets).toHaveLength(1);
  });
});

describe('what comes in', () => {
  it('with a hole makes the client ask again from the last entry it has', () => {
    const { connection, timers, ...room } = bench();
    const first = room.welcome({}, rows(1, 2));
    room.beatFor(5_000);
    first.say({ frame: 'entries', entries: [entry(3), entry(5), entry(6)] });
    expect(first.left).toBe(true);
    // It had lasted: there is nothing to wait for.
    const second = room.hub();
    expect(second).not.toBe(first);
    second.open();
    expect(second.heard()).toEqual([{ frame: 'hello', ticket: 'ticket-of-mina', after: 3, epoch: 'first' }]);
    second.say(welcome({ resumed: true, head: 6 }));
    second.say({ frame: 'entries', entries: rows(4, 6) });
    expect(connection.log.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    // A hub that leaves holes time and again is asked more seldom.
    second.say({ frame: 'entries', entries: [entry(9)] });
    expect(room.hub()).toBe(second);
    timers.advance(500);
    expect(room.hub()).not.toBe(second);
  });

  it('twice is applied once', () => {
    const { connection, ...room } = bench();
    const heard: number[] = [];
    connection.on('entry', ({ n }) => heard.push(n));
    const hub = room.welcome({}, rows(1, 3));
    hub.say({ frame: 'entries', entries: rows(2, 4) });
    expect(heard).toEqual([1, 2, 3, 4]);
    expect(connection.log.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });

  it('from another stream replaces everything', () => {
    const { connection, timers, ...room } = bench();
    let resets = 0;
    connection.on('reset', () => (resets += 1));
    const old = { type: 'code.set', code: 'AAAAAA' } as const;
    room.welcome({}, [entry(1, { events: [old] }), entry(2)]).close();
    expect(connection.state.code).toBe('AAAAAA');
    timers.advance(500);
    room.welcome({ epoch: 'second' }, [entry(1)]);
    expect([connection.log.length, connection.state.n, connection.state.code, resets]).toEqual([1, 1, '', 1]);
    expect(connection.welcome?.epoch).toBe('second');
  });

  it('is not believed to go on if it bears another name', () => {
    const { connection, timers, ...room } = bench();
    room.welcome({}, rows(1, 2)).close();
    timers.advance(500);
    const hub = room.welcome({ epoch: 'second', resumed: true, head: 3 });
    expect(connection.log).toEqual([]);
    hub.say({ frame: 'entries', entries: [entry(3)] });
    expect(hub.left).toBe(true);
    timers.advance(1_000);
    room.hub().open();
    expect(room.hub().heard()).toEqual([{ frame: 'hello', ticket: 'ticket-of-mina', after: 0 }]);
  });

  it('as a second welcome on a living connection begins the new stream from its first entry', () => {
    const { connection, ...room } = bench();
    const hub = room.welcome({}, rows(1, 4));
    hub.say(
      welcome({
        epoch: 'other-bureau',
        head: 2,
        seat: { id: 'seat-mina', role: 'trainee', bureau: 'QP', name: 'Mina' },
      }),
    );
    expect(connection.link.state).toBe('catchingUp');
    hub.say({ frame: 'entries', entries: rows(1, 2) });
    expect([connection.log.length, connection.link.state, connection.welcome?.seat.bureau]).toEqual([
      2,
      'connected',
      'QP',
    ]);
  });

  it('of a kind not known yet is ignored, what is no frame at all ends the connection', () => {
    const { connection, ...room } = bench();
    const hub = room.welcome({}, rows(1, 1));
    hub.sayText('{"frame":"weather","rain":true}');
    hub.sayText(
      '{"frame":"entries","entries":[{"n":2,"at":"2091-03-04T08:00:02.000Z","events":[{"type":"moon.risen"}]}]}',
    );
    expect([hub.left, connection.log.length, connection.state.n]).toEqual([false, 2, 2]);
    hub.sayText('{"frame":"entries","entries":[{"n":"three"}]}');
    expect([hub.left, connection.link.state]).toEqual([true, 'reconnecting']);
  });

  it('does not break the connection when a listener does', () => {
    const { connection, ...room } = bench();
    const later: (() => void)[] = [];
    vi.stubGlobal('queueMicrotask', (act: () => void) => later.push(act));
    connection.on('entry', () => {
      throw new Error('a page with a fault');
    });
    const heard: number[] = [];
    connection.on('entry', ({ n }) => heard.push(n));
    room.welcome({}, rows(1, 2));
    vi.unstubAllGlobals();
    expect(heard).toEqual([1, 2]);
    expect(connection.link.state).toBe('connected');
    expect(later).toHaveLength(2);
    expect(later[0]).toThrow('a page with a fault');
  });
});

describe('the address', () => {
  it.each([
    ['http://192.168.0.7:8080', 'ws://192.168.0.7:8080/ws'],
    ['https://class.example/console', 'wss://class.example/ws'],
  ])('%s is spoken to at %s with the subprotocol', (url, wanted) => {
    const { sockets } = bench({ url });
    expect(sockets[0]).toMatchObject({ url: wanted, protocol: 'liaison.v1' });
  });

  it('of a staff ticket comes with the exercise', () => {
    const room = bench({ exercise: '7F3K9Q' });
    room.hub().open();
    expect(room.hub().heard()).toEqual([{ frame: 'hello', ticket: 'ticket-of-mina', exercise: '7F3K9Q', after: 0 }]);
  });
});
