import type { FastifyContextConfig } from 'fastify';
import * as z from 'zod';
import { Role } from '../../../schemas/seat.ts';
import { isStaffRole } from '../../core/actor.ts';
import type { App } from '../app.ts';
import { type Callers, ticketIn } from '../callers.ts';
import type { Wired } from '../deps.ts';
import type { Entrance } from '../entrance.ts';
import type { Guesses } from '../guesses.ts';
import { Refusal, refusal } from '../problems.ts';
import { baseUrl } from './lan.ts';

const typed = z.string().max(64);

export const JoinBody = z.strictObject({
  code: typed,
  name: z.string().max(200).optional(),
  bureau: typed.optional(),
  watch: z.boolean().optional(),
});
const BureausBody = z.strictObject({ code: typed });
const ReturnBody = z.strictObject({ code: typed, returnCode: typed });
const StaffBody = z.strictObject({ key: z.string().max(256) });
const TicketBody = z.strictObject({ role: Role, bureau: typed.optional(), name: z.string().max(64).optional() });

/** So many requests a minute from one address, right ones included. */
const manyAMinute = { max: 300, timeWindow: '1 minute' } as const;

/** How one gets a ticket: with the code of the class, with a return code, with the staff key, or from staff. */
export function joinRoutes(app: App, of: Wired, callers: Callers, entrance: Entrance, guesses: Guesses): void {
  const config: FastifyContextConfig = { rateLimit: of.rateLimit ? manyAMinute : false };

  app.post('/api/v1/join', { config, schema: { body: JoinBody } }, async (request, reply) => {
    const entered = await entrance.join(request.body, request.ip, ticketIn(request));
    if (!entered.ok) throw new Refusal(entered.problem);
    return reply.code(201).send(entered.joined);
  });

  app.post('/api/v1/bureaus', { config, schema: { body: BureausBody } }, async (request) => {
    const offer = entrance.bureaus(request.body.code, request.ip);
    if (!offer.ok) throw new Refusal(offer.problem);
    return { bureaus: offer.bureaus, contentNotes: offer.contentNotes };
  });

  app.post('/api/v1/return', { config, schema: { body: ReturnBody } }, async (request, reply) => {
    const entered = await entrance.return(request.body, request.ip);
    if (!entered.ok) throw new Refusal(entered.problem);
    return reply.code(201).send(entered.joined);
  });

  app.post('/api/v1/staff', { config, schema: { body: StaffBody } }, async (request, reply) => {
    const retryAfterMs = guesses.wait(request.ip);
    if (retryAfterMs > 0) throw refusal('rate_limited', 'Too many wrong keys', { retryAfterMs });
    if (!of.tickets.isStaffKey(request.body.key)) {
      guesses.wrong(request.ip);
      throw refusal('staff_key_wrong', 'This is not the staff key', { hint: 'It is printed when the server starts' });
    }
    return reply.code(201).send({ ticket: of.tickets.makeStaff() });
  });

  app.post(
    '/api/v1/exercises/:id/tickets',
    { schema: { params: z.object({ id: typed }), body: TicketBody } },
    async (request, reply) => {
      const { exercise } = callers.exercise(request, request.params.id, 'run');
      const { role, bureau, name = role } = request.body;
      const needsBureau = role === 'trainee' || role === 'shadow';
      if (needsBureau !== (bureau !== undefined))
        throw refusal('schema_invalid', needsBureau ? 'Say which bureau' : 'This role belongs to no bureau', {
          path: '/bureau',
        });
      const entered = await entrance.seat(exercise, { role, bureau, name });
      if (!entered.ok) throw new Refusal(entered.problem);
      const page = isStaffRole(role) ? 'console' : role === 'wall' ? 'wall' : 'desk';
      const { ticket, seat } = entered.joined;
      // In the fragment: it is never sent to a server and never stands in a log.
      return reply.code(201).send({ ticket, seat, url: `${baseUrl(of, request)}/${page}#t=${ticket}` });
    },
  );
}
