import type { FastifyRequest } from 'fastify';
import type { Role } from '../../schemas/seat.ts';
import { isStaffRole, viewerOf } from '../core/actor.ts';
import { staff, type Viewer } from '../core/view.ts';
import type { Exercise, Exercises } from '../exercise/types.ts';
import type { Holder, Tickets } from '../gateway/tickets.ts';
import { notFound, refusal } from './problems.ts';

/** What a route asks of its caller: to run the exercise, to read all of it, or only to belong to it. */
export type Need = 'run' | 'read' | 'belong';

const needs: Record<Need, (role: Role) => boolean> = {
  run: (role) => role === 'instructor',
  read: isStaffRole,
  belong: () => true,
};

/** Who asks for what, by the ticket in `Authorization: Bearer TICKET`. */
export interface Callers {
  /** Staff of this server. Throws `ticket_refused` (401) or, for a seat's ticket, `forbidden_role` (403). */
  staff(request: FastifyRequest): { readonly id: string };
  /** Like `staff`, but with an answer instead of a refusal. */
  isStaff(request: FastifyRequest): boolean;
  /**
   * The exercise of a route, for a caller who may. Another exercise than that of the caller's seat does not exist (404), in the same
   * bytes as one that really does not.
   */
  exercise(
    request: FastifyRequest,
    id: string,
    need: Need,
  ): { readonly exercise: Exercise; readonly viewer: Viewer; readonly role: Role };
}

/** The ticket that a request shows, whatever it opens. */
export const ticketIn = (request: FastifyRequest): string | undefined =>
  /^Bearer ([\x21-\x7e]{1,256})$/i.exec(request.headers.authorization ?? '')?.[1];

export function createCallers(exercises: Pick<Exercises, 'get'>, tickets: Tickets): Callers {
  function holder(request: FastifyRequest, exercise?: string): Holder {
    const shown = ticketIn(request);
    const found = shown === undefined ? undefined : tickets.who(shown, exercise);
    if (!found) throw refusal('ticket_refused', 'Show a ticket: Authorization: Bearer TICKET');
    return found;
  }

  return {
    staff(request) {
      const caller = holder(request);
      if (caller.kind === 'seat') throw refusal('forbidden_role', 'Only the instructor of this server may do that');
      return caller;
    },
    isStaff(request) {
      try {
        return holder(request).kind === 'staff';
      } catch {
        return false;
      }
    },
    exercise(request, id, need) {
      const caller = holder(request, id);
      if (caller.kind === 'staff') {
        const exercise = exercises.get(id);
        if (!exercise) throw notFound();
        return { exercise, viewer: staff, role: 'instructor' };
      }
      const { exercise } = caller;
      const seat = exercise.state.seats.get(caller.seat);
      if (exercise.id !== id || !seat || seat.removed) throw notFound();
      if (!needs[need](seat.role)) throw refusal('forbidden_role', 'This seat may not do that');
      return { exercise, viewer: viewerOf(seat), role: seat.role };
    },
  };
}
