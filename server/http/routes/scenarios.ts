import * as z from 'zod';
import type { Scenario } from '../../../schemas/scenario.ts';
import type { TableChange, TableRemark } from '../../../schemas/table.ts';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import type { Wired } from '../deps.ts';
import { attachment } from '../files.ts';
import { Refusal, refusal } from '../problems.ts';
import { csvText, largestTable } from '../tables.ts';

const params = z.object({ id: z.string().max(64) });
const RehearseBody = z.strictObject({
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  crew: z.string().max(200).optional(),
});

const RehearseQuery = z.strictObject({
  seed: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  crew: z.string().max(200).optional(),
});

/** A scenario file, bytes. */
export const largestScenario = 256 * 1024;

/** The library of scenarios: read, write, check, rehearse. */
export function scenarioRoutes(app: App, of: Wired, callers: Callers): void {
  const { library } = of;
  /** Before the body is read: a stranger's file is not even taken in. */
  const large = {
    bodyLimit: largestScenario,
    onRequest: async (request: Parameters<Callers['staff']>[0]) => void callers.staff(request),
  };

  function yaml(body: unknown): Uint8Array {
    if (body instanceof Uint8Array) return body;
    throw refusal('unsupported_media_type', 'Send the scenario as application/yaml', { expected: 'application/yaml' });
  }

  // The first to ask waits until all of them have been read.
  app.get('/api/v1/scenarios', { handlerTimeout: 60_000 }, async (request) => {
    callers.staff(request);
    return { scenarios: await library.list(), broken: await library.problems() };
  });

  app.get('/api/v1/scenarios/:id', { schema: { params } }, async (request, reply) => {
    callers.staff(request);
    const source = await library.source(request.params.id);
    if ('problem' in source) throw new Refusal(source.problem);
    return reply
      .type('application/yaml; charset=utf-8')
      .headers({ etag: `"${source.version}"`, 'x-shipped': String(source.shipped) })
      .send(source.text);
  });

  app.put(
    '/api/v1/scenarios/:id',
    { ...large, schema: { params, querystring: z.strictObject({ unfinished: z.stringbool().default(false) }) } },
    async (request) => {
      const { id } = request.params;
      const over = seenBy(request.headers);
      const saved = await library.save(id, yaml(request.body), { over, unfinished: request.query.unfinished });
      if (!saved.ok) throw new Refusal(saved.problem);
      return { id, version: saved.version, errors: saved.errors };
    },
  );

  const table = '/api/v1/scenarios/:id/injects.csv';
  app.get(table, { schema: { params } }, async (request, reply) => {
    callers.staff(request);
    const { id } = request.params;
    const source = await library.source(id);
    if ('problem' in source) throw new Refusal(source.problem);
    const made = await of.injects.out(source.text);
    if (!made.ok)
      throw refusal('scenario_invalid', 'The file cannot be read', { hint: 'POST it to /api/v1/scenarios/check' });
    return (
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', attachment(`${id} injects`, 'csv'))
        // The mark at the beginning tells spreadsheets that letters of every script follow.
        .send(`\uFEFF${made.csv}`)
    );
  });

  app.put(
    table,
    {
      bodyLimit: largestTable,
      onRequest: large.onRequest,
      handlerTimeout: 30_000,
      schema: { params, querystring: z.object({ preview: z.stringbool().default(false) }) },
    },
    async (request) => {
      const { id } = request.params;
      const { preview } = request.query;
      const source = await library.source(id);
      if ('problem' in source) throw new Refusal(source.problem);
      const { text: before, shipped } = source;
      if (shipped && !preview)
        throw refusal('scenario_shipped', 'A scenario of the product cannot be changed', {
          actual: id,
          hint: 'Save a copy under another id (GET it, change its "id", PUT it as /api/v1/scenarios/ANOTHER-ID), and change that',
        });
      const { text, changes, problems, more } = await of.injects.in(before, csvText(request.body, 'table_invalid'));
      if (!preview) {
        if (problems.length > 0) throw tableProblem(problems, more);
        if (changes.length > 0) {
          const saved = await library.save(id, new TextEncoder().encode(text));
          if (!saved.ok) throw new Refusal(saved.problem);
        }
      }
      return { id, saved: !preview && changes.length > 0, shipped, changes: changes.map(shortened), problems, more };
    },
  );

  app.post(
    '/api/v1/scenarios/check',
    {
      ...large,
      handlerTimeout: 120_000,
      schema: {
        querystring: z.object({
          file: z.string().max(100).default('scenario.yaml'),
          strict: z.stringbool().default(false),
          rehearse: z.stringbool().default(false),
        }),
      },
    },
    async (request) => {
      const { ok, problems, more } = await of.checkScenario(yaml(request.body), request.query);
      return { ok, problems, more };
    },
  );

  app.post(
    '/api/v1/scenarios/:id/rehearse',
    { handlerTimeout: 60_000, schema: { params, body: RehearseBody.nullish() } },
    async (request) => {
      callers.staff(request);
      const found = await library.load(request.params.id);
      if (!found.ok) throw new Refusal(found.problem);
      return await rehearsed(found.scenario, request.body ?? {});
    },
  );

  // What is being written, saved or not.
  app.post(
    '/api/v1/scenarios/rehearse',
    { ...large, handlerTimeout: 60_000, schema: { querystring: RehearseQuery } },
    async (request) => {
      const found = await of.readScenario(yaml(request.body));
      if (!found.ok) throw new Refusal(found.problem);
      return await rehearsed(found.scenario, request.query);
    },
  );

  app.post(
    '/api/v1/scenarios/preview',
    { ...large, handlerTimeout: 60_000, schema: { querystring: RehearseQuery } },
    async (request) => {
      const found = await of.readScenario(yaml(request.body));
      if (!found.ok) throw new Refusal(found.problem);
      const played = await of.preview(found.scenario, request.query);
      if (!played.ok) throw new Refusal(played.problem);
      return played.result;
    },
  );

  async function rehearsed(scenario: Scenario, wish: z.output<typeof RehearseBody>): Promise<object> {
    const played = await of.rehearse(scenario, { ...wish, ownTests: true });
    if (!played.ok) throw new Refusal(played.problem);
    return played.result;
  }
}

/** What the author of a text has seen: a version of the file, that there is none (`null`), or whatever. */
function seenBy(headers: Readonly<Record<string, unknown>>): string | null | undefined {
  if (headers['if-none-match'] === '*') return null;
  const match = headers['if-match'];
  // A compressed answer may carry the weak form of its mark.
  return typeof match === 'string' && match !== '*' ? match.replace(/^(?:W\/)?"(.*)"$/, '$1') : undefined;
}

/** A preview shows where something changes, not all of it: a text may have 8,000 letters. */
const shortened = (change: TableChange): TableChange => ({
  ...change,
  before: cut(change.before),
  after: cut(change.after),
});
const cut = (text: string): string => ([...text].length > 300 ? `${[...text].slice(0, 299).join('')}…` : text);

const tableProblem = (problems: readonly TableRemark[], more: number): Refusal => {
  const count = problems.length + more;
  return refusal('table_invalid', `The table has ${count === 1 ? '1 mistake' : `${count} mistakes`}`, {
    issues: problems.slice(0, 20).map(({ row, column, code, message, hint }) => ({
      code,
      message,
      path: `${row}:${column}`,
      ...(hint !== undefined && { hint }),
    })),
    ...(count > 20 && { more: count - 20 }),
  });
};
