/** Steps from the top of a file to a value in it: keys, and numbers in lists. */
export type Path = readonly (string | number)[];

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at `path`, undefined if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path)
    here = isRecord(here) ? here[String(step)] : Array.isArray(here) ? here[Number(step)] : undefined;
  return here;
}

/** Are two plain values the same? The order of keys does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one: unknown, index) => same(one, b[index]));
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}
