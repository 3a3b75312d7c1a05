import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { sources } from './liaison.ts';

it('the package is smaller than 2.25 MB, holds all pages and scenarios, and runs nothing when it is installed [S2]', async () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'];
  const { stdout } = await promisify(execFile)(npm, words, { cwd: sources, maxBuffer: 1 << 26, shell: false });
  const [packed] = JSON.parse(stdout) as { size: number; files: { path: string }[] }[];
  const files = packed?.files.map(({ path }) => path) ?? [];
  for (const page of ['join', 'desk', 'console', 'wall', 'review', 'people'])
    expect(files).toContain(`dist/web/${page}.html`);
  expect(files).toContain('scenarios/welcome-to-the-watch.yaml');
  expect(files.filter((file) => /\.(?:ts|map)$|^dist\/test|node_modules/.test(file))).toEqual([]);
  expect(packed?.size).toBeLessThan(2_250_000);
  const { scripts } = JSON.parse(readFileSync(`${sources}/package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
});
