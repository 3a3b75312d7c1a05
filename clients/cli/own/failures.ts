import { DataInUse, StorageFailed } from '../../../server/store/errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { Stop } from '../stop.ts';

/** Does something with files and folders of this machine; what goes wrong there is said in a sentence, with what to do. */
export async function onThisMachine<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw machineStop(error) ?? error;
  }
}

/** What an error of the machine means for the command; undefined if it is none. */
export function machineStop(error: unknown): Stop | undefined {
  if (error instanceof DataInUse)
    return new Stop(exitCodes.notFound, error.message, { code: 'data_in_use', help: error.hint });
  if (error instanceof StorageFailed)
    return new Stop(error.reason === 'full' ? exitCodes.unsuitable : exitCodes.notFound, error.message, {
      code: 'storage_failed',
      help: error.hint,
    });
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? error.path : 'The file';
  const known = fileTroubles[String(error.code)];
  return known && new Stop(known.exit ?? exitCodes.notFound, `${place} ${known.what}`, { help: known.help });
}

const fileTroubles: Readonly<Record<string, { what: string; help: string; exit?: ExitCode }>> = {
  ENOENT: { what: 'does not exist', help: 'Check the spelling, and in which folder you are' },
  EACCES: { what: 'may not be read or written by you', help: 'Ask for the right to, or name another place' },
  EPERM: { what: 'may not be read or written by you', help: 'Ask for the right to, or name another place' },
  EISDIR: { what: 'is a folder', help: 'Name a file in it' },
  ENOTDIR: { what: 'goes through something that is not a folder', help: 'Check the path' },
  EROFS: { what: 'lies on a disk that cannot be written to', help: 'Name another place' },
  ENAMETOOLONG: { what: 'is a name too long for this system', help: 'Take a shorter one' },
  ELOOP: { what: 'is a link that leads to itself', help: 'Name the file itself' },
  ENOSPC: { what: 'could not be written: the disk is full', help: 'Free some space', exit: exitCodes.unsuitable },
};
