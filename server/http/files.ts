/** `attachment` with a name that every browser reads: plain letters for old ones, UTF-8 for the others. EXERCISE is part of it. */
export function attachment(name: string, extension: string): string {
  const marked = `EXERCISE-${name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_')
    .slice(0, 80)}.${extension}`;
  const plain = marked.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(marked).replaceAll(/['()]/g, percent)}`;
}

const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

/** Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets a quote mark in front. */
export function csv(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\0]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
