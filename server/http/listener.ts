import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';

/** Wall ms. A request that is not complete by then is cut; so is a connection on which nothing moves. */
const requestMs = 10_000;
const idleMs = 15_000;

/** A listener as all of ours are: the first one and those of the class's network. A WebSocket is exempt once it is one. */
export function createListener(
  handle: RequestListener,
  tls: { readonly cert: string; readonly key: string } | undefined,
): Server {
  const options = {
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: idleMs,
    insecureHTTPParser: false,
  };
  const server = tls ? createTlsServer({ ...options, ...tls }, handle) : createServer(options, handle);
  server.setTimeout(idleMs);
  return server;
}
