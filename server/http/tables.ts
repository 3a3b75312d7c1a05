import { type CsvRecord, readCsv } from '../../schemas/csv.ts';
import type { ProblemCode } from '../../schemas/problem.ts';
import { refusal } from './problems.ts';

/** A table that somebody sends (a list of persons, injects), bytes. */
export const largestTable = 512 * 1024;

/** A body of the type `text/csv`, apart from others that are bytes. */
export interface CsvBody<T = Uint8Array> {
  readonly csv: T;
}
/** No JSON can be taken for one: it holds no bytes. */
export const isCsv = (body: unknown): body is CsvBody =>
  typeof body === 'object' && body !== null && 'csv' in body && body.csv instanceof Uint8Array;

/** The body of a route that takes `text/csv`, as text. Throws `unsupported_media_type`, and `code` if the bytes are not UTF-8. */
export function csvText(body: unknown, code: ProblemCode): string {
  if (!isCsv(body)) throw refusal('unsupported_media_type', 'Send the table as text/csv', { expected: 'text/csv' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body.csv);
  } catch {
    throw refusal(code, 'The table is not UTF-8', {
      hint: 'Save it as "CSV UTF-8": otherwise letters with accents are lost',
    });
  }
}

/** The rows of a table. Throws `code` where a quotation mark is never closed. */
export function csvRecords(text: string, code: ProblemCode): readonly CsvRecord[] {
  const read = readCsv(text);
  if (read.ok) return read.records;
  throw refusal(code, 'A quotation mark is never closed', {
    path: `${read.line}:1`,
    hint: 'Close it, or leave it out',
  });
}
