import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Logger, pino } from 'pino';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Never in a line, wherever they stand: what opens a seat or the server, and what people write. */
const secret = [
  'ticket',
  'ticketHash',
  'key',
  'staffKey',
  'secret',
  'returnCode',
  'authorization',
  'body',
  'text',
  'draft',
  'name',
];
const redact = secret.flatMap((word) => [word, `*.${word}`, `*.*.${word}`]);

/** A log larger than this is set aside when the server starts, bytes; one such is kept. */
const full = 10 * 1024 * 1024;

export interface LogOf {
  readonly level: LogLevel;
  /** File that lines are added to; without it they go to stderr. */
  readonly file?: string | undefined;
}

/** Lines of JSON, each marked EXERCISE, without tickets, keys and texts. Throws what the file system throws. */
export function createLog({ level, file }: LogOf): Logger {
  const options = { level, base: { marking: 'EXERCISE' }, redact, timestamp: pino.stdTimeFunctions.isoTime };
  if (file === undefined) return pino(options, pino.destination({ dest: 2, sync: true }));
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > full) renameSync(file, `${file}.1`);
  return pino(options, pino.destination({ dest: file, sync: true, mode: 0o600 }));
}
