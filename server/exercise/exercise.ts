import type { Command } from '../../schemas/command.ts';
import type { Entry } from '../../schemas/entry.ts';
import { instant, millis } from '../../schemas/ids.ts';
import { problem } from '../../schemas/problem.ts';
import { type Actor, nameOf } from '../core/actor.ts';
import { exerciseNow } from '../core/clock.ts';
import { decide } from '../core/decide.ts';
import { peopleOf } from '../core/decisions/create.ts';
import { skipsUntil } from '../core/decisions/scripted.ts';
import { digest } from '../core/ids.ts';
import { writtenBy } from '../core/rules/hotwash.ts';
import type { ReadState } from '../core/state.ts';
import { viewerKey } from '../core/view.ts';
import type { Due, Follower } from '../scenario/agenda.ts';
import { LogConflict } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import { openBook } from './book.ts';
import { conductor } from './conductor.ts';
import { hearers } from './hearers.ts';
import type { Answer, Exercise, Handled } from './types.ts';
import type { Wall } from './wall.ts';

export interface Opening {
  readonly id: string;
  readonly branch: number;
  readonly store: Store;
  readonly wall: Wall;
  /** A fresh join code, for `code.renew`. */
  readonly newCode?: () => string;
  /** More followers beside storyteller, assessor and bots: a rehearsal's crews. */
  readonly crews?: readonly Follower[];
  /** Entries that a log may have; default 250,000. The end is always accepted. */
  readonly fullAt?: number;
  /** Told what an operator should know. */
  readonly warn?: (what: string, error?: unknown) => void;
}

/** An exercise with what only its own room may do. */
export interface OpenExercise extends Exercise {
  /** What is due next and has not happened, if anything. */
  next(): Due | undefined;
}

/** The share of a full log at which staff is warned. */
const warnAt = 0.8;

/** Until when this leaves out what would come by itself, exercise ms; undefined: it leaves out nothing. */
function leavesOut(state: ReadState, command: Command): number | undefined {
  if (command.type === 'clock.jump') return command.between === 'skip' ? millis(command.to) : undefined;
  return command.type === 'inject.play' || command.type === 'inject.fire'
    ? skipsUntil(state, command.inject)
    : undefined;
}

/** The name of a branch's log in the store. */
export const logName = (id: string, branch: number): string => (branch === 0 ? id : `${id}~${branch}`);

/** Nobody is kept from stopping or ending because the log is full. */
const evenIfFull: ReadonlySet<string> = new Set(['exercise.end', 'realworld.stop', 'realworld.clear']);

/** What happens by itself while the exercise runs, and only then; not refused but left for later, for what is refused is not tried again. */
const ofItself: ReadonlySet<string> = new Set([
  'inject.play',
  'inject.cancel',
  'phase.begin',
  'message.deliver',
  'fault.end',
  'bot.send',
  'hint.offer',
]);

const storageFailed: Answer = {
  ok: false,
  problem: problem('storage_failed', 'The record cannot be written now; send this again with the same id', {
    retryAfterMs: 2000,
  }),
};

/**
 * Opens an exercise: reads its log, folds it, and from then on answers commands. Decisions run ahead of the disk where this process is the
 * only writer; telling never does: whoever listens hears of entries that are stored. Throws what the store throws.
 */
export async function openExercise({
  id,
  store,
  wall,
  newCode,
  crews = [],
  fullAt = 250_000,
  warn = () => undefined,
  ...opening
}: Opening): Promise<OpenExercise> {
  let branch = opening.branch;
  const book = openBook(crews);
  let failed = false;
  let closed = false;
  /** Raised while a branch begins or the log is read anew: nothing is decided meanwhile. */
  let gate: Promise<void> | undefined;
  /** Where writers are rivals, one decision at a time. */
  let turn: Promise<unknown> = Promise.resolve();
  const room = hearers(warn);

  function tell(entry: Entry): void {
    if (entry.n <= book.log.length) return;
    const viewers = book.tell(entry);
    room.say({ kind: 'entry', entry, viewers });
    if (entry.events.some((event) => event.type === 'exercise.rewound')) beginBranch();
    leader.wake();
  }

  /** The entry `n` once it is told; undefined if the log was lost meanwhile. */
  const told = (n: number): Promise<Entry | undefined> => {
    const there = book.log[n - 1];
    return there ? Promise.resolve(there) : room.waitFor(n);
  };

  /** Reads a branch's log; the name of the branch and what is known of it change in one moment, so that nobody sees one without the other. */
  async function load(next = branch): Promise<void> {
    const entries = await store.read(logName(id, next));
    branch = next;
    book.begin(entries);
    room.lose();
  }

  /** A write failed: what ran ahead is forgotten, sockets close, and the log alone says what happened. */
  function fail(error: unknown): void {
    if (failed || closed) return;
    failed = true;
    warn('The log cannot be written', error);
    room.lose();
    room.say({ kind: 'failed' });
    gate = recover();
  }

  async function recover(): Promise<void> {
    try {
      await load();
      failed = false;
    } catch (error) {
      warn('The log cannot be read', error);
    } finally {
      gate = undefined;
    }
  }

  /** A rewind has been told: the story goes on in a new branch with what belongs to the room as it stands now. */
  function beginBranch(): void {
    gate = (async () => {
      const before = book.state;
      const rewound = before.rewound;
      if (!rewound) return;
      const people = peopleOf(before);
      const kept = book.log.slice(0, rewound.after);
      const name = logName(id, rewound.next);
      const already = await store.read(name);
      if (already.length < kept.length) await store.append(name, kept.slice(already.length));
      await load(rewound.next);
      gate = undefined;
      if (book.state.n === rewound.after)
        await handle(
          `branch:${branch}`,
          { type: 'exercise.resumeFrom', branch, after: rewound.after, people },
          { kind: 'engine' },
          { at: book.state.at },
        );
      room.say({ kind: 'branched' });
    })().catch((error: unknown) => {
      gate = undefined;
      fail(error);
    });
  }

  async function handle(commandId: string, command: Command, actor: Actor, how: Handled = {}): Promise<Answer> {
    const meant = branch;
    leader.noticeSleep();
    while (gate !== undefined) await gate;
    // A rewind has been decided and is being stored: nothing may come after it in this branch.
    if (book.state.rewound && book.log.length < book.state.n) await told(book.state.n);
    while (gate !== undefined) await gate;
    if (branch !== meant && (actor.kind === 'seat' || how.at !== undefined))
      return { ok: false, problem: problem('moved_on', 'The exercise goes on from another point now') };
    if (closed) return { ok: false, problem: problem('exercise_gone', 'This exercise is closed') };
    if (failed) {
      gate ??= recover();
      await gate;
      if (failed) return storageFailed;
    }
    // The branch could not be made when the rewind was told: whoever comes next tries again.
    if (book.state.rewound && book.log.length === book.state.n) {
      beginBranch();
      return storageFailed;
    }
    if (isNext(commandId, command, actor, how)) {
      const { expect: _, ...meant } = how; // it is as expected now; what comes before it may move the head
      if (command.type === 'clock.jump' && command.between === 'play') await leader.playUntil(millis(command.to));
      if (command.type === 'exercise.end') {
        const settled = settleUp(timeOf(how));
        if (!store.exclusive) await settled;
      }
      return await inTurn(commandId, command, actor, meant);
    }
    return await inTurn(commandId, command, actor, how);
  }

  const timeOf = (how: Handled): number => Math.max(book.state.at, how.at ?? exerciseNow(book.state.clock, wall.now()));

  /** Would this be answered now, and with anything but a refusal? Nobody who may not ask for it moves anything. */
  function isNext(commandId: string, command: Command, actor: Actor, how: Handled): boolean {
    if (command.type !== 'clock.jump' && command.type !== 'exercise.end') return false;
    if (book.state.answered.has(`${nameOf(actor)} ${commandId}`)) return false;
    if (how.expect !== undefined && how.expect !== book.state.n) return false;
    const events = decide(book.state, command, actor, { id: commandId, at: timeOf(how) });
    return events.every((event) => event.type !== 'command.refused');
  }

  /** What is settled before the end. A sole writer decides all of it and the end in one moment: no message comes in between. */
  async function settleUp(at: number): Promise<void> {
    if (book.state.run !== 'running' && book.state.run !== 'paused') return;
    for (const due of book.cast?.atEnd(book.state, at) ?? []) {
      const settled = inTurn(due.id, due.command, due.actor, { at: due.at }).catch((error: unknown) =>
        warn('What was left open could not be settled', error),
      );
      if (!store.exclusive) await settled;
    }
  }

  function inTurn(commandId: string, command: Command, actor: Actor, how: Handled): Promise<Answer> {
    if (store.exclusive) return attempt(commandId, command, actor, how);
    const mine = turn.then(() => attempt(commandId, command, actor, how));
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function attempt(commandId: string, command: Command, actor: Actor, how: Handled): Promise<Answer> {
    for (;;) {
      const by = writtenBy(book.state, command, actor);
      const mark = actor.kind === 'seat' ? digest(command) : undefined;
      const before = book.state.answered.get(`${by} ${commandId}`);
      if (before) return await again(before, mark);
      if (how.expect !== undefined && how.expect !== book.state.n)
        return {
          ok: false,
          problem: problem('moved_on', 'Something has happened meanwhile', { actual: String(book.state.n) }),
        };
      if (book.state.n >= fullAt && !evenIfFull.has(command.type))
        return { ok: false, problem: problem('log_full', 'The record of this exercise is full: end it') };
      if (ofItself.has(command.type) && (book.state.run !== 'running' || book.state.rewound))
        return { ok: false, problem: problem('exercise_paused', 'Nothing happens by itself now') };
      const now = wall.now();
      const at = timeOf(how);
      const code = command.type === 'code.renew' ? newCode?.() : undefined;
      const until = leavesOut(book.state, command);
      const skips = until === undefined ? undefined : book.cast?.leftOut(book.state, until);
      const events = decide(book.state, command, actor, { id: commandId, at, code, skips });
      const blocked = events.some(
        (event) => event.type === 'command.refused' && event.problem.code === 'fiction_blocked',
      );
      const entry: Entry = {
        n: book.state.n + 1,
        at: instant(at),
        ...(now !== undefined && { wall: now }),
        by,
        cause: commandId,
        // Nothing of a text that may be real is kept, not even a hash.
        ...(mark !== undefined && !blocked && { digest: mark }),
        events,
      };
      const answer = await write(entry);
      if (answer) return answer;
    }
  }

  /** Stores an entry; the answer once it is told. Undefined: somebody else was first, decide again. */
  async function write(entry: Entry): Promise<Answer | undefined> {
    const name = logName(id, branch);
    const done = told(entry.n);
    const stored = store.append(name, [entry]);
    if (store.exclusive) {
      book.fold(entry);
      leader.wake();
      stored.then(
        () => tell(entry),
        (error: unknown) => fail(error),
      );
      warnEarly(entry.n);
      const there = await done;
      return there ? { ok: true, entry: there } : storageFailed;
    }
    try {
      await stored;
    } catch (error) {
      if (!(error instanceof LogConflict)) {
        fail(error);
        return storageFailed;
      }
      const winner = await done;
      return winner ? undefined : storageFailed;
    }
    const there = await done;
    return there ? { ok: true, entry: there } : storageFailed;
  }

  function warnEarly(n: number): void {
    if (n !== Math.floor(fullAt * warnAt)) return;
    void handle('log:warn', { type: 'log.warn', share: warnAt }, { kind: 'engine' });
  }

  async function again(before: { n: number; digest?: string | undefined }, mark: string | undefined): Promise<Answer> {
    if (mark !== undefined && before.digest !== undefined && mark !== before.digest)
      return { ok: false, problem: problem('id_conflict', 'This id was used for another command') };
    const entry = await told(before.n);
    return entry ? { ok: true, entry } : storageFailed;
  }

  const following = new AbortController();
  async function follow(): Promise<void> {
    for await (const entry of store.follow(logName(id, branch), book.log.length, following.signal)) tell(entry);
  }

  const leader = conductor({
    wall,
    state: () => book.state,
    due: () => book.cast?.due(book.state) ?? [],
    play: async (due) => {
      const { ok } = await handle(due.id, due.command, due.actor, { at: due.at });
      return ok;
    },
    idle: () => gate === undefined && !failed && !closed && book.state.rewound === undefined,
    warn,
  });

  await load();
  // A branch that never came to its own first entry was cut off in the making: the one before it finishes it.
  while (branch > 0 && book.state.branch !== branch) {
    branch -= 1;
    await load();
  }
  if (!store.exclusive) void follow().catch(fail);
  if (book.state.rewound) {
    beginBranch();
    while (gate !== undefined) await (gate as Promise<void>);
  }

  return {
    id,
    get branch() {
      return branch;
    },
    get log() {
      return book.log;
    },
    get state() {
      return book.state;
    },
    get streams() {
      return book.streams;
    },
    durability: store.durability,
    epoch: (viewer) => `${id}.${branch}.${viewerKey(viewer)}`,
    now: () => Math.max(book.state.at, exerciseNow(book.state.clock, wall.now())),
    handle,
    next: () => leader.next(),
    listen: room.listen,
    async close() {
      if (closed) return;
      while (gate !== undefined) await gate;
      leader.stop();
      // What a broken disk has not taken is not waited for.
      if (book.log.length < book.state.n && !failed) await told(book.state.n);
      closed = true;
      following.abort();
      room.say({ kind: 'closed' });
    },
  };
}
