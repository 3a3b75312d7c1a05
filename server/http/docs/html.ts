/** Text that means nothing to a browser. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
export const code = (text: string): string => `<code>${html(text)}</code>`;
export const link = (to: string, shown: string): string => `<a href="${html(to)}">${shown}</a>`;
export const list = (items: readonly string[]): string =>
  `<ul class="many">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
/** A table that may be scrolled by itself on a narrow screen; the first cell of a row heads it. */
export const table = (name: string, heads: readonly string[], rows: readonly (readonly string[])[]): string => {
  const head = heads.map((cell) => `<th scope="col">${html(cell)}</th>`).join('');
  const body = rows
    .map(
      ([first = '', ...rest]) =>
        `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<div class="wide" role="region" aria-label="${html(name)}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
};
/** Words and what they stand for; what is empty is left out. */
export const pairs = (rows: readonly (readonly [string, string])[]): string =>
  `<dl>${rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<dt>${html(name)}</dt><dd>${value}</dd>`)
    .join('')}</dl>`;

/** `{{name}}` filled in. */
export const filledIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);

interface Sheet {
  readonly title: string;
  readonly band: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly body: string;
}

/** A page that needs nothing else: it opens without a network and prints with EXERCISE on every sheet. */
export const sheet = ({ title, band, language, direction, body }: Sheet): string => `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>EXERCISE - ${html(title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><p class="band">${html(band)}</p><main>${body}</main></body></html>
`;

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:64rem;padding:3rem 1rem 4rem;overflow-wrap:anywhere}
.band{background:#5b2a86;color:#fff;font-weight:700;inset-block-start:0;inset-inline:0;margin:0;padding:.3rem .5rem;position:fixed;text-align:center;z-index:1}
h1,h2,h3{line-height:1.25;scroll-margin-block-start:3rem}h2{border-block-end:2px solid currentColor;margin-block-start:3rem}h3{margin-block-start:2.5rem}
section{scroll-margin-block-start:3rem}code{font-size:.95em}pre{overflow-x:auto}ul.many{columns:18rem;padding-inline-start:1.2rem}
dl{display:grid;gap:.25rem 1rem;grid-template-columns:minmax(7rem,14rem) 1fr}dt{font-weight:600}dd{margin:0}
.wide{overflow-x:auto}.wide:focus-visible{outline:2px solid currentColor}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #888;padding:.3rem .5rem;text-align:start;vertical-align:top}tbody th{font-weight:400;min-width:8rem}td{min-width:6rem}
.label{font-weight:600}.help{display:block;font-size:.9em}input,select,button{font:inherit;padding:.3rem .5rem}form{align-items:end;display:flex;flex-wrap:wrap;gap:.75rem}
label{display:grid;gap:.2rem}a{color:LinkText}
@media(max-width:40rem){dl{display:block}dd{margin-block-end:.5rem}}
@page{margin:18mm 12mm}@media print{body{font-size:10pt;max-width:none;padding:8mm 0 0}nav,form,.top{display:none}.band{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2,h3,thead{break-after:avoid}tr,li,dt{break-inside:avoid}.wide{overflow:visible}section.family{break-before:page}}`;
