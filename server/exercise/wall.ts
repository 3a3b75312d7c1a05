/** Wall time and timers as an argument: the machine's, or a test's, moved by hand. */
export interface Wall {
  /** Wall ms; undefined where no clock drives the exercise (rehearsals): then nothing of it gets into the log. */
  now(): number | undefined;
  /** Runs once after `ms` of wall time; the answer takes it back. Does not keep the process alive. */
  after(ms: number, run: () => void): () => void;
}

/** The machine's own clock and timers. */
export const machineWall: Wall = {
  now: () => Date.now(),
  after(ms, run) {
    // A timer cannot wait longer than 2^31 ms; whoever waits so long looks again then.
    const timer = setTimeout(run, Math.min(ms, 2_000_000_000));
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** No time passes by itself. */
export const noWall: Wall = { now: () => undefined, after: () => () => undefined };
