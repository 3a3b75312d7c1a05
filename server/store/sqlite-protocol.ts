import type { FailureReason } from './errors.ts';
import type { Row } from './rows.ts';

/** What the main thread asks of the thread that owns the database, and what it gets. One table, so both sides agree or do not compile. */
export interface Work {
  /** One transaction. `probe`: the last one failed, so try a write of our own first. Answer: for each append whether it was the next. */
  commit: { ask: { appends: readonly Append[]; probe: boolean }; answer: readonly ('stored' | 'conflict')[] };
  erase: { ask: { log: string }; answer: undefined };
  /** The next rows after a number, at most `PAGE_ROWS`. */
  page: { ask: { log: string; after: number }; answer: readonly Row[] };
  list: { ask: undefined; answer: readonly ListedRows[] };
  close: { ask: undefined; answer: undefined };
}

export interface Append {
  readonly log: string;
  readonly rows: readonly Row[];
}

export interface ListedRows {
  readonly log: string;
  readonly first: Row;
  readonly last: Row;
}

/** So many rows are read at once: a long log neither keeps commits waiting nor blocks the main loop while it is parsed. */
export const PAGE_ROWS = 256;

export type Kind = keyof Work;

export type Ask = { [K in Kind]: { id: number; kind: K; ask: Work[K]['ask'] } }[Kind];

export interface Failure {
  readonly reason: FailureReason;
  readonly detail: string;
}

export type Reply =
  | { tell: 'opened' }
  | { tell: 'not_opened'; failure: Failure }
  | { tell: 'answer'; id: number; answer: Work[Kind]['answer'] }
  | { tell: 'failed'; id: number; failure: Failure }
  /** Nothing is lost, but somebody should look. */
  | { tell: 'warning'; failure: Failure };

export interface WorkerOptions {
  readonly file: string;
  readonly maxBytes: number | undefined;
}
