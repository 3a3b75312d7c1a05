import * as z from 'zod';

/** A value at or past a limit of a body: `path` into the body, the limit, and what is to stand there. */
export interface Cell {
  readonly path: readonly (string | number)[];
  readonly limit: string;
  readonly value: unknown;
}

interface Json {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Json;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** `undefined` as a value takes the key away. */
export function put(body: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(body) ? [...body] : { ...(body as object) };
  const slot = copy as Record<string | number, unknown>; // arrays are written by number, objects by name
  if (rest.length === 0 && value === undefined) delete slot[key];
  else slot[key] = put(slot[key], rest, value);
  return copy;
}

/**
 * Everything one past a limit that the JSON Schema of this body names. `good` has every field filled in. Throws where a text, list or
 * number has no limit at all.
 */
export function excesses(body: z.ZodObject, good: unknown): Cell[] {
  return look(z.toJSONSchema(body, { io: 'input' }) as Json, good, []);
}

function look(schema: Json, good: unknown, path: readonly (string | number)[]): Cell[] {
  const past = (limit: string, value: unknown): Cell => ({ path, limit, value });
  if (schema.const !== undefined) return [past('const', schema.const === true ? false : 'else')];
  if (schema.enum) return [past('enum', 'of-no-list'), past('enum', '')];
  if (schema.properties) return lookInto(schema, good, path);
  if (schema.type === 'array') return [...items(schema, good, path), ...lookAtFirst(schema, good, path)];
  if (schema.type === 'integer') {
    if (schema.minimum === undefined || schema.maximum === undefined) throw new Error(`No bounds at ${path.join('/')}`);
    const low = (schema.minimum ?? 0) - 1;
    return [
      past('minimum', low),
      past('maximum', (schema.maximum ?? 0) + 1),
      past('integer', (schema.minimum ?? 0) + 0.5),
    ];
  }
  if (schema.type === 'boolean') return [past('boolean', 'yes')];
  if (schema.type === 'string') {
    if (!schema.pattern && schema.maxLength === undefined) throw new Error(`No length at ${path.join('/')}`);
    const found = [past('string', 7)];
    if (schema.pattern) found.push(past('pattern', `${String(good)}!`), past('pattern', ''));
    if (schema.minLength !== undefined)
      found.push(past('minLength', 'x'.repeat(schema.minLength - 1)), past('minLength', '    '));
    if (schema.maxLength !== undefined) found.push(past('maxLength', 'x'.repeat(schema.maxLength + 1)));
    return found;
  }
  throw new Error(`No limit known for ${JSON.stringify(schema)}`);
}

function lookInto(schema: Json, good: unknown, path: readonly (string | number)[]): Cell[] {
  const values = good as Readonly<Record<string, unknown>>;
  return [
    { path: [...path, 'holderName'], limit: 'unknown key', value: 'x' },
    ...(schema.required ?? []).map((key) => ({ path: [...path, key], limit: 'required', value: undefined })),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
      if (values[key] === undefined) throw new Error(`The example leaves out ${[...path, key].join('.')}`);
      return look(inner, values[key], [...path, key]);
    }),
  ];
}

function items(schema: Json, good: unknown, path: readonly (string | number)[]): Cell[] {
  const first = (good as unknown[])[0];
  if (schema.maxItems === undefined) throw new Error(`No greatest number at ${path.join('/')}`);
  const found: Cell[] = [{ path, limit: 'maxItems', value: Array(schema.maxItems + 1).fill(first) }];
  if (schema.minItems) found.push({ path, limit: 'minItems', value: Array(schema.minItems - 1).fill(first) });
  return found;
}

const lookAtFirst = (schema: Json, good: unknown, path: readonly (string | number)[]): Cell[] =>
  schema.items ? look(schema.items, (good as unknown[])[0], [...path, 0]) : [];

/**
 * Everything exactly at a limit that the JSON Schema of this body names, and each value of each list: a body must take all of it. `good` has
 * every field filled in.
 */
export function edges(body: z.ZodObject, good: unknown): Cell[] {
  return atEdges(z.toJSONSchema(body, { io: 'input' }) as Json, good, []);
}

function atEdges(schema: Json, good: unknown, path: readonly (string | number)[]): Cell[] {
  const at = (limit: string, value: unknown): Cell => ({ path, limit, value });
  if (schema.const !== undefined) return [at('const', schema.const)];
  if (schema.enum) return schema.enum.map((value) => at('enum', value));
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, inner]) =>
      atEdges(inner, (good as Readonly<Record<string, unknown>>)[key], [...path, key]),
    );
  if (schema.type === 'array') {
    const first = (good as unknown[])[0];
    const filled = (length: number): unknown[] => Array(length).fill(first);
    return [
      at('minItems', filled(schema.minItems ?? 0)),
      ...(schema.maxItems === undefined ? [] : [at('maxItems', filled(schema.maxItems))]),
      ...(schema.items ? atEdges(schema.items, first, [...path, 0]) : []),
    ];
  }
  if (schema.type === 'integer') return [at('minimum', schema.minimum), at('maximum', schema.maximum)];
  if (schema.type === 'boolean') return [at('boolean', true), at('boolean', false)];
  // A form is met by its example; a length, where there is one, by a text as long as that.
  if (schema.pattern) return [at('pattern', good)];
  return [at('minLength', 'x'.repeat(schema.minLength ?? 0)), at('maxLength', 'x'.repeat(schema.maxLength ?? 0))];
}
