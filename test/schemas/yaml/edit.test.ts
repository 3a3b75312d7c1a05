import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Edit, edited, readSheet, type Sheet } from '../../../schemas/yaml/edit.ts';
import { isRecord, type Path, valueAt } from '../../../schemas/yaml/values.ts';
import { random } from '../../../server/scenario/random.ts';
import { shipped } from '../../loader/support.ts';
import { seed } from '../../support/seed.ts';

const sheetOf = (text: string): Sheet => {
  const sheet = readSheet(text);
  if (!('text' in sheet)) throw new Error(`line ${sheet.line}`);
  return sheet;
};
const after = (text: string, ...edits: Edit[]): string =>
  edits.reduce((sheet, edit) => {
    const next = edited(sheet, edit);
    if (!next) throw new Error(`Nothing to change: ${JSON.stringify(edit)}`);
    return next;
  }, sheetOf(text)).text;

const lesson = `# For a short afternoon.
title: A small watch # the title
bureaus:
  # the one that asks
  - { id: QN, seat: human } # at the window

  # the one that answers
  - id: QP
    seat: human
    people: { min: 1, max: 4 }
injects:
  - id: i1
    to: [QN, QP]
    text: >-
      A long story about a boat
      that nobody misses.
  - id: i2
    to: [QN]
debrief:
  questions: []
`;

describe('a scenario file that is changed at one place', () => {
  it.each<[what: string, edit: Edit, before: string, afterwards: string]>([
    [
      'a title, with the remark behind it',
      { do: 'set', path: ['title'], value: 'A long watch' },
      'title: A small watch # the title',
      'title: A long watch # the title',
    ],
    [
      'a title in two languages',
      { do: 'set', path: ['title'], value: { en: 'A small watch', fr: 'Une petite veille' } },
      'title: A small watch #',
      'title: { en: A small watch, fr: Une petite veille } #',
    ],
    [
      'a seat within brackets',
      { do: 'set', path: ['bureaus', 0, 'seat'], value: 'either' },
      '{ id: QN, seat: human } # at',
      '{ id: QN, seat: either } # at',
    ],
    [
      'how many people, where nothing was said of that',
      { do: 'set', path: ['bureaus', 0, 'people', 'max'], value: 6 },
      '{ id: QN, seat: human } # at',
      '{ id: QN, people: { max: 6 }, seat: human } # at',
    ],
    [
      'a key that was not there, below the id',
      { do: 'set', path: ['injects', 1, 'phase'], value: 'night' },
      '  - id: i2\n',
      '  - id: i2\n    phase: night\n',
    ],
    [
      'a key that goes',
      { do: 'set', path: ['injects', 1, 'to'], value: undefined },
      '  - id: i2\n    to: [QN]\n',
      '  - id: i2\n',
    ],
    [
      'a text of several lines',
      { do: 'set', path: ['injects', 0, 'text'], value: 'Short.' },
      'text: >-\n      A long story about a boat\n      that nobody misses.\n',
      'text: Short.\n',
    ],
    [
      'a paragraph of its own',
      { do: 'set', path: ['title'], value: 'One\nTwo' },
      'title: A small watch # the title\n',
      'title: >-\n  One\n\n  Two # the title\n',
    ],
    [
      'a question, into a list that was empty',
      { do: 'insert', path: ['debrief', 'questions'], at: 0, value: { id: 'q1', ask: 'What first?' } },
      '  questions: []\n',
      '  questions:\n    - id: q1\n      ask: What first?\n',
    ],
    [
      'an inject between two',
      { do: 'insert', path: ['injects'], at: 1, value: { id: 'i9', to: ['QP'] } },
      '  - id: i2\n',
      '  - id: i9\n    to:\n      - QP\n  - id: i2\n',
    ],
    ['an inject that goes', { do: 'remove', path: ['injects'], at: 1 }, '  - id: i2\n    to: [QN]\n', ''],
    [
      'a bureau with its remarks, moved up',
      { do: 'move', path: ['bureaus'], at: 1, to: 0 },
      lesson.slice(lesson.indexOf('  # the one that asks'), lesson.indexOf('injects:')),
      '\n  # the one that answers\n  - id: QP\n    seat: human\n    people: { min: 1, max: 4 }\n  # the one that asks\n  - { id: QN, seat: human } # at the window\n',
    ],
    ['an addressee more', { do: 'insert', path: ['injects', 0, 'to'], at: 2, value: 'QR' }, '[QN, QP]', '[QN, QP, QR]'],
    ['addressees in another order', { do: 'move', path: ['injects', 0, 'to'], at: 0, to: 1 }, '[QN, QP]', '[QP, QN]'],
    ['an addressee less', { do: 'remove', path: ['injects', 0, 'to'], at: 0 }, '[QN, QP]', '[QP]'],
  ])('has %s, and all else as it was', (_what, edit, before, afterwards) => {
    expect(lesson.split(before)).toHaveLength(2);
    // A remark cannot stand behind folded lines: the library then puts it where it can.
    const got = after(lesson, edit);
    if (edit.do === 'set' && edit.value === 'One\nTwo') expect(parse(got)).toMatchObject({ title: 'One\nTwo' });
    else expect(got).toBe(lesson.replace(before, afterwards));
    expect(got).toContain('# For a short afternoon.');
    expect(got).toContain('# at the window');
  });

  it('stays as it is where there is no such place', () => {
    const sheet = sheetOf(lesson);
    expect(edited(sheet, { do: 'remove', path: ['injects'], at: 7 })).toBeUndefined();
    expect(edited(sheet, { do: 'move', path: ['injects'], at: 0, to: 9 })).toBeUndefined();
    expect(edited(sheet, { do: 'insert', path: ['title'], at: 0, value: 'x' })).toBeUndefined();
    expect(edited(sheet, { do: 'set', path: ['title', 'en', 'x'], value: 'x' })).toBeUndefined();
    expect(edited(sheet, { do: 'set', path: ['title'], value: 'A small watch' })?.text).toBe(lesson);
  });

  it('can be JSON, or have the line ends of another system', () => {
    const json = JSON.stringify(parse(lesson), null, 2);
    const put: Edit = { do: 'set', path: ['bureaus', 1, 'people', 'min'], value: 2 };
    expect(after(json, put)).toBe(json.replace('"min": 1', '"min": 2'));
    expect(JSON.parse(after(json, { do: 'insert', path: ['injects'], at: 2, value: { id: 'i3' } })).injects[2]).toEqual(
      {
        id: 'i3',
      },
    );
    const other = lesson.replaceAll('\n', '\r\n');
    expect(after(other, put)).toBe(other.replace('min: 1', 'min: 2'));
  });

  it('says where a text cannot be read', () => {
    expect(readSheet('title: one\n  two: [\n')).toMatchObject({ line: expect.any(Number) });
    expect(readSheet('a: 1\nb: "x\n')).toMatchObject({ line: expect.any(Number), column: expect.any(Number) });
  });
});

/** Lines that are a remark and nothing else; in texts a # hardly begins a line. */
const comments = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /^\s*#/.test(line))
    .map((line) => line.trim())
    .sort();

describe('every change that a form makes', () => {
  /** Every text, number and list of words of a file, with its path. */
  function leaves(value: unknown, path: Path = []): Path[] {
    if (Array.isArray(value)) return value.flatMap((item, index) => leaves(item, [...path, index]));
    if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
    return typeof path.at(-1) === 'string' ? [path] : [];
  }
  function lists(value: unknown, path: Path = []): Path[] {
    const here = Array.isArray(value) && value.length > 1 ? [path] : [];
    if (Array.isArray(value)) return [...here, ...value.flatMap((item, index) => lists(item, [...path, index]))];
    if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => lists(item, [...path, key]));
    return here;
  }
  const texts = [
    'Plain words',
    'With: a colon, and # a hash',
    '- a dash first',
    'yes',
    '12',
    '"quoted"',
    'Two lines\nand a third\n\nafter a gap',
    `A long line ${'of many words '.repeat(20).trim()}`,
    'نص بالعربية',
    '',
  ];

  it.each(['two-bureau-lesson', 'the-borrowed-passport', 'welcome-to-the-watch', 'blank'])(
    'leaves a file that reads the same elsewhere, with all its remarks (%s)',
    (id) => {
      const draw = random(seed, `edit ${id}`);
      const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
      let sheet = sheetOf(shipped(id));
      const remarks = comments(sheet.text);
      let done = 0;
      let whole = 0;
      for (let round = 0; round < 30; round += 1) {
        const before = sheet;
        const kind = pick(['set', 'set', 'set', 'move', 'insert', 'gone'] as const);
        const list = pick(lists(before.value));
        const items = valueAt(before.value, list) as unknown[];
        const at = Math.floor(draw() * items.length);
        const leaf = pick(leaves(before.value));
        const edit: Edit =
          kind === 'move'
            ? { do: 'move', path: list, at, to: Math.floor(draw() * items.length) }
            : kind === 'insert'
              ? { do: 'insert', path: list, at, value: items[at] }
              : { do: 'set', path: leaf, value: kind === 'gone' ? undefined : pick([...texts, 7, 0.5, true]) };
        const next = edited(before, edit);
        expect(next, JSON.stringify(edit)).toBeDefined();
        if (!next) return;
        sheet = next;
        // Read by the library alone, and compared with the change made on plain values.
        expect(parse(next.text, { version: '1.2', uniqueKeys: false }), JSON.stringify(edit)).toEqual(
          changedPlain(before.value, edit),
        );
        expect(comments(next.text), JSON.stringify(edit)).toEqual(remarks);
        done += 1;
        // In place: what is before and after is the same letters.
        if (common(before.text, next.text) < before.text.length * 0.5) whole += 1;
      }
      expect(done).toBe(30);
      expect(whole).toBeLessThan(done / 3);
    },
  );
});

/** Letters that two texts have in common at their beginnings and ends. */
function common(a: string, b: string): number {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return head + tail;
}

function changedPlain(value: unknown, edit: Edit): unknown {
  const copy: unknown = structuredClone(value);
  if (edit.do === 'set') {
    const above = valueAt(copy, edit.path.slice(0, -1)) as Record<string, unknown>;
    if (edit.value === undefined) delete above[String(edit.path.at(-1))];
    else above[String(edit.path.at(-1))] = edit.value;
    return copy;
  }
  const list = valueAt(copy, edit.path) as unknown[];
  if (edit.do === 'insert') list.splice(edit.at, 0, edit.value);
  else {
    const [item] = list.splice(edit.at, 1);
    if (edit.do === 'move') list.splice(edit.to, 0, item);
  }
  return copy;
}
