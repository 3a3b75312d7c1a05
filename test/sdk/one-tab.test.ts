import { afterEach, expect, it, vi } from 'vitest';
import { behindTabs, newId, type OneTab, oneTab } from '../../clients/sdk/index.ts';
import { CommandId } from '../../schemas/ids.ts';

const open: OneTab[] = [];
afterEach(() => {
  for (const tab of open.splice(0)) tab.close();
  vi.unstubAllGlobals();
});

/** A tab, and a promise of the next time that it loses the desk. */
function tab(key: string) {
  let lost = 0;
  let tell = () => {};
  const made = oneTab(key, () => {
    lost += 1;
    tell();
  });
  open.push(made);
  return {
    take: made.take,
    lost: () => lost,
    nextLoss: () =>
      new Promise<void>((resolve) => {
        tell = resolve;
      }),
  };
}

it('gives the desk to the newest tab, and to an older one when it is asked for', async () => {
  const first = tab('seat-mina');
  const losing = first.nextLoss();
  const second = tab('seat-mina');
  await losing;
  const losingBack = second.nextLoss();
  first.take();
  await losingBack;
  expect([first.lost(), second.lost()]).toEqual([1, 1]);
});

it('leaves the tabs of other desks alone', async () => {
  const other = tab('seat-otto');
  const mine = tab('seat-mina');
  const losing = mine.nextLoss();
  tab('seat-mina');
  await losing;
  expect(other.lost()).toBe(0);
});

/** Somebody who follows a desk behind the tabs: what becomes of it, in order. */
function behind(key: string) {
  const told: string[] = [];
  let tell = () => {};
  const say = (what: string) => () => {
    told.push(what);
    tell();
  };
  const made = behindTabs(key, { free: say('free'), taken: say('taken') });
  open.push({ take: () => {}, close: made.close });
  return {
    told,
    close: made.close,
    next: () =>
      new Promise<void>((resolve) => {
        tell = resolve;
      }),
  };
}

/** What a browser keeps for all tabs of a page. */
function storage(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  });
}

it('a desk that no tab shows is free for who follows it in the background, until a tab takes it', async () => {
  storage();
  const quiet = behind('seat-ada');
  expect(quiet.told).toEqual(['free']);
  const losing = quiet.next();
  const shown = tab('seat-ada');
  await losing;
  expect(quiet.told).toEqual(['free', 'taken']);
  expect(shown.lost()).toBe(0);
});

it('a desk that a tab shows is taken from the beginning, and so is one that somebody else follows', () => {
  storage();
  const shown = tab('seat-lia');
  expect(behind('seat-lia').told).toEqual(['taken']);
  expect(shown.lost()).toBe(0);
  const first = behind('seat-zoe');
  const second = behind('seat-zoe');
  expect([first.told, second.told]).toEqual([['free'], ['taken']]);
  // Whoever lets go leaves it free; a page that crashed has done so after a minute and a half.
  first.close();
  expect(behind('seat-zoe').told).toEqual(['free']);
});

it('a mark that nobody has renewed for a minute and a half is of a page that is gone', () => {
  storage();
  tab('seat-ida');
  const later = Date.now() + 91_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
  expect(behind('seat-ida').told).toEqual(['free']);
  vi.restoreAllMocks();
});

it('nothing is followed where the browser forbids its storage: nobody would know who is there', () => {
  expect(behind('seat-eva').told).toEqual(['taken']);
});

it('does nothing where there is no BroadcastChannel: the hub lets the newest connection win', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const mine = tab('seat-mina');
  mine.take();
  expect(mine.lost()).toBe(0);
});

it('makes ids without what plain http lacks', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(CommandId.parse(id)).toBe(id);
});
