import type { FastifyReply } from 'fastify';
import { type Problem, type ProblemCode, problem } from '../../schemas/problem.ts';
import { fit } from '../gateway/frames.ts';

/** The HTTP status of each code; what `decide` refuses is 409: the request was understood and does not fit the state of things. */
const statuses: Partial<Record<ProblemCode, number>> = {
  bad_json: 400,
  schema_invalid: 400,
  unknown_key: 400,
  unknown_bureau: 400,
  unsupported_version: 400,
  too_deep: 400,
  too_many: 400,
  invalid_name: 400,
  reserved_name: 400,
  ticket_refused: 401,
  staff_key_wrong: 401,
  origin_refused: 403,
  host_refused: 403,
  forbidden_role: 403,
  not_found: 404,
  no_open_exercise: 404,
  return_code_wrong: 404,
  unknown_scenario: 404,
  unknown_seat: 404,
  exercise_gone: 404,
  method_not_allowed: 405,
  scenario_changed: 412,
  too_large: 413,
  scenario_too_large: 413,
  import_too_large: 413,
  unsupported_media_type: 415,
  archive_damaged: 422,
  roster_invalid: 422,
  table_invalid: 422,
  scenario_invalid: 422,
  rate_limited: 429,
  too_many_connections: 429,
  internal: 500,
  storage_failed: 503,
  server_stopping: 503,
};

export const statusOf = (code: ProblemCode): number => statuses[code] ?? 409;

/** Thrown by a route to end it with a problem; the one error handler of the app answers. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem;
  readonly status: number;

  constructor(found: Problem, status = statusOf(found.code)) {
    super(found.message);
    this.problem = found;
    this.status = status;
  }
}

export const refusal = (code: ProblemCode, message: string, rest: Omit<Problem, 'code' | 'message'> = {}): Refusal =>
  new Refusal(problem(code, message, rest));

/** Unknown, and not yours to see: the same bytes. */
export const notFound = (): Refusal => refusal('not_found', 'There is nothing here');

/** Answers with a problem as JSON, under 2 KB, with `Retry-After` where it may be tried again. */
export function refuse(reply: FastifyReply, status: number, found: Problem): FastifyReply {
  if (found.retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(found.retryAfterMs / 1000));
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(fit(found)));
}
