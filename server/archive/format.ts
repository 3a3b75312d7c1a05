import * as z from 'zod';
import type { Entry } from '../../schemas/entry.ts';
import { Text } from '../../schemas/text.ts';

/** The newest format that this version reads and the one it writes. */
export const FORMAT = 1;

/** 256 MB: more than the largest log. */
export const MAX_BYTES = 256_000_000;

/** The first line of each branch; after it come its entries, one a line. `branches`: how many the whole archive has. */
export const Header = z.strictObject({
  liaison: z.literal('archive'),
  format: z.literal(FORMAT),
  exercise: z.string().min(1),
  branch: z.number().int().nonnegative(),
  branches: z.number().int().positive(),
  title: Text.optional(),
  entries: z.number().int().nonnegative(),
  anonymised: z.literal(true).optional(),
  hash: z.string(),
});
export type Header = z.output<typeof Header>;

export interface ArchiveBranch {
  /** Numbered without a gap within an archive. */
  readonly branch: number;
  readonly entries: readonly Entry[];
}

export interface ArchiveMeta {
  readonly exercise: string;
  readonly title?: Text;
  /** Names were taken out: it says so in every header. */
  readonly anonymised?: boolean;
}

/** An entry as its line holds it, without the hash; the order of the members is that of the line. */
export const recordOf = ({ n, at, wall, by, cause, digest, events }: Entry): Entry => ({
  n,
  at,
  ...(wall !== undefined && { wall }),
  by,
  ...(cause !== undefined && { cause }),
  ...(digest !== undefined && { digest }),
  events,
});

/** The same for a header. */
export const headerOf = ({ exercise, branch, branches, title, entries, anonymised }: Omit<Header, 'hash'>) => ({
  liaison: 'archive' as const,
  format: FORMAT,
  exercise,
  branch,
  branches,
  ...(title !== undefined && { title }),
  entries,
  ...(anonymised && { anonymised }),
});
