import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const rows = [...read('REQUIREMENTS.md').matchAll(/^\| ([A-Z]\d{1,2}) \| ([^|]+) \| ([^|]*) \|/gm)].map(
  ([, id = '', what = '', files = '']) => ({
    id,
    what,
    files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }),
);

it('every requirement is shown by tests that carry its number', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(66);
  expect(rows).toHaveLength(66);
  const missing = rows.flatMap(({ id, files }) =>
    files
      .filter((file) => {
        const titles = existsSync(new URL(file, import.meta.url)) ? read(file) : '';
        return ![...titles.matchAll(/\[((?:[A-Z]\d{1,2}(?:, )?)+)\]/g)].some(([, ids = '']) =>
          ids.split(', ').includes(id),
        );
      })
      .map((file) => `${id} in ${file}`),
  );
  expect(missing).toEqual([]);
  expect(rows.filter(({ files }) => files.length === 0).map(({ id }) => id)).toEqual([]);
});

it('no test carries a number that stands for nothing', () => {
  const known = new Set(rows.map(({ id }) => id));
  const files = new Set(rows.flatMap((row) => row.files));
  for (const file of files)
    for (const [, ids = ''] of read(file).matchAll(
      /(?:it|test)(?:\.each)?\([^\n]*\[((?:[A-Z]\d{1,2}(?:, )?)+)\]['"`]/g,
    ))
      for (const id of ids.split(', ')) expect(known, `${id} in ${file}`).toContain(id);
});
