import { open } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Scenario } from '../../../schemas/scenario.ts';
import type { Library } from '../../../server/library.ts';
import { shippedScenarios } from '../../../server/loader/world.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { folderOf, libraryOf, makeFolder } from '../own/data-folder.ts';
import { machineStop, onThisMachine } from '../own/failures.ts';
import { isPath } from '../own/scenario-file.ts';
import { Stop } from '../stop.ts';

export interface NewOptions {
  readonly from?: string;
}

/** Writes a starting file: into the data folder by an id, elsewhere by a path. What is there already stays as it is. */
export const run: Run<NewOptions> = async ({ args: [word = ''], options, out }) => {
  const { from = 'blank' } = options;
  return await onThisMachine(async () => {
    const library = libraryOf(options);
    const id = path.basename(word).replace(/\.(ya?ml|json)$/, '');
    if (!Scenario.shape.id.safeParse(id).success)
      throw new Stop(exitCodes.usage, 'A scenario is called by small letters, digits and hyphens', {
        help: 'like "night-at-the-ferry", 2 to 64 characters',
      });
    await refuseKnown(library, id, isPath(word));
    const source = await library.source(from);
    if ('problem' in source)
      throw new Stop(exitCodes.notFound, `There is no scenario "${from.slice(0, 80)}"`, {
        code: source.problem.code,
        help: source.problem.hint ?? '`liaison list` shows the scenarios there are',
      });
    const file = isPath(word) ? word : path.join(folderOf(options), 'scenarios', `${id}.yaml`);
    makeFolder(path.dirname(path.resolve(file)));
    await writeNew(file, renamed(source.text, id));
    if (out.json) out.data({ id, file, from });
    else {
      out.line(`${file}: a copy of ${from}, to be changed.`);
      const name = isPath(word) ? file : id;
      out.line(`  liaison check ${file}`);
      out.line(`  liaison rehearse ${name}`);
      out.line(`  liaison start ${name}`);
    }
    return exitCodes.done;
  });
};

/** Two scenarios of one id would hide each other; only a file outside the library may be called like one in it. */
async function refuseKnown(library: Library, id: string, elsewhere: boolean): Promise<void> {
  if (elsewhere) return;
  const known = await library.source(id);
  if ('problem' in known) return;
  throw new Stop(exitCodes.usage, `There is a scenario "${id}" already, and it stays as it is`, {
    ...(known.shipped && { code: 'scenario_shipped' as const }),
    help: 'Choose another name',
  });
}

const schema = pathToFileURL(path.join(shippedScenarios(), 'world', 'scenario.schema.json')).href;

/** The same file with another id, and the editor's schema where it lies on this computer. */
function renamed(text: string, id: string): string {
  const source = text.replace(/^\uFEFF/, '');
  if (source.trimStart().startsWith('{')) return source.replace(/("id"\s*:\s*)"[^"]*"/, `$1"${id}"`);
  const body = source.replace(/^# yaml-language-server:.*\r?\n/, '').replace(/^id:.*$/m, `id: ${id}`);
  return `# yaml-language-server: $schema=${schema}\n${body}`;
}

/** Makes the file, whole; throws `Stop` if there is one. */
async function writeNew(file: string, text: string): Promise<void> {
  try {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Stop(exitCodes.usage, `${file} is there already, and stays as it is`, {
        help: 'Choose another name',
      });
    throw machineStop(error) ?? error;
  }
}
