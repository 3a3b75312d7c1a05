import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import path from 'node:path';
import compress from '@fastify/compress';
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type ConnectionError,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
  type RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { type ProblemCode, problem, zodProblem } from '../../schemas/problem.ts';
import { parseJson } from '../gateway/json.ts';
import { registerUpgrade } from '../gateway/upgrade.ts';
import { isLoopback } from './addresses.ts';
import { createCallers } from './callers.ts';
import type { AppOf, Lan, Wired } from './deps.ts';
import { strangerPage } from './docs/stranger.ts';
import { createDoors } from './doors.ts';
import { createEntrance } from './entrance.ts';
import { createGuesses, noGuesses } from './guesses.ts';
import { createListener } from './listener.ts';
import type { Route } from './openapi.ts';
import { Refusal, refusal, refuse } from './problems.ts';
import { createReviews } from './reviews.ts';
import { docsRoutes } from './routes/docs.ts';
import { exerciseRoutes } from './routes/exercises.ts';
import { healthRoutes } from './routes/health.ts';
import { joinRoutes } from './routes/join.ts';
import { lanRoutes } from './routes/lan.ts';
import { pageRoutes } from './routes/pages.ts';
import { reviewRoutes } from './routes/review.ts';
import { rosterRoutes } from './routes/rosters.ts';
import { largestScenario, scenarioRoutes } from './routes/scenarios.ts';
import type { CsvBody } from './tables.ts';

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What a JSON body may weigh, bytes. */
const bodyLimit = 64 * 1024;

/** The whole HTTP side and the socket's upgrade, ready to listen. */
export async function buildApp(given: AppOf): Promise<{ readonly app: App; readonly lan: Lan }> {
  const app: App = Fastify({
    loggerInstance: given.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    handlerTimeout: 10_000,
    forceCloseConnections: true,
    serverFactory: (handle) => createListener(handle, given.tls),
    frameworkErrors: (_error, _request, reply) => {
      refuse(reply, 400, problem('schema_invalid', 'This address cannot be read'));
    },
    clientErrorHandler: answerUnreadable,
  });
  const port = (): number => {
    const address = app.server.address();
    return typeof address === 'object' && address ? address.port : 0;
  };
  const of: Wired = { ...given, lan: given.lan(app.server, port) };
  const ownHosts = () => [...of.ownHosts(), ...of.lan.addresses().map(({ address }) => address)];
  const doors = createDoors({ ...of, ownHosts, port });
  const guesses = of.rateLimit ? createGuesses(of.timers.now) : noGuesses;
  const callers = createCallers(of.exercises, of.tickets);
  const entrance = createEntrance({ ...of, guesses, wall: of.timers.wall });
  const routes: Route[] = [];

  app.setValidatorCompiler(({ schema }) => (value: unknown) => {
    if (!(schema instanceof z.ZodType)) return { value };
    const parsed = schema.safeParse(value, { reportInput: true });
    return parsed.success ? { value: parsed.data } : { error: new Refusal(zodProblem(parsed.error)) };
  });
  readBodies(app);
  answerErrors(app, routes);

  app.addHook('onRoute', ({ method, url, schema }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') routes.push({ method: one, url, ...shapes(schema) });
  });
  // Before the doors: it is this that takes down the connection of an upgrade that they refuse.
  await registerUpgrade(app, { ...of, isOwn: isLoopback, refuse });
  app.addHook('onRequest', async (request, reply) => {
    const { host, origin, upgrade } = request.headers;
    const stranger = doors.hostProblem(host);
    if (stranger) {
      const reads = request.method === 'GET' && upgrade === undefined;
      if (!reads || !request.headers.accept?.includes('text/html')) return refuse(reply, 403, stranger);
      return reply
        .code(403)
        .type('text/html; charset=utf-8')
        .send(await strangerPage());
    }
    if (doors.isGuest(origin)) {
      reply.headers({
        'access-control-allow-origin': origin,
        vary: 'Origin',
        'access-control-expose-headers': 'Retry-After',
      });
      if (request.method === 'OPTIONS') return reply.headers(preflight).code(204).send();
    }
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const foreign = reads && upgrade === undefined ? undefined : doors.originProblem(origin, host);
    if (foreign) {
      request.log.warn({ code: foreign.code, ip: request.ip }, 'refused at the door');
      return refuse(reply, 403, foreign);
    }
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    // The pattern of the route, not the address: that may hold a join code.
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });

  await app.register(helmet, securityHeaders);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { ttl }) => refusal('rate_limited', 'Too many requests', { retryAfterMs: ttl }),
  });
  await app.register(compress);

  healthRoutes(app, of, callers);
  docsRoutes(app, of, routes);
  joinRoutes(app, of, callers, entrance, guesses);
  lanRoutes(app, of, callers);
  const reviewOf = createReviews();
  exerciseRoutes(app, of, callers, reviewOf);
  rosterRoutes(app, of, callers);
  reviewRoutes(app, callers, reviewOf);
  scenarioRoutes(app, of, callers);
  if (of.webRoot !== undefined && existsSync(path.join(of.webRoot, 'assets'))) await pageRoutes(app, of.webRoot);
  return { app, lan: of.lan };
}

/** One parser for JSON, the same as for frames; no form, no plain text: those come from other sites without asking. */
function readBodies(app: App): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    const parsed = parseJson(String(body));
    if (parsed.ok) done(null, parsed.value);
    else done(new Refusal(parsed.problem, 400), undefined);
  });
  const asBytes = (_request: FastifyRequest, body: Buffer | string, done: (error: null, body: unknown) => void) =>
    done(null, body);
  app.addContentTypeParser(['application/yaml', 'application/x-yaml', 'text/yaml'], { parseAs: 'buffer' }, asBytes);
  app.addContentTypeParser(['application/x-ndjson', 'application/jsonl'], { parseAs: 'string' }, asBytes);
  // Not among the types that a form of another site can send.
  app.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, { csv: body } satisfies CsvBody<Buffer | string>),
  );
}

function shapes(schema: object | undefined): Omit<Route, 'method' | 'url'> {
  const of = (name: string): z.ZodType | undefined => {
    const found: unknown = schema && name in schema ? schema[name as keyof typeof schema] : undefined; // looked up just before
    return found instanceof z.ZodType ? found : undefined;
  };
  return { params: of('params'), query: of('querystring'), body: of('body') };
}

const tooLargeCodes = new Map<number, ProblemCode>([[largestScenario, 'scenario_too_large']]);

/** Every error leaves as a problem, also for addresses that do not exist and bodies that were never read. */
function answerErrors(app: App, routes: readonly Route[]): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof Refusal) return refuse(reply, error.status, error.problem);
    const [code, status] =
      error instanceof Error && 'code' in error && 'statusCode' in error
        ? [String(error.code), Number(error.statusCode)]
        : ['', 500];
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      const limit = request.routeOptions.bodyLimit ?? bodyLimit;
      const expected = `at most ${limit} bytes`;
      return refuse(
        reply,
        413,
        problem(
          tooLargeCodes.get(limit) ?? (limit > largestScenario ? 'import_too_large' : 'too_large'),
          'The body is too large',
          { expected },
        ),
      );
    }
    if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
      return refuse(
        reply,
        415,
        problem('unsupported_media_type', 'This content type is not taken here', { expected: 'application/json' }),
      );
    if (code === 'FST_ERR_HANDLER_TIMEOUT')
      return refuse(reply, 503, problem('internal', 'This takes too long and was given up', { retryAfterMs: 10_000 }));
    if (status >= 400 && status < 500)
      return refuse(reply, status, problem('schema_invalid', 'This request cannot be read'));
    request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed');
    return refuse(reply, 500, problem('internal', 'Something went wrong here; it has been noted'));
  });

  const patterns = () =>
    routes.map(({ method, url }) => ({ method, pattern: new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`) }));
  let known: ReturnType<typeof patterns> | undefined;
  app.setNotFoundHandler((request, reply) => {
    known ??= patterns();
    const [asked = ''] = request.url.split('?', 1);
    const allow = [...new Set(known.filter(({ pattern }) => pattern.test(asked)).map(({ method }) => method))];
    // The last: a route that is there, for something that is not.
    if (allow.length === 0 || allow.includes(request.method))
      return refuse(reply, 404, problem('not_found', 'There is nothing here'));
    reply.header('allow', allow.join(', '));
    return refuse(
      reply,
      405,
      problem('method_not_allowed', 'That cannot be done here', { expected: allow.join(' | ') }),
    );
  });
}

/** What Node itself could not make sense of: answered by hand, for no request came of it. */
function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, found] =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ['408 Request Timeout', problem('schema_invalid', 'The request did not come in time')]
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? ['431 Request Header Fields Too Large', problem('too_large', 'The headers are too large')]
        : ['400 Bad Request', problem('schema_invalid', 'This is no HTTP request')];
  const body = JSON.stringify(found);
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
  socket.destroy(error);
}

/** What a page of a guest origin may send. */
const preflight = {
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '600',
};

const securityHeaders: FastifyHelmetOptions = {
  // Plain http in the classroom: a browser must not be told to insist on https, nor to ask for it.
  strictTransportSecurity: false,
  // These only work over https; elsewhere a browser complains about them on every page.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      // Mantine sets styles on elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'", 'data:'],
      // Older browsers do not count a socket of the same host as 'self'.
      connectSrc: ["'self'", socketSource('ws'), socketSource('wss')],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
};

function socketSource(scheme: string) {
  return ({ headers: { host = '' } }: IncomingMessage): string =>
    /^[\w.:[\]-]+$/.test(host) ? `${scheme}://${host}` : "'self'";
}
