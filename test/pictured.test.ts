import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictures } from './support/pictured-states.mjs';

/** The table of the screens' states in README.md, held against the pictures and the tests that it names. */

interface Row {
  readonly state: string;
  readonly test: string;
  readonly pictures: readonly string[];
}
const text = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const [, section = ''] = /## The screens and their states([\s\S]*?)\n## /.exec(text('README.md')) ?? [];
const rows = section.split('\n').flatMap((line): Row[] => {
  const [state = '', test = '', shown = ''] = line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  if (!line.startsWith('|') || state === 'state' || state.startsWith('---')) return [];
  return [{ state, test, pictures: [...shown.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name) }];
});
/** Whatever a row of the table of pictures asks of the class: here nothing is opened. */
const anyClass = new Proxy({}, { get: (_, key) => (key === 'ready' ? {} : () => '') });
const pictured: string[] = pictures(anyClass).flatMap((row: { name?: string }) => (row.name ? [row.name] : []));

describe('the table of the states of all screens', () => {
  it('has a test for each, which exists', () => {
    expect(rows.length).toBeGreaterThan(60);
    const files = readdirSync(new URL('.', import.meta.url), { encoding: 'utf8', recursive: true });
    const tests = files.filter((file) => /\.test\.ts$/.test(file)).map(text);
    const missing = rows.filter(({ test }) => !tests.some((one) => one.includes(`it('${test.replace(/ …$/, '')}`)));
    expect(missing.map(({ test }) => test)).toEqual([]);
  });

  it('has pictures for each, which are taken, and every picture that is taken', () => {
    expect(rows.filter(({ pictures: shown }) => shown.length === 0)).toEqual([]);
    expect(rows.flatMap(({ pictures: shown }) => shown).toSorted()).toEqual(pictured.toSorted());
  });
});
