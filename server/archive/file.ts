import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { refuseBySize } from './lines.ts';
import { type Archive, type ReadOptions, type Refused, readArchive } from './read.ts';

/** `readArchive` for a file; one that is too large is refused by its size. Throws what the file system throws. */
export async function readArchiveFile(file: string, options: ReadOptions = {}): Promise<Archive | Refused> {
  const tooLarge = refuseBySize((await stat(file)).size);
  if (tooLarge) return { ok: false, problems: [tooLarge], truncated: undefined };
  return readArchive(createReadStream(file), options);
}
