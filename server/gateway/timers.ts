/** Time as the gateway needs it, so that tests move it by hand. `after` and `every` give back what stops them. */
export interface Timers {
  /** Wall clock, ms since 1970. */
  wall(): number;
  /** Milliseconds that only ever grow: what limits and silences are measured in. A wall clock can be set. */
  now(): number;
  after(ms: number, run: () => void): () => void;
  every(ms: number, run: () => void): () => void;
}

/** The real thing. No timer keeps the process alive. */
export const realTimers: Timers = {
  wall: () => Date.now(),
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
  every(ms, run) {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
  },
};
