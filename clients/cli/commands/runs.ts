import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { instant } from '../../../schemas/ids.ts';
import { say } from '../../../schemas/text.ts';
import { logName } from '../../../server/exercise/exercise.ts';
import { fileRosters } from '../../../server/rosters.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { exercisesIn, findKept, folderOf, type Kept, readKept, storeFile, withStore } from '../own/data-folder.ts';
import { onThisMachine } from '../own/failures.ts';
import { printTable } from '../table.ts';
import { clean } from '../text.ts';

export interface RunsOptions {
  readonly remove?: string;
  readonly yes?: boolean;
}

export const run: Run<RunsOptions> = ({ options, out }) =>
  onThisMachine(async () => {
    const folder = folderOf(options);
    const language = options.lang ?? 'en';
    if (options.remove !== undefined) {
      const kept = await findKept(folder, options.remove);
      const asks = options.input && !options.yes && out.terminal && process.stdin.isTTY;
      const title = clean(summaryOf(kept, language).title);
      if (asks && !(await agrees(`Delete "${title}" (${kept.id}) for good? [y/N] `))) {
        out.line('Nothing was deleted.');
        return exitCodes.done;
      }
      await withStore(folder, async (store) => {
        // The store is ours: no server is running that could write it anew.
        await fileRosters(folder).delete(kept.id);
        for (const { branch } of kept.branches) await store.erase(logName(kept.id, branch));
      });
      out.line(`Deleted ${kept.id}.`);
      if (options.json) out.data({ removed: kept.id });
      return exitCodes.done;
    }
    const found = existsSync(storeFile(folder)) ? await allKept(folder) : [];
    const exercises = found.map((one) => summaryOf(one, language));
    if (options.json) {
      out.data({ dataDir: folder, exercises });
      return exitCodes.done;
    }
    out.line(`EXERCISES in ${folder}`);
    out.line();
    if (exercises.length === 0) out.line('  None yet. `liaison` starts one.');
    else
      printTable(
        out,
        ['ID', 'STATE', 'BEGAN', 'PEOPLE', 'ENTRIES', 'TITLE'],
        exercises.map(({ id, state, createdAt, people, entries, title }) => [
          id,
          state,
          createdAt?.slice(0, 16).replace('T', ' ') ?? '',
          String(people),
          String(entries),
          title,
        ]),
      );
    return exitCodes.done;
  });

const allKept = (folder: string): Promise<Kept[]> =>
  withStore(folder, async (store) => {
    const all: Kept[] = [];
    for (const [id, branches] of await exercisesIn(store)) all.push(await readKept(store, id, branches));
    return all.sort((a, b) => (wallOf(b) ?? 0) - (wallOf(a) ?? 0));
  });

const wallOf = ({ branches }: Kept): number | undefined => branches[0]?.entries[0]?.wall;

function summaryOf(kept: Kept, language: string) {
  const { id, state, branches } = kept;
  const wall = wallOf(kept);
  return {
    id,
    title: say(state.setting?.title, language),
    scenario: state.scenario?.id ?? '',
    state: state.run,
    /** Of this computer's clock. */
    ...(wall !== undefined && { createdAt: instant(wall) }),
    entries: branches.at(-1)?.entries.length ?? 0,
    branches: branches.length,
    people: [...state.seats.values()].filter(({ role, removed }) => role === 'trainee' && !removed).length,
  };
}

async function agrees(question: string): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await asking.question(question)).trim());
  } finally {
    asking.close();
  }
}
