import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file whole: first beside it, synced, then in its place. Who reads meanwhile gets the old one or the new one. */
export async function writeWhole(file: string, content: string | Iterable<string>): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.saving`);
  const handle = await open(draft, 'w');
  try {
    for (const part of typeof content === 'string' ? [content] : content) await handle.write(part);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
