import * as z from 'zod';
import { bare, type Hints, hintsOf } from '../../../schemas/kinds/fields.ts';
import type { Entry, Field } from './fields.ts';

/** The fields of a body, in the order of its schema: plain data. */
export const fieldsOf = (body: z.ZodObject, path = ''): Field[] =>
  Object.entries(body.shape).map(([name, schema]) => fieldOf(schema as z.ZodType, name, `${path}/${name}`)); // zod's core type, made by the same zod

function fieldOf(schema: z.ZodType, name: string, path: string): Field {
  const optional = schema instanceof z.ZodOptional;
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return { is: 'group', name, path, optional, fields: fieldsOf(inner, path) };
  const hints = hintsOf(schema);
  const named = { is: 'leaf', name, path, optional, hints, publication: hints?.publication ?? false } as const;
  if (inner instanceof z.ZodArray) {
    const element = bare(inner.element as z.ZodType);
    if (element instanceof z.ZodEnum) return { ...named, entry: 'choices', options: element.options.map(String) };
    if (element instanceof z.ZodObject) {
      const list = { max: limit(inner, 'maximum', 20), min: limit(inner, 'minimum', 0) };
      return { ...named, entry: 'groups', fields: fieldsOf(element), list };
    }
    const entry = entryOf(element, hints);
    return {
      ...named,
      entry,
      ...room(element),
      list: { max: limit(inner, 'maximum', 20), min: limit(inner, 'minimum', 0) },
    };
  }
  if (inner instanceof z.ZodEnum) return { ...named, entry: 'choice', options: inner.options.map(String) };
  if (inner instanceof z.ZodLiteral) return { ...named, entry: 'fixed', value: inner.value };
  return { ...named, entry: entryOf(inner, hints), ...room(inner) };
}

function entryOf(schema: z.ZodType, hints: Hints | undefined): Entry {
  if (hints?.widget) return hints.widget;
  if (schema instanceof z.ZodBoolean) return 'yesNo';
  if (schema instanceof z.ZodNumber) return 'number';
  return 'line';
}

const room = (schema: z.ZodType): { max?: number } =>
  schema instanceof z.ZodString && schema.maxLength !== null ? { max: schema.maxLength } : {};

/** How many elements a list must or may have. */
function limit(list: z.ZodArray, which: 'minimum' | 'maximum', otherwise: number): number {
  for (const { _zod } of list.def.checks ?? []) {
    const found: unknown = which in _zod.def ? Reflect.get(_zod.def, which) : undefined;
    if (typeof found === 'number') return found;
  }
  return otherwise;
}
