import * as z from 'zod';
import { PartyId } from './ids.ts';
import { problemCodes } from './problem-codes.ts';
import { profileLines } from './profile-lines.ts';

export { type ProblemCode, problem, problemCodes } from './problem-codes.ts';

const Issue = z.object({
  code: z.string(),
  message: z.string(),
  path: z.string().optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  hint: z.string().optional(),
  rule: z.string().optional(),
});
export type Issue = z.output<typeof Issue>;

/**
 * The one shape of an error. `path` is a JSON pointer; `rule` is `R-n` (the product's rule book) or `FGnn` (the fiction guard) or
 * `S-id` (a scenario's own); `ref` is the command id; with `retryAfterMs` (wall ms) the same id may be sent again. At most 20 issues.
 */
export const Problem = z.object({
  code: z.enum(problemCodes),
  message: z.string(),
  path: z.string().optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  hint: z.string().optional(),
  rule: z.string().optional(),
  /** The bureau whose profile says so, and the line of it; of a list, which one. */
  profile: z
    .object({ bureau: PartyId, line: z.enum(profileLines), index: z.number().int().min(0).optional() })
    .optional(),
  ref: z.string().optional(),
  retryAfterMs: z.number().optional(),
  issues: z.array(Issue).max(20).optional(),
  more: z.number().optional(),
});
export type Problem = z.output<typeof Problem>;

const shorten = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
};

/** A JSON pointer; a key longer than 80 characters, which is no key of ours, is cut. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${(shorten(String(key)) ?? '').replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Bytes that a problem may weigh as JSON. */
const largestProblem = 1_900;

const weight = (found: Problem): number => encodeURIComponent(JSON.stringify(found)).replaceAll(/%../g, '.').length;

/** Fewer issues until it weighs under 2 KB; `more` says how many were left out. A path that is too long even then is left out too. */
export function fit(found: Problem): Problem {
  let fitted = found;
  while (fitted.issues && fitted.issues.length > 0 && weight(fitted) > largestProblem)
    fitted = { ...fitted, issues: fitted.issues.slice(0, -1), more: (fitted.more ?? 0) + 1 };
  if (weight(fitted) <= largestProblem) return fitted;
  const { path: _, ...rest } = fitted;
  return rest;
}

/**
 * A zod error as a problem: first fault in the main fields, at most 20 in `issues`, under 2 KB. Values are echoed with at most 80
 * characters.
 */
export function zodProblem(error: z.ZodError, prefix = '', rest: Omit<Problem, 'code' | 'message'> = {}): Problem {
  const flat = error.issues.flatMap((issue) => flatten(issue, prefix));
  const issues = flat.slice(0, 20);
  const first = issues[0];
  return fit({
    code: first?.code === 'unknown_key' && flat.length === 1 ? 'unknown_key' : 'schema_invalid',
    message: first ? first.message : 'The value does not have the expected shape',
    ...(first?.path !== undefined && { path: first.path }),
    ...(first?.expected !== undefined && { expected: first.expected }),
    ...(first?.actual !== undefined && { actual: first.actual }),
    ...rest,
    issues,
    ...(flat.length > 20 && { more: flat.length - 20 }),
  });
}

function flatten(issue: z.core.$ZodIssue, prefix: string): Issue[] {
  const path = prefix + pointer(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown_key',
      message: `Unknown key ${shorten(key)}`,
      path: `${path}${pointer([key])}`,
    }));
  const actual = shorten(issue.input);
  const base: Issue = { code: codeOf(issue), message: issue.message, path, ...(actual !== undefined && { actual }) };
  if (issue.code === 'invalid_value') return [{ ...base, expected: shorten(issue.values.join(' | ')) ?? '' }];
  if (issue.code === 'invalid_type') return [{ ...base, expected: issue.expected }];
  if (issue.code === 'too_big') return [{ ...base, expected: `at most ${issue.maximum}` }];
  if (issue.code === 'too_small') return [{ ...base, expected: `at least ${issue.minimum}` }];
  if (issue.code === 'invalid_format') return [{ ...base, expected: issue.format }];
  return [base];
}

/** Issue codes that the text catalogue has a sentence for (`issue.<code>`). */
export const issueCodes = [
  'missing',
  'wrong_type',
  'not_in_list',
  'too_long',
  'too_short',
  'wrong_form',
  'unknown_key',
  'wrong',
] as const;
export type IssueCode = (typeof issueCodes)[number];

function codeOf(issue: z.core.$ZodIssue): IssueCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === '' ? 'missing' : 'wrong_type';
    case 'invalid_value':
      return issue.input === undefined || issue.input === '' ? 'missing' : 'not_in_list';
    case 'too_big':
      return 'too_long';
    case 'too_small':
      return issue.input === '' || (Array.isArray(issue.input) && issue.input.length === 0) ? 'missing' : 'too_short';
    case 'invalid_format':
      return issue.input === '' ? 'missing' : 'wrong_form';
    default:
      return 'wrong';
  }
}
