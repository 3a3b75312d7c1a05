import * as z from 'zod';
import { offered } from '../../../clients/i18n/languages.ts';
import { asyncApi, jsonSchema, schemaNames } from '../../../schemas/export.ts';
import { fictionCountries } from '../../../schemas/fiction/index.ts';
import type { App } from '../app.ts';
import type { Wired } from '../deps.ts';
import { inventedFile, inventedPage, lastSeed } from '../docs/invented.ts';
import { docsPage } from '../docs/page.ts';
import { docsTexts } from '../docs/texts.ts';
import { openApi, type Route } from '../openapi.ts';
import { notFound } from '../problems.ts';

const Language = z.enum(offered).default('en');
const Invented = z.object({
  seed: z.coerce.number().int().min(0).max(lastSeed).default(1),
  // A form sends what is not chosen as empty.
  country: z.union([z.enum(fictionCountries), z.literal('').transform(() => undefined)]).optional(),
});

/** What others need to write a client, and what people need to know of every message: made from the schemas that the server itself checks with. */
export function docsRoutes(app: App, of: Wired, routes: readonly Route[]): void {
  const once = <T>(make: () => T) => {
    let made: T | undefined;
    return () => (made ??= make());
  };
  const socket = once(() => asyncApi(of.version));
  const http = once(() => openApi(routes, of.version));

  const pages = new Map<string, string>();

  app.get('/docs', { schema: { querystring: z.object({ lang: Language }) } }, async (request, reply) => {
    const { lang } = request.query;
    const page = pages.get(lang) ?? docsPage(await docsTexts(lang), routes);
    pages.set(lang, page);
    return reply.type('text/html; charset=utf-8').send(page);
  });
  app.get(
    '/docs/invented',
    { schema: { querystring: Invented.extend({ lang: Language }) } },
    async (request, reply) => {
      const { lang, seed, country } = request.query;
      return reply.type('text/html; charset=utf-8').send(inventedPage(await docsTexts(lang), seed, country));
    },
  );
  app.get('/docs/invented.json', { schema: { querystring: Invented } }, async ({ query }) =>
    inventedFile(query.seed, query.country),
  );
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
