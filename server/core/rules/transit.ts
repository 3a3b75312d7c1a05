import { type FieldRole, fieldAt, hintsOf } from '../../../schemas/kinds/fields.ts';
import type { Kind } from '../../../schemas/kinds/kind.ts';

/** What is only read by people. Choices, dates, references and parties are what the rules go by. */
const words: ReadonlySet<FieldRole> = new Set(['text', 'name', 'document', 'birth', 'address']);

/**
 * The first field (a pointer into the body) that is different and that is more than words. Were such a field to arrive otherwise than it was
 * written, sender and recipient would stand at two places in one matter.
 */
export function firmField(kind: Kind, before: unknown, now: unknown, path = ''): string | undefined {
  if (Object.is(before, now)) return undefined;
  const [old, fresh] = [partsOf(before), partsOf(now)];
  if (old || fresh) {
    for (const key of new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])) {
      const found = firmField(kind, old?.get(key), fresh?.get(key), `${path}/${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const field = fieldAt(kind.body, path);
  const role = field && hintsOf(field)?.role;
  return role !== undefined && words.has(role) ? undefined : path;
}

const partsOf = (value: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
