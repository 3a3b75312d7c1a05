/** Enough to read and to print by; the page's own styles stay behind. */
const style = `
  body { max-width: 46rem; margin: 0 auto; padding: 1rem; font: 1rem/1.45 system-ui, sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
  thead p { border: 2px solid #000; padding: .4rem; font-weight: 700; text-align: center; }
  body > table, body > div > table { width: 100%; border-collapse: collapse; }
  table table td { padding: .3rem .5rem; border-bottom: 1px solid #999; text-align: start; vertical-align: top; }
  dl { display: grid; gap: .25rem 1rem; } dl > div { display: flex; gap: .5rem; flex-wrap: wrap; } dt { font-weight: 600; } dd { margin: 0; }
  article { border: 1px solid #888; padding: .5rem .75rem; margin: .5rem 0; break-inside: avoid; }
  h3, h4 { break-after: avoid; margin-bottom: .25rem; } article p, article h4 { margin: .2rem 0; }
`;

const text = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * What is shown in `element` as a page of its own: one file that opens without a network and without this program, and holds neither pictures
 * nor anything that runs. What only hidden readers get, buttons and drawings stay behind.
 */
export function asDocument(
  element: Element,
  { lang, dir, title }: { readonly lang: string; readonly dir: string; readonly title: string },
): string {
  const copy = element.cloneNode(true) as Element; // the clone of an element is one
  for (const one of copy.querySelectorAll('button, svg, script, style, .visually-hidden')) one.remove();
  for (const one of copy.querySelectorAll('*'))
    for (const { name } of [...one.attributes]) if (!['lang', 'dir', 'scope'].includes(name)) one.removeAttribute(name);
  return `<!doctype html>
<html lang="${text(lang)}" dir="${text(dir)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${text(title)}</title><style>${style}</style></head>
<body>${copy.innerHTML}</body>
</html>
`;
}
