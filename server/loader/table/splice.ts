import { isMap, isScalar, isSeq, type Pair, type ParsedNode, parse, parseDocument } from 'yaml';
import { isRecord } from '../keys.ts';
import { parseOptions } from '../parse.ts';
import type { Path } from '../problem.ts';

/** A value to be written at a path; undefined takes the key away. A mapping is written in one line. */
export interface Change {
  readonly path: Path;
  readonly value: string | number | readonly string[] | Readonly<Record<string, string>> | undefined;
}

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Letters of a line of a folded text. */
const widest = 140;

/**
 * A scenario file with some of its values changed: everything else stays as its author wrote it, comments, order, quotes and line breaks. Where
 * that cannot be done in place, the library writes the document anew, with its comments.
 */
export function spliced(source: string, root: ParsedNode | null, changes: readonly Change[]): string {
  const json = source.trimStart().startsWith('{');
  const cuts = changes.flatMap((change) => cutFor(source, root, change, json ? 'json' : 'yaml') ?? []);
  const text = [...cuts]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text: put }) => all.slice(0, start) + put + all.slice(end), source);
  const wanted = changed(parse(source, parseOptions), changes);
  if (cuts.length === changes.length && !overlapping(cuts) && same(read(text), wanted)) return text;
  const document = parseDocument(source, parseOptions);
  for (const { path, value } of changes)
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
  return json ? `${JSON.stringify(wanted, null, 2)}\n` : document.toString({ lineWidth: 0 });
}

const overlapping = (cuts: readonly Cut[]): boolean => {
  const sorted = [...cuts].sort((a, b) => a.start - b.start);
  return sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? 0));
};

function read(text: string): unknown {
  try {
    return parse(text, parseOptions);
  } catch {
    return undefined;
  }
}

/** What should be read afterwards. */
function changed(value: unknown, changes: readonly Change[]): unknown {
  for (const { path, value: put } of changes) {
    let here: unknown = value;
    for (const step of path.slice(0, -1))
      here = isRecord(here) ? here[String(step)] : Array.isArray(here) ? here[Number(step)] : undefined;
    const key = String(path.at(-1));
    if (!isRecord(here)) continue;
    if (put === undefined) delete here[key];
    else here[key] = put;
  }
  return value;
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one: unknown, index) => same(one, b[index]));
  if (!isRecord(a) || !isRecord(b)) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** The piece of the source that a change replaces; undefined where it is not simple enough. */
function cutFor(
  source: string,
  root: ParsedNode | null,
  { path, value }: Change,
  how: 'json' | 'yaml',
): Cut | undefined {
  let node: ParsedNode | null | undefined = root;
  let style: Style = how === 'json' ? 'json' : 'block';
  for (const step of path.slice(0, -1)) {
    style = inside(style, node);
    if (isSeq(node))
      node = node.items[Number(step)] as ParsedNode | undefined; // what the parser made
    else if (isMap(node))
      node = pairOf(node.items as ParsedPair[], String(step))?.value; // what the parser made
    else return undefined;
  }
  if (!isMap(node)) return undefined;
  style = inside(style, node);
  const pairs = node.items as ParsedPair[]; // what the parser made
  const key = String(path.at(-1));
  const pair = pairOf(pairs, key);
  if (pair) return value === undefined ? without(source, pairs, pair, style) : instead(source, pair, value, style);
  return value === undefined ? { start: 0, end: 0, text: '' } : beside(source, pairs, key, value, style);
}

/** How a value is written at its place: as JSON, within brackets, or under a key on lines of its own. */
type Style = 'json' | 'flow' | 'block';
const inside = (style: Style, node: ParsedNode | null | undefined): Style =>
  style === 'block' && (isMap(node) || isSeq(node)) && node.flow === true ? 'flow' : style;

const pairOf = (pairs: readonly ParsedPair[], key: string): ParsedPair | undefined =>
  pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Column of a key: what stands under it is further in. */
const indentOf = (source: string, { key }: ParsedPair): number =>
  key.range[0] - (source.lastIndexOf('\n', key.range[0] - 1) + 1);

function instead(source: string, pair: ParsedPair, value: Change['value'], style: Style): Cut | undefined {
  const { value: old } = pair;
  if (!old) return undefined;
  const last = isSeq(old) ? (old.items.at(-1) as ParsedNode | undefined) : undefined; // what the parser made
  const [start] = old.range;
  const end = last && isSeq(old) && old.flow !== true ? last.range[1] : old.range[1];
  // A block of text ends with the end of its line; what follows must stay on a line of its own.
  const tail = /(\r?\n\s*)?$/.exec(source.slice(start, end))?.[0] ?? '';
  return { start, end: end - tail.length, text: written(value, style, indentOf(source, pair)) };
}

function beside(
  source: string,
  pairs: readonly ParsedPair[],
  key: string,
  value: Change['value'],
  style: Style,
): Cut | undefined {
  const anchor = pairOf(pairs, 'id') ?? pairs.at(-1);
  if (!anchor?.value || (style === 'block' && !isScalar(anchor.value))) return undefined;
  const [start, valueEnd] = anchor.value.range;
  const end = valueEnd - (/(\r?\n\s*)?$/.exec(source.slice(start, valueEnd))?.[0].length ?? 0);
  if (style !== 'block') return { start: end, end, text: `, ${keyOf(key, style)}: ${written(value, style, 0)}` };
  const indent = indentOf(source, anchor);
  // After a comment that stands behind the anchor.
  const newline = source.indexOf('\n', end);
  const at = newline < 0 ? source.length : source[newline - 1] === '\r' ? newline - 1 : newline;
  return { start: at, end: at, text: `\n${' '.repeat(indent)}${key}: ${written(value, style, indent)}` };
}

function without(source: string, pairs: readonly ParsedPair[], pair: ParsedPair, style: Style): Cut | undefined {
  const index = pairs.indexOf(pair);
  const [next, before] = [pairs[index + 1], pairs[index - 1]];
  const start = pair.key.range[0];
  const end = pair.value?.range[1] ?? pair.key.range[1];
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const flow = style !== 'block';
  if (flow || source.slice(lineStart, start).trim() !== '') {
    if (next) return { start, end: next.key.range[0], text: '' };
    return flow && before?.value ? { start: before.value.range[1], end, text: '' } : undefined;
  }
  if (!before && !next) return undefined;
  const lineEnd = source[end - 1] === '\n' ? end : source.indexOf('\n', end) + 1;
  return { start: lineStart, end: lineEnd === 0 ? source.length : lineEnd, text: '' };
}

const keyOf = (key: string, style: Style): string => (style === 'json' ? JSON.stringify(key) : key);

/** A value after a key that stands at this column. */
function written(value: Change['value'], style: Style, indent: number): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return words(value, style, indent);
  const within = style === 'block' ? 'flow' : style;
  if (Array.isArray(value)) return `[${value.map((one: string) => words(one, within, 0)).join(', ')}]`;
  const pairs = Object.entries(value ?? {}).map(
    ([key, text]) => `${keyOf(key, style)}: ${words(String(text), within, 0)}`,
  );
  return `{ ${pairs.join(', ')} }`;
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
