import type { Inject } from '../../../../schemas/scenario.ts';

/** One thing that is different between two versions of an inject. `path` is a key of it, or `/field` of its message's body. */
export interface Difference {
  readonly path: string;
  readonly before: unknown;
  readonly now: unknown;
}

export function differences(before: Inject, now: Inject): Difference[] {
  const [old, fresh] = [partsOf(before), partsOf(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((path) =>
    JSON.stringify(old.get(path)) === JSON.stringify(fresh.get(path))
      ? []
      : [{ path, before: old.get(path), now: fresh.get(path) }],
  );
}

function partsOf(inject: Inject): Map<string, unknown> {
  if (inject.kind !== 'message') return new Map(Object.entries(inject));
  const { message, ...rest } = inject;
  const { body, ...head } = message;
  const fields = Object.entries(body).map(([key, value]): [string, unknown] => [`/${key}`, value]);
  return new Map<string, unknown>([...Object.entries(rest), ...Object.entries(head), ...fields]);
}
