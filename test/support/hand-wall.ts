import type { Wall } from '../../server/exercise/wall.ts';

export interface HandWall extends Wall {
  /** Moves wall time on, running each timer at its own time; between them everything that can happen without time happens. */
  advance(ms: number): Promise<void>;
}

/** Lets promises and immediates that are under way come to an end. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** A wall clock moved by hand. */
export function handWall(start = Date.parse('2026-11-21T10:00:00Z')): HandWall {
  let now = start;
  let made = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const id = ++made;
      timers.set(id, { at: now + ms, run });
      return () => void timers.delete(id);
    },
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (;;) {
        const next = [...timers]
          .filter(([, timer]) => timer.at <= until)
          .sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0];
        if (!next) break;
        const [id, timer] = next;
        timers.delete(id);
        now = Math.max(now, timer.at);
        timer.run();
        await settle();
      }
      now = until;
      await settle();
    },
  };
}
