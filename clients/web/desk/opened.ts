import { useSyncExternalStore } from 'react';

/*
 * What a content note speaks of and somebody here has opened all the same. On this page only: whoever comes back to the desk, or sits down
 * at it next, is asked anew.
 */
let opened: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function open(inject: string): void {
  opened = new Set([...opened, inject]);
  for (const listener of listeners) listener();
}

/** The injects that have been opened. */
export const useOpened = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => opened);
