import { type Problem, problem } from '../../schemas/problem.ts';
import type { SeatInfo } from '../../schemas/wire.ts';
import { type Actor, isStaffRole } from '../core/actor.ts';
import { head, logNumber } from '../core/streams.ts';
import type { Viewer } from '../core/view.ts';
import type { Answer, Exercise } from '../exercise/types.ts';
import type { CommandFrame } from './frames.ts';
import type { GatewayLog } from './log.ts';
import type { Room } from './room.ts';
import type { Timers } from './timers.ts';

/** What a connection's commands need of it. */
export interface AskingOf {
  readonly room: Room;
  readonly timers: Timers;
  readonly log: GatewayLog;
  /** As it is now. */
  seat(): SeatInfo;
  viewer(): Viewer;
  /** Of the person who sits here, about one question. */
  voice(about: string): string;
  /** The last number of the stream that was sent. */
  sent(): number;
  /** False once the connection is closing: whatever is decided then is told to nobody here. */
  open(): boolean;
  send(text: string): void;
  complain(found: Problem, ref: string): void;
  rateLimited(wait: number, ref: string, code?: 'rate_limited' | 'too_soon'): void;
  /** A command came no faster than it may. */
  inTime(): void;
}

/**
 * Takes a seat's commands to its exercise. The answer to a new one is its entry, which the feed brings; here are only the other answers:
 * problems, and the entry of a command that came before.
 */
export function createAsking(of: AskingOf): (frame: CommandFrame) => Promise<void> {
  const { exercise } = of.room;
  const pending = new Set<string>();

  async function decided(frame: CommandFrame, seat: SeatInfo): Promise<Answer> {
    const { id, command, expect } = frame;
    const staff = isStaffRole(seat.role);
    if (expect !== undefined && !staff && head(exercise.streams, of.viewer()) !== expect)
      return { ok: false, problem: problem('moved_on', 'Something has happened meanwhile', { path: '/expect' }) };
    const voice = command.type === 'hotwash.answer' ? of.voice(command.question) : undefined;
    const actor: Actor = { kind: 'seat', id: seat.id, role: seat.role, bureau: seat.bureau, name: seat.name, voice };
    try {
      return await exercise.handle(id, command, actor, staff ? { expect } : {});
    } catch (error) {
      of.log.warn({ err: error, exercise: exercise.id, type: command.type }, 'a command could not be decided');
      return { ok: false, problem: problem('internal', 'Something went wrong here; it has been noted') };
    }
  }

  /** A command that comes a second time gets the same entry a second time, under the same number. */
  function again(logged: number, id: string): void {
    const viewer = of.viewer();
    const n = numberOf(exercise, viewer, logged);
    const text = n === undefined ? undefined : of.room.text(viewer, n, of.seat().id);
    if (n === undefined || text === undefined)
      of.complain(problem('already_done', 'This was answered in the stream that this seat followed before'), id);
    else if (n <= of.sent()) of.send(`{"frame":"entries","entries":[${text}]}`);
  }

  return async (frame) => {
    const { id, command } = frame;
    const seat = of.seat();
    const limits = of.room.limits(seat.id);
    const wait = limits.take(command.type, of.timers.now());
    if (wait > 0) {
      of.rateLimited(wait, id, command.type === 'realworld.stop' ? 'too_soon' : 'rate_limited');
      return;
    }
    of.inTime();
    const sentBefore = pending.has(id);
    const length = exercise.log.length;
    pending.add(id);
    const answer = await decided(frame, seat);
    pending.delete(id);
    if (answer.ok && answer.entry.n > length && answer.entry.events.some((event) => event.type === 'command.refused'))
      limits.refused(of.timers.now());
    if (!of.open()) return;
    if (!answer.ok) of.complain(answer.problem, id);
    else if (answer.entry.n <= length || sentBefore) again(answer.entry.n, id);
  };
}

/** The number in a viewer's stream of an entry of the log: streams are in order, so halve until found. */
function numberOf({ streams }: Exercise, viewer: Viewer, logged: number): number | undefined {
  let [low, high] = [1, head(streams, viewer)];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const at = logNumber(streams, viewer, middle) ?? Number.POSITIVE_INFINITY;
    if (at === logged) return middle;
    if (at < logged) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
