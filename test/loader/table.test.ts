import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCsv, writeCsv } from '../../schemas/csv.ts';
import { spliced } from '../../schemas/yaml/splice.ts';
import { inspect } from '../../server/loader/inspect.ts';
import { scenarioLoader } from '../../server/loader/load.ts';
import { parseText } from '../../server/loader/parse.ts';
import { tableIn } from '../../server/loader/table/in.ts';
import { tableOut } from '../../server/loader/table/out.ts';
import { random } from '../../server/scenario/random.ts';
import { expectMet, seed } from '../support/seed.ts';
import { shipped, small, smallWith, world } from './support.ts';

const tableOf = (text: string): string[][] => {
  const made = tableOut(text);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const read = readCsv(made.csv);
  if (!read.ok) throw new Error(`line ${read.line}`);
  return read.records.map(({ cells }) => [...cells]);
};
/** The table with one cell changed: of the item with this id, in this column. */
function withCell(text: string, id: string, column: string, value: string): string {
  const [heads = [], ...rows] = tableOf(text);
  const row = rows.find((one) => one[1] === id);
  const at = heads.indexOf(column);
  if (!row || at < 0) throw new Error(`There is no ${column} of ${id}`);
  row[at] = value;
  return writeCsv([heads, ...rows]);
}
const change = (text: string, id: string, column: string, value: string) =>
  tableIn(text, withCell(text, id, column, value), world);
const rows = (...lines: string[]) => tableIn(small, lines.join('\n'), world);

/** Lines that differ: what was there, what is there. */
function differences(before: string, after: string): [string[], string[]] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
}

describe('the table of a scenario', () => {
  it('has a row for each inject and expectation, and a column of each text for each language', () => {
    expect(tableOf(small)).toEqual([
      'item id title_en phase kind from to trigger at delay urgency subject_en text_en objective who within grace points'.split(
        ' ',
      ),
      [
        'inject',
        'i1',
        'A question',
        '',
        'message',
        'QP',
        'QN',
        'at',
        'T+2m',
        '',
        '',
        'Who lives in Lantern Row?',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
      [
        'inject',
        'i2',
        'The telephone',
        '',
        'instruction',
        '',
        'QP',
        'after i1',
        '',
        '5m',
        '',
        '',
        'Somebody asks whether you have asked',
        '',
        '',
        '',
        '',
        '',
      ],
      ['expectation', 'e1', 'Norvane answers', '', '', '', '', '', '', '', '', '', '', 'o1', 'QN', '10m', '', '10'],
    ]);
    expect(tableOf(shipped('the-borrowed-passport'))[0]).toEqual(
      expect.arrayContaining(['title_en', 'title_fr', 'text_fr']),
    );
  });

  it('holds no formula, also where an author began a text like one', () => {
    const made = tableOut(smallWith('title: A question', 'title: "=SUM(A1)"'));
    expect(made).toMatchObject({ ok: true, csv: expect.stringContaining(",'=SUM(A1),") });
  });

  it.each(['the-borrowed-passport', 'welcome-to-the-watch'])(
    'of %s changes nothing when it comes back as it went',
    (id) => {
      const text = shipped(id);
      const made = tableOut(text);
      if (!made.ok) throw new Error('not read');
      expect(tableIn(text, made.csv, world)).toEqual({ text, changes: [], problems: [], more: 0 });
      // As a French spreadsheet writes it.
      const read = readCsv(made.csv);
      if (!read.ok) throw new Error('not read');
      const semicolons = read.records
        .map(({ cells }) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
        .join('\r\n');
      expect(tableIn(text, `\uFEFF${semicolons}`, world).changes).toEqual([]);
    },
  );
});

describe('a changed cell', () => {
  it.each([
    ['i1', 'title_en', 'Another question', ['    title: A question'], ['    title: Another question']],
    ['i1', 'title_en', 'Why: "yes"?', ['    title: A question'], ['    title: "Why: \\"yes\\"?"']],
    ['i1', 'at', 'T+3m30s', ['    trigger: { at: T+2m }'], ['    trigger: { at: T+3m30s }']],
    ['i1', 'urgency', 'urgent', ['      subject: Who lives in Lantern Row?'], undefined],
    [
      'i2',
      'delay',
      '1m',
      ['    trigger: { after: { inject: i1, delay: 5m } }'],
      ['    trigger: { after: { inject: i1, delay: 1m } }'],
    ],
    [
      'i2',
      'delay',
      '',
      ['    trigger: { after: { inject: i1, delay: 5m } }'],
      ['    trigger: { after: { inject: i1 } }'],
    ],
    ['i2', 'to', 'QN QP', ['    to: [QP]'], ['    to: [QN, QP]']],
    ['e1', 'within', '12m', ['    within: 10m'], ['    within: 12m']],
    ['e1', 'points', '7,5', ['    score: { points: 10 }'], ['    score: { points: 7.5 }']],
    ['e1', 'grace', '2m', [], ['    grace: 2m']],
  ])('of %s in %s, "%s", changes that line and no other', (id, column, value, before, after) => {
    const edit = change(small, id, column, value);
    expect(edit.problems).toEqual([]);
    const [was, is] = differences(small, edit.text);
    if (after) expect([was, is]).toEqual([before, after]);
    else expect(is.join('\n')).toContain(value);
    expect(edit.changes).toEqual([expect.objectContaining({ id, column, after: value })]);
    expect(inspect(edit.text, { world }).ok).toBe(true);
    // What was saved says so when it is read again.
    expect(change(edit.text, id, column, value).changes).toEqual([]);
  });

  it('is no change if it means the same', () => {
    for (const [id, column, value] of [
      ['i1', 'at', '2m'],
      ['e1', 'points', '10,0'],
      ['e1', 'within', 'PT10M'],
      ['i1', 'title_en', 'A question  '],
    ] as const)
      expect(change(small, id, column, value).changes, value).toEqual([]);
  });

  it('keeps comments, order and everything that is not in the table', () => {
    const text = shipped('the-borrowed-passport');
    const [heads = [], ...table] = tableOf(text);
    const at = (name: string) => heads.indexOf(name);
    const long = `${'The bearer is asked once more, slowly, and everybody listens. '.repeat(5)}\n\nSecond paragraph.`;
    for (const row of table) {
      row[at('title_fr')] = `${row[at('title_fr')]} !`;
      if (row[at('text_en')]) row[at('text_en')] = long;
    }
    const edit = tableIn(text, writeCsv([heads, ...table]), world);
    expect(edit.problems).toEqual([]);
    expect(edit.changes.length).toBeGreaterThan(40);
    const comments = (source: string) => source.split('\n').filter((line) => line.trimStart().startsWith('#'));
    expect(comments(edit.text)).toEqual(comments(text));
    expect(edit.text.slice(0, text.indexOf('\ninjects:'))).toBe(text.slice(0, text.indexOf('\ninjects:')));
    expect(tableOf(edit.text)[5]?.[at('title_fr')]).toMatch(/ !$/);
    expect(tableOf(edit.text).filter((row) => row[at('text_en')] === long).length).toBeGreaterThan(3);
  });

  it('of a second language turns a text into one of two, and an empty one takes it away', () => {
    const two = smallWith('languages: [en]', 'languages: [en, fr]');
    const edit = change(two, 'i1', 'title_fr', 'Une question');
    expect(edit.text).toContain('    title: { en: A question, fr: Une question }\n');
    expect(change(edit.text, 'i1', 'title_fr', '').text).toContain('    title: { en: A question }\n');
    const block = two.replace('    title: A question\n', '    title:\n      en: >-\n        A question\n\n    # why\n');
    const more = change(block, 'i1', 'title_fr', 'Une question');
    expect(more.problems).toEqual([]);
    expect(more.text).toContain('en: >-\n        A question\n      fr: Une question\n');
    expect(more.text).toContain('    # why\n');
  });

  it('works in a file that has other line ends, and in one that is JSON', () => {
    const crlf = small.replaceAll('\n', '\r\n');
    expect(change(crlf, 'e1', 'grace', '2m').text).toContain('title: Norvane answers\r\n');
    expect(change(crlf, 'e1', 'grace', '2m').problems).toEqual([]);
    expect(change(crlf, 'i1', 'at', 'T+4m').text).toBe(crlf.replace('T+2m', 'T+4m'));
    const json = JSON.stringify(parse(small), null, 2);
    for (const [id, column, value] of [
      ['i1', 'at', 'T+4m'],
      ['e1', 'grace', '2m'],
      ['i2', 'delay', ''],
    ] as const) {
      const edit = change(json, id, column, value);
      expect(edit.problems).toEqual([]);
      expect(change(edit.text, id, column, value).changes).toEqual([]);
      expect(() => JSON.parse(edit.text)).not.toThrow();
      expect(edit.text.split('\n').length).toBeLessThanOrEqual(json.split('\n').length);
    }
  });
});

describe('whatever is written into a text', () => {
  const pieces = [
    '# no comment',
    ': ',
    '- ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '\n',
    '\n\n',
    '  ',
    ' ',
    '|',
    '>',
    '&a',
    '*a',
    '!t',
    '%',
    '@',
    '`',
    '\\n',
    '~',
    'null',
    'yes',
    '1.5',
    'é',
    'المنارة',
    '=1+1',
    "'=x",
    'word',
    'another word',
    '?',
    '---',
    '...',
    '\t',
  ];

  /** Every text below a value, with its path. */
  const textsIn = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
    if (typeof value === 'string') return [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, one]) =>
      textsIn(one, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  const put = (value: unknown, path: readonly (string | number)[], text: string): void => {
    // biome-ignore lint/suspicious/noExplicitAny: plain values of a file
    const holder = path.slice(0, -1).reduce((here: any, step) => here[step], value);
    holder[path.at(-1) ?? ''] = text;
  };
  const comments = (source: string) =>
    source.split('\n').filter((line) => /^ *# [-\p{L}]/u.test(line) && !line.includes('no comment'));

  it('is there afterwards, letter for letter, and nothing else has changed', () => {
    const draw = random(seed, 'table');
    const text = shipped('the-borrowed-passport');
    const parsed = parseText(text);
    if (!parsed.ok) throw new Error('not read');
    const all = textsIn(parsed.value).filter(
      (path) => path[0] === 'injects' && path.some((step) => step === 'title' || step === 'subject' || step === 'text'),
    );
    let [changed, folded] = [0, 0];
    for (let round = 0; round < 8; round++) {
      const chosen = all.filter(() => draw() < 0.3);
      const changes = chosen.map((path) => {
        const length = 1 + Math.floor(draw() * 12) * (draw() < 0.3 ? 12 : 1);
        const words = Array.from({ length }, () => pieces[Math.floor(draw() * pieces.length)]);
        return { path, value: words.join(draw() < 0.5 ? ' ' : '') };
      });
      const wanted = structuredClone(parsed.value);
      for (const { path, value } of changes) put(wanted, path, value);
      const after = spliced(text, parsed.root, changes);
      expect(parse(after)).toEqual(wanted);
      expect(comments(after)).toEqual(comments(text));
      // In place: what comes before the injects, and after them, is the same letters.
      for (const part of [text.slice(0, text.indexOf('\ninjects:')), text.slice(text.indexOf('\nexpectations:'))])
        expect(after).toContain(part);
      changed += changes.length;
      folded += after.split('>-\n').length;
    }
    expectMet({ changed, folded }, 100);
  });
});

describe('a wrong row', () => {
  it.each([
    [
      'an id that is not there',
      'item,id\ninject,i9',
      { row: 2, column: 'id', code: 'unknown_item', hint: 'Did you mean "i1"?' },
    ],
    ['neither of the two', 'item,id\nmessage,i1', { row: 2, column: 'item', code: 'wrong_value' }],
    ['the same twice', 'item,id\ninject,i1\ninject,i1', { row: 3, column: 'id', code: 'duplicate_id' }],
    ['more cells than columns', 'item,id\ninject,i1,x', { row: 2, column: '', code: 'too_many' }],
    ['no id column', 'item,title_en\ninject,A', { row: 1, column: 'id', code: 'missing' }],
    [
      'an unknown column',
      'item,id,titel_en\ninject,i1,A',
      { row: 1, column: 'titel_en', code: 'unknown_key', hint: 'Did you mean "title_en"?' },
    ],
    [
      'a language that the file has not',
      'item,id,title_fr\ninject,i1,A',
      { row: 1, column: 'title_fr', code: 'unknown_key' },
    ],
    ['a column twice', 'item,id,at,at\ninject,i1,T+1m,T+2m', { row: 1, column: 'at', code: 'duplicate_key' }],
    ['a time that is none', 'item,id,at\ninject,i1,soon', { row: 2, column: 'at', code: 'wrong_form' }],
    [
      'points that are no number',
      'item,id,points\nexpectation,e1,many',
      { row: 2, column: 'points', code: 'wrong_type' },
    ],
    ['an empty title', 'item,id,title_en\ninject,i1,', { row: 2, column: 'title_en', code: 'missing' }],
    ['what another trigger has', 'item,id,at\ninject,i2,T+1m', { row: 2, column: 'at', code: 'not_supported' }],
    ['another kind', 'item,id,kind\ninject,i2,message', { row: 2, column: 'kind', code: 'not_supported' }],
    ['a bureau that is not there', 'item,id,to\n\ninject,i2,QP QZ', { row: 3, column: 'to', code: 'unknown_bureau' }],
    ['a phase that is not there', 'item,id,phase\ninject,i2,p9', { row: 2, column: 'phase', code: 'unknown_phase' }],
    [
      'a real address',
      'item,id,text_en\ninject,i2,write to anna@gmail.com',
      { row: 2, column: 'text_en', code: 'fiction_blocked' },
    ],
    ['quotes that stay open', 'item,id\ninject,"i1', { row: 1, column: '', code: 'wrong_form' }],
  ])('%s is told with its row and column, and nothing is changed', (_, csv, problem) => {
    const edit = rows(csv);
    expect(edit.problems).toContainEqual(expect.objectContaining(problem));
    expect(edit.text).toBe(small);
  });

  it('with something real in it does not show that again', () => {
    const edit = rows('item,id,at,text_en', 'inject,i2,,write to anna@gmail.com', 'inject,i1,T+4m,');
    expect(edit.changes.map(({ column, after }) => [column, after])).toEqual([
      ['text_en', ''],
      ['at', 'T+4m'],
    ]);
    expect(JSON.stringify(edit.problems)).not.toContain('gmail');
  });

  it('does not hide the others, and more than twenty are counted', () => {
    const csv = ['item,id', ...Array.from({ length: 30 }, (_, index) => `inject,x${index}`)];
    const edit = rows(...csv);
    expect(edit.problems).toHaveLength(20);
    expect(edit.more).toBe(10);
  });

  it('without its column or its row leaves things as they are', () => {
    expect(rows('id,item', 'i1,inject')).toMatchObject({ changes: [], problems: [] });
    expect(rows('item,id,to,text_en', 'inject,i2,QN,Somebody asks whether you have asked').text).toBe(
      small.replace('to: [QP]', 'to: [QN]'),
    );
  });

  it('that is too long a table is refused', () => {
    const csv = ['item,id', ...Array.from({ length: 5001 }, () => 'inject,i1')];
    expect(rows(...csv).problems).toEqual([expect.objectContaining({ row: 1, code: 'too_many' })]);
  });
});

describe('the thread that reads scenarios', () => {
  it('makes and reads tables too, one after the other', async () => {
    const loader = scenarioLoader(world);
    try {
      const [out, loaded, edit, broken] = await Promise.all([
        loader.table.out(small),
        loader.load(small, { file: 'small-watch.yaml' }),
        loader.table.in(small, 'item,id,at\ninject,i1,T+4m'),
        loader.table.out('a: [1'),
      ]);
      expect([out.ok, loaded.ok, broken.ok]).toEqual([true, true, false]);
      expect(edit.text).toBe(small.replace('T+2m', 'T+4m'));
    } finally {
      await loader.close();
    }
  });
});
