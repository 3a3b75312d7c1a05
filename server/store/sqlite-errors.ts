import type { FailureReason } from './errors.ts';

const reasons: readonly (readonly [code: RegExp, reason: FailureReason])[] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'read_only'],
  [/^SQLITE_(CANTOPEN|NOLFS)/, 'cannot_open'],
  [/^SQLITE_IOERR/, 'disk_error'],
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^LIAISON_TOO_NEW/, 'too_new'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT|SCHEMA)/, 'damaged'],
];

/** What the database's own error means for the operator. Opening fails in libsql with a plain error that has no code. */
export function reasonOf(error: unknown): FailureReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = reasons.find(([pattern]) => pattern.test(code));
  if (found) return found[1];
  return String(error).includes('Unable to open connection') ? 'cannot_open' : 'unknown';
}
