import { afterEach, expect, it, vi } from 'vitest';
import { newId, type OneTab, oneTab } from '../../clients/sdk/index.ts';
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
