import { newId } from './id.ts';

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
  const channel = new BroadcastChannel(`liaison:${key}`);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string' && data !== me) onLost();
  };
  const take = () => channel.postMessage(me);
  take();
  return { take, close: () => channel.close() };
}
