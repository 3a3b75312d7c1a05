import { say } from '../../../schemas/text.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readSoundArchive } from '../own/archive-file.ts';
import { onThisMachine } from '../own/failures.ts';
import { clean, plural } from '../text.ts';

export const run: Run = async ({ args: [file = ''], options, out }) => {
  const { exercise, title, branches, entries, head, anonymised } = await onThisMachine(() => readSoundArchive(file));
  out.line(
    `EXERCISE  ${clean(say(title, options.lang ?? 'en'))} (${clean(exercise)})${anonymised ? ', without names' : ''}`,
  );
  const size = `${plural(entries, 'entry', 'entries')} in ${plural(branches.length, 'branch', 'branches')}`;
  out.line(`${file} is whole and unchanged: ${size}`);
  out.line(`hash ${head}`);
  if (options.json) out.data({ ok: true, file, exercise, branches: branches.length, entries, hash: head, anonymised });
  return exitCodes.done;
};
