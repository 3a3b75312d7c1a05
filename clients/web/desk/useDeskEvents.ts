import { useEffect, useRef } from 'react';

/** What a key of the desk asks of whatever is open. */
export type DeskEvent = 'first' | 'close' | 'flag' | 'note' | 'unread' | 'data' | 'send' | 'leave' | 'hand';
type Handlers = { readonly [E in DeskEvent]?: () => unknown };

const bus = new EventTarget();
/** Tells what is open. Returns whether something took it. */
export const ask = (event: DeskEvent): boolean => !bus.dispatchEvent(new Event(event, { cancelable: true }));

/** Answers keys of the desk while the component is shown. */
export function useDeskEvents(handlers: Handlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;
  const names = Object.keys(handlers).join(' ');
  useEffect(() => {
    const end = new AbortController();
    for (const name of names.split(' ')) {
      const hear = (event: Event) => {
        event.preventDefault();
        latest.current[name as DeskEvent]?.();
      };
      bus.addEventListener(name, hear, { signal: end.signal });
    }
    return () => end.abort();
  }, [names]);
}
