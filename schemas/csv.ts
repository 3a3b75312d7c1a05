/*
 * Tables as text (RFC 4180), the one reader and writer of them. What is written is safe to open in a spreadsheet; what is read may come
 * from any of them, with commas, semicolons or tabs.
 */

export type Cell = string | number | undefined;

/** A row as it was read. */
export interface CsvRecord {
  /** 1-based line of the text on which it begins: a cell in quotes may hold line ends. */
  readonly line: number;
  /** 1-based row as a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type CsvRead =
  | { readonly ok: true; readonly separator: string; readonly records: readonly CsvRecord[] }
  /** A quotation mark on this line is never closed. */
  | { readonly ok: false; readonly line: number };

/** What a spreadsheet would take for a formula, or what looks as if it had been kept from that already. */
const formula = /^'*[=+\-@\t\r\0]/;
const separators = [',', ';', '\t'] as const;

/** Rows as CSV. A text that a spreadsheet would take for a formula gets a quote mark in front; a number stays a number. */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * CSV as rows, empty ones left out. The separator is the one of comma, semicolon and tab that the first row has most of. The quote mark that
 * `writeCsv` puts before a formula is taken off again.
 */
export function readCsv(source: string): CsvRead {
  const text = source.replace(/^\uFEFF/, '');
  // What a spreadsheet may write first, to say which separator follows.
  const told = /^sep=([,;\t])\r?\n/i.exec(text);
  const separator = told?.[1] ?? separatorOf(text);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let value = '';
  let quoted = false;
  let line = told ? 2 : 1;
  let [begun, opened, row] = [line, 0, 0];

  const endCell = (): void => {
    const plain = value.replaceAll('\r\n', '\n');
    cells.push(/^'+[=+\-@\t\r\0]/.test(plain) ? plain.slice(1) : plain);
    value = '';
  };
  const endRow = (): void => {
    endCell();
    row += 1;
    if (cells.some((one) => one.trim() !== '')) records.push({ line: begun, row, cells });
    cells = [];
    begun = line;
  };

  for (let at = told?.[0].length ?? 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    const ends = letter === '\n' || (letter === '\r' && text[at + 1] !== '\n');
    if (ends) line += 1;
    if (quoted) {
      if (letter !== '"') value += letter;
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && value.trim() === '') {
      [value, quoted, opened] = ['', true, line];
    } else if (letter === separator) endCell();
    else if (ends) endRow();
    else if (letter !== '\r') value += letter;
  }
  if (quoted) return { ok: false, line: opened };
  if (value !== '' || cells.length > 0) endRow();
  return { ok: true, separator, records };
}

function separatorOf(text: string): string {
  const counts = new Map<string, number>(separators.map((one) => [one, 0]));
  let quoted = false;
  let seen = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (quoted) continue;
    if (letter === '\n' && seen) break;
    if (letter.trim() !== '') seen = true;
    const count = counts.get(letter);
    if (count !== undefined) counts.set(letter, count + 1);
  }
  return separators.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best));
}
