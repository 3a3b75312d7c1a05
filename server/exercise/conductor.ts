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

  /** Plays what is due up to exercise ms `until`; false if something could not be logged. */
  async function playUntil(until: number): Promise<boolean> {
    for (;;) {
      const one = next();
      if (!one || one.at > until || state().run !== 'running' || !idle()) return true;
      if (!(await play(one))) return false;
    }
  }

  async function run(): Promise<void> {
    if (playing) {
      again = true;
      return;
    }
    playing = true;
    noticeSleep();
    let stuck = false;
    try {
      do {
        again = false;
        stuck = !(await playUntil(exerciseNow(state().clock, wall.now())));
      } while (again && !stuck);
    } catch (error) {
      warn('What was due could not be played', error);
    } finally {
      playing = false;
    }
    arm(stuck ? pulse : 0);
  }

  /** Sets the timer for what is due next, not before `least` wall ms from now: what cannot be logged is not tried without a pause. */
  function arm(least: number): void {
    cancel();
    if (stopped || state().run !== 'running' || !idle()) return;
    const one = next();
    const at = one && wallAt(state().clock, one.at);
    const now = wall.now();
    if (at === undefined || now === undefined) return;
    cancel = wall.after(Math.max(least, at - now), () => void run());
  }

  /**
   * Has the machine slept since somebody last looked? Then the exercise is paused where it fell asleep, before anything else is decided:
   * who wakes first may be a timer or a page.
   */
  function noticeSleep(): void {
    const now = wall.now();
    if (stopped || now === undefined || beatAt === undefined) return;
    const current = state();
    const gap = now - beatAt;
    const asleep = gap > slept || gap < -pulse;
    const at = Math.max(current.at, beatExercise);
    beatAt = now;
    if (asleep && current.run === 'running' && idle())
      void play({ at, id: `sleep:${current.n}`, actor: engine, command: { type: 'server.resume', reason: 'sleep' } });
    beatExercise = exerciseNow(state().clock, now);
  }

  function beat(): void {
    if (stopped) return;
    noticeSleep();
    const now = wall.now();
    const current = state();
    if (
      now !== undefined &&
      current.run === 'running' &&
      idle() &&
      now - (current.clock.wall ?? now) > quiet &&
      exerciseNow(current.clock, now) - current.at > quiet * current.clock.rate
    )
      void play({
        at: exerciseNow(current.clock, now),
        id: `tick:${current.n}`,
        actor: engine,
        command: { type: 'clock.tick' },
      });
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
    noticeSleep,
    stop(): void {
      stopped = true;
      cancel();
      stopPulse();
    },
  };
}
