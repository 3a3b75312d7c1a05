import { type CsvRecord, readCsv } from '../../../schemas/csv.ts';
import type { TableChange, TableEdit, TableRemark } from '../../../schemas/table.ts';
import type { World } from '../../../schemas/world.ts';
import { type Change, spliced } from '../../../schemas/yaml/splice.ts';
import { isRecord, valueAt } from '../../../schemas/yaml/values.ts';
import { inspect } from '../inspect.ts';
import { nearest } from '../near.ts';
import { parseText } from '../parse.ts';
import { mostProblems, type Path, type ScenarioProblem } from '../problem.ts';
import {
  columnOf,
  fields,
  type Item,
  itemsOf,
  languagesOf,
  type Plain,
  readCell,
  shown,
  textColumns,
  textIn,
} from './fields.ts';
import { headingsOf } from './out.ts';

/** Rows of a table at most: as many injects and expectations as a scenario may have, and some. */
const mostRows = 5_000;

/** A cell that changes something: for the reader, and for the file. */
interface Found {
  readonly shown: TableChange[];
  readonly changes: Change[];
}

/**
 * A scenario file with what the rows of a table change, checked as any file is. Rows are found by `item` and `id`; what has no row or no column
 * stays as it is, rows are never added. Nothing of it may be kept if there are problems. Runs in the worker.
 */
export function tableIn(source: string, csv: string, world: World): TableEdit {
  const refused = (problems: readonly TableRemark[]): TableEdit => ({
    text: source,
    changes: [],
    problems: problems.slice(0, mostProblems),
    more: Math.max(0, problems.length - mostProblems),
  });
  const parsed = parseText(source);
  if (!parsed.ok) return refused(parsed.problems.map((one) => ({ ...said(one), row: 1, column: '' })));
  const scenario: Plain = isRecord(parsed.value) ? parsed.value : {};
  const table = readCsv(csv);
  if (!table.ok)
    return refused([
      { row: 1, column: '', code: 'wrong_form', message: `A quotation mark on line ${table.line} is never closed` },
    ]);
  const [head, ...rows] = table.records;
  const languages = languagesOf(scenario);
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase());
  const wrong = headingRemarks(names, headingsOf(languages));
  if (rows.length > mostRows)
    wrong.push({ row: 1, column: '', code: 'too_many', message: `More than ${mostRows} rows` });
  if (wrong.length > 0) return refused(wrong);

  const places = placesIn(scenario);
  const problems: TableRemark[] = [];
  const changes: Change[] = [];
  const differences: TableChange[] = [];
  /** Which row speaks of what is at a path of the file. */
  const rowsAt = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const record of rows) {
    const cells = new Map(names.map((name, index) => [name, record.cells[index] ?? '']));
    const place = itemAt(places, cells, record, names.length, problems.length < mostProblems);
    if ('code' in place) {
      problems.push(place);
      continue;
    }
    const key = place.path.join('.');
    const before = seen.get(key);
    if (before !== undefined) {
      problems.push({ row: record.row, column: 'id', code: 'duplicate_id', message: `Also in row ${before}` });
      continue;
    }
    seen.set(key, record.row);
    rowsAt.set(key, record.row);
    const found = rowChanges(place, cells, record.row, languages, problems);
    differences.push(...found.shown);
    changes.push(...found.changes);
  }
  if (problems.length > 0) return { ...refused(problems), changes: differences };
  if (changes.length === 0) return refused([]);
  const text = spliced(source, parsed.root, changes);
  const loaded = inspect(text, { world });
  if (loaded.ok) return { text, changes: differences, problems: [], more: 0 };
  const remarks = loaded.problems
    .filter(({ severity }) => severity === 'error')
    .map((one): TableRemark => ({ ...said(one), ...cellOf(one.path, rowsAt, differences) }));
  // What looks real is never shown again.
  const blocked = remarks.filter(({ code }) => code === 'fiction_blocked');
  const real = ({ row, column }: TableChange): boolean =>
    blocked.some((one) => one.row === 1 || (one.row === row && (one.column === '' || one.column === column)));
  return {
    text: source,
    changes: differences.map((one) => (real(one) ? { ...one, after: '' } : one)),
    problems: remarks,
    more: loaded.more,
  };
}

const said = ({ code, message, hint }: ScenarioProblem) => ({ code, message, ...(hint !== undefined && { hint }) });

function headingRemarks(names: readonly string[], known: readonly string[]): TableRemark[] {
  const remarks = ['item', 'id']
    .filter((name) => !names.includes(name))
    .map(
      (name): TableRemark => ({
        row: 1,
        column: name,
        code: 'missing',
        message: `The column "${name}" is missing`,
        hint: 'The first row holds the names of the columns, as in the table that was saved',
      }),
    );
  for (const [index, name] of names.entries()) {
    if (name === '') continue;
    const column = name.slice(0, 40);
    if (names.indexOf(name) !== index)
      remarks.push({ row: 1, column, code: 'duplicate_key', message: 'This column is there twice' });
    else if (!known.includes(name)) {
      const near = nearest(name, known);
      remarks.push({
        row: 1,
        column,
        code: 'unknown_key',
        message: 'There is no such column',
        hint: near === undefined ? `Columns: ${known.join(', ')}` : `Did you mean "${near}"?`,
      });
    }
  }
  return remarks;
}

interface Place {
  readonly of: Item;
  readonly item: Plain;
  readonly path: Path;
}

type Places = Readonly<Record<Item, ReadonlyMap<string, Place>>>;

function placesIn(scenario: Plain): Places {
  const of = (sort: Item) =>
    new Map(itemsOf(scenario, sort).map(({ item, path }) => [String(item['id']), { of: sort, item, path }]));
  return { inject: of('inject'), expectation: of('expectation') };
}

/** @param guess whether to work out what was meant, which takes its time */
function itemAt(
  places: Places,
  cells: ReadonlyMap<string, string>,
  { row, cells: all }: CsvRecord,
  width: number,
  guess: boolean,
): Place | TableRemark {
  const of = (cells.get('item') ?? '').trim();
  const id = (cells.get('id') ?? '').trim();
  if (all.slice(width).some((cell) => cell.trim() !== ''))
    return { row, column: '', code: 'too_many', message: 'This row has more cells than there are columns' };
  if (of !== 'inject' && of !== 'expectation')
    return { row, column: 'item', code: 'wrong_value', message: 'This is neither "inject" nor "expectation"' };
  const found = places[of].get(id);
  if (found) return found;
  const near = guess ? nearest(id, [...places[of].keys()]) : undefined;
  return {
    row,
    column: 'id',
    code: 'unknown_item',
    message: `There is no ${of} of this id in the scenario`,
    hint:
      near === undefined
        ? 'A table changes what is there; new ones are written in the file'
        : `Did you mean "${near}"?`,
  };
}

function rowChanges(
  { of, item, path }: Place,
  cells: ReadonlyMap<string, string>,
  row: number,
  languages: readonly string[],
  problems: TableRemark[],
): Found {
  const found: Found = { shown: [], changes: [] };
  const id = String(item['id']);
  const differs = (column: string, before: string, after: string) =>
    found.shown.push({ row, item: of, id, column, before, after });
  const refuse = (column: string, problem: Omit<TableRemark, 'row' | 'column'>) =>
    problems.push({ row, column, ...problem });

  const has = (column: string): boolean =>
    fields.some((one) => one.of === of && one.column === baseOf(column) && one.at(item));
  for (const [column, cell] of cells)
    if (!['item', 'id', ''].includes(column) && cell.trim() !== '' && !has(column))
      refuse(column, { code: 'not_supported', message: 'This one has no such thing', hint: 'Empty the cell' });

  for (const field of fields.filter((one) => one.of === of)) {
    const at = field.at(item);
    if (!at) continue;
    const now = valueAt(item, at);
    const here = [...path, ...at];
    if (field.kind === 'text') {
      textChanges(field.column, now, here, cells, languages, differs, refuse, found.changes);
      continue;
    }
    const cell = cells.get(field.column);
    if (cell === undefined) continue;
    const read = readCell(field, now, cell);
    if ('problem' in read) refuse(field.column, read.problem);
    else if (!read.same) {
      differs(field.column, shown(field, now), cell.trim());
      found.changes.push({ path: here, value: read.value });
    }
  }
  return found;
}

/** `title_en` -> `title` */
const baseOf = (column: string): string => {
  const base = column.slice(0, column.lastIndexOf('_'));
  return textColumns.includes(base) ? base : column;
};

/** One text: a cell for each language. As a single string it becomes a mapping when a second language comes. */
function textChanges(
  base: string,
  now: unknown,
  path: Path,
  cells: ReadonlyMap<string, string>,
  languages: readonly string[],
  differs: (column: string, before: string, after: string) => void,
  refuse: (column: string, problem: Omit<TableRemark, 'row' | 'column'>) => void,
  changes: Change[],
): void {
  const first = languages[0] ?? 'en';
  const written = new Map<string, string>();
  for (const language of languages) {
    const cell = cells.get(columnOf(base, language));
    const before = textIn(now, language, first);
    if (cell === undefined || cell.trimEnd() === before.trimEnd()) continue;
    written.set(language, cell.trimEnd());
    differs(columnOf(base, language), before, cell.trimEnd());
  }
  if (written.size === 0) return;
  const after = new Map(
    [...new Set([...languages, ...(isRecord(now) ? Object.keys(now) : [])])]
      .map((language) => [language, written.get(language) ?? textIn(now, language, first)] as const)
      .filter(([, text]) => text !== ''),
  );
  if (after.size === 0) {
    refuse(columnOf(base, first), { code: 'missing', message: 'This text may not be empty in every language' });
    return;
  }
  if (isRecord(now))
    for (const [language, text] of written)
      changes.push({ path: [...path, language], value: text === '' ? undefined : text });
  else if (after.size === 1 && after.has(first)) changes.push({ path, value: after.get(first) });
  else changes.push({ path, value: Object.fromEntries(after) });
}

/** The cell that a problem of the changed file comes from; the whole table if it is none's. */
function cellOf(path: string, rowsAt: ReadonlyMap<string, number>, changes: readonly TableChange[]) {
  const [list = '', index = '', ...rest] = path.split('.');
  const row = rowsAt.get(`${list}.${index}`);
  if (row === undefined) return { row: 1, column: '' };
  const own = changes.filter((change) => change.row === row);
  const near = own.find(({ column }) => {
    const base = baseOf(column);
    return rest.includes(base) || (base === 'subject' && rest.includes('headline'));
  });
  return { row, column: near?.column ?? (own.length === 1 ? (own[0]?.column ?? '') : '') };
}
