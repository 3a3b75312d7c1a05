import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version of this package, whether it runs from sources or from `dist`. */
export function version(): string {
  let top = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(top, 'package.json')) && path.dirname(top) !== top) top = path.dirname(top);
  const read: unknown = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}
