import websocket, { type WebsocketPluginOptions } from '@fastify/websocket';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Problem, problem } from '../../schemas/problem.ts';
import { maxFrame, subprotocol, wsPath } from '../../schemas/wire.ts';
import type { Gateway } from './gateway.ts';
import { wsSocket } from './socket.ts';

export interface UpgradeOf {
  readonly gateway: Gateway;
  /** Sockets in all, and from one address; this machine's own addresses count only in all. */
  readonly maxConnections: number;
  readonly maxPerAddress: number;
  readonly isOwn: (address: string) => boolean;
  /** Answers with a problem; the gateway itself knows no HTTP statuses. */
  refuse(reply: FastifyReply, status: number, found: Problem): FastifyReply;
}

/** Sockets that have not finished closing this long after the server began to stop are cut. */
const lastChance = 1_000;

/** With `closeTimeout`, which the library has and its types do not name yet. */
const options: NonNullable<WebsocketPluginOptions['options']> & { closeTimeout: number } = {
  maxPayload: maxFrame,
  // Compression costs memory for each socket and lets a small frame become a large one.
  perMessageDeflate: false,
  maxFragments: 64,
  maxBufferedChunks: 1_024,
  closeTimeout: 5_000,
  handleProtocols: () => subprotocol,
};

/** `GET /ws`: what is wrong is answered in plain HTTP before the upgrade; then the gateway has the socket. */
export async function registerUpgrade(app: FastifyInstance, of: UpgradeOf): Promise<void> {
  const perAddress = new Map<string, number>();
  let open = 0;

  await app.register(websocket, {
    options,
    // The library has closed the socket itself by then, with the code that says why; to cut it here would swallow that code.
    errorHandler(error) {
      app.log.info({ code: 'code' in error ? error.code : undefined }, 'a socket failed');
    },
    // Everybody is told goodbye and gets a moment to answer; only then the listeners go.
    preClose(done) {
      of.gateway.stop();
      const { websocketServer } = app;
      const cut = setTimeout(() => {
        for (const socket of websocketServer.clients) socket.terminate();
      }, lastChance);
      websocketServer.close(() => {
        clearTimeout(cut);
        done();
      });
      for (const socket of websocketServer.clients) socket.close(1001, 'server_stopping');
    },
  });

  function refusal(request: FastifyRequest): readonly [status: number, Problem] | undefined {
    const offered = String(request.headers['sec-websocket-protocol'] ?? '').split(',');
    if (!offered.some((name) => name.trim() === subprotocol))
      return [
        400,
        problem('unsupported_version', 'This subprotocol is not spoken here', {
          expected: subprotocol,
          hint: `Offer the WebSocket subprotocol ${subprotocol}`,
        }),
      ];
    if (open >= of.maxConnections) return [503, tooMany(of.maxConnections, 'in all')];
    const mine = perAddress.get(request.ip) ?? 0;
    if (!of.isOwn(request.ip) && mine >= of.maxPerAddress) return [429, tooMany(of.maxPerAddress, 'from one address')];
    return undefined;
  }

  app.route({
    method: 'GET',
    url: wsPath,
    onRequest: async (request, reply) => {
      if (!request.ws) return;
      const refused = refusal(request);
      if (refused) return of.refuse(reply, ...refused);
    },
    handler: (_request, reply) =>
      of.refuse(
        reply.header('upgrade', 'websocket'),
        426,
        problem('unsupported_version', 'WebSocket upgrade required', { hint: `Connect with ws:// and ${subprotocol}` }),
      ),
    wsHandler: (socket, request) => {
      const { ip } = request;
      open += 1;
      perAddress.set(ip, (perAddress.get(ip) ?? 0) + 1);
      socket.once('close', () => {
        open -= 1;
        const left = (perAddress.get(ip) ?? 1) - 1;
        if (left > 0) perAddress.set(ip, left);
        else perAddress.delete(ip);
      });
      of.gateway.accept(wsSocket(socket));
    },
  });
}

const tooMany = (limit: number, where: string): Problem =>
  problem('too_many_connections', `There are too many connections ${where}`, {
    expected: `at most ${limit}`,
    retryAfterMs: 10_000,
  });
