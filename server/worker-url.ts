import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Where a worker thread's file is: `workerUrl(import.meta.url, './sqlite-worker.ts')`.
 *
 * In production everything runs from `dist/`, where the worker lies beside its caller as `.js`. Tests run the TypeScript sources, and
 * Node 20 cannot start a worker from one: there the built file of the same place in `dist/` is taken. Throws `WorkerNotBuilt` if it is
 * not there.
 */
export function workerUrl(caller: string, worker: `./${string}.ts`): URL {
  const compiled = worker.replace(/\.ts$/, '.js');
  if (!new URL(caller).pathname.endsWith('.ts')) return new URL(compiled, caller);
  const source = fileURLToPath(new URL(compiled, caller));
  const root = packageRoot(dirname(source));
  const built = join(root, 'dist', relative(root, source));
  if (!existsSync(built)) throw new WorkerNotBuilt(relative(root, built));
  return pathToFileURL(built);
}

/** Sources are being run and the worker has not been compiled. */
export class WorkerNotBuilt extends Error {
  override readonly name = 'WorkerNotBuilt';

  constructor(file: string) {
    super(`${file} is not there: a worker thread runs compiled code. Run "npm run build" (or "npx tsc -b") first.`);
  }
}

function packageRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('No package.json above the running file');
  return packageRoot(above);
}
