import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Entry } from '../../../schemas/entry.ts';
import { fold } from '../../../server/core/evolve.ts';
import type { ReadState } from '../../../server/core/state.ts';
import { logName } from '../../../server/exercise/exercise.ts';
import { type Library, openLibrary } from '../../../server/library.ts';
import { openStore } from '../../../server/store/index.ts';
import type { Store } from '../../../server/store/store.ts';
import { exitCodes } from '../exit-codes.ts';
import { Stop } from '../stop.ts';
import { configOf } from './config.ts';
import { machineStop } from './failures.ts';

interface Where {
  readonly dataDir?: string;
}

const quiet = () => {};
export const folderOf = ({ dataDir }: Where): string => configOf({ dataDir }, quiet).dataDir;

/** The shipped scenarios and those of the data folder. */
export const libraryOf = (where: Where): Library => openLibrary({ own: path.join(folderOf(where), 'scenarios') });

/**
 * Makes a data folder with what it lies in; who is there already stays as it is. Level by level: asked for all of them at once, Node tries
 * for ever where no folder can be made (`/proc`). Throws `Stop` where it cannot be.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const above = path.dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (existsSync(folder)) return; // another Liaison was faster
    if (existsSync(above) && error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Stop(exitCodes.notFound, `No folder can be made in ${above}`, {
        help: 'Name another folder with --data-dir',
      });
    throw machineStop(error) ?? error;
  }
}

/** The exercises' file in a data folder; where there is none, nobody has played there. */
export const storeFile = (folder: string): string => path.join(folder, 'exercises.db');

/** An exercise as it lies in the data folder: nothing is opened, and nothing is written into its log. */
export interface Kept {
  readonly id: string;
  readonly branches: readonly { readonly branch: number; readonly entries: readonly Entry[] }[];
  /** As it stood at the end of its last branch. */
  readonly state: ReadState;
}

/** Does something with the store of a data folder and lets go of it. Throws what the store throws: it may be in use. */
export async function withStore<T>(folder: string, act: (store: Store) => Promise<T>): Promise<T> {
  makeFolder(folder);
  const store = await openStore(`sqlite:${storeFile(folder)}`);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

/** How many branches each exercise has. */
export async function exercisesIn(store: Store): Promise<Map<string, number>> {
  const branches = new Map<string, number>();
  for (const { log } of await store.list()) {
    const [id = '', branch = '0'] = log.split('~');
    branches.set(id, Math.max(branches.get(id) ?? 0, Number(branch) + 1));
  }
  return branches;
}

export async function readKept(store: Store, id: string, count: number): Promise<Kept> {
  const branches: { branch: number; entries: Entry[] }[] = [];
  for (let branch = 0; branch < count; branch++)
    branches.push({ branch, entries: await store.read(logName(id, branch)) });
  return { id, branches, state: fold(branches.at(-1)?.entries ?? []) };
}

/** One exercise by its id. Throws `Stop` if it is not there. */
export async function findKept(folder: string, id: string): Promise<Kept> {
  const unknown = (known: readonly string[]) =>
    new Stop(exitCodes.notFound, `There is no exercise "${id.slice(0, 64)}" in ${folder}`, {
      help:
        known.length > 0
          ? `\`liaison runs\` shows them: ${known.slice(0, 5).join(', ')}`
          : 'None has been played there',
    });
  if (!existsSync(storeFile(folder))) throw unknown([]);
  return await withStore(folder, async (store) => {
    const all = await exercisesIn(store);
    const count = all.get(id);
    if (count === undefined) throw unknown([...all.keys()]);
    return await readKept(store, id, count);
  });
}
