import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Scenario } from '../../../../schemas/scenario.ts';
import { type Config, defaultPort } from '../../../../server/config.ts';
import { CannotListen, type StartedServer, startServer } from '../../../../server/main.ts';
import { SecretDamaged } from '../../../../server/secrets.ts';
import { exitCodes } from '../../exit-codes.ts';
import { makeFolder } from '../../own/data-folder.ts';
import { machineStop } from '../../own/failures.ts';
import { Stop } from '../../stop.ts';

interface Opening {
  readonly config: Config;
  /** Default: in the data folder. */
  readonly store?: string;
  /** A scenario that was named on the command line, and what it is called when an exercise is made of it. */
  readonly scenario?: { readonly key: string; readonly scenario: Scenario } | undefined;
}

/** The server, or a `Stop` with what keeps it from starting. */
export async function openClass({ config, store, scenario }: Opening): Promise<StartedServer> {
  if (store === undefined) {
    await needRoom(config.dataDir);
    makeFolder(config.dataDir);
  }
  try {
    return await startServer({
      ...config,
      ...(store !== undefined && { store }),
      ...(scenario && { scenario: async (id) => (id === scenario.key ? scenario.scenario : undefined) }),
    });
  } catch (error) {
    throw stopOf(error, config) ?? error;
  }
}

function stopOf(error: unknown, { port }: Config): Stop | undefined {
  if (error instanceof CannotListen) {
    const asked =
      port === undefined ? '' : ` (you asked for it with ${process.env['LIAISON_PORT'] ? 'LIAISON_PORT' : '--port'})`;
    const next = error.port >= 65_535 ? defaultPort : error.port + 1;
    return new Stop(exitCodes.cannotListen, `${error.message}${asked}.`, {
      code: 'cannot_listen',
      help:
        port === undefined ? error.hint : `liaison start --port ${next}, or leave --port out to take the next free one`,
    });
  }
  if (error instanceof SecretDamaged) return new Stop(exitCodes.notFound, error.message, { help: error.hint });
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL'))
    return new Stop(exitCodes.usage, 'The certificate or its key cannot be read', {
      help: 'Both are PEM files: --tls-cert the certificate, --tls-key the private key without a password',
    });
  return machineStop(error);
}

/** A class of an hour writes a few MB; less than this is asking for trouble in the middle of it. */
const room = 20 * 1024 * 1024;

async function needRoom(dataDir: string): Promise<void> {
  for (let folder = dataDir; ; folder = path.dirname(folder)) {
    const disk = await statfs(folder).catch(() => undefined);
    if (!disk && folder !== path.dirname(folder)) continue;
    // What has no blocks at all is no disk (/proc): what is wrong there is said by writing to it.
    const free = disk && disk.blocks > 0 ? disk.bavail * disk.bsize : room;
    if (free >= room) return;
    throw new Stop(exitCodes.unsuitable, `The disk with ${dataDir} has ${Math.floor(free / 1024)} KiB left`, {
      code: 'storage_failed',
      help: `A class needs ${room / 1024 / 1024} MiB: free some space, or name another folder with --data-dir`,
    });
  }
}
