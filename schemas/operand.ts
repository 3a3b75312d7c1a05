import * as z from 'zod';

type Value = string | number | boolean;

/** What a value must be. No regular expressions: an author's condition takes no time worth speaking of. */
export const Operand = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ in: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1) }),
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ contains: z.string().min(1) }),
  z.strictObject({ gte: z.number() }),
  z.strictObject({ lte: z.number() }),
]);
export type Operand = z.output<typeof Operand>;

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A value as the list that `satisfies` reads: nothing, one, or the elements of a list. */
export const listed = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** Does one of the values fit? A name (`$name`) is for whoever knows what it means; here it is a text. */
export function satisfies(operand: Operand, values: readonly unknown[]): boolean {
  if (typeof operand !== 'object') return values.includes(operand);
  if ('in' in operand) return values.some((value) => isValue(value) && operand.in.includes(value));
  if ('exists' in operand) return values.some((value) => value !== '') === operand.exists;
  if ('contains' in operand) {
    const wanted = operand.contains.toLowerCase();
    return values.some((value) => typeof value === 'string' && value.toLowerCase().includes(wanted));
  }
  if ('gte' in operand) return values.some((value) => typeof value === 'number' && value >= operand.gte);
  return values.some((value) => typeof value === 'number' && value <= operand.lte);
}

/** The value at a dotted path. */
export function at(body: unknown, path: string): unknown {
  let value = body;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** Is there something at the path? Empty texts and lists are nothing. */
export function filled(body: unknown, path: string): boolean {
  const value = at(body, path);
  if (value === undefined || value === null) return false;
  return typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0;
}
