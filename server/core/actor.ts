import type { Role } from '../../schemas/seat.ts';
import { desk, staff, type Viewer, wall } from './view.ts';

/** Who asks: a person's seat, a bot that plays a party, or the hub itself (injects, deliveries, deadlines, connections). */
export type Actor =
  | {
      readonly kind: 'seat';
      readonly id: string;
      readonly role: Role;
      readonly bureau?: string | undefined;
      readonly name?: string | undefined;
      /** To recognise the person who answers an anonymous question a second time: made with a secret of the hub, another one for each question. */
      readonly voice?: string | undefined;
    }
  | { readonly kind: 'bot'; readonly bureau: string }
  | { readonly kind: 'engine' };

export const engine: Actor = { kind: 'engine' };
export const bot = (bureau: string): Actor => ({ kind: 'bot', bureau });

/** What `by` of its entries says. */
export const nameOf = (actor: Actor): string =>
  actor.kind === 'seat' ? actor.id : actor.kind === 'bot' ? `bot:${actor.bureau}` : 'engine';

/** What `by` says where it is nobody's business who it was. */
export const somebody = 'somebody';

const staffRoles: ReadonlySet<Role> = new Set(['instructor', 'assessor', 'observer']);
export const isStaffRole = (role: Role): boolean => staffRoles.has(role);

/** Which stream a seat follows: instructor, assessor and observer the log; a trainee and a shadow their bureau's; the wall its own. */
export function viewerOf(seat: { readonly role: Role; readonly bureau?: string | undefined }): Viewer {
  if (isStaffRole(seat.role)) return staff;
  return seat.bureau === undefined || seat.role === 'wall' ? wall : desk(seat.bureau);
}
