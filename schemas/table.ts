/*
 * What the rows of a table of injects and expectations would change in a scenario file. A row is numbered as a spreadsheet does, 1 being that of
 * the headings.
 */

/** One cell that differs from the file. */
export interface TableChange {
  readonly row: number;
  readonly item: 'inject' | 'expectation';
  readonly id: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** One remark on a cell; `row` 1 is a remark on the headings, `column` empty one on the whole row. */
export interface TableRemark {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

export interface TableEdit {
  /** The file afterwards: unchanged but for what `changes` says. */
  readonly text: string;
  readonly changes: readonly TableChange[];
  readonly problems: readonly TableRemark[];
  /** How many problems are not shown. */
  readonly more: number;
}
