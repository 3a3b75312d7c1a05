import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../schemas/entry.ts';
import { LogConflict } from '../../server/store/errors.ts';
import type { Store } from '../../server/store/store.ts';
import { expectMet, seed } from '../support/seed.ts';
import { entries, entry, numbers, take, takeAll, textOf } from './entries.ts';

/** Where an engine keeps its logs during one test. */
export interface Place {
  open(): Promise<Store>;
  /** A second hand on the logs of an open store; without it, rivals share one store. */
  rival?(): Promise<Store>;
  /** Logs are there again after `close` and `open`. */
  readonly keeps: boolean;
  remove(): Promise<void>;
}

/** What a store promises. An engine is done when this is green for it. */
export function storeContract(name: string, makePlace: () => Promise<Place>): void {
  describe(`${name} as a store`, () => {
    let place: Place;
    let store: Store;
    const never = new AbortController().signal;

    beforeEach(async () => {
      place = await makePlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });

    it('gives back what was appended, all of it and in order', async () => {
      const odd = 'é, 漢字, عربى, 🛂, "quoted", \\, \u0000, \u2028 and half a pair \ud83d';
      const first: Entry = { ...entry(1, odd), wall: 1_795_000_000_123 };
      const second: Entry = { n: 2, at: first.at, by: 'QN-1', events: [] };
      await store.append('monday', [first]);
      await store.append('monday', [second, entry(3)]);
      expect(await store.read('monday')).toEqual([first, second, entry(3)]);
      expect(await store.read('monday', 1)).toEqual([second, entry(3)]);
      expect(await store.read('monday', 3)).toEqual([]);
      expect(await store.read('monday', 30)).toEqual([]);
    });

    it('knows nothing of a log that nobody wrote', async () => {
      expect(await store.read('nobody')).toEqual([]);
      expect(await store.list()).toEqual([]);
    });

    it('appending nothing changes nothing', async () => {
      await store.append('monday', []);
      expect(await store.list()).toEqual([]);
    });

    it.each([
      ['a second entry 1', [1]],
      ['an entry that leaves a number out', [4]],
      ['an entry 0', [0]],
      ['half an entry', [2.5]],
      ['entries with a hole between them', [3, 5]],
      ['entries that run backwards', [3, 2]],
      ['one entry twice', [3, 3]],
    ])('refuses %s and stores none of it', async (_, ns) => {
      await store.append('monday', entries(1, 2));
      const refused = store.append(
        'monday',
        ns.map((n) => entry(n, 'refused')),
      );
      await expect(refused).rejects.toThrow(LogConflict);
      expect(await store.read('monday')).toEqual(entries(1, 2));
      await store.append('monday', [entry(3)]);
      expect(numbers(await store.read('monday'))).toEqual([1, 2, 3]);
    });

    it('takes appends that do not wait for each other, in the order of the calls', async () => {
      await Promise.all(entries(1, 200).map((one) => store.append('monday', [one])));
      expect(await store.read('monday')).toEqual(entries(1, 200));
    });

    it('keeps what was appended, whatever is done afterwards to what was handed in or out', async () => {
      const mine = entry(1, 'as it was');
      const stored = store.append('monday', [mine]);
      mine.events.length = 0;
      mine.by = 'somebody else';
      await stored;
      const [handedOut] = await store.read('monday');
      handedOut?.events.splice(0);
      const [followed] = await take(store.follow('monday', 0, never), 1);
      followed?.events.splice(0);
      expect(await store.read('monday')).toEqual([entry(1, 'as it was')]);
    });

    it('lets exactly one of two rivals have each number', async () => {
      const other = place.rival ? await place.rival() : store;
      const wins: Record<string, number[]> = { QN: [], QP: [] };
      let conflicts = 0;
      const writer = async (hand: Store, by: string) => {
        // Both want the first number, so that one of them meets the other at least there.
        for (let n = 1; (wins[by]?.length ?? 0) < 40; n = (await hand.read('monday')).length + 1) {
          try {
            await hand.append('monday', [entry(n, `${by} was here`, by)]);
            wins[by]?.push(n);
          } catch (error) {
            if (!(error instanceof LogConflict)) throw error;
            conflicts++;
          }
        }
      };
      await Promise.all([writer(store, 'QN'), writer(other, 'QP')]);
      const log = await store.read('monday');
      expect(numbers(log)).toEqual(numbers(entries(1, 80)));
      for (const by of ['QN', 'QP']) expect(numbers(log.filter((one) => one.by === by))).toEqual(wins[by]);
      expect(conflicts).toBeGreaterThan(0);
    });

    it('lets one of two rivals win when both call in the same moment', async () => {
      const other = place.rival ? await place.rival() : store;
      const outcomes = await Promise.allSettled([
        store.append('monday', [entry(1, 'mine')]),
        other.append('monday', [entry(1, 'theirs')]),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const winner = outcomes[0]?.status === 'fulfilled' ? 'mine' : 'theirs';
      expect((await store.read('monday')).map(textOf)).toEqual([winner]);
    });

    it('keeps many logs apart', async () => {
      const logs = Array.from({ length: 25 }, (_, index) => `class-${index}`);
      await Promise.all(logs.map((log, index) => store.append(log, entries(1, index + 1, log))));
      for (const [index, log] of logs.entries()) expect(await store.read(log)).toEqual(entries(1, index + 1, log));
    });

    it('lists each log with its first and its last entry', async () => {
      await store.append('tuesday', entries(1, 3));
      await store.append('monday', [entry(1)]);
      await store.append('monday/2', entries(1, 300));
      expect(await store.list()).toEqual([
        { log: 'monday', entries: 1, first: entry(1), last: entry(1) },
        { log: 'monday/2', entries: 300, first: entry(1), last: entry(300) },
        { log: 'tuesday', entries: 3, first: entry(1), last: entry(3) },
      ]);
    });

    it('erases one log and no other, and takes a new one of that name', async () => {
      await store.append('monday', entries(1, 5));
      await store.append('tuesday', entries(1, 2));
      await store.erase('monday');
      await store.erase('nobody');
      expect(await store.read('monday')).toEqual([]);
      expect((await store.list()).map(({ log }) => log)).toEqual(['tuesday']);
      await store.append('monday', [entry(1, 'a new class')]);
      expect((await store.read('monday')).map(textOf)).toEqual(['a new class']);
    });

    it('does not let an erase overtake what was appended before it, nor the other way round', async () => {
      const before = store.append('monday', entries(1, 2, 'before'));
      const erased = store.erase('monday');
      const after = store.append('monday', entries(1, 1, 'after'));
      await Promise.all([before, erased, after]);
      expect((await store.read('monday')).map(textOf)).toEqual(['after']);
    });

    it('tells a follower each entry exactly once and in order, also those that come while it follows', async () => {
      await store.append('monday', entries(1, 700));
      const followers = [0, 0, 350, 700, 900].map((after) =>
        take(store.follow('monday', after, never), 1000 - after).then(numbers),
      );
      for (let n = 701; n <= 1000; n += 3) await store.append('monday', entries(n, Math.min(n + 2, 1000)));
      const told = await Promise.all(followers);
      expect(told).toEqual([0, 0, 350, 700, 900].map((after) => numbers(entries(after + 1, 1000))));
    });

    it('tells a follower nothing before it is durable, and nothing of another log', async () => {
      const feed = store.follow('monday', 0, never);
      const told = take(feed, 2);
      await store.append('tuesday', entries(1, 3, 'of another class'));
      await store.append('monday', [entry(1)]);
      expect(await store.read('monday')).toEqual([entry(1)]);
      await store.append('monday', [entry(2)]);
      expect(await told).toEqual(entries(1, 2));
    });

    it('lets a follower fall far behind and catch up', async () => {
      const feed = store.follow('monday', 0, never)[Symbol.asyncIterator]();
      await store.append('monday', [entry(1)]);
      expect((await feed.next()).value).toEqual(entry(1));
      for (let n = 2; n < 3000; n += 100) await store.append('monday', entries(n, n + 99));
      const told: number[] = [];
      while (told.length < 3000) {
        const { value } = await feed.next();
        if (value) told.push(value.n);
      }
      await feed.return?.();
      expect(told).toEqual(numbers(entries(2, 3001)));
    });

    it('ends a feed without an error when its signal is raised', async () => {
      await store.append('monday', entries(1, 2));
      const stop = new AbortController();
      const waiting = takeAll(store.follow('monday', 0, stop.signal));
      const leaving = new AbortController();
      const seen: number[] = [];
      for await (const { n } of store.follow('monday', 0, leaving.signal)) {
        seen.push(n);
        leaving.abort();
      }
      expect(seen).toEqual([1]);
      await take(store.follow('monday', 0, never), 2);
      stop.abort();
      expect((await waiting).length).toBeLessThanOrEqual(2);
      expect(await takeAll(store.follow('monday', 0, stop.signal))).toEqual([]);
    });

    it('ends a feed when its log is erased', async () => {
      await store.append('monday', [entry(1)]);
      const feed = store.follow('monday', 0, never)[Symbol.asyncIterator]();
      expect((await feed.next()).value).toEqual(entry(1));
      const next = feed.next();
      await store.erase('monday');
      expect((await next).done).toBe(true);
    });

    it('stores what was appended before it closes, ends the feeds, and then refuses everything', async () => {
      await store.append('monday', [entry(1)]);
      const feed = takeAll(store.follow('monday', 0, never));
      await take(store.follow('monday', 0, never), 1);
      const late = store.append('monday', [entry(2)]);
      await Promise.all([store.close(), store.close()]);
      await expect(late).resolves.toBeUndefined();
      expect(entries(1, 2)).toEqual(expect.arrayContaining(await feed));
      const closed = { name: 'StorageFailed', code: 'storage_failed', reason: 'closed' };
      await expect(store.append('monday', [entry(3)])).rejects.toMatchObject(closed);
      await expect(store.read('monday')).rejects.toMatchObject(closed);
      await expect(store.list()).rejects.toMatchObject(closed);
      await expect(store.erase('monday')).rejects.toMatchObject(closed);
      await expect(takeAll(store.follow('monday', 0, never))).rejects.toMatchObject(closed);
    });

    it('has it all again after a restart, if it keeps anything', async () => {
      await store.append('monday', entries(1, 300));
      await store.append('tuesday', [entry(1, 'é')]);
      await store.erase('tuesday');
      await store.append('wednesday', entries(1, 2));
      await store.close();
      store = await place.open();
      expect(store.durability === 'memory').toBe(!place.keeps);
      expect(await store.read('monday')).toEqual(place.keeps ? entries(1, 300) : []);
      expect((await store.list()).map(({ log }) => log)).toEqual(place.keeps ? ['monday', 'wednesday'] : []);
      const n = place.keeps ? 301 : 1;
      await store.append('monday', [entry(n)]);
      expect((await take(store.follow('monday', n - 1, never), 1)).map(textOf)).toEqual([`banner ${n}`]);
    });

    it('takes a very large entry', async () => {
      const large = 'x漢'.repeat(1_000_000);
      await store.append('monday', [entry(1, large), entry(2)]);
      const [first] = await store.read('monday');
      expect(first && textOf(first) === large).toBe(true);
    });

    it('takes 5,000 entries in single appends while somebody follows', async () => {
      const told = take(store.follow('monday', 0, never), 5000);
      const text = 'seven hundred characters '.repeat(28);
      await Promise.all(entries(1, 5000, text).map((one) => store.append('monday', [one])));
      expect(numbers(await told)).toEqual(numbers(entries(1, 5000)));
      expect(await store.read('monday')).toEqual(entries(1, 5000, text));
    });

    it('does what plain lists would do, whatever is asked of it in whatever order', async () => {
      const reached = { stored: 0, conflict: 0, erased: 0, read: 0 };
      const logs = ['monday', 'tuesday', 'monday/2'];
      const log = fc.constantFrom(...logs);
      const step = fc.oneof(
        {
          weight: 6,
          arbitrary: fc.record({
            do: fc.constant('append' as const),
            log,
            count: fc.integer({ min: 1, max: 4 }),
            skew: fc.constantFrom(0, 0, 0, 0, 1, -1),
          }),
        },
        { weight: 3, arbitrary: fc.record({ do: fc.constant('read' as const), log, after: fc.nat(6) }) },
        { weight: 2, arbitrary: fc.record({ do: fc.constant('erase' as const), log }) },
      );
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40, size: 'max' }), async (steps) => {
          for (const name of logs) await store.erase(name);
          const model = new Map<string, Entry[]>();
          const answers: Promise<void>[] = [];
          for (const one of steps) {
            const known = model.get(one.log) ?? [];
            if (one.do === 'append') {
              const from = known.length + 1 + one.skew;
              const more = entries(from, from + one.count - 1, `${one.log} ${answers.length}`);
              const answer = store.append(one.log, more);
              if (one.skew === 0) {
                model.set(one.log, [...known, ...more]);
                reached.stored++;
                answers.push(expect(answer).resolves.toBeUndefined());
              } else {
                reached.conflict++;
                answers.push(expect(answer).rejects.toThrow(LogConflict));
              }
            } else if (one.do === 'erase') {
              model.delete(one.log);
              reached.erased++;
              answers.push(store.erase(one.log));
            } else {
              await Promise.all(answers);
              reached.read++;
              expect(await store.read(one.log, one.after)).toEqual(known.slice(one.after));
            }
          }
          await Promise.all(answers);
          expect((await store.list()).map(({ log, entries }) => [log, entries])).toEqual(
            [...model].map(([name, list]) => [name, list.length] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
          );
        }),
        { seed, numRuns: 40 },
      );
      expectMet(reached, 20);
    });
  });
}
