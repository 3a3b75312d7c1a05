import * as z from 'zod';
import { instant } from '../../../schemas/ids.ts';
import { type Language, Language as LanguageSchema, say } from '../../../schemas/text.ts';
import type { Exercise } from '../../exercise/types.ts';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import type { Wired } from '../deps.ts';
import { createExports } from '../exports.ts';
import { attachment } from '../files.ts';
import { storedAbout } from '../people.ts';
import { notFound, Refusal, refusal } from '../problems.ts';
import type { ReviewOf } from '../reviews.ts';

const params = z.object({ id: z.string().max(64) });
/** Rooms that play the same at once. */
const mostRooms = 10;
const RoomName = z.string().trim().min(1).max(32);
const NewBody = z.strictObject({
  scenario: z.string().min(1).max(64),
  seed: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  rate: z.number().min(0.1).max(10_000).optional(),
  language: LanguageSchema.optional(),
  untimed: z.boolean().optional(),
  rooms: z.union([z.number().int().min(1).max(mostRooms), z.array(RoomName).min(1).max(mostRooms)]).optional(),
});
/** Who writes nothing wants it without the people. */
const AgainBody = z.strictObject({ people: z.boolean().optional() }).nullish();

const KeepBody = z
  .strictObject({
    to: z.string().min(1).max(64),
    injects: z.array(z.string().max(64)).max(200).optional(),
    messages: z.array(z.string().max(64)).max(200).optional(),
    times: z.boolean().optional(),
  })
  .refine(({ injects = [], messages = [], times = false }) => times || injects.length + messages.length > 0, {
    message: 'Say what is to be kept',
  });

/** Exercises that have not ended, at once. */
const openAtOnce = 20;
/** An archive, bytes. */
const largestImport = 256 * 1024 * 1024;

const brief = ({ id, state }: Exercise) => ({ id, code: state.code, state: state.run });

/** Making, keeping, copying, taking out and erasing exercises. */
export function exerciseRoutes(app: App, of: Wired, callers: Callers, reviewOf: ReviewOf): void {
  const { exercises, rosters } = of;
  const marksFile = createExports({ rosters, reviewOf });

  function room(wanted: number): void {
    const open = exercises.list().filter(({ state }) => state !== 'ended').length;
    if (open + wanted <= openAtOnce) return;
    throw refusal('too_many_exercises', 'Too many exercises are open', {
      expected: `at most ${openAtOnce}`,
      hint: 'End or erase one that is no longer needed',
    });
  }

  app.get('/api/v1/exercises', async (request) => {
    callers.staff(request);
    return { exercises: exercises.list() };
  });

  app.post('/api/v1/exercises', { schema: { body: NewBody } }, async (request, reply) => {
    callers.staff(request);
    const { rooms = 1, ...wish } = request.body;
    const names = typeof rooms === 'number' ? Array.from({ length: rooms }, (_, index) => String(index + 1)) : rooms;
    if (new Set(names).size < names.length)
      throw refusal('schema_invalid', 'Two rooms have the same name', { path: '/rooms' });
    room(names.length);
    // For the sake of the answer: which scenario was meant, or what is wrong with it.
    const found = await of.library.load(wish.scenario);
    if (!found.ok) throw new Refusal(found.problem);
    if (rooms === 1) {
      const created = await exercises.create(wish);
      if (!created.ok) throw new Refusal(created.problem);
      return reply.code(201).send(brief(created.exercise));
    }
    const created = await exercises.createRooms(wish, names);
    if (!created.ok) throw new Refusal(created.problem);
    const { group, rooms: made } = created;
    const [first] = made.map(brief);
    return reply
      .code(201)
      .send({ ...first, group, rooms: made.map((one) => ({ ...brief(one), name: one.state.room?.name })) });
  });

  app.get('/api/v1/exercises/:id', { schema: { params } }, async (request) => {
    const { exercise } = callers.exercise(request, request.params.id, 'read');
    const summary = exercises.list().find(({ id }) => id === exercise.id);
    return {
      ...summary,
      ...brief(exercise),
      durability: exercise.durability,
      at: instant(exercise.now()),
    };
  });

  app.delete('/api/v1/exercises/:id', { schema: { params } }, async (request, reply) => {
    callers.staff(request);
    const { id } = request.params;
    if (!exercises.get(id)) throw notFound();
    // The persons first: what fails here leaves nothing behind that nobody finds any more.
    await rosters.delete(id);
    if (!(await exercises.erase(id))) throw notFound();
    return reply.code(204).send();
  });

  app.post('/api/v1/exercises/:id/again', { schema: { params, body: AgainBody } }, async (request, reply) => {
    callers.staff(request);
    room(1);
    const people = request.body?.people ?? false;
    const before = exercises.get(request.params.id);
    if (people && before && before.state.run !== 'ended')
      throw refusal('wrong_state', 'People move to the same again once this has ended', {
        path: '/people',
        actual: before.state.run,
        expected: 'ended',
      });
    const made = await exercises.again(request.params.id, { people });
    if (!made) throw notFound();
    return reply.code(201).send(brief(made));
  });

  app.post(
    '/api/v1/exercises/:id/fork',
    { schema: { params, body: z.strictObject({ after: z.number().int().min(1) }) } },
    async (request, reply) => {
      const { id } = request.params;
      callers.staff(request);
      room(1);
      const from = exercises.get(id);
      if (!from) throw notFound();
      if (request.body.after > from.log.length)
        throw refusal('schema_invalid', 'The log is not that long', {
          path: '/after',
          expected: `at most ${from.log.length}`,
        });
      const made = await exercises.fork(id, request.body.after);
      if (!made) throw notFound();
      return reply.code(201).send(brief(made));
    },
  );

  app.post('/api/v1/exercises/:id/keep', { schema: { params, body: KeepBody } }, async (request, reply) => {
    const { exercise } = callers.exercise(request, request.params.id, 'run');
    const { to, injects = [], messages = [], times = false } = request.body;
    const own = exercise.state.scenario?.id ?? '';
    const source = await of.library.source(own);
    if ('problem' in source) throw new Refusal(source.problem);
    const kept = of.withKept(source.text, exercise, { to, injects, messages, times });
    if (!kept.ok) throw new Refusal(kept.problem);
    const over = to === own ? source.version : null;
    const saved = await of.library.save(to, new TextEncoder().encode(kept.text), { over });
    if (!saved.ok) throw new Refusal(saved.problem);
    return reply.code(201).send({ id: to, injects: injects.length, messages: messages.length, times: kept.moved });
  });

  app.get('/api/v1/exercises/:id/people', { schema: { params } }, async (request) => {
    const { exercise } = callers.exercise(request, request.params.id, 'run');
    return storedAbout(exercise, of.tickets, await rosters.get(exercise.id));
  });

  async function archiveOf(id: string, anonymised: boolean): Promise<string> {
    const archive = await exercises.archive(id, { anonymised });
    if (archive === undefined) throw notFound();
    return archive;
  }

  app.get(
    '/api/v1/exercises/:id/log',
    { schema: { params, querystring: z.object({ anonymised: z.stringbool().default(false) }) } },
    async (request, reply) => {
      const { exercise } = callers.exercise(request, request.params.id, 'read');
      const archive = await archiveOf(exercise.id, request.query.anonymised);
      return reply
        .type('application/x-ndjson; charset=utf-8')
        .header('content-disposition', attachment(titleOf(exercise), 'jsonl'))
        .send(archive);
    },
  );

  app.get(
    '/api/v1/exercises/:id/export',
    {
      schema: {
        params,
        querystring: z.object({
          to: z.string().max(20),
          by: z.enum(['person', 'bureau']).optional(),
          anonymised: z.stringbool().default(false),
          bom: z.stringbool().default(false),
          language: LanguageSchema.default('en'),
        }),
      },
    },
    async (request, reply) => {
      const { exercise, role } = callers.exercise(request, request.params.id, 'read');
      const { to, anonymised, bom, language, by } = request.query;
      if (to === 'archive')
        return reply
          .type('application/x-ndjson; charset=utf-8')
          .header('content-disposition', attachment(titleOf(exercise), 'jsonl'))
          .send(await archiveOf(exercise.id, anonymised));
      const { name, ending, content } = await marksFile(exercise, role, { to, language, by, anonymised });
      const title = titleOf(exercise, language);
      return reply
        .type(`${ending === 'csv' ? 'text/csv' : 'application/json'}; charset=utf-8`)
        .header('content-disposition', attachment(name === undefined ? title : `${title} ${name}`, ending))
        .send(`${bom && ending === 'csv' ? '\uFEFF' : ''}${content}`);
    },
  );

  app.post(
    '/api/v1/exercises/import',
    {
      bodyLimit: largestImport,
      handlerTimeout: 120_000,
      onRequest: async (request) => void callers.staff(request),
      schema: { querystring: z.object({ cut: z.stringbool().default(false) }) },
    },
    async (request, reply) => {
      if (typeof request.body !== 'string')
        throw refusal('unsupported_media_type', 'Send the archive as application/x-ndjson', {
          expected: 'application/x-ndjson',
        });
      const imported = await exercises.import(request.body, { cut: request.query.cut });
      if (!imported.ok) throw new Refusal(imported.problem);
      of.gateway.settle();
      return reply.code(imported.already ? 200 : 201).send({ id: imported.id, already: imported.already });
    },
  );
}

export const titleOf = ({ id, state }: Exercise, language: Language = 'en'): string =>
  say(state.setting?.title, language) || id;
