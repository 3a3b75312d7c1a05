import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const built = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const read = (file: string) => readFileSync(path.join(built, file));
const kilobytes = (file: string) => gzipSync(read(file)).length / 1000;

/** The page, and everything that it imports before it can draw: what a browser must have for the first picture. */
function firstLoad(page: string): string[] {
  const found = new Set([page]);
  const waiting = [...String(read(page)).matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
  for (const file of waiting) {
    if (found.has(file)) continue;
    found.add(file);
    if (!file.endsWith('.js')) continue;
    for (const [, name] of String(read(file)).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      waiting.push(`assets/${name}`);
  }
  return [...found];
}

/** The heaviest language of one namespace of texts. */
const texts = (name: string): number =>
  Math.max(
    ...readdirSync(path.join(built, 'assets'))
      .filter(
        (file) =>
          file.startsWith(`${name}-`) &&
          file.endsWith('.js') &&
          /export\{\w+ as default\}/.test(String(read(`assets/${file}`))),
      )
      .map((file) => kilobytes(`assets/${file}`)),
  );

describe('the first load of a trainee’s phone', () => {
  it.each([
    ['join.html', ['ui', 'join']],
    ['desk.html', ['ui', 'desk', 'problems']],
  ])('of %s is at most 220 kB, compressed', (page, namespaces) => {
    const files = firstLoad(page);
    expect(files.length).toBeGreaterThan(4);
    const weight = files.reduce((sum, file) => sum + kilobytes(file), 0);
    const words = namespaces.reduce((sum, name) => sum + texts(name), 0);
    expect(words).toBeGreaterThan(1);
    expect(weight + words).toBeLessThanOrEqual(220);
  });

  it('of the join page carries neither schemas nor the line to the hub', () => {
    const code = firstLoad('join.html')
      .filter((file) => file.endsWith('.js'))
      .map((file) => String(read(file)))
      .join('\n');
    expect(code).not.toContain('ZodObject');
    expect(code).not.toContain('liaison.v1');
  });
});
