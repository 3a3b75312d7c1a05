import type { Out } from './out.ts';
import { clean, cut, pad } from './text.ts';

/** Rows under headings, each column as wide as its widest cell; the last one ends where the terminal ends. */
export function printTable(out: Out, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const cells = rows.map((row) => row.map(clean));
  const widths = headings.map((heading, column) =>
    Math.max(...[heading, ...cells.map((row) => row[column] ?? '')].map((cell) => [...cell].length)),
  );
  const line = (row: readonly string[]) => {
    const text = row.map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0)));
    return cut(`  ${text.join('  ')}`.trimEnd(), out.width);
  };
  out.line(out.paint.dim(line(headings)));
  for (const row of cells) out.line(line(row));
}
