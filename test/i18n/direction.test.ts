import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const web = fileURLToPath(new URL('../../clients/web/', import.meta.url));
/** Sides of the paper instead of sides of the text; two values for four sides are allowed where both are the same. */
const physical = [
  /(?:^|[\s;{])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)/,
  /(?:^|[\s;{])border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /(?:^|[\s;{])(?:text-align|float|clear)\s*:\s*(?:left|right)/,
];

it('no style names the left or the right: a page that runs the other way is laid out by the same rules [A6]', () => {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.join(web, file));
  expect(files.length).toBeGreaterThan(40);
  const found = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        physical.some((form) => form.test(line)) ? [`${file.slice(web.length)}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  expect(found).toEqual([]);
});

it('and such a line would be found', () => {
  for (const line of ['  margin-left: 4px;', '.x { left: 0; }', 'text-align: right;', '  right: 1rem;'])
    expect(
      physical.some((form) => form.test(line)),
      line,
    ).toBe(true);
  for (const line of ['  inset-inline-start: 0;', 'margin-inline: 4px;', '/* left alone */'])
    expect(
      physical.some((form) => form.test(line)),
      line,
    ).toBe(false);
});
