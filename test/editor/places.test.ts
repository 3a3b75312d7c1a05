import { describe, expect, it } from 'vitest';
import type { Finding } from '../../clients/sdk/index.ts';
import { around, compared } from '../../clients/web/editor/lines.ts';
import { isName, nameOf } from '../../clients/web/editor/names.ts';
import { mendOf, offsetAt, spanAt } from '../../clients/web/editor/places.ts';
import { idIn, renamed } from '../../clients/web/editor/work.ts';
import { inspect } from '../../server/loader/inspect.ts';
import { shipped, small, world } from '../loader/support.ts';

const findingsIn = (text: string): readonly Finding[] => {
  const loaded = inspect(text, { world });
  return loaded.ok ? loaded.hints : loaded.problems;
};

describe('a place in a text', () => {
  it('is found by line and column, and ends with its word', () => {
    const text = 'a: 1\nto: [QN, "QP"] # x\nlong: some words # x\n';
    expect(offsetAt(text, 2, 6)).toBe(text.indexOf('QN'));
    expect(offsetAt(text, 2, 600)).toBe(text.indexOf('\nlong'));
    expect(offsetAt(text, 99, 1)).toBe(text.length);
    const wordAt = (from: number) => text.slice(spanAt(text, from).from, spanAt(text, from).to);
    expect(wordAt(text.indexOf('QN'))).toBe('QN');
    expect(wordAt(text.indexOf('"QP'))).toBe('"QP"');
    expect(wordAt(text.indexOf('some'))).toBe('some words');
    expect(wordAt(text.indexOf('long'))).toBe('long');
    expect(spanAt(text, text.length)).toEqual({ from: text.length, to: text.length });
  });
});

describe('a mistake whose right word is known', () => {
  it.each([
    ['a bureau', 'objective: o1', 'objective: o11'],
    ['a key', 'duration:', 'durration:'],
    ['a key in an item', '    trigger:', '    triger:'],
    ['a word of a few', 'level: foundation', 'level: foundatoin'],
    ['a word in quotes', 'level: foundation', 'level: "foundatoin"'],
  ])('is put right where it stands: %s', (_what, right, wrong) => {
    expect(small).toContain(right);
    const text = small.replace(right, wrong);
    const finding = findingsIn(text).find(({ near }) => near !== undefined);
    expect(finding).toBeDefined();
    if (!finding) return;
    const mend = mendOf({ text, value: undefined }, finding);
    expect(mend).toBeDefined();
    if (!mend) return;
    const mended = text.slice(0, mend.from) + mend.put + text.slice(mend.to);
    expect(findingsIn(mended).filter(({ line, column }) => line === finding.line && column === finding.column)).toEqual(
      [],
    );
    // Once it has gone, nothing is written anywhere.
    expect(mendOf({ text: `# moved\n${text}`, value: undefined }, finding)).toBeUndefined();
  });
});

describe('the name of a scenario', () => {
  it('is made of the words that somebody has for it', () => {
    expect(nameOf('Night at the Ferry!')).toBe('night-at-the-ferry');
    expect(nameOf('  L’été à Callisport ')).toBe('l-ete-a-callisport');
    expect(nameOf('ليلة')).toBe('');
    expect(isName(nameOf('x'.repeat(90)))).toBe(true);
    expect(isName('')).toBe(false);
  });

  it('is changed in a copy, with nothing else but the line for other editors', () => {
    const copy = renamed(shipped('two-bureau-lesson'), 'my-lesson');
    expect(idIn(copy)).toBe('my-lesson');
    const [, ...lines] = shipped('two-bureau-lesson').split('\n');
    expect(copy).toBe(lines.join('\n').replace('id: two-bureau-lesson', 'id: my-lesson'));
  });
});

describe('two texts that are compared', () => {
  it('show which lines are whose, with a few around', () => {
    const before = Array.from({ length: 40 }, (_, n) => `line ${n}`);
    const now = before.toSpliced(20, 1, 'another', 'and one more');
    const lines = compared(before.join('\n'), now.join('\n'));
    expect(lines.filter(({ is }) => is === 'gone')).toEqual([{ is: 'gone', text: 'line 20', n: 21 }]);
    expect(lines.filter(({ is }) => is === 'new').map(({ text }) => text)).toEqual(['another', 'and one more']);
    const shown = around(lines);
    expect(shown.filter((line) => line === null)).toHaveLength(2);
    expect(shown.filter((line) => line?.is === 'same')).toHaveLength(4);
    expect(around(compared('a', 'a'))).toEqual([null]);
  });

  it('of which one is quite another are one after the other', () => {
    const [a, b] = [...'ab'].map((letter) => Array.from({ length: 2_100 }, (_, n) => `${letter}${n}`).join('\n'));
    expect(compared(a ?? '', b ?? '')).toHaveLength(4_200);
  });
});
