import { homedir } from 'node:os';
import type { Problem } from '../../../schemas/problem.ts';
import { type Config, type Options, readConfig } from '../../../server/config.ts';
import { exitCodes } from '../exit-codes.ts';
import { Stop } from '../stop.ts';

/** Options, environment and defaults as one. Throws `Stop` with every mistake; what only may be one goes to `warn`. */
export function configOf(options: Options, warn: (text: string) => void): Config {
  const read = readConfig(options, process.env, {
    platform: process.platform,
    home: homedir(),
    cwd: process.cwd(),
    nodeArguments: process.execArgv,
  });
  for (const warning of read.warnings) warn(`Note: ${[sentence(warning), warning.hint].filter(Boolean).join('. ')}`);
  if (read.ok) return read.config;
  const [first, ...rest] = read.problems;
  if (!first) throw new Stop(exitCodes.usage, 'The options cannot be read');
  throw new Stop(exitCodes.usage, sentence(first), { details: rest.map(sentence), help: first.hint });
}

/** `--port: A whole number is needed (0 to 65535, not "abc")` */
function sentence({ path, message, expected, actual }: Problem): string {
  const found = [expected, actual && `not "${actual}"`].filter(Boolean).join(', ');
  return `${path === undefined ? '' : `${path}: `}${message}${found === '' ? '' : ` (${found})`}`;
}
