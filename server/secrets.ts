import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Keys } from './gateway/tickets.ts';

/** A secret file that is no use: empty, cut or full of something else. */
export class SecretDamaged extends Error {
  override readonly name = 'SecretDamaged';
  readonly hint: string;

  constructor(file: string) {
    super(`${file} in the data folder does not hold what Liaison wrote there`);
    this.hint = `Delete ${file}: a new one is made, and everybody signs in again`;
  }
}

/**
 * The secret that signs tickets and the staff key, from the data folder; made there at the first start, readable by this user only, so that
 * a restart keeps everybody signed in. `staffKey`, if given, counts instead of the stored one and is not stored. Throws what the file
 * system throws, and `SecretDamaged`.
 */
export function readKeys(dataDir: string, staffKey?: string): Keys {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return { secret: keep(dataDir, 'server-secret', 32), staffKey: staffKey ?? keep(dataDir, 'staff-key', 16) };
}

function keep(dataDir: string, name: string, bytes: number): string {
  const file = path.join(dataDir, name);
  const fresh = randomBytes(bytes).toString('base64url');
  try {
    writeFileSync(file, `${fresh}\n`, { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  chmodSync(file, 0o600);
  const kept = readFileSync(file, 'utf8').trim();
  if (!/^[\w-]+$/.test(kept) || kept.length < 22) throw new SecretDamaged(name);
  return kept;
}
