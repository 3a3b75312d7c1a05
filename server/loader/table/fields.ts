import { parseDuration } from '../../../schemas/duration.ts';
import type { TableRemark } from '../../../schemas/table.ts';
import { isRecord, valueAt } from '../../../schemas/yaml/values.ts';
import type { Path } from '../problem.ts';

export type Item = 'inject' | 'expectation';
export type Plain = Record<string, unknown>;

/** What a cell may hold. `fixed` is shown and cannot be changed here. */
type Kind = 'word' | 'duration' | 'number' | 'list' | 'fixed';

/** One thing that can be read and written as a cell, or, for a text, as a cell for each language. */
export interface Field {
  readonly column: string;
  readonly of: Item;
  readonly kind: Kind | 'text';
  /** Where it stands in an item; undefined: this item has no such thing. */
  at(item: Plain): Path | undefined;
  /** It may be left out: an empty cell takes it away. */
  readonly optional?: boolean;
}

const within =
  (...path: string[]) =>
  () =>
    path;
const has = (item: Plain, path: Path): boolean => valueAt(item, path) !== undefined;
const triggerOf = (item: Plain): string => Object.keys(isRecord(item['trigger']) ? item['trigger'] : {})[0] ?? '';

/** A text of a kind, of an article, of an instruction; a message's other fields are its kind's own and stay in the file. */
const mainText = (item: Plain): Path | undefined => {
  if (item['kind'] !== 'message') return has(item, ['text']) ? ['text'] : undefined;
  const path = ['message', 'body', 'text'];
  return has(item, path) ? path : undefined;
};

/** The columns of the table, in their order, beside `item` and `id`. */
export const fields: readonly Field[] = [
  { column: 'title', of: 'inject', kind: 'text', at: within('title') },
  { column: 'title', of: 'expectation', kind: 'text', at: within('title') },
  { column: 'phase', of: 'inject', kind: 'word', at: within('phase'), optional: true },
  { column: 'kind', of: 'inject', kind: 'fixed', at: within('kind') },
  { column: 'from', of: 'inject', kind: 'word', at: (item) => (item['kind'] === 'message' ? ['from'] : undefined) },
  {
    column: 'to',
    of: 'inject',
    kind: 'list',
    at: ({ kind }) => (['message', 'instruction', 'phone_note'].includes(String(kind)) ? ['to'] : undefined),
  },
  { column: 'trigger', of: 'inject', kind: 'fixed', at: within('trigger') },
  {
    column: 'at',
    of: 'inject',
    kind: 'duration',
    at: (item) => (triggerOf(item) === 'at' ? ['trigger', 'at'] : undefined),
  },
  {
    column: 'delay',
    of: 'inject',
    kind: 'duration',
    optional: true,
    at(item) {
      const path = ['trigger', triggerOf(item), 'delay'];
      // From one time to another is for the file: it is two times.
      return ['after', 'on'].includes(triggerOf(item)) && !isRecord(valueAt(item, path)) ? path : undefined;
    },
  },
  {
    column: 'urgency',
    of: 'inject',
    kind: 'word',
    optional: true,
    at: (item) => (item['kind'] === 'message' ? ['message', 'urgency'] : undefined),
  },
  {
    column: 'subject',
    of: 'inject',
    kind: 'text',
    at({ kind }) {
      if (kind === 'message') return ['message', 'subject'];
      return kind === 'article' ? ['headline'] : undefined;
    },
  },
  { column: 'text', of: 'inject', kind: 'text', at: mainText },
  { column: 'objective', of: 'expectation', kind: 'word', at: within('objective') },
  { column: 'who', of: 'expectation', kind: 'word', at: within('who') },
  { column: 'within', of: 'expectation', kind: 'duration', at: within('within') },
  { column: 'grace', of: 'expectation', kind: 'duration', at: within('grace'), optional: true },
  { column: 'points', of: 'expectation', kind: 'number', at: within('score', 'points') },
];

/** Columns that hold a text, and so are there once for each language: `title_en`. */
export const textColumns: readonly string[] = [
  ...new Set(fields.filter(({ kind }) => kind === 'text').map(({ column }) => column)),
];
export const columns: readonly string[] = [...new Set(fields.map(({ column }) => column))];
export const columnOf = (text: string, language: string): string => `${text}_${language}`;

/** The languages that a file declares, as it stands: right or wrong. */
export const languagesOf = (scenario: Plain): string[] => {
  const given = scenario['languages'];
  const words = Array.isArray(given) ? given.filter((one): one is string => typeof one === 'string') : [];
  return words.length > 0 ? words : ['en'];
};

/** The items of a file of one sort, each with its place. */
export function itemsOf(scenario: Plain, of: Item): { readonly item: Plain; readonly path: Path }[] {
  const key = `${of}s`;
  const list = scenario[key];
  return Array.isArray(list)
    ? list.flatMap((item: unknown, index) => (isRecord(item) ? [{ item, path: [key, index] }] : []))
    : [];
}

/** A text in one language: where it is one string, that is the first language's. */
export function textIn(value: unknown, language: string, first: string): string {
  if (typeof value === 'string') return language === first ? value : '';
  const one = isRecord(value) ? value[language] : undefined;
  return typeof one === 'string' ? one : '';
}

/** What a cell shows of a value that is no text. */
export function shown({ column, kind }: Field, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'list') return Array.isArray(value) ? value.join(' ') : String(value);
  if (column === 'trigger') return triggerWords(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `at`, `after i-watch`, `on refused`, `absent`, `manual`: what it waits for, for the eye. */
function triggerWords(trigger: unknown): string {
  if (!isRecord(trigger)) return '';
  const [name = '', rest] = Object.entries(trigger)[0] ?? [];
  const inner = isRecord(rest) ? rest : {};
  const whom = name === 'after' ? (inner['inject'] ?? inner['expectation'] ?? inner['phase']) : inner['event'];
  return typeof whom === 'string' ? `${name} ${whom}` : name;
}

export type Value = string | number | readonly string[] | undefined;
export type CellRead =
  | { readonly same: true }
  | { readonly same: false; readonly value: Value }
  | { readonly problem: Pick<TableRemark, 'code' | 'message' | 'hint'> };

const untouched: CellRead = { same: true };

/** What a cell says of a value that is no text: the same as before, another value, or nothing that can be one. */
export function readCell(field: Field, now: unknown, cell: string): CellRead {
  const before = shown(field, now);
  const written = cell.trim();
  if (written === before.trim()) return untouched;
  if (field.kind === 'fixed')
    return {
      problem: { code: 'not_supported', message: 'This cannot be changed in a table', hint: 'Change it in the file' },
    };
  if (written === '')
    return field.optional
      ? { same: false, value: undefined }
      : { problem: { code: 'missing', message: 'This cell may not be empty' } };
  if (field.kind === 'list') {
    const words = written.split(/[\s,;]+/).filter(Boolean);
    return words.join(' ') === before ? untouched : { same: false, value: words };
  }
  if (field.kind === 'number') {
    // Spreadsheets of half the world write a comma.
    const number = /^-?\d{1,9}([.,]\d{1,6})?$/.test(written) ? Number(written.replace(',', '.')) : undefined;
    if (number === undefined) return { problem: { code: 'wrong_type', message: 'This is not a number' } };
    return number === now ? untouched : { same: false, value: number };
  }
  if (field.kind === 'duration') {
    const ms = parseDuration(written);
    if (ms === undefined)
      return {
        problem: {
          code: 'wrong_form',
          message: 'This is not a time',
          hint: 'Write a time like 12m, 1h30m or T+12m30s',
        },
      };
    return ms === parseDuration(before) ? untouched : { same: false, value: written };
  }
  return { same: false, value: written };
}
