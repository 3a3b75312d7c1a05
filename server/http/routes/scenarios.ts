import * as z from 'zod';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import type { Wired } from '../deps.ts';
import { Refusal, refusal } from '../problems.ts';

const params = z.object({ id: z.string().max(64) });
const RehearseBody = z.strictObject({
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
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

  app.get('/api/v1/scenarios', async (request) => {
    callers.staff(request);
    return { scenarios: await library.list(), broken: await library.problems() };
  });

  app.get('/api/v1/scenarios/:id', { schema: { params } }, async (request, reply) => {
    callers.staff(request);
    const source = await library.source(request.params.id);
    if ('problem' in source) throw new Refusal(source.problem);
    return reply.type('application/yaml; charset=utf-8').send(source.text);
  });

  app.put('/api/v1/scenarios/:id', { ...large, schema: { params } }, async (request) => {
    const saved = await library.save(request.params.id, yaml(request.body));
    if (!saved.ok) throw new Refusal(saved.problem);
    return { id: request.params.id };
  });

  app.post(
    '/api/v1/scenarios/check',
    { ...large, schema: { querystring: z.object({ file: z.string().max(100).default('scenario.yaml') }) } },
    async (request) => {
      const { file } = request.query;
      const { ok, problems, more } = await of.checkScenario(yaml(request.body), { file });
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
      const rehearsed = await of.rehearse(found.scenario, request.body ?? {});
      if (!rehearsed.ok) throw new Refusal(rehearsed.problem);
      return rehearsed.result;
    },
  );
}
