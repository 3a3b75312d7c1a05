import { readArchiveFile } from '../../../server/archive/file.ts';
import { findingProblem } from '../../../server/archive/findings.ts';
import type { Archive } from '../../../server/archive/read.ts';
import { exitCodes } from '../exit-codes.ts';
import { Stop } from '../stop.ts';

/** An archive that is whole and unchanged. Throws `Stop` with the line that is wrong, and what the file system throws. */
export async function readSoundArchive(file: string): Promise<Archive> {
  const read = await readArchiveFile(file);
  if (read.ok) return read;
  const [first] = read.problems;
  if (!first) throw new Stop(exitCodes.problems, `${file} is no archive`, { code: 'archive_damaged' });
  const { line, message } = first;
  const { code, hint } = findingProblem(first);
  throw new Stop(
    code === 'unsupported_version' ? exitCodes.version : exitCodes.problems,
    `${file}${line === undefined ? '' : `:${line}`}  ${message}`,
    { code, help: hint, ...(line !== undefined && { place: { file, line } }) },
  );
}
