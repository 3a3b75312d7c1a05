import { link, spell } from './chain.ts';
import { type ArchiveBranch, type ArchiveMeta, headerOf, recordOf } from './format.ts';

export interface WriteOptions {
  /** Keep wall-clock times. They are not hashed, so nothing proves them; a rehearsal leaves them out, so that equal runs are equal bytes. */
  readonly wall?: boolean;
}

/**
 * An exercise with all its branches as an archive: JSON Lines with a hash chain over the whole file. Yields line by line, each with its
 * line end. Throws `RangeError` if the branches or the entries of one are not numbered without a gap.
 */
export function* writeArchive(
  branches: readonly ArchiveBranch[],
  meta: ArchiveMeta,
  { wall = false }: WriteOptions = {},
): Generator<string, void, undefined> {
  for (const { record, hash } of chained(branches, meta))
    yield `${spell({ ...record, ...(!wall && { wall: undefined }), hash })}\n`;
}

/** The hash of the last line: equal for equal exercises, whenever they were played. Undefined if there is no branch. */
export function headHash(branches: readonly ArchiveBranch[], meta: ArchiveMeta): string | undefined {
  let head: string | undefined;
  for (const { hash } of chained(branches, meta)) head = hash;
  return head;
}

function* chained(branches: readonly ArchiveBranch[], { exercise, title, anonymised }: ArchiveMeta) {
  let hash = '';
  for (const [index, { branch, entries }] of branches.entries()) {
    if (branch !== (branches[0]?.branch ?? 0) + index) throw new RangeError(`Branch ${branch} is out of order`);
    const header = headerOf({
      liaison: 'archive',
      format: 1,
      exercise,
      branch,
      branches: branches.length,
      ...(title !== undefined && { title }),
      entries: entries.length,
      ...(anonymised && { anonymised }),
    });
    hash = link(hash, header);
    yield { record: header, hash };
    for (const [at, entry] of entries.entries()) {
      if (entry.n !== at + 1) throw new RangeError(`Entry ${entry.n} of branch ${branch} is out of order`);
      const record = recordOf(entry);
      hash = link(hash, record);
      yield { record, hash };
    }
  }
}
