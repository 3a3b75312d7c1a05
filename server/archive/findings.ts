import { type Problem, type ProblemCode, problem } from '../../schemas/problem.ts';

const hints = {
  file_empty: 'Choose the file that "export" wrote',
  import_too_large: 'An archive of one exercise is never that large: choose the file that "export" wrote',
  not_utf8: 'Save or copy the file unchanged, as UTF-8',
  not_lines: 'An archive has one record per line, as "export" writes it; do not reformat it',
  not_archive: 'The first line of an archive is its header; choose the file that "export" wrote, unchanged',
  unsupported_version: 'Import it with the Liaison that wrote it, or a newer one',
  schema_invalid: 'Export the exercise again from where it was played',
  too_deep: 'Export the exercise again from where it was played',
  seq_gap: 'Lines were removed after the export: take the original file',
  seq_order: 'Lines were moved after the export: take the original file',
  seq_repeat: 'A line was copied after the export: take the original file',
  hash_mismatch: 'The file was changed after the export: take the original file',
  truncated: 'The file was cut off: take the original file, or import what is there',
} as const satisfies Record<string, string>;

export type FindingCode = keyof typeof hints;

/** What is wrong with an archive, and on which line (from 1) it shows; `message` does not repeat the line. No text of the file is echoed. */
export interface Finding {
  readonly code: FindingCode;
  readonly line: number | undefined;
  readonly message: string;
  readonly hint: string;
}

export const finding = (code: FindingCode, line: number | undefined, message: string): Finding => ({
  code,
  line,
  message,
  hint: hints[code],
});

/** A finding as the error of the wire, of routes and of the command line; the finding's own code is that of its issue. */
export function findingProblem({ code, line, message, hint }: Finding): Problem {
  const sentence = line === undefined ? message : `Line ${line}: ${message}`;
  return problem(outerCode(code), sentence, { hint, issues: [{ code, message: sentence, hint }] });
}

/** Whoever imports has one kind of trouble, with two exceptions that ask for something else. */
function outerCode(code: FindingCode): ProblemCode {
  if (code === 'import_too_large' || code === 'unsupported_version') return code;
  return 'archive_damaged';
}
