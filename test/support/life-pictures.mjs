// Draws the life cycles into server/core/lives: node test/support/life-pictures.mjs. A test tells when that has to be done again.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(`${import.meta.dirname}/life-files.ts`, { logLevel: 'error' });
const files = module.lifeFiles;
await mkdir(path.join(import.meta.dirname, '../../server/core/lives'), { recursive: true });
for (const [name, drawn] of files)
  await writeFile(path.join(import.meta.dirname, '../../server/core/lives', name), drawn);
console.log(`${files.size} pictures in server/core/lives`);
