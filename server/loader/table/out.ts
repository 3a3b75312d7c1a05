import { writeCsv } from '../../../schemas/csv.ts';
import { isRecord, valueAt } from '../../../schemas/yaml/values.ts';
import { parseText } from '../parse.ts';
import type { ScenarioProblem } from '../problem.ts';
import {
  columnOf,
  columns,
  fields,
  type Item,
  itemsOf,
  languagesOf,
  type Plain,
  shown,
  textColumns,
  textIn,
} from './fields.ts';

export type TableOut =
  | { readonly ok: true; readonly csv: string }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[]; readonly more: number };

/** The headings of the table of a scenario: `item`, `id`, then each column, a text once for each of the scenario's languages. */
export const headingsOf = (languages: readonly string[]): string[] => [
  'item',
  'id',
  ...columns.flatMap((column) =>
    textColumns.includes(column) ? languages.map((language) => columnOf(column, language)) : [column],
  ),
];

/** The injects and expectations of a scenario file as CSV, each a row; what an item does not have is an empty cell. Runs in the worker. */
export function tableOut(source: string): TableOut {
  const parsed = parseText(source);
  if (!parsed.ok) return parsed;
  const scenario: Plain = isRecord(parsed.value) ? parsed.value : {};
  const languages = languagesOf(scenario);
  const cells = (of: Item, item: Plain): string[] => [
    of,
    shown({ column: 'id', of, kind: 'word', at: () => ['id'] }, item['id']),
    ...columns.flatMap((column) => {
      const field = fields.find((one) => one.column === column && one.of === of);
      const path = field?.at(item);
      const value = path && valueAt(item, path);
      if (textColumns.includes(column)) return languages.map((one) => textIn(value, one, languages[0] ?? 'en'));
      return [field && path ? shown(field, value) : ''];
    }),
  ];
  const rows = (['inject', 'expectation'] as const).flatMap((of) =>
    itemsOf(scenario, of).map(({ item }) => cells(of, item)),
  );
  return { ok: true, csv: writeCsv([headingsOf(languages), ...rows]) };
}
