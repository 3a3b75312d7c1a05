import { useCallback, useEffect, useRef, useState } from 'react';

export interface Loaded<T> {
  readonly value: T | undefined;
  /** Why the last try failed; what was there before stays. */
  readonly error: unknown;
  readonly loading: boolean;
  reload(): void;
}

/** Reads something from the server: at once, on wish, and every `everyMs` while the page is shown. The newest answer wins. */
export function useLoad<T>(read: () => Promise<T>, everyMs?: number): Loaded<T> {
  const [state, setState] = useState<{ value?: T; error?: unknown; loading: boolean }>({ loading: true });
  const latest = useRef(read);
  latest.current = read;
  const round = useRef(0);
  const reload = useCallback(() => {
    const mine = ++round.current;
    setState((before) => ({ ...before, loading: true }));
    latest.current().then(
      (value) => mine === round.current && setState({ value, loading: false }),
      (error: unknown) => mine === round.current && setState((before) => ({ ...before, error, loading: false })),
    );
  }, []);
  useEffect(() => {
    reload();
    if (everyMs === undefined) return () => void round.current++;
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), everyMs);
    return () => {
      round.current += 1;
      clearInterval(timer);
    };
  }, [reload, everyMs]);
  return { value: state.value, error: state.error, loading: state.loading, reload };
}
