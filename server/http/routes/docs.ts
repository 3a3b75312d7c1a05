import * as z from 'zod';
import { commandTypes, staffCommandTypes } from '../../../schemas/command.ts';
import { eventTypes } from '../../../schemas/event.ts';
import { asyncApi, jsonSchema, schemaNames } from '../../../schemas/export.ts';
import { kinds } from '../../../schemas/kinds/index.ts';
import { problemCodes } from '../../../schemas/problem.ts';
import { closeCodes, subprotocol, wsPath } from '../../../schemas/wire.ts';
import type { App } from '../app.ts';
import type { Wired } from '../deps.ts';
import { openApi, type Route } from '../openapi.ts';
import { notFound } from '../problems.ts';

/** What others need to write a client: made from the schemas that the server itself checks with. */
export function docsRoutes(app: App, of: Wired, routes: readonly Route[]): void {
  let page: string | undefined;
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const socket = once(() => asyncApi(of.version));
  const http = once(() => openApi(routes, of.version));

  app.get('/docs', async (_request, reply) => {
    page ??= documentPage(routes);
    return reply.type('text/html; charset=utf-8').send(page);
  });
  app.get('/docs/asyncapi.json', async () => socket());
  app.get('/docs/openapi.json', async () => http());
  app.get('/docs/schemas/index.json', async () => ({ schemas: schemaNames.map((name) => `${name}.json`) }));
  app.get('/docs/schemas/:name', { schema: { params: z.object({ name: z.string().max(100) }) } }, async (request) => {
    const [, name] = /^(.+)\.json$/.exec(request.params.name) ?? [];
    const schema = name === undefined ? undefined : jsonSchema(name);
    if (!schema) throw notFound();
    return schema;
  });
}

function documentPage(routes: readonly Route[]): string {
  const code = (text: string) => `<code>${text}</code>`;
  const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  const link = (name: string) => `<a href="/docs/schemas/${name}.json">${code(name)}</a>`;
  const forSeats = commandTypes.filter((type) => !staffCommandTypes.has(type));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>EXERCISE - Liaison for programmers</title><link rel="icon" href="data:,">
<style>body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem}ul{columns:18rem;padding-inline-start:1.2rem}
.band{background:#5b2a86;color:#fff;margin:0;padding:.4rem 1rem;text-align:center;font-weight:700}code{font-size:.95em}</style></head>
<body><p class="band">EXERCISE</p><main>
<h1>Liaison for programmers</h1>
<p>Everything here is invented. A client connects to ${code(wsPath)} with the WebSocket subprotocol ${code(subprotocol)}, says
${code('hello')} with its ticket, and then follows one stream of numbered entries. A ticket comes from ${code('POST /api/v1/join')}.</p>
<p>Machine-readable: <a href="/docs/asyncapi.json">AsyncAPI 3 (the socket)</a>, <a href="/docs/openapi.json">OpenAPI 3.1 (the routes)</a>,
<a href="/docs/schemas/index.json">JSON Schema</a> of every part.</p>
<h2>Frames</h2>${list([`${link('client-frame')}: what a client says`, `${link('hub-frame')}: what the hub says`, `${link('entry')}: what has happened`])}
<h2>Commands of a desk</h2>${list(forSeats.map(code))}
<h2>Commands of staff</h2>${list([...staffCommandTypes].map(code))}
<h2>Events</h2>${list(eventTypes.map(code))}
<h2>Message types</h2>${list(
    Object.values(kinds).map(
      ({ type, replies }) =>
        `${link(type)}${replies.length > 0 ? `, answered by ${replies.map(code).join(', ')}` : ''}`,
    ),
  )}
<h2>Routes</h2>${list(routes.map(({ method, url }) => code(`${method} ${url}`)))}
<h2>Reasons to refuse</h2>${list(problemCodes.map(code))}
<h2>Why a socket is closed</h2>${list(Object.entries(closeCodes).map(([name, number]) => `${number} ${code(name)}`))}
</main></body></html>`;
}
