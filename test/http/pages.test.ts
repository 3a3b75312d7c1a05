import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type House, house } from './house.ts';

let here: House;
let webRoot: string;
beforeEach(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'liaison-'));
  webRoot = path.join(folder, 'web');
  mkdirSync(path.join(webRoot, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'a secret');
  for (const page of ['join', 'desk', 'index'])
    writeFileSync(path.join(webRoot, `${page}.html`), `<title>${page}</title>`);
  writeFileSync(path.join(webRoot, 'assets', 'main-1a2b3c.js'), `// ${'x'.repeat(5_000)}`);
  writeFileSync(path.join(webRoot, 'assets', '.hidden.js'), 'hidden');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(webRoot, 'assets', 'link.js'));
  here = await house({ webRoot });
});
afterEach(async () => {
  await here.close();
  rmSync(path.dirname(webRoot), { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => here.ask('GET', url, { headers });

describe('the built pages', () => {
  it.each([
    ['/', 'join'],
    ['/j', 'join'],
    ['/j/7F3K9Q', 'join'],
    ['/J/7f3-k9q', 'join'],
    ['/desk', 'desk'],
    // Not built here: the page that every build has stands in.
    ['/console', 'index'],
    ['/wall', 'index'],
    ['/review/E1', 'index'],
    ['/people', 'index'],
    ['/scenarios', 'index'],
  ])('answer %s with the page %s, asked for anew each time', async (url, page) => {
    const { status, text, headers } = await get(url);
    expect(status).toBe(200);
    expect(text).toBe(`<title>${page}</title>`);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('have parts that a browser may keep, and that travel compressed', async () => {
    const { status, headers } = await get('/assets/main-1a2b3c.js', { 'accept-encoding': 'gzip' });
    expect(status).toBe(200);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-encoding']).toBe('gzip');
  });

  it.each([
    '/assets/link.js',
    '/assets/.hidden.js',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/nothing.js',
    '/assets/',
    '/assets',
    '/join.html',
    '/secret.txt',
  ])('do not let %s out', async (url) => {
    const { status, text } = await get(url);
    expect([403, 404]).toContain(status);
    expect(text).not.toContain('secret');
    expect(text).not.toContain('hidden');
  });
});
