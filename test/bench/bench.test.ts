import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the bench still runs: every contender answers, alone and many at once', async () => {
  const bench = path.join(import.meta.dirname, 'bench.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [bench, '--rounds', '1', '--ms', '30']);
  const rows = stdout.split('\n').filter((line) => /^ {2}(plain|Liaison)/.test(line));
  expect(rows.map((row) => row.split(/ {2,}/).slice(1, 3))).toEqual([
    ['plain ws relay', 'request, reply'],
    ['Liaison, memory', 'request, reply'],
    ['Liaison, sqlite', 'request, reply'],
    ['Liaison, memory', 'document check'],
    ['Liaison, sqlite', 'document check'],
  ]);
  expect(stdout).toMatch(/The fiction guard: [\d.]+ µs for a draft of \d{3} bytes/);
  // Two rates, both above nothing.
  for (const row of rows) expect(row.match(/[1-9][\d,]* \(/g)).toHaveLength(2);
  expect(stdout).toMatch(/Register of 34,000,000 records from 166 countries: .* MB before, .* MB after/);
  expect(stdout).toMatch(/Checks a second: [1-9][\d,]* looked up; [1-9][\d,]* in batches of 200/);
});
