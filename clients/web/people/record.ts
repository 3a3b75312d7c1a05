import { foldedName } from '../../../schemas/seat.ts';
import type { SeatedPerson, StoredPerson } from '../../sdk/index.ts';

/** What an exercise holds of one person: the summary, and every line of the log that the person caused, as it stands there. */
export interface PersonRecord {
  readonly marking: 'EXERCISE';
  readonly person: StoredPerson;
  /** What the list of persons says of somebody of this name. */
  readonly listed?: SeatedPerson;
  readonly lines: readonly unknown[];
}

/** @param archive JSON Lines; lines that are none of ours are left out. */
export function recordOf(person: StoredPerson, archive: string, roster: readonly SeatedPerson[] = []): PersonRecord {
  const listed = roster.find(({ name }) => foldedName(name) === foldedName(person.name));
  const lines = archive.split('\n').flatMap((line): unknown[] => {
    const found = parse(line);
    return mentions(found, person.seat) ? [found] : [];
  });
  return { marking: 'EXERCISE', person, ...(listed && { listed }), lines };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The entry itself, or an entry inside a line of an archive; and what was done to the seat: joined, renamed, removed. */
function mentions(value: unknown, seat: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('by' in value && value.by === seat) return true;
  if ('events' in value && Array.isArray(value.events))
    return value.events.some(
      (event: unknown) => typeof event === 'object' && event !== null && 'seat' in event && event.seat === seat,
    );
  return Object.values(value).some((inner) => mentions(inner, seat));
}
