import * as z from 'zod';
import { zodProblem } from '../../../schemas/problem.ts';
import { Roster, type RosterRemark } from '../../../schemas/roster.ts';
import type { Exercise } from '../../exercise/types.ts';
import type { App } from '../app.ts';
import type { Callers } from '../callers.ts';
import type { Wired } from '../deps.ts';
import { notFound, Refusal, refusal } from '../problems.ts';
import { type RosterRead, readRoster, rosterOf, seated } from '../roster.ts';
import { csvRecords, csvText, isCsv, largestTable } from '../tables.ts';

const params = z.object({ id: z.string().max(64) });
/** Remarks that are told; the rest is counted. */
const mostRemarks = 50;

/** The list of persons behind an exercise: the instructor's, beside the log. Nothing of it is logged, archived or reviewed. */
export function rosterRoutes(app: App, of: Wired, callers: Callers): void {
  const { rosters } = of;
  const url = '/api/v1/exercises/:id/roster';

  const shown = ({ state }: Exercise, { people }: Roster) => seated({ people }, state.seats.values());

  app.get(url, { schema: { params } }, async (request) => {
    const { exercise } = callers.exercise(request, request.params.id, 'run');
    const roster = await rosters.get(exercise.id);
    return { loaded: roster !== undefined, people: roster ? shown(exercise, roster) : [] };
  });

  app.put(
    url,
    {
      bodyLimit: largestTable,
      // Before the body is read: whoever may not load a list does not get one looked at.
      onRequest: async (request) => void callers.exercise(request, idOf(request.params), 'run'),
      schema: { params, querystring: z.object({ preview: z.stringbool().default(false) }) },
    },
    async (request) => {
      const { exercise } = callers.exercise(request, request.params.id, 'run');
      const read = readBody(request.body, exercise);
      const { people, remarks, ignored } = read;
      if (!request.query.preview) {
        if (remarks.length > 0) throw listProblem(remarks);
        await rosters.put(exercise.id, { people: [...people] });
        // Erased meanwhile: then nothing of it stays.
        if (of.exercises.get(exercise.id) === undefined) {
          await rosters.delete(exercise.id);
          throw notFound();
        }
      }
      return {
        saved: !request.query.preview,
        people: shown(exercise, { people: [...people] }),
        remarks: remarks.slice(0, mostRemarks),
        more: Math.max(0, remarks.length - mostRemarks),
        ignored,
      };
    },
  );

  app.delete(url, { schema: { params } }, async (request, reply) => {
    const { exercise } = callers.exercise(request, request.params.id, 'run');
    if (!(await rosters.delete(exercise.id))) throw notFound();
    return reply.code(204).send();
  });
}

/** The address, before its shape has been looked at. */
const idOf = (given: unknown): string => {
  const read = params.safeParse(given);
  if (!read.success) throw notFound();
  return read.data.id;
};

function readBody(body: unknown, { state }: Exercise): RosterRead {
  if (isCsv(body)) return readRoster(csvRecords(csvText(body, 'roster_invalid'), 'roster_invalid'), state.parties);
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array)
    throw refusal('unsupported_media_type', 'Send the list as text/csv or JSON', {
      expected: 'text/csv | application/json',
    });
  const read = Roster.safeParse(body, { reportInput: true });
  if (!read.success) throw new Refusal(zodProblem(read.error));
  return rosterOf(read.data, state.parties);
}

const listProblem = (remarks: readonly RosterRemark[]): Refusal =>
  refusal('roster_invalid', `The list has ${remarks.length === 1 ? '1 mistake' : `${remarks.length} mistakes`}`, {
    issues: remarks.slice(0, 20).map(({ code, message, line, column, hint }) => ({
      code,
      message,
      path: `${line}:${column}`,
      ...(hint !== undefined && { hint }),
    })),
    ...(remarks.length > 20 && { more: remarks.length - 20 }),
  });
