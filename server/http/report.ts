import type { Language } from '../../schemas/text.ts';

/**
 * The written report as one page that needs nothing else: opens without a network, prints on A4 and Letter with EXERCISE on each sheet.
 * Takes the Markdown that `server/evaluation/report.ts` writes (headings, lists, tables, paragraphs), and nothing beyond it.
 */
export function reportPage(markdown: string, title: string, language: Language): string {
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>EXERCISE - ${html(title)}</title><link rel="icon" href="data:,">
<style>${style}</style></head><body><p class="band">EXERCISE</p><main>
${blocks(markdown.split('\n')).join('\n')}
</main></body></html>
`;
}

const style = `body{font:11pt/1.45 system-ui,sans-serif;margin:0 auto;max-width:48rem;padding:2.5rem 1rem 1rem}
.band{background:#5b2a86;color:#fff;font-weight:700;inset-block-start:0;inset-inline:0;margin:0;padding:.3rem;position:fixed;text-align:center}
h1{font-size:1.6rem}h2{border-block-end:1px solid #888;break-after:avoid;font-size:1.2rem;margin-block-start:2rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3rem .5rem;text-align:start;vertical-align:top}tr,li{break-inside:avoid}
@page{margin:18mm 15mm}@media print{body{max-width:none;padding:8mm 0 0}.band{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`;

function blocks(lines: readonly string[]): string[] {
  const made: string[] = [];
  let index = 0;
  /** The lines from here on that belong together. */
  const run = (belongs: (line: string) => boolean): string[] => {
    const from = index;
    while (index < lines.length && belongs(lines[index] ?? '')) index += 1;
    return lines.slice(from, index);
  };
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const [, sharps, heading] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    if (sharps !== undefined && heading !== undefined) {
      made.push(`<h${sharps.length}>${inline(heading)}</h${sharps.length}>`);
      index += 1;
    } else if (line.startsWith('|')) made.push(table(run((one) => one.startsWith('|'))));
    else if (isItem(line)) made.push(`<ul>${run(isItem).map(item).join('')}</ul>`);
    else {
      if (line.trim() !== '') made.push(`<p>${inline(line)}</p>`);
      index += 1;
    }
  }
  return made;
}

const isItem = (line: string): boolean => /^( {2})?- /.test(line);
const item = (line: string): string =>
  `<li${line.startsWith('  ') ? ' style="margin-inline-start:1.5rem"' : ''}>${inline(line.trim().slice(2))}</li>`;

function table([head = '', , ...rows]: readonly string[]): string {
  const row = (line: string, tag: string) =>
    `<tr>${cells(line)
      .map((cell) => `<${tag}>${inline(cell)}</${tag}>`)
      .join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((line) => row(line, 'td')).join('')}</tbody></table>`;
}

/** Between bars that are not escaped. */
const cells = (line: string): string[] =>
  line
    .slice(1)
    .split(/(?<!\\)\|/)
    .slice(0, -1);

const inline = (text: string): string => html(text.replaceAll(/\\([\\`*_{}[\]<>#|~])/g, '$1').trim());

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
