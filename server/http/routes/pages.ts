import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { App } from '../app.ts';
import { refusal } from '../problems.ts';

/** Which built page answers at which address; the first of its files that was built. */
const pages: Readonly<Record<string, readonly string[]>> = {
  '/': ['join.html', 'index.html'],
  '/j': ['join.html', 'index.html'],
  '/j/:code': ['join.html', 'index.html'],
  '/J/:code': ['join.html', 'index.html'],
  '/desk': ['desk.html', 'index.html'],
  '/console': ['console.html', 'index.html'],
  '/wall': ['wall.html', 'index.html'],
  '/review/:id': ['review.html', 'index.html'],
  '/scenarios': ['editor.html', 'console.html', 'index.html'],
  '/print': ['print.html', 'console.html', 'index.html'],
  '/people': ['people.html', 'console.html', 'index.html'],
};
const assets = 'assets';

/** The built pages. Their parts have names that change with their contents, so a browser may keep those for ever. */
export async function pageRoutes(app: App, webRoot: string): Promise<void> {
  const top = realpathSync(webRoot);
  const isHere = (file: string): boolean => isPlain(top, file);

  await app.register(fastifyStatic, {
    root: path.join(top, assets),
    prefix: `/${assets}/`,
    index: false,
    dotfiles: 'ignore',
    maxAge: '365d',
    immutable: true,
    allowedPath: (file, root) => typeof root === 'string' && isPlain(root, path.normalize(file)),
  });

  for (const [url, files] of Object.entries(pages)) {
    app.get(url, async (_request, reply) => {
      const file = files.find(isHere);
      if (file === undefined)
        throw refusal('not_found', 'This page has not been built', { hint: 'Run "npm run build"' });
      return reply
        .header('cache-control', 'no-cache')
        .sendFile(file, top, { maxAge: 0, immutable: false, cacheControl: false });
    });
  }
}

/** A file that is where it says: a link would lead out of the folder. */
function isPlain(root: string, file: string): boolean {
  const full = path.join(root, file);
  return existsSync(full) && realpathSync(full) === full;
}
