import { joinCodeLength, meantCode } from '../../schemas/join-code.ts';
import type { ExerciseInfo, SeatInfo } from '../../schemas/wire.ts';
import { isStaffRole } from '../core/actor.ts';
import type { Exercise, Exercises } from '../exercise/types.ts';
import type { Holder, Tickets } from './tickets.ts';

/** An exercise by what staff typed: its id or its join code. */
export const exerciseOf = (exercises: Pick<Exercises, 'get' | 'byCode'>, idOrCode: string): Exercise | undefined =>
  exercises.get(idOrCode) ?? exercises.byCode(meantCode(idOrCode, joinCodeLength) ?? '');

/** Whether a ticket's holder may enter; a seat only its own exercise, if it names one at all. */
export function admits(holder: Holder, wanted: string | undefined): boolean {
  if (holder.kind === 'staff') return true;
  const { exercise, seat } = holder;
  const known = exercise.state.seats.get(seat);
  if (!known || known.removed) return false;
  return wanted === undefined || wanted === exercise.id || meantCode(wanted, joinCodeLength) === exercise.state.code;
}

/** Who somebody is as the log says it now: name, role and bureau of a seat can change under its connection. */
export function seatOf(exercise: Exercise, holder: Holder, tickets: Pick<Tickets, 'returnCode'>): SeatInfo {
  if (holder.kind === 'staff') return { id: holder.id, role: 'instructor', name: 'Instructor' };
  const seat = exercise.state.seats.get(holder.seat);
  // Removed with its whole history, as by a rewind to before it came: it sees what a wall sees until its connection ends.
  if (!seat) return { id: holder.seat, role: 'wall', name: '' };
  return {
    id: seat.id,
    role: seat.role,
    ...(seat.bureau !== undefined && { bureau: seat.bureau }),
    name: seat.name,
    ...(seat.duty !== undefined && { duty: seat.duty }),
    ...(seat.role === 'trainee' && { returnCode: tickets.returnCode(seat.id, seat.moves) }),
  };
}

/** The exercise as a seat is told of it in `welcome`; the join code is for those who show it to others. */
export function exerciseInfo({ id, state }: Exercise, { role }: SeatInfo): ExerciseInfo {
  const shown = isStaffRole(role) || role === 'wall';
  return { id, title: state.setting?.title, state: state.run, ...(shown && { code: state.code }) };
}
