import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Roster } from '../schemas/roster.ts';
import { writeWhole } from './write-whole.ts';

/** Lists of persons, one for an exercise, beside the logs and never in them. */
export interface Rosters {
  /** Undefined: none was loaded. */
  get(exercise: string): Promise<Roster | undefined>;
  put(exercise: string, roster: Roster): Promise<void>;
  /** Whether there was one. */
  delete(exercise: string): Promise<boolean>;
}

/** Ids come in with archives too: only what is an id may name a file. */
const plainId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const mode = { file: 0o600, folder: 0o700 };

/** In a folder of its own in the data folder, readable by this user only. Throws what the file system throws, and for an id that is none. */
export function fileRosters(dataDir: string): Rosters {
  const folder = path.join(dataDir, 'rosters');
  const nameOf = (id: string): string | undefined => (plainId.test(id) ? `${id}.json` : undefined);

  return {
    async get(exercise) {
      const name = nameOf(exercise);
      if (name === undefined) return undefined;
      try {
        return Roster.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async put(exercise, roster) {
      const name = nameOf(exercise);
      if (name === undefined) throw new Error('An exercise of this id keeps no list of persons');
      await writeWhole(folder, name, `${JSON.stringify(roster)}\n`, mode);
    },
    async delete(exercise) {
      const name = nameOf(exercise);
      if (name === undefined) return false;
      try {
        await rm(path.join(folder, name));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
  };
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
