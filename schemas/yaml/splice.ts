import { isMap, isScalar, isSeq, type Pair, type ParsedNode, parse, parseDocument } from 'yaml';
import { parseOptions } from './options.ts';
import { isRecord, type Path, same } from './values.ts';
import { keyOf, read, type Style, written } from './write.ts';

/** A value to be written at a path; undefined takes the key away. */
export interface Change {
  readonly path: Path;
  readonly value: unknown;
}

/** A piece of the source with what comes in its place. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A scenario file with some of its values changed: everything else stays as its author wrote it, comments, order, quotes and line breaks. Where
 * that cannot be done in place, the library writes the document anew, with its comments.
 */
export function spliced(source: string, root: ParsedNode | null, changes: readonly Change[]): string {
  const cuts = changes.flatMap((change) => cutFor(source, root, change) ?? []);
  const text = withCuts(source, cuts);
  const wanted = changed(parse(source, parseOptions), changes);
  if (cuts.length === changes.length && !overlapping(cuts) && same(read(text), wanted)) return text;
  const document = parseDocument(source, parseOptions);
  for (const { path, value } of changes)
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
  return isJson(source) ? `${JSON.stringify(wanted, null, 2)}\n` : document.toString({ lineWidth: 0 });
}

export const isJson = (source: string): boolean => source.trimStart().startsWith('{');

export const withCuts = (source: string, cuts: readonly Cut[]): string =>
  [...cuts]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), source);

const overlapping = (cuts: readonly Cut[]): boolean => {
  const sorted = [...cuts].sort((a, b) => a.start - b.start);
  return sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? 0));
};

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

type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** The node at a path, and how what stands in it is written; undefined if there is none. */
export function nodeAt(
  source: string,
  root: ParsedNode | null,
  path: Path,
): { readonly node: ParsedNode; readonly style: Style } | undefined {
  let node: ParsedNode | null | undefined = root;
  let style: Style = isJson(source) ? 'json' : 'block';
  for (const step of path) {
    style = inside(style, node);
    if (isSeq(node))
      node = node.items[Number(step)] as ParsedNode | undefined; // what the parser made
    else if (isMap(node))
      node = pairOf(node.items as ParsedPair[], String(step))?.value; // what the parser made
    else return undefined;
  }
  return node ? { node, style: inside(style, node) } : undefined;
}

/** The piece of the source that a change replaces; undefined where it is not simple enough. */
export function cutFor(source: string, root: ParsedNode | null, { path, value }: Change): Cut | undefined {
  const parent = nodeAt(source, root, path.slice(0, -1));
  if (!parent || !isMap(parent.node)) return undefined;
  const { node, style } = parent;
  const pairs = node.items as ParsedPair[]; // what the parser made
  const key = String(path.at(-1));
  const pair = pairOf(pairs, key);
  if (pair) return value === undefined ? without(source, pairs, pair, style) : instead(source, pair, value, style);
  return value === undefined ? { start: 0, end: 0, text: '' } : beside(source, pairs, key, value, style);
}

const inside = (style: Style, node: ParsedNode | null | undefined): Style =>
  style === 'block' && (isMap(node) || isSeq(node)) && node.flow === true ? 'flow' : style;

const pairOf = (pairs: readonly ParsedPair[], key: string): ParsedPair | undefined =>
  pairs.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Column of a key: what stands under it is further in. */
const indentOf = (source: string, { key }: ParsedPair): number =>
  key.range[0] - (source.lastIndexOf('\n', key.range[0] - 1) + 1);

/** Where the last thing in a node ends, without comments and empty lines that follow it. */
export function endOf(source: string, node: ParsedNode): number {
  const [start, valueEnd] = node.range;
  const last: unknown = (isMap(node) || isSeq(node)) && node.flow !== true ? node.items.at(-1) : undefined;
  if (isMap(node) && last !== undefined) {
    const { key, value } = last as ParsedPair; // what the parser made
    return endOf(source, value && value.range[1] > key.range[1] ? value : key);
  }
  if (isSeq(node) && last) return endOf(source, last as ParsedNode); // what the parser made
  // A block of text ends with the end of its line; what follows must stay on a line of its own.
  return valueEnd - (/(\r?\n\s*)?$/.exec(source.slice(start, valueEnd))?.[0].length ?? 0);
}

/** The end of the line that an offset lies in, before its line end. */
export function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  return newline < 0 ? source.length : source[newline - 1] === '\r' ? newline - 1 : newline;
}

function instead(source: string, pair: ParsedPair, value: unknown, style: Style): Cut | undefined {
  const { value: old } = pair;
  if (!old) return undefined;
  const [start] = old.range;
  const end = endOf(source, old);
  const text = written(value, style, indentOf(source, pair));
  // What goes on lines of its own leaves nothing behind its key.
  if (text.startsWith('\n')) {
    const from = pair.key.range[1] + 1;
    return source.slice(from, start).trim() === '' ? { start: from, end, text } : undefined;
  }
  // What stood on lines of its own, and now goes behind its key.
  const between = source.slice(pair.key.range[1] + 1, start);
  if (between.includes('\n') && between.trim() === '') return { start: pair.key.range[1] + 1, end, text: ` ${text}` };
  return { start, end, text };
}

function beside(
  source: string,
  pairs: readonly ParsedPair[],
  key: string,
  value: unknown,
  style: Style,
): Cut | undefined {
  const id = pairOf(pairs, 'id');
  // What is short stands below the id; what goes on lines of its own comes last, so that the head of a file or an item stays together.
  const isLong = style === 'block' && written(value, style, 0).startsWith('\n');
  const anchor = !isLong && id && isScalar(id.value) ? id : pairs.at(-1);
  if (!anchor) return undefined;
  const end = anchor.value ? endOf(source, anchor.value) : anchor.key.range[1] + 1;
  if (style !== 'block') return { start: end, end, text: `, ${keyOf(key, style)}: ${written(value, style, 0)}` };
  const indent = indentOf(source, anchor);
  // After a comment that stands behind the anchor.
  const at = lineEnd(source, end);
  const put = written(value, style, indent);
  return {
    start: at,
    end: at,
    text: `\n${' '.repeat(indent)}${keyOf(key, style)}:${put.startsWith('\n') ? '' : ' '}${put}`,
  };
}

function without(source: string, pairs: readonly ParsedPair[], pair: ParsedPair, style: Style): Cut | undefined {
  const index = pairs.indexOf(pair);
  const [next, before] = [pairs[index + 1], pairs[index - 1]];
  const start = pair.key.range[0];
  const end = pair.value ? Math.max(endOf(source, pair.value), pair.key.range[1]) : pair.key.range[1];
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const flow = style !== 'block';
  if (flow || source.slice(lineStart, start).trim() !== '') {
    if (next) return { start, end: next.key.range[0], text: '' };
    return flow && before?.value ? { start: before.value.range[1], end, text: '' } : undefined;
  }
  if (!before && !next) return undefined;
  const newline = source.indexOf('\n', end);
  return { start: lineStart, end: newline < 0 ? source.length : newline + 1, text: '' };
}
