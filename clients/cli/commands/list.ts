import path from 'node:path';
import { say } from '../../../schemas/text.ts';
import { notReady } from '../../../server/library.ts';
import type { Run } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { libraryOf } from '../own/data-folder.ts';
import { onThisMachine } from '../own/failures.ts';
import { printTable } from '../table.ts';

export const run: Run = async ({ options, out }) => {
  const library = libraryOf(options);
  const [scenarios, broken] = await onThisMachine(async () => [await library.list(), await library.problems()]);
  const language = options.lang ?? 'en';
  for (const { file, errors } of broken)
    out.warn(`${notReady(file, errors)}. \`liaison check ${path.basename(file, path.extname(file))}\` shows them.`);
  if (options.json) {
    out.data({
      scenarios: scenarios.map(({ id, title, minutes, seats, level, languages }) => ({
        id,
        title: say(title, language),
        minutes,
        seats,
        level,
        languages,
      })),
    });
    return exitCodes.done;
  }
  out.line('EXERCISE scenarios: everything in them is invented.');
  out.line();
  printTable(
    out,
    ['ID', 'MINUTES', 'SEATS', 'LEVEL', 'LANGUAGES', 'TITLE'],
    scenarios.map(({ id, title, minutes, seats, level, languages }) => [
      id,
      String(minutes),
      seats.min === seats.max ? String(seats.min) : `${seats.min}-${seats.max}`,
      level,
      languages.join(' '),
      say(title, language),
    ]),
  );
  out.line();
  out.line('liaison show ID says what is in one, liaison start ID plays it.');
  return exitCodes.done;
};
