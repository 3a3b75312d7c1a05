import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { sources } from './liaison.ts';

describe('Ctrl+C while saving does not come to an end', () => {
  it('stops at once at the second, which is not the echo of the first', async () => {
    const child = spawn(process.execPath, [path.join(sources, 'test/support/never-saved.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('ready');
    const began = performance.now();
    child.kill('SIGINT');
    expect((await lines.next()).value).toMatch(/^Saving…/);
    child.kill('SIGTERM');
    const again = setInterval(() => child.kill('SIGINT'), 50);
    const [exit] = await ended;
    clearInterval(again);
    expect(exit).toBe(130);
    // npm passes the same key on a moment later: that is not a second wish, however soon it comes.
    expect(performance.now() - began).toBeGreaterThan(500);
  });
});
