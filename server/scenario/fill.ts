import * as z from 'zod';
import { bare } from '../../schemas/kinds/fields.ts';
import { kindOf } from '../../schemas/kinds/index.ts';
import type { Kind } from '../../schemas/kinds/kind.ts';
import { requiredForPublication } from '../../schemas/kinds/publication.ts';
import { at, filled } from '../../schemas/operand.ts';
import { type Circumstances, candidates } from './values.ts';

type Body = Record<string, unknown>;

/** A body, and the paths (`person.sex`) of what was not given. */
export interface Filled {
  readonly body: Body;
  readonly added: readonly string[];
}

/**
 * A body of this kind around what is given: what the kind requires, and the fields named in `also` (dotted paths), are filled in with
 * plausible invented values drawn from the seed. What is given is kept as it is, right or wrong. A field for which nothing fits is left
 * out, so that whoever checks the body says so.
 */
export function fill(type: string, given: Readonly<Body>, also: readonly string[], about: Circumstances): Filled {
  const kind = kindOf(type);
  if (!kind) return { body: { ...given }, added: [] };
  const added: string[] = [];
  const complete = (body: Readonly<Body>, wanted: readonly string[]): Body => {
    const put = (path: string, value: unknown): unknown => {
      added.push(path);
      return value;
    };
    const work = { type, wanted, about, put };
    return group(work, kind.body, body, '');
  };
  let body = complete(given, also);
  // Some fields are only asked for because of what stands in others: once more for each that the kind then misses.
  for (let round = 0; round < 4; round += 1) {
    const missing = missingIn(kind, body);
    const open = missing.filter((path) => !filled(body, path));
    if (open.length === 0) break;
    body = complete(body, open);
  }
  return { body, added: [...new Set(added)] };
}

/** What an author leaves for the filler: dotted paths. */
export const gaps = (type: string, given: Readonly<Body>, about: Circumstances): readonly string[] =>
  fill(type, given, [], about).added;

/** What a request for a notice still lacks to be published, as dotted paths. */
export function unpublishable(body: unknown): readonly string[] {
  const parsed = kindOf('notice.request')?.body.safeParse(body);
  if (!parsed?.success) return [];
  return requiredForPublication(parsed.data as Parameters<typeof requiredForPublication>[0]).map(({ path }) =>
    dotted(path),
  ); // just parsed
}

const dotted = (pointer: string): string => pointer.split('/').slice(1).join('.');

function missingIn(kind: Kind, body: Body): string[] {
  const parsed = kind.body.safeParse(body);
  if (!parsed.success) return parsed.error.issues.map((issue) => issue.path.map(String).join('.'));
  return (kind.check?.(parsed.data) ?? [])
    .filter((issue) => issue.code === 'missing')
    .map((issue) => dotted(issue.path ?? ''));
}

interface Work {
  readonly type: string;
  readonly wanted: readonly string[];
  readonly about: Circumstances;
  readonly put: (path: string, value: unknown) => unknown;
}

const within = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
/** Is the field at this path, or one inside it, asked for? */
const asked = (work: Work, path: string): boolean =>
  work.wanted.some((one) => one === path || one.startsWith(`${path}.`));
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

function group(work: Work, shape: z.ZodObject, given: Readonly<Body>, path: string): Body {
  const body: Body = { ...given };
  for (const [key, field] of Object.entries(shape.shape) as [string, z.ZodType][]) {
    const here = within(path, key);
    const inner = bare(field);
    const value = body[key];
    if (inner instanceof z.ZodObject) {
      if (isBody(value) || (value === undefined && (!optional(field) || asked(work, here))))
        body[key] = group(work, inner, isBody(value) ? value : {}, here);
      continue;
    }
    const open = value === undefined || (asked(work, here) && !filled({ value }, 'value'));
    if (!open || (optional(field) && !asked(work, here))) continue;
    const made = make(work, field, here, { ...body });
    if (made !== undefined) body[key] = work.put(here, made);
  }
  return body;
}

const optional = (field: z.ZodType): boolean => field.safeParse(undefined).success;

/** The first candidate that the field accepts. */
function make(work: Work, field: z.ZodType, path: string, beside: Body): unknown {
  const inner = bare(field);
  for (const value of candidates(work.type, path, inner, work.about, beside))
    if (value !== undefined && inner.safeParse(value).success && !(asked(work, path) && !filled({ value }, 'value')))
      return value;
  return undefined;
}

/** A field of a body as text; empty if it is none. */
export const textAt = (body: unknown, path: string): string => {
  const value = at(body, path);
  return typeof value === 'string' ? value : '';
};
