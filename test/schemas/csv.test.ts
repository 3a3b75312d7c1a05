import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../schemas/csv.ts';

const cells = (text: string) => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(`line ${read.line}`);
  return read.records.map((record) => record.cells);
};

describe('a table', () => {
  it('comes back as it was written, whatever stands in it', () => {
    const rows = [
      ['=HYPERLINK("http://x")', '+1', '-2', '@you', "'=kept", "it's", "'"],
      ['a,b', 'a;b', 'say "no"', 'one\ntwo', '\ttab', 'محمد', ''],
    ];
    expect(cells(writeCsv(rows))).toEqual(rows);
  });

  it('holds no formula, and numbers stay numbers, also below zero', () => {
    const text = writeCsv([['=1+1', '+x', '-x', '@x', '\tx', '\rx', -3, 2.5, undefined]]);
    expect(text).toBe("'=1+1,'+x,'-x,'@x,\"'\tx\",\"'\rx\",-3,2.5,\r\n");
  });

  it.each([
    ['commas', 'name,bureau\r\nMina,QN\r\n'],
    ['semicolons', 'name;bureau\nMina;QN'],
    ['tabs', 'name\tbureau\rMina\tQN'],
    ['a mark at its beginning', '\uFEFFname,bureau\nMina,QN\n'],
    ['a word about its separator', 'sep=;\r\nname;bureau\r\nMina;QN'],
    ['quotes around everything', '"name","bureau"\n"Mina","QN"\n'],
  ])('is read with %s', (_, text) => {
    expect(cells(text)).toEqual([
      ['name', 'bureau'],
      ['Mina', 'QN'],
    ]);
  });

  it('is read with its lines and rows, over empty ones and ends of lines in a cell', () => {
    expect(readCsv('a\n\n"b\nc"\nd')).toMatchObject({
      records: [
        { line: 1, row: 1, cells: ['a'] },
        { line: 3, row: 3, cells: ['b\nc'] },
        { line: 5, row: 4, cells: ['d'] },
      ],
    });
    expect(readCsv('')).toMatchObject({ ok: true, records: [] });
  });

  it('with a quotation mark that is never closed has its line', () => {
    expect(readCsv('a,b\nc,"d\ne')).toEqual({ ok: false, line: 2 });
  });
});
