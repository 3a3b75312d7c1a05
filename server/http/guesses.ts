import { type Tally, tally } from '../gateway/limits.ts';

/** Counts wrong codes and keys: 10 a minute from one address, 60 in all; then nobody is told anything for a while. */
export interface Guesses {
  /** 0: go on. Else how long to wait, ms. */
  wait(address: string): number;
  wrong(address: string): void;
}

const perAddress = 10;
const inAll = 60;
const minute = 60_000;
const addressesKept = 1_000;

export function createGuesses(now: () => number): Guesses {
  const all = tally(inAll, minute);
  let byAddress = new Map<string, Tally>();
  return {
    wait: (address) => byAddress.get(address)?.wait(now()) || all.wait(now()),
    wrong(address) {
      const mine = byAddress.get(address) ?? tally(perAddress, minute);
      byAddress.set(address, mine);
      mine.add(now());
      all.add(now());
      if (byAddress.size > addressesKept)
        byAddress = new Map([...byAddress].filter(([, counted]) => counted.used(now())));
    },
  };
}

/** For load tests on one's own machine. */
export const noGuesses: Guesses = { wait: () => 0, wrong: () => {} };
