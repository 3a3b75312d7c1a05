import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Two that write the same file at once do not share a draft. */
let drafts = 0;

/**
 * Writes a file whole and makes its folder: first beside it, synced, then in its place, so that whoever reads meanwhile gets the old one or the
 * new one. `mode` is that of the file from its first byte on.
 */
export async function writeWhole(
  folder: string,
  name: string,
  text: Uint8Array | string,
  mode?: { readonly file: number; readonly folder: number },
): Promise<void> {
  await mkdir(folder, { recursive: true, ...(mode && { mode: mode.folder }) });
  const draft = path.join(folder, `.${name}.${process.pid}.${++drafts}.saving`);
  // Left behind by a process of this number that was stopped: its mode is nobody's promise.
  await rm(draft, { force: true });
  const handle = await open(draft, 'wx', mode?.file);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path.join(folder, name)).catch(async (error: unknown) => {
    await rm(draft, { force: true });
    throw error;
  });
}
