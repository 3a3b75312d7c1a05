/** The clock and the alarms of a connection; tests move their own by hand. All in wall ms. */
export interface Timers {
  now(): number;
  /** Calls `act` once, `ms` from now. Returns what takes that back. */
  after(ms: number, act: () => void): () => void;
}

export const realTimers: Timers = {
  now: () => Date.now(),
  after: (ms, act) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

/** One alarm that can be set anew. */
export interface Alarm {
  set(ms: number, act: () => void): void;
  clear(): void;
}

export function alarm(timers: Timers): Alarm {
  let cancel: (() => void) | undefined;
  const clear = () => {
    cancel?.();
    cancel = undefined;
  };
  return {
    clear,
    set(ms, act) {
      clear();
      cancel = timers.after(Math.max(0, ms), () => {
        cancel = undefined;
        act();
      });
    },
  };
}
