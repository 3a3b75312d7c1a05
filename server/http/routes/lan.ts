import type { FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import type { Wired } from '../deps.ts';
import { refusal } from '../problems.ts';
import { joinAddress, qrSvg } from '../qr.ts';

const OpenBody = z.strictObject({
  addresses: z.array(z.string().max(64)).min(1).max(32).optional(),
  show: z.string().max(64).optional(),
});

/** Where others reach this server: on the class's network if it is let in, else only on this machine. */
export function baseUrl(of: Wired, request: FastifyRequest): string {
  const scheme = of.tls ? 'https' : 'http';
  const { shown } = of.lan;
  const { localPort } = request.socket;
  if (shown === undefined) return `${scheme}://localhost:${localPort ?? 80}`;
  return `${scheme}://${shown.includes(':') ? `[${shown}]` : shown}:${localPort ?? 80}`;
}

/** Letting the class in, and the address and picture that it needs for that. */
export function lanRoutes(app: App, of: Wired, callers: Callers): void {
  const picture = (request: FastifyRequest) => ({
    open: of.lan.isOpen,
    shown: of.lan.shown,
    addresses: of.lan.addresses(),
    url: baseUrl(of, request),
    deviceSeen: of.lan.deviceSeen,
  });

  app.get('/api/v1/lan', async (request) => {
    callers.staff(request);
    return picture(request);
  });

  app.post('/api/v1/lan', { schema: { body: OpenBody.nullish() } }, async (request) => {
    callers.staff(request);
    if (!of.rateLimit)
      throw refusal('wrong_state', 'This server runs without limits, for load tests on this machine', {
        hint: 'Start it without --no-rate-limit',
      });
    const { addresses = [], show } = request.body ?? {};
    const known = new Set(of.lan.addresses().map(({ address }) => address));
    const unknown = [...addresses, ...(show === undefined ? [] : [show])].find((address) => !known.has(address));
    if (unknown !== undefined)
      throw refusal('schema_invalid', 'This machine has no such address', {
        actual: unknown,
        expected: [...known].join(', ') || 'none: this machine is in no network',
      });
    const { failed } = await of.lan.open(request.body ?? {});
    return { ...picture(request), failed };
  });

  app.delete('/api/v1/lan', async (request) => {
    callers.staff(request);
    await of.lan.close();
    return picture(request);
  });

  app.delete('/api/v1/lan/seen', async (request) => {
    callers.staff(request);
    of.lan.forgetDevice();
    return picture(request);
  });

  const params = z.object({ id: z.string().max(64) });
  /** A trainee is in already; the way in is for those who show it to others. */
  const codeFor = (request: FastifyRequest, id: string): string => {
    const { exercise, viewer } = callers.exercise(request, id, 'belong');
    if (viewer.kind === 'bureau') throw refusal('forbidden_role', 'This seat may not do that');
    return exercise.state.code;
  };

  app.get('/api/v1/exercises/:id/door', { schema: { params } }, async (request) => ({
    code: codeFor(request, request.params.id),
    url: baseUrl(of, request),
    open: of.lan.isOpen,
  }));

  app.get('/api/v1/exercises/:id/qr.svg', { schema: { params } }, async (request, reply) =>
    reply
      .type('image/svg+xml')
      .send(await qrSvg(joinAddress(baseUrl(of, request), codeFor(request, request.params.id)))),
  );

  app.get(
    '/api/v1/qr',
    { schema: { querystring: z.object({ text: z.string().min(1).max(300) }) } },
    async (request, reply) => {
      callers.staff(request);
      return reply.type('image/svg+xml').send(await qrSvg(request.query.text));
    },
  );
}
