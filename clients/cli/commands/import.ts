import type { Entry } from '../../../schemas/entry.ts';
import { say } from '../../../schemas/text.ts';
import type { Archive } from '../../../server/archive/read.ts';
import { logName } from '../../../server/exercise/exercise.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readSoundArchive } from '../own/archive-file.ts';
import { exercisesIn, folderOf, type Kept, readKept, withStore } from '../own/data-folder.ts';
import { onThisMachine } from '../own/failures.ts';
import { Stop } from '../stop.ts';
import { clean, plural } from '../text.ts';

export const run: Run = async ({ args: [file = ''], options, out }) => {
  const { archive, already } = await onThisMachine(async () => {
    const read = await readSoundArchive(file);
    return { archive: read, already: await withStore(folderOf(options), (store) => take(read, store)) };
  });
  const { exercise, title, entries } = archive;
  out.line(`EXERCISE  ${clean(say(title, options.lang ?? 'en'))} (${clean(exercise)})`);
  out.line(
    already
      ? 'It is here already; nothing was changed.'
      : `Imported: ${plural(entries, 'entry', 'entries')}. \`liaison start\` opens it; what has not ended waits there, paused.`,
  );
  if (options.json) out.data({ exercise, entries, already });
  return exitCodes.done;
};

/** Puts the archive's branches into the store, unless they are there; says whether they were. */
async function take({ exercise, branches }: Archive, store: Store): Promise<boolean> {
  const count = (await exercisesIn(store)).get(exercise);
  if (count !== undefined) {
    if (holds(await readKept(store, exercise, count), branches)) return true;
    throw new Stop(exitCodes.problems, 'Another exercise with this id is here already, and it went on differently', {
      code: 'exercise_exists',
      help: `liaison export ${exercise} keeps that one, liaison runs --remove ${exercise} makes room`,
    });
  }
  for (const { branch, entries } of branches) await store.append(logName(exercise, branch), entries);
  return false;
}

/** Is the archive what is here, or how it began? Wall-clock times prove nothing and are not compared. */
const holds = (kept: Kept, archive: Archive['branches']): boolean =>
  archive.every(({ entries }, branch) =>
    entries.every((entry, at) => bare(entry) === bare(kept.branches[branch]?.entries[at])),
  );
const bare = (entry: Entry | undefined): string => JSON.stringify({ ...entry, wall: undefined });
