import type { Plugin } from 'vite';
import { directionOf, type Offered, offered } from '../../i18n/languages.ts';
import { waiting } from '../../i18n/waiting.ts';

/*
 * All pages are one document: what stands around the script is written here, a page's own file (`*.html`) only names its script. What is
 * written is in the document before a line of script has run, for whoever's browser cannot run any; `waiting.css` hides it at first.
 */
export function pages(): Plugin {
  return {
    name: 'liaison-pages',
    // Before the build looks what the document refers to.
    transformIndexHtml: { order: 'pre', handler: (html, { path }) => documentOf(scriptOf(html, path), path) },
  };
}

/** A page's one line of its own. */
function scriptOf(html: string, path: string): string {
  const [script] = /<script type="module" src="[^"]+"><\/script>/.exec(html) ?? [];
  if (script === undefined) throw new Error(`${path} names no script`);
  return script;
}

const documentOf = (script: string, path: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<title>EXERCISE · Liaison</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="./waiting.css" />
</head>
<body>
<div id="root">
<div class="waiting">
<p><strong>EXERCISE</strong></p>
${wordsOn(path)}
</div>
</div>
${script}
</body>
</html>
`;

/** A phone fetches two of them, with little room to spare: the way in says it shortly, the desk, which scripts alone lead to, in two languages. */
function wordsOn(path: string): string {
  if (path.endsWith('/join.html'))
    return `${offered.map((language) => line(language, false)).join('\n')}\n<p>Chrome, Edge 111 · Firefox 115 · Safari 16.4</p>`;
  const read: readonly Offered[] = path.endsWith('/desk.html') ? ['en', 'fr'] : offered;
  return read.map((language) => line(language, true)).join('\n');
}

function line(language: Offered, whole: boolean): string {
  const { stays, browsers } = waiting[language];
  const lang = language === 'en' ? '' : ` lang="${language}"`;
  const dir = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
  return `<p${lang}${dir}>${stays}${whole ? browsers : '.'}</p>`;
}
