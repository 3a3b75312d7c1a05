import { newId } from './id.ts';
import { fingerprint } from './storage.ts';

/** A page's claim to be the tab in use. */
export interface OneTab {
  /** "Use it here": every other tab with this key is told that it lost. */
  take(): void;
  /** Stops listening; tells nobody. */
  close(): void;
}

/**
 * One active tab for one desk: the newest takes over at once, `onLost` is called in the others each time another tab takes over. By
 * BroadcastChannel, which works over plain http (Web Locks do not); without it nothing happens, and the hub's own rule, newest
 * connection wins, remains.
 */
export function oneTab(key: string, onLost: () => void): OneTab {
  if (typeof BroadcastChannel === 'undefined') return { take: () => {}, close: () => {} };
  const me = newId();
  const mine = mark(key, me);
  const channel = new BroadcastChannel(`liaison:${key}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || data === me) return;
    mine.drop();
    onLost();
  };
  const take = () => {
    mine.set();
    channel.postMessage(me);
  };
  take();
  return {
    take,
    close() {
      mine.drop();
      channel.close();
    },
  };
}

/**
 * Follows a desk behind the tabs: `free` once no tab of this browser has it, `taken` when one has or takes it; each may be called again. Two
 * that follow it do not disturb each other either. Without BroadcastChannel or storage it is always taken.
 */
export function behindTabs(key: string, on: { free(): void; taken(): void }): { close(): void } {
  const me = newId();
  const mine = mark(key, me);
  let held = false;
  function look() {
    if (held) return;
    if (typeof BroadcastChannel === 'undefined' || !mine.isFree()) return on.taken();
    held = true;
    mine.set();
    on.free();
  }
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`liaison:${key}`);
  if (channel)
    channel.onmessage = () => {
      held = false;
      mine.drop();
      on.taken();
    };
  const timer = setInterval(look, lookEvery);
  look();
  return {
    close() {
      clearInterval(timer);
      mine.drop();
      channel?.close();
    },
  };
}

/** Wall ms. A hidden page has its timers once a minute: a mark that is older than `stale` is of a page that is no longer there. */
const lookEvery = 5_000;
const markEvery = 20_000;
const stale = 90_000;

/** The mark in the browser's storage that a page holds a desk. An answer over a channel could be late; what is written there is there. */
function mark(key: string, me: string) {
  const name = `liaison.tab.${fingerprint(key)}`;
  let timer: ReturnType<typeof setInterval> | undefined;
  const write = () => quietly(() => localStorage.setItem(name, `${me} ${Date.now()}`));
  const wipe = () => quietly(() => ownerOf(localStorage.getItem(name)) === me && localStorage.removeItem(name));
  const leave = () => wipe();
  const comeBack = () => timer !== undefined && write();
  return {
    set() {
      clearInterval(timer);
      timer = setInterval(write, markEvery);
      write();
      if (typeof window === 'undefined') return;
      window.addEventListener('pagehide', leave);
      window.addEventListener('pageshow', comeBack);
    },
    drop() {
      clearInterval(timer);
      timer = undefined;
      wipe();
      if (typeof window === 'undefined') return;
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
    },
    /** Nobody else's. */
    isFree(): boolean {
      try {
        const there = localStorage.getItem(name);
        const at = Number(there?.split(' ')[1] ?? 0);
        return there === null || ownerOf(there) === me || Date.now() - at > stale;
      } catch {
        return false;
      }
    },
  };
}

const ownerOf = (there: string | null): string | undefined => there?.split(' ')[0];

function quietly(act: () => unknown): void {
  try {
    act();
  } catch {
    // Forbidden by the browser, or there is none.
  }
}
