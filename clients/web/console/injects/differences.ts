import type { Inject } from '../../../../schemas/scenario.ts';

/** What of an inject is different between two versions, as path and value before; parts of a message by their own path. */
export function differences(before: Inject, now: Inject): [path: string, before: unknown][] {
  const parts = (inject: Inject): Map<string, unknown> => {
    const { message, ...rest } = inject as Inject & { message?: { body: Record<string, unknown> } };
    const { body = {}, ...head } = message ?? {};
    return new Map(Object.entries({ ...rest, ...head, ...body }));
  };
  const [old, fresh] = [parts(before), parts(now)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): [string, unknown][] =>
    JSON.stringify(old.get(key)) === JSON.stringify(fresh.get(key)) ? [] : [[key, old.get(key) ?? '']],
  );
}
