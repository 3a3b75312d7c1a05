import type { WireCommandInput } from '../../schemas/command.ts';
import type { Seen } from '../../schemas/entry.ts';
import { commandIdForm, maxFrame } from '../../schemas/line.ts';
import { type Problem, problem } from '../../schemas/problem.ts';
import type { ClientFrame } from '../../schemas/wire.ts';
import { newId } from './id.ts';
import { isKept, type LaneName, laneOf, slotOf } from './lanes.ts';
import { ProblemError } from './problem-error.ts';
import type { Kept, OutboxStorage } from './storage.ts';
import { type Alarm, alarm, type Timers } from './timers.ts';

/** A command without an answer. `sent` says that it is on its way; `quiet` that nobody needs to be shown it (drafts, read marks). */
export interface Pending {
  readonly id: string;
  readonly command: WireCommandInput;
  /** Wall ms. */
  readonly since: number;
  readonly state: 'waiting' | 'sent';
  readonly quiet: boolean;
}

export type DraftInput = Extract<WireCommandInput, { type: 'message.send' }>['draft'];

export interface SendOptions {
  /** 8-64 of A-Za-z0-9_-; made anew if absent. The same id again is the same command again. */
  readonly id?: string | undefined;
  /** Refused with `moved_on` unless the stream's head is this. */
  readonly expect?: number | undefined;
}

/**
 * Commands on their way to the log. Each goes out with the same id until an entry answers it or a problem without `retryAfterMs` does,
 * one by one in each lane, each after the answer to the last; what the hub has answered already it answers again.
 */
export interface Outbox {
  readonly pending: readonly Pending[];
  /** What was to be sent and can no longer be: the text is the person's. */
  readonly recovered: readonly DraftInput[];
  /** Resolves with the answering entry; rejects with ProblemError if it holds a refusal or the command was turned down. */
  put(command: WireCommandInput, options?: SendOptions): Promise<Seen>;
  /** The hub has named the stream. What was meant for another waits for `open` and is not sent any more. */
  meet(epoch: string): void;
  /**
   * All entries up to the head have been seen: what is still unanswered may go out. Of what was written before, messages rest while the
   * class stands still, as it does after its computer was killed: they would be refused for a pause that their author did not see coming.
   */
  open(): void;
  /** The link is gone. */
  pause(): void;
  /** Settles the command that the entry answers, if it is one of these; lets messages go that rested until the class went on. */
  answer(entry: Seen): void;
  /** The hub's word on the command `ref`. */
  turnDown(word: Problem): void;
  /** Nothing will be sent any more. `forGood`: nor ever again with this ticket. */
  end(word: Problem, forGood: boolean): void;
  forgetRecovered(): void;
}

interface Item {
  kept: Kept;
  readonly lane: Lane;
  readonly slot: string | undefined;
  readonly waiters: { resolve(entry: Seen): void; reject(error: ProblemError): void }[];
  /** Meant for a stream that is no more: the new one may answer it still while it is read. */
  parked: boolean;
  /** Waits until the class goes on. */
  resting: boolean;
}

interface Lane {
  readonly quiet: boolean;
  readonly items: Item[];
  flying: Item | undefined;
  notBefore: number;
  readonly again: Alarm;
}

/** What rests while the class stands still. */
const needsTheClass = ({ type }: WireCommandInput): boolean => type === 'message.send' || type === 'draft.submit';

/**
 * `changed` is called for what happens of itself (put, forgetRecovered, a retry); the caller of the rest knows. `paused`: the class stands
 * still, by what has been read so far.
 */
export function outbox(
  send: (frame: ClientFrame) => void,
  changed: () => void,
  { storage, timers, paused }: { storage: OutboxStorage; timers: Timers; paused: () => boolean },
): Outbox {
  const newLane = (quiet: boolean): Lane => ({
    quiet,
    items: [],
    flying: undefined,
    notBefore: 0,
    again: alarm(timers),
  });
  const lanes: Readonly<Record<LaneName, Lane>> = {
    urgent: newLane(false),
    main: newLane(false),
    quiet: newLane(true),
  };
  const all = () => Object.values(lanes).flatMap((lane) => lane.items);
  const find = (id: string | undefined) => all().find((item) => item.kept.id === id);

  let epoch: string | undefined;
  let isOpen = false;
  let over: Problem | undefined;
  let recovered: { readonly id: string; readonly draft: DraftInput }[] = [];
  let latest = 0;

  for (const kept of storage.load()) add(kept);

  function add(kept: Kept): Item {
    const lane = lanes[laneOf(kept.command)];
    const item: Item = { kept, lane, slot: slotOf(kept.command), waiters: [], parked: false, resting: false };
    lane.items.push(item);
    latest = Math.max(latest, kept.since);
    return item;
  }

  function put(command: WireCommandInput, { id = newId(), expect }: SendOptions = {}): Promise<Seen> {
    const known = find(id);
    const wrong = over ?? complaint(id, command, expect) ?? conflict(known?.kept, { id, command, expect });
    const item = wrong ? undefined : (known ?? take(id, command, expect));
    const promise = new Promise<Seen>((resolve, reject) => {
      if (wrong) reject(new ProblemError(wrong));
      else item?.waiters.push({ resolve, reject });
    });
    // A refusal is in the state too: who does not wait for the promise has overlooked nothing, and Node need not end for it.
    promise.catch(() => {});
    if (item) pump(item.lane);
    changed();
    return promise;
  }

  function take(id: string, command: WireCommandInput, expect: number | undefined): Item {
    // Later than the last one, so that a reload finds them in order; copied, so that every retry is the same.
    const since = Math.max(timers.now(), latest + 1);
    const item = add({ id, command: structuredClone(command), since, ...(expect !== undefined && { expect }), epoch });
    for (const older of item.lane.items.filter((each) => each !== item && isReplaced(each, item))) {
      item.waiters.push(...older.waiters);
      remove(older);
    }
    if (isKept(command)) storage.save(item.kept);
    return item;
  }

  const isReplaced = (older: Item, item: Item) =>
    item.slot !== undefined && older.slot === item.slot && older !== item.lane.flying && !older.parked;

  /** Sends the next of a lane, if it is its time. */
  function pump(lane: Lane) {
    const item = lane.items.find((each) => !each.parked && !each.resting);
    if (!isOpen || lane.flying || !item) return;
    if (timers.now() < lane.notBefore)
      return lane.again.set(lane.notBefore - timers.now(), () => {
        pump(lane);
        changed();
      });
    lane.flying = item;
    const { id, command, expect } = item.kept;
    send({ frame: 'command', id, command, ...(expect !== undefined && { expect }) });
  }

  /** The class goes on: what rested is sent. */
  function wake() {
    const resting = all().filter((item) => item.resting);
    if (resting.length === 0 || paused()) return;
    for (const item of resting) item.resting = false;
    for (const lane of Object.values(lanes)) pump(lane);
  }

  function remove(item: Item) {
    const { lane } = item;
    lane.items.splice(lane.items.indexOf(item), 1);
    if (lane.flying === item) lane.flying = undefined;
    storage.drop(item.kept.id);
  }

  /** The command has failed. If nobody waits for it with the text in hand, the text is kept for the person. */
  function fail(item: Item, word: Problem, keepText: boolean) {
    remove(item);
    const { id, command } = item.kept;
    if (keepText && (command.type === 'message.send' || command.type === 'draft.submit')) {
      recovered = [...recovered, { id, draft: command.draft }];
      storage.save(item.kept);
    }
    for (const { reject } of item.waiters) reject(new ProblemError(word));
  }

  function forget(which: (one: { readonly id: string }) => boolean) {
    for (const { id } of recovered.filter(which)) storage.drop(id);
    recovered = recovered.filter((one) => !which(one));
  }

  return {
    get pending() {
      return all()
        .map((item): Pending => {
          const { id, command, since } = item.kept;
          const { quiet, flying } = item.lane;
          return { id, command, since, state: flying === item ? 'sent' : 'waiting', quiet };
        })
        .sort((a, b) => a.since - b.since);
    },
    get recovered() {
      return recovered.map(({ draft }) => draft);
    },
    put,
    meet(named) {
      epoch = named;
      isOpen = false;
      for (const lane of Object.values(lanes)) lane.flying = undefined;
      for (const item of all()) {
        if (item.kept.epoch === undefined) {
          item.kept = { ...item.kept, epoch };
          if (isKept(item.kept.command)) storage.save(item.kept);
        } else item.parked = item.kept.epoch !== epoch;
      }
    },
    open() {
      isOpen = true;
      const word = problem('moved_on', 'The exercise went on from another point before this was answered');
      for (const item of all()) if (item.parked) fail(item, { ...word, ref: item.kept.id }, true);
      for (const item of all()) item.resting = needsTheClass(item.kept.command) && paused();
      for (const lane of Object.values(lanes)) pump(lane);
    },
    pause() {
      isOpen = false;
      for (const lane of Object.values(lanes)) lane.flying = undefined;
    },
    answer(entry) {
      wake();
      const { cause } = entry;
      if (cause === undefined) return;
      const item = find(cause);
      const refused = entry.events.find((event) => event.type === 'command.refused');
      // It was under way when the stream changed, and has got through all the same.
      if (!item && !refused) forget(({ id }) => id === cause);
      if (!item) return;
      if (refused) fail(item, { ...refused.problem, ref: item.kept.id }, item.waiters.length === 0);
      else {
        remove(item);
        for (const { resolve } of item.waiters) resolve(entry);
      }
      pump(item.lane);
    },
    turnDown(word) {
      const item = find(word.ref);
      if (!item) return;
      const { lane } = item;
      const keepText = item.waiters.length === 0 || word.code === 'moved_on';
      if (word.retryAfterMs === undefined) fail(item, word, keepText);
      else {
        if (lane.flying === item) lane.flying = undefined;
        lane.notBefore = timers.now() + word.retryAfterMs;
      }
      pump(lane);
    },
    end(word, forGood) {
      over = word;
      isOpen = false;
      for (const lane of Object.values(lanes)) {
        lane.flying = undefined;
        lane.again.clear();
      }
      for (const item of all()) {
        if (forGood) fail(item, { ...word, ref: item.kept.id }, true);
        else for (const { reject } of item.waiters.splice(0)) reject(new ProblemError({ ...word, ref: item.kept.id }));
      }
    },
    forgetRecovered() {
      forget(() => true);
      changed();
    },
  };
}

/** What the hub could only answer without naming the command, or by ending the connection. */
function complaint(id: string, command: WireCommandInput, expect: number | undefined): Problem | undefined {
  if (!commandIdForm.test(id))
    return problem('schema_invalid', 'A command id has 8 to 64 of A-Z a-z 0-9 _ -', { path: '/id' });
  const bytes = new TextEncoder().encode(JSON.stringify({ frame: 'command', id, command, expect })).length;
  if (bytes <= maxFrame) return undefined;
  return problem('too_large', 'A command may have at most 64 KiB', {
    ref: id,
    expected: `at most ${maxFrame} bytes`,
    actual: `${bytes}`,
  });
}

function conflict(known: Kept | undefined, wanted: Pick<Kept, 'id' | 'command' | 'expect'>): Problem | undefined {
  if (!known) return undefined;
  const body = ({ command, expect }: Pick<Kept, 'command' | 'expect'>) => JSON.stringify([command, expect ?? null]);
  if (body(known) === body(wanted)) return undefined;
  return problem('id_conflict', 'This id is on its way with another command', { ref: wanted.id });
}
