import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Scenario } from '../../../schemas/scenario.ts';
import { type Library, notReady } from '../../../server/library.ts';
import { type Loaded, largestScenario, loadScenario, type ScenarioProblem } from '../../../server/loader/load.ts';
import { nearest } from '../../../server/loader/near.ts';
import { exitCodes } from '../exit-codes.ts';
import { Stop } from '../stop.ts';
import { machineStop } from './failures.ts';

const endings = ['.yaml', '.yml', '.json'];

/** A word that names a file and not a scenario of the library: it has a path or an ending in it. */
export const isPath = (word: string): boolean => /[/\\]/.test(word) || endings.includes(path.extname(word));

/** The file's bytes, at most one more than a scenario may have. Throws `Stop`: missing (with near names), a folder (with what is in it). */
export async function readScenarioFile(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file, 'r');
    try {
      if ((await handle.stat()).isDirectory()) throw await folderStop(file);
      return await readUpTo(handle.createReadStream(), largestScenario + 1);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw await missingStop(file);
    if (error instanceof Error && 'code' in error && error.code === 'EISDIR') throw await folderStop(file);
    throw machineStop(error) ?? error;
  }
}

/** What a stream holds, at most so many bytes of it. */
export async function readUpTo(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    parts.push(part);
    size += part.length;
    if (size >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** A scenario that can be played, by its id or its file. Throws `Stop`: 4 if there is none, 3 with what is wrong with it. */
export async function findScenario(word: string, library: Library): Promise<Scenario> {
  if (!isPath(word)) {
    const found = await library.load(word);
    if (found.ok) return found.scenario;
    if (found.problem.code === 'unknown_scenario' && (await isFile(word))) return await loadFile(word);
    const { code, message, hint } = found.problem;
    if (code === 'unknown_scenario')
      throw new Stop(exitCodes.notFound, `There is no scenario "${word.slice(0, 80)}"`, {
        code,
        help:
          hint === undefined || !hint.startsWith('Did you mean')
            ? '`liaison list` shows the scenarios there are'
            : hint,
      });
    throw brokenStop(word, found, message);
  }
  return await loadFile(word);
}

async function loadFile(file: string): Promise<Scenario> {
  const loaded = await loadScenario(await readScenarioFile(file), { file });
  if (loaded.ok) return loaded.scenario;
  throw brokenStop(file, loaded);
}

/** `file:line:column  message`, as editors and terminals make a link of it. */
export const problemLine = (file: string, { line, column, message, severity }: ScenarioProblem): string =>
  `${file}:${line}:${column}  ${severity === 'error' ? '' : `${severity}: `}${message}`;

function brokenStop(file: string, loaded: Extract<Loaded, { ok: false }>, message?: string): Stop {
  const errors = loaded.problems.filter(({ severity }) => severity === 'error');
  const details = errors.slice(0, 5).map((found) => problemLine(file, found));
  const rest = errors.length + loaded.more - details.length;
  return new Stop(exitCodes.problems, message ?? notReady(path.basename(file), errors.length + loaded.more), {
    code: 'scenario_invalid',
    details: rest > 0 ? [...details, `and ${rest} more`] : details,
    help: `liaison check ${file}`,
  });
}

const isFile = async (file: string): Promise<boolean> =>
  await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

const scenariosIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => endings.includes(path.extname(name))).sort();

async function missingStop(file: string): Promise<Stop> {
  const folder = path.dirname(file);
  const near = nearest(path.basename(file), await scenariosIn(folder));
  return new Stop(exitCodes.notFound, `${file} does not exist`, {
    help:
      near === undefined
        ? 'Check the spelling, and in which folder you are'
        : `Did you mean ${path.join(folder, near)}?`,
  });
}

async function folderStop(folder: string): Promise<Stop> {
  const names = await scenariosIn(folder);
  return new Stop(exitCodes.notFound, `${folder} is a folder, not a scenario file`, {
    details: names.slice(0, 20).map((name) => path.join(folder, name)),
    help: names.length > 0 ? 'Name one of the files in it' : 'There is no scenario file in it',
  });
}
