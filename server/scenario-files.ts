import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Scenario } from '../schemas/scenario.ts';
import { largestScenario } from './loader/load.ts';
import type { ScenarioProblem } from './loader/problem.ts';

/** What a scenario may be called. */
export const idForm = Scenario.shape.id;
const endings = ['.yaml', '.yml', '.json'] as const;

/** A file that may hold a scenario. */
export interface Place {
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly shipped: boolean;
}

/** Files whose names could be those of scenarios. Folders (`world`) and everything else are passed over. */
export async function filesIn(folder: string): Promise<{ id: string; name: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .flatMap((entry) => {
      const ending = path.extname(entry.name);
      const id = path.basename(entry.name, ending);
      const named = endings.some((one) => one === ending) && idForm.safeParse(id).success;
      // Links are named among the problems; folders, pipes and the like are nothing of ours.
      return named && (entry.isFile() || entry.isSymbolicLink()) ? [{ id, name: entry.name }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export type Content = { readonly bytes: Uint8Array; readonly stamp: string } | { readonly problem: ScenarioProblem };

/** A file that is one, and not a link to somewhere else; more than 256 KiB of it are not read. */
export async function readPlainFile(file: string): Promise<Content> {
  // NOFOLLOW is 0 on systems that do not have it; there the check below that it is a plain file is all there is.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(
    (error: NodeJS.ErrnoException) => (error.code === 'ELOOP' ? undefined : Promise.reject(error)),
  );
  if (!handle) return { problem: outside('This file is a link to somewhere else.') };
  try {
    const stat = await handle.stat();
    const { size, mtimeMs, ino } = stat;
    if (!stat.isFile()) return { problem: outside('This is not a file.') };
    const bytes = new Uint8Array(Math.min(size, largestScenario + 1));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return { bytes: bytes.subarray(0, bytesRead), stamp: `${ino}:${size}:${mtimeMs}` };
  } finally {
    await handle.close();
  }
}

const outside = (message: string): ScenarioProblem => ({
  code: 'not_a_file',
  severity: 'error',
  line: 1,
  column: 1,
  path: '',
  message,
  hint: 'Put the scenario itself into the folder.',
});
