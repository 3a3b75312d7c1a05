import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { WorkerNotBuilt, workerUrl } from '../../server/worker-url.ts';

const source = new URL('../../server/store/sqlite-thread.ts', import.meta.url).href;

describe('the file of a worker thread', () => {
  it('is the built one when sources run', () => {
    const url = workerUrl(source, './sqlite-worker.ts');
    expect(url.pathname).toMatch(/\/dist\/server\/store\/sqlite-worker\.js$/);
    expect(existsSync(fileURLToPath(url))).toBe(true);
  });

  it('lies beside its caller when the built program runs, wherever that was installed', () => {
    const installed = 'file:///opt/a%20class/node_modules/liaison-sim/dist/server/store/sqlite-thread.js';
    expect(workerUrl(installed, './sqlite-worker.ts').href).toBe(installed.replace('thread', 'worker'));
  });

  it('is asked for with the command that makes it, if it is not built', () => {
    expect(() => workerUrl(source, './nobody-wrote-this.ts')).toThrow(WorkerNotBuilt);
    expect(() => workerUrl(source, './nobody-wrote-this.ts')).toThrow('npm run build');
  });
});
