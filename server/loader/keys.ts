import type * as z from 'zod';
import { isRecord, type Path, valueAt } from '../../schemas/yaml/values.ts';

// zod's own union of all its types, so that `def.type` tells them apart; its constructors return the base type.
const known = (schema: z.core.$ZodType) => schema as z.core.$ZodTypes;

/** A schema without its defaults, options and transforms. */
function bare(schema: z.core.$ZodType): z.core.$ZodTypes {
  const { def } = known(schema)._zod;
  if (def.type === 'pipe') return bare(def.in);
  if (def.type === 'lazy') return bare(def.getter());
  if ('innerType' in def) return bare(def.innerType);
  return known(schema);
}

/** The alternatives that a value could be meant as: of a union told apart by a key, only the one that is named. */
function alternatives(schema: z.core.$ZodType, value: unknown): z.core.$ZodTypes[] {
  const one = bare(schema);
  const { def } = one._zod;
  if (def.type !== 'union') return [one];
  const options = def.options.flatMap((option) => alternatives(option, value));
  if (!('discriminator' in def)) return options;
  const key = String(def.discriminator);
  const named = isRecord(value) ? value[key] : undefined;
  const chosen = options.filter((option) => {
    const shape = option._zod.def.type === 'object' ? option._zod.def.shape[key] : undefined;
    return shape !== undefined && [...(shape._zod.values ?? [])].some((literal) => literal === named);
  });
  return chosen.length > 0 ? chosen : options;
}

/** One step down: the schemas that the value at `step` could be meant as. */
function stepInto(schemas: readonly z.core.$ZodTypes[], step: string | number, inner: unknown): z.core.$ZodTypes[] {
  return schemas.flatMap(({ _zod: { def } }) => {
    if (def.type === 'array') return alternatives(def.element, inner);
    if (def.type === 'record') return alternatives(def.valueType, inner);
    const field = def.type === 'object' ? def.shape[String(step)] : undefined;
    return field ? alternatives(field, inner) : [];
  });
}

/** The keys that may stand in the mapping at `path` of a value of this schema. */
export function keysAt(schema: z.core.$ZodType, value: unknown, path: Path): string[] {
  let schemas = alternatives(schema, value);
  for (const [depth, step] of path.entries())
    schemas = stepInto(schemas, step, valueAt(value, path.slice(0, depth + 1)));
  const keys = schemas.flatMap(({ _zod: { def } }) => {
    if (def.type === 'object') return Object.keys(def.shape);
    return def.type === 'record' ? [...(def.keyType._zod.values ?? [])].map(String) : [];
  });
  return [...new Set(keys)];
}

/** Paths at which the schema has exactly `wanted` and the value is a number other than zero. */
export function numbersWhere(
  wanted: z.core.$ZodType,
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
): Path[] {
  if (value === undefined || value === null || value === 0) return [];
  if (schema === wanted) return typeof value === 'number' ? [path] : [];
  const { def } = known(schema)._zod;
  if (def.type === 'pipe') return numbersWhere(wanted, def.in, value, path);
  if (def.type === 'lazy') return numbersWhere(wanted, def.getter(), value, path);
  if ('innerType' in def) return numbersWhere(wanted, def.innerType, value, path);
  if (def.type === 'union') {
    if (typeof value === 'number') return def.options.includes(wanted) ? [path] : [];
    return alternatives(schema, value).flatMap((option) => numbersWhere(wanted, option, value, path));
  }
  if (def.type === 'array' && Array.isArray(value))
    return value.flatMap((item: unknown, index) => numbersWhere(wanted, def.element, item, [...path, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const names = def.type === 'record' ? def.keyType._zod.values : undefined;
    if (names && !names.has(key)) return [];
    const field = def.type === 'object' ? def.shape[key] : def.type === 'record' ? def.valueType : undefined;
    return field ? numbersWhere(wanted, field, item, [...path, key]) : [];
  });
}
