import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../../schemas/scenario.ts';
import { engine } from '../../server/core/actor.ts';
import { fold } from '../../server/core/evolve.ts';
import { desk, staff } from '../../server/core/view.ts';
import { openExercises } from '../../server/exercise/exercises.ts';
import type { Exercise, ExerciseNews, Exercises } from '../../server/exercise/types.ts';
import { openStore } from '../../server/store/index.ts';
import { memoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { aScenario, bodies, draft, instructor, minutes, start, trainee } from '../support/given.ts';
import { type HandWall, handWall, settle } from '../support/hand-wall.ts';

const QN = trainee('QN');
const QP = trainee('QP');

const twoInjects = (): Scenario =>
  aScenario({
    injects: [
      {
        id: 'i1',
        title: 'Fog',
        kind: 'article',
        trigger: { at: '10m' },
        source: 'The Post',
        headline: 'Fog',
        text: 'There is fog.',
      },
      {
        id: 'i2',
        title: 'Clear',
        kind: 'article',
        trigger: { after: { inject: 'i1', delay: '5m' } },
        source: 'The Post',
        headline: 'Clear',
        text: 'It is clear.',
      },
    ],
  });

const opened: Exercises[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close().catch(() => undefined);
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function house(store: Store, wall: HandWall = handWall(), scenario = twoInjects()): Promise<Exercises> {
  const exercises = await openExercises({
    store,
    wall,
    scenario: async (id) => (id === scenario.id ? scenario : undefined),
  });
  opened.push(exercises);
  return exercises;
}

async function aClass(exercises: Exercises): Promise<Exercise> {
  const made = await exercises.create({ scenario: 'small-lesson', seed: 7 });
  if (!made.ok) throw new Error(made.problem.message);
  const { exercise } = made;
  for (const bureau of ['QN', 'QP', 'QR'])
    await exercise.handle(
      `join:${bureau}`,
      {
        type: 'seat.join',
        seat: `S-${bureau}`,
        role: 'trainee',
        bureau,
        name: `Mina ${bureau}`,
        ticketHash: `hash-${bureau}`,
      },
      engine,
    );
  await exercise.handle('start-0001', { type: 'exercise.start' }, instructor);
  return exercise;
}

const ask = draft('information.request', 'QP', bodies.request);

describe('an exercise', () => {
  it('plays its injects at their instants on the exercise clock, at any rate, and each once', async () => {
    const wall = handWall();
    const exercise = await aClass(await house(memoryStore(), wall));
    await exercise.handle('rate-00001', { type: 'clock.rate', rate: 5 }, instructor);
    await wall.advance(minutes(2) - 1);
    expect(exercise.state.articles).toHaveLength(0);
    await wall.advance(1);
    expect(exercise.state.articles.map((article) => article.at - start)).toEqual([minutes(10)]);
    await wall.advance(minutes(1));
    expect(exercise.state.articles.map((article) => article.at - start)).toEqual([minutes(10), minutes(15)]);
    await wall.advance(minutes(5));
    expect(exercise.state.articles).toHaveLength(2);
  });

  it('stands still while it is paused', async () => {
    const wall = handWall();
    const exercise = await aClass(await house(memoryStore(), wall));
    await wall.advance(minutes(9));
    await exercise.handle('pause-0001', { type: 'exercise.pause' }, instructor);
    await wall.advance(minutes(60));
    expect(exercise.state.articles).toHaveLength(0);
    await exercise.handle('go-on-0001', { type: 'exercise.resume' }, instructor);
    await wall.advance(minutes(1));
    expect(exercise.state.articles[0]?.at).toBe(start + minutes(10));
  });

  it('plays what lies in between when the clock jumps, each at its own instant', async () => {
    const exercise = await aClass(await house(memoryStore()));
    await exercise.handle(
      'jump-00001',
      { type: 'clock.jump', to: '2091-03-04T08:30:00Z', between: 'play' },
      instructor,
    );
    expect(exercise.state.articles.map((article) => article.at - start)).toEqual([minutes(10), minutes(15)]);
    expect(exercise.now()).toBe(start + minutes(30));
  });

  it('jumps to the very instant at which something is due', async () => {
    const exercise = await aClass(await house(memoryStore()));
    const to = '2091-03-04T08:15:00Z';
    const answer = await exercise.handle('jump-00001', { type: 'clock.jump', to, between: 'play' }, instructor);
    expect(answer).toMatchObject({ ok: true, entry: { events: [{ type: 'clock.jumped' }] } });
    expect(exercise.state.articles).toHaveLength(2);
    expect(exercise.now()).toBe(start + minutes(15));
  });

  it('is paused where the machine fell asleep, and does not rush on', async () => {
    const wall = handWall();
    const sleepy = { ...wall, jump: 0 };
    const exercise = await aClass(
      await house(memoryStore(), { ...wall, now: () => (wall.now() ?? 0) + sleepy.jump, advance: wall.advance }),
    );
    await wall.advance(minutes(2));
    sleepy.jump = minutes(30);
    await wall.advance(6_000);
    expect(exercise.state.run).toBe('paused');
    expect(exercise.state.pauseReason).toBe('sleep');
    expect(exercise.now() - start).toBeLessThan(minutes(2) + 10_000);
    expect(exercise.state.articles).toHaveLength(0);
  });

  it('answers a command sent again with the same entry, and another one under the same id not at all', async () => {
    const exercise = await aClass(await house(memoryStore()));
    const first = await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    const again = await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    const other = await exercise.handle(
      'c-00000001',
      { type: 'message.send', draft: { ...ask, subject: 'Something else now' } },
      QN,
    );
    expect(again).toEqual(first);
    expect(other).toMatchObject({ ok: false, problem: { code: 'id_conflict' } });
    expect(exercise.state.messages.size).toBe(1);
  });

  it('refuses what was meant for an earlier moment', async () => {
    const exercise = await aClass(await house(memoryStore()));
    const { n } = exercise.state;
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    expect(await exercise.handle('pause-0001', { type: 'exercise.pause' }, instructor, { expect: n })).toMatchObject({
      ok: false,
      problem: { code: 'moved_on' },
    });
    expect(exercise.state.run).toBe('running');
  });

  it('tells in the order of the log, and only what is stored', async () => {
    const store = memoryStore();
    let hold: (() => void) | undefined;
    const gate = new Promise<void>((resolve) => {
      hold = resolve;
    });
    let turn: Promise<void> = Promise.resolve();
    const slow: Store = {
      ...store,
      append(log, entries) {
        turn = turn.then(() => (entries[0]?.n === 8 ? gate : undefined)).then(() => store.append(log, entries));
        return turn;
      },
    };
    const exercise = await aClass(await house(slow));
    const told: number[] = [];
    exercise.listen((news: ExerciseNews) => void (news.kind === 'entry' && told.push(news.entry.n)));
    expect(exercise.log).toHaveLength(5);
    const sends = [1, 2, 3, 4].map((i) => exercise.handle(`c-0000000${i}`, { type: 'message.send', draft: ask }, QN));
    await settle();
    expect(told).toEqual([6, 7]);
    expect(exercise.state.n).toBe(9);
    hold?.();
    await Promise.all(sends);
    expect(told).toEqual([6, 7, 8, 9]);
  });

  it('stops accepting when the disk fails, forgets what ran ahead, and goes on from the log when it works again', async () => {
    const store = memoryStore();
    const disk = { broken: false };
    const failing: Store = {
      ...store,
      append: (log, entries) => (disk.broken ? Promise.reject(new Error('EIO')) : store.append(log, entries)),
      read: (log, after) => (disk.broken ? Promise.reject(new Error('EIO')) : store.read(log, after)),
    };
    const exercise = await aClass(await house(failing));
    const news: string[] = [];
    exercise.listen((one) => void news.push(one.kind));
    disk.broken = true;
    const lost = await Promise.all(
      [1, 2, 3].map((i) => exercise.handle(`c-0000000${i}`, { type: 'message.send', draft: ask }, QN)),
    );
    for (const answer of lost)
      expect(answer).toMatchObject({ ok: false, problem: { code: 'storage_failed', retryAfterMs: 2000 } });
    expect(news).toEqual(['failed']);
    expect(await exercise.handle('c-00000004', { type: 'message.send', draft: ask }, QN)).toMatchObject({ ok: false });
    disk.broken = false;
    const again = await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    expect(again).toMatchObject({ ok: true });
    expect(exercise.state.messages.size).toBe(1);
    expect(fold(await store.read(exercise.id))).toEqual(exercise.state);
  });
});

describe('a rewind', () => {
  it('goes on in a new branch with the same people and code; the log that was is untouched', async () => {
    const store = memoryStore();
    const exercises = await house(store);
    const exercise = await aClass(exercises);
    const before = exercise.state.n;
    const epoch = exercise.epoch(desk('QN'));
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    await exercise.handle('mark-00001', { type: 'mark.add', text: 'Discuss this' }, instructor);
    await exercise.handle(
      'late-00001',
      { type: 'seat.join', seat: 'S-late', role: 'trainee', bureau: 'QN', name: 'Omar', ticketHash: 'hash-late' },
      engine,
    );
    const old = JSON.stringify(exercise.log);
    await exercise.handle('rewind-001', { type: 'exercise.rewind', after: before }, instructor);
    await settle();
    expect(exercise.branch).toBe(1);
    expect(exercise.epoch(desk('QN'))).not.toBe(epoch);
    expect(exercise.state).toMatchObject({ run: 'paused', code: JSON.parse(JSON.stringify(exercise.state.code)) });
    expect(exercise.state.messages.size).toBe(0);
    expect(exercise.state.seats.get('S-late')?.name).toBe('Omar');
    expect(exercise.state.tickets.get('hash-late')).toBe('S-late');
    expect(exercise.state.marks.map((mark) => mark.text)).toEqual(['Discuss this']);
    const kept = await store.read(exercise.id);
    expect(JSON.stringify(kept.slice(0, -1))).toBe(old);
    expect(JSON.stringify(exercise.log.slice(0, before))).toBe(JSON.stringify(kept.slice(0, before)));
    await exercise.handle('go-on-0001', { type: 'exercise.resume' }, instructor);
    expect((await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN)).ok).toBe(true);
    expect(exercise.state.messages.size).toBe(1);
  });

  it('whose branch cannot be stored at first is finished by the next command that comes, once it can', async () => {
    const store = memoryStore();
    const disk = { full: false };
    const failing: Store = {
      ...store,
      append: (log, entries) =>
        disk.full && log.includes('~') ? Promise.reject(new Error('ENOSPC')) : store.append(log, entries),
    };
    const exercise = await aClass(await house(failing));
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    disk.full = true;
    await exercise.handle('rewind-001', { type: 'exercise.rewind', after: 5 }, instructor);
    await settle();
    expect(await exercise.handle('c-00000002', { type: 'message.send', draft: ask }, QN)).toMatchObject({
      ok: false,
      problem: { code: 'storage_failed' },
    });
    disk.full = false;
    await settle();
    await exercise.handle('c-00000002', { type: 'message.send', draft: ask }, QN);
    await settle();
    expect(exercise.branch).toBe(1);
    expect(exercise.state.messages.size).toBe(0);
  });

  it('that was cut off in the middle is finished by whoever opens the exercise', async () => {
    const store = memoryStore();
    const exercise = await aClass(await house(store));
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    const log = [...exercise.log];
    await exercise.close();
    const last = log.at(-1);
    if (!last) throw new Error('There is a log');
    const torn = memoryStore();
    const rewound = {
      n: last.n + 1,
      at: last.at,
      by: 'S-staff',
      cause: 'rewind-001',
      events: [{ type: 'exercise.rewound' as const, audience: 'all' as const, after: 5, next: 1 }],
    };
    await torn.append(exercise.id, [...log, rewound]);
    await torn.append(`${exercise.id}~1`, log.slice(0, 3));
    const reopened = (await house(torn)).get(exercise.id);
    expect(reopened?.branch).toBe(1);
    expect(reopened?.log.length).toBeGreaterThan(5);
    expect(reopened?.log[5]?.events.some((event) => event.type === 'exercise.resumedFrom')).toBe(true);
    expect(reopened?.state.seats.size).toBe(3);
  });
});

describe('a restart', () => {
  it('opens every exercise paused at its last line, with everybody in their seat', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liaison-'));
    folders.push(folder);
    const address = `sqlite:${join(folder, 'exercises.db')}`;
    const wall = handWall();
    const first = await house(await openStore(address), wall);
    const exercise = await aClass(first);
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    const before = exercise.log.length;
    await first.close();
    const second = await house(await openStore(address), wall);
    const again = second.get(exercise.id);
    expect(again?.state).toMatchObject({ run: 'paused', pauseReason: 'restart' });
    expect(again?.log.length).toBe(before + 1);
    expect(second.byTicketHash('hash-QP')).toMatchObject({ seat: 'S-QP' });
    expect(again?.state.messages.size).toBe(1);
    await again?.handle('go-on-0001', { type: 'exercise.resume' }, instructor);
    expect(
      (
        await again?.handle(
          'c-00000002',
          {
            type: 'message.send',
            draft: draft('case.ack', 'QN', {}, { inReplyTo: [...(again?.state.messages.keys() ?? [])][0] ?? '' }),
          },
          QP,
        )
      )?.ok,
    ).toBe(true);
  });
});

describe('an archive', () => {
  it('brings an exercise to another computer with all its branches, once', async () => {
    const exercises = await house(memoryStore());
    const exercise = await aClass(exercises);
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    await exercise.handle('rewind-001', { type: 'exercise.rewind', after: 5 }, instructor);
    await settle();
    await exercise.handle('end-000001', { type: 'exercise.end' }, instructor);
    const archive = (await exercises.archive(exercise.id)) ?? '';
    const other = await house(memoryStore());
    expect(await other.import(archive)).toEqual({ ok: true, id: exercise.id, already: false });
    expect(other.get(exercise.id)?.state).toEqual(exercise.state);
    expect(other.get(exercise.id)?.branch).toBe(1);
    expect(await other.import(archive)).toEqual({ ok: true, id: exercise.id, already: true });
    expect(await other.import(archive.replace('Mina QN', 'Mona QN'))).toMatchObject({
      ok: false,
      problem: { code: 'archive_damaged' },
    });
  });

  it('whose end is missing is taken in only when that is wanted, and the log says until when it goes', async () => {
    const exercises = await house(memoryStore());
    const exercise = await aClass(exercises);
    await exercise.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    await exercise.handle('c-00000002', { type: 'hand.raise' }, QN);
    const whole = ((await exercises.archive(exercise.id)) ?? '').trimEnd().split('\n');
    const cut = [...whole.slice(0, -1), whole.at(-1)?.slice(0, 40)].join('\n');
    const other = await house(memoryStore());
    expect(await other.import(cut)).toMatchObject({
      ok: false,
      problem: { code: 'archive_damaged', issues: [{ code: 'truncated' }] },
    });
    expect(other.get(exercise.id)).toBeUndefined();
    expect(await other.import(cut, { cut: true })).toEqual({ ok: true, id: exercise.id, already: false });
    const there = other.get(exercise.id);
    expect(there?.state.n).toBe(exercise.state.n); // one is missing, and one says so
    expect(there?.state.recoveredAt).toBe(there?.state.at);
    expect([there?.state.run, there?.state.hands.size, there?.state.messages.size]).toEqual(['paused', 0, 1]);
    expect(await other.import(cut, { cut: true })).toEqual({ ok: true, id: exercise.id, already: true });
    const changed = cut.replace('Mina QN', 'Mona QN');
    expect(await (await house(memoryStore())).import(changed, { cut: true })).toMatchObject({ ok: false });
  });

  it('without names holds no name, and the same story', async () => {
    const exercises = await house(memoryStore());
    const exercise = await aClass(exercises);
    await exercise.handle('stop-00001', { type: 'realworld.stop', text: 'Lia is unwell' }, QN);
    const archive = (await exercises.archive(exercise.id, { anonymised: true })) ?? '';
    expect(archive).not.toMatch(/Mina|Lia|hash-QN/);
    expect(archive).toContain('Trainee 1');
    expect(await (await house(memoryStore())).import(archive)).toMatchObject({ ok: true });
  });
});

describe('several exercises', () => {
  it('know nothing of each other, and a fork has its own id, code and people', async () => {
    const exercises = await house(memoryStore());
    const one = await aClass(exercises);
    const two = await exercises.again(one.id);
    expect(two?.state.code).not.toBe(one.state.code);
    await one.handle('c-00000001', { type: 'message.send', draft: ask }, QN);
    expect(two?.state.messages.size).toBe(0);
    const fork = await exercises.fork(one.id, one.log.length);
    expect(fork?.state.messages.size).toBe(1);
    expect(fork?.state.seats.size).toBe(0);
    expect(new Set([one.id, two?.id, fork?.id]).size).toBe(3);
    expect(exercises.byCode(fork?.state.code ?? '')?.id).toBe(fork?.id);
    expect(one.epoch(staff)).not.toBe(fork?.epoch(staff));
    expect(await exercises.erase(one.id)).toBe(true);
    expect(exercises.get(one.id)).toBeUndefined();
  });
});
