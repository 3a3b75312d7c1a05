import { parse, stringify } from 'yaml';
import { parseOptions } from './options.ts';
import { isRecord, same } from './values.ts';

/** How a value is written at its place: as JSON, within brackets, or under a key on lines of its own. */
export type Style = 'json' | 'flow' | 'block';

/** Letters of a line of a folded text. */
const widest = 140;

export const keyOf = (key: string, style: Style): string =>
  style === 'json' ? JSON.stringify(key) : words(key, 'flow', 0);

/** A value after a key that stands at this column, in one line but for long texts and what has more in it. */
export function written(value: unknown, style: Style, indent: number): string {
  if (typeof value === 'string') return words(value, style, indent);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  if (style === 'block' && isDeep(value)) return `\n${block(value, indent + 2)}`;
  const within = style === 'block' ? 'flow' : style;
  if (Array.isArray(value)) return `[${value.map((one: unknown) => written(one, within, 0)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${keyOf(key, style)}: ${written(item, within, 0)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** More than one line holds well: a list of mappings, mappings in each other, long texts. */
const isDeep = (value: object): boolean =>
  (Array.isArray(value) && value.some((one) => isRecord(one))) ||
  (isRecord(value) && JSON.stringify(value).length > widest);

/** A value on lines of its own, the first of them indented as well; without the last line end. */
export function block(value: unknown, indent: number): string {
  const text = stringify(value, { version: '1.2', schema: 'core', lineWidth: widest, blockQuote: 'folded' }).trimEnd();
  const space = ' '.repeat(indent);
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : space + line))
    .join('\n');
}

function words(text: string, style: Style, indent: number): string {
  const long = text.includes('\n') || text.length > widest;
  if (style === 'block' && long) {
    const folded = fold(text, ' '.repeat(indent + 2));
    if (same(read(`${' '.repeat(indent)}k: ${folded}\n`), { k: text })) return folded;
  }
  const bare =
    style !== 'json' && !long && same(read(`{ k: ${text} }`), { k: text }) && same(read(`k: ${text}`), { k: text });
  // What JSON writes is YAML too.
  return bare ? text : JSON.stringify(text);
}

/** The plain values of a text; undefined if it is none. */
export function read(text: string): unknown {
  try {
    return parse(text, parseOptions);
  } catch {
    return undefined;
  }
}

/** `>-`: lines that are too long go on in the next; an end of line in the text is one more in the source. */
const fold = (text: string, indent: string): string =>
  `>-\n${text
    .split('\n')
    .map((line) =>
      wrapped(line)
        .map((part) => `${indent}${part}`.trimEnd())
        .join('\n'),
    )
    .join('\n\n')}`;

function wrapped(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < widest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
