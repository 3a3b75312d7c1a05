import { type Actor, engine, nameOf } from '../core/actor.ts';
import { exerciseNow, wallAt } from '../core/clock.ts';
import type { ReadState } from '../core/state.ts';
import type { Due } from '../scenario/agenda.ts';
import type { Wall } from './wall.ts';

interface Conducting {
  readonly wall: Wall;
  state(): ReadState;
  due(): Due[];
  /** Hands it to the exercise; false if it could not be logged now. */
  play(due: Due): Promise<boolean>;
  /** False while nothing may be decided (a branch begins, the disk fails, closed). */
  idle(): boolean;
  warn(what: string, error?: unknown): void;
}

/** Wall ms: how often it looks whether time still passes, after how long without a line it logs one, and what counts as sleep. */
const pulse = 5_000;
const quiet = 10_000;
const slept = 15_000;

/**
 * One timer for everything that is due: injects, deliveries, bots, deadlines. It plays what is due in order, each at its own instant,
 * then waits for the next. It also keeps the record of time: a line every ten seconds, so that a crash loses no more; and after the
 * machine has slept the exercise is paused where it fell asleep instead of rushing on.
 */
export function conductor({ wall, state, due, play, idle, warn }: Conducting) {
  let cancel: () => void = () => undefined;
  let playing = false;
  let again = false;
  let stopped = false;
  let beatAt = wall.now();
  let beatExercise = 0;
  let stopPulse: () => void = () => undefined;

  const happened = ({ id, actor }: { id: string; actor: Actor }): boolean =>
    state().answered.has(`${nameOf(actor)} ${id}`);
  const next = (): Due | undefined => due().find((one) => !happened(one));

  /** Plays what is due up to exercise ms `until`. */
  async function playUntil(until: number): Promise<void> {
    for (;;) {
      const one = next();
      if (!one || one.at > until || state().run !== 'running' || !idle()) return;
      if (!(await play(one))) return;
    }
  }

  async function run(): Promise<void> {
    if (playing) {
      again = true;
      return;
    }
    playing = true;
    try {
      do {
        again = false;
        await playUntil(exerciseNow(state().clock, wall.now()));
      } while (again);
    } catch (error) {
      warn('What was due could not be played', error);
    } finally {
      playing = false;
    }
    arm();
  }

  function arm(): void {
    cancel();
    if (stopped || state().run !== 'running' || !idle()) return;
    const one = next();
    const at = one && wallAt(state().clock, one.at);
    const now = wall.now();
    if (at === undefined || now === undefined) return;
    cancel = wall.after(Math.max(0, at - now), () => void run());
  }

  function beat(): void {
    if (stopped) return;
    const now = wall.now();
    const current = state();
    if (now !== undefined && beatAt !== undefined && current.run === 'running' && idle()) {
      const gap = now - beatAt;
      if (gap > slept || gap < -pulse) {
        const at = Math.max(current.at, beatExercise);
        void play({ at, id: `sleep:${current.n}`, actor: engine, command: { type: 'server.resume', reason: 'sleep' } });
      } else if (
        now - (current.clock.wall ?? now) > quiet &&
        exerciseNow(current.clock, now) - current.at > quiet * current.clock.rate
      )
        void play({
          at: exerciseNow(current.clock, now),
          id: `tick:${current.n}`,
          actor: engine,
          command: { type: 'clock.tick' },
        });
    }
    beatAt = now;
    beatExercise = exerciseNow(current.clock, now);
    stopPulse = wall.after(pulse, beat);
  }
  if (wall.now() !== undefined) stopPulse = wall.after(pulse, beat);

  return {
    /** Something has happened: look again. */
    wake(): void {
      if (stopped || wall.now() === undefined) return;
      queueMicrotask(() => void run());
    },
    next,
    playUntil,
    stop(): void {
      stopped = true;
      cancel();
      stopPulse();
    },
  };
}
