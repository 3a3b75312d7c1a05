import type { Roster } from '../../schemas/roster.ts';
import type { Rosters } from '../../server/http/deps.ts';

/** Lists of persons in memory. */
export function memoryRosters(): Rosters & { readonly kept: ReadonlyMap<string, Roster> } {
  const kept = new Map<string, Roster>();
  return {
    kept,
    get: async (exercise) => kept.get(exercise),
    put: async (exercise, roster) => void kept.set(exercise, roster),
    delete: async (exercise) => kept.delete(exercise),
  };
}
