import { isMap, isSeq, LineCounter, type ParsedNode, parseDocument, type YAMLSeq } from 'yaml';
import { parseOptions } from './options.ts';
import { type Cut, cutFor, endOf, isJson, lineEnd, nodeAt, withCuts } from './splice.ts';
import { isRecord, type Path, same, valueAt } from './values.ts';
import { block, type Style, written } from './write.ts';

/** One thing that somebody changes in a file. Lists are changed by their items: `at` counts from 0. */
export type Edit =
  /** A key gets this value, new or not; undefined takes it away. What is missing on the way to it is made. */
  | { readonly do: 'set'; readonly path: Path; readonly value: unknown }
  /** An item comes to stand at this place of the list at `path`, which may be missing. */
  | { readonly do: 'insert'; readonly path: Path; readonly at: number; readonly value: unknown }
  | { readonly do: 'remove'; readonly path: Path; readonly at: number }
  | { readonly do: 'move'; readonly path: Path; readonly at: number; readonly to: number };

/** A text that can be read, with what is in it. */
export interface Sheet {
  readonly text: string;
  readonly value: unknown;
  readonly root: ParsedNode | null;
}
/** Why a text cannot be read: 1-based line and column of the first fault. */
export interface Unreadable {
  readonly line: number;
  readonly column: number;
}

/** Reads a text as the checker does, or says where it cannot be read. */
export function readSheet(text: string): Sheet | Unreadable {
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { ...parseOptions, lineCounter });
    const [error] = document.errors;
    if (!error) return { text, root: document.contents, value: document.toJS() };
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  } catch {
    // Too deep for the library, or an alias: the checker says what.
    return { line: 1, column: 1 };
  }
}

/** Offset of the value at a path, or of the nearest thing above it. */
export function placeOf({ root, text }: Sheet, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const found = nodeAt(text, root, path.slice(0, length));
    if (found) return found.node.range[0];
  }
  return 0;
}

/**
 * The file with one thing changed: comments, order, quotes and line breaks of everything else stay. Where that cannot be done in place, the
 * library writes the document anew, with its comments. Undefined if there is nothing at that place to change.
 */
export function edited(sheet: Sheet, edit: Edit): Sheet | undefined {
  const wanted = after(sheet.value, edit);
  if (wanted === undefined) return undefined;
  if (same(wanted, sheet.value)) return sheet;
  const cuts = cutsFor(sheet, edit);
  if (cuts) {
    const made = readSheet(withCuts(sheet.text, cuts));
    if ('text' in made && same(made.value, wanted)) return made;
  }
  if (isJson(sheet.text)) return sound(`${JSON.stringify(wanted, null, 2)}\n`, wanted);
  const document = parseDocument(sheet.text, parseOptions);
  if (edit.do !== 'set') document.setIn(edit.path, document.createNode(valueAt(wanted, edit.path)));
  else if (edit.value === undefined) document.deleteIn(edit.path);
  else document.setIn(edit.path, document.createNode(edit.value));
  return sound(document.toString({ lineWidth: 0 }), wanted);
}

function sound(text: string, wanted: unknown): Sheet | undefined {
  const made = readSheet(text);
  return 'text' in made && same(made.value, wanted) ? made : undefined;
}

/** The plain value as it should be afterwards; undefined if that cannot be. */
function after(value: unknown, edit: Edit): unknown {
  const copy: unknown = structuredCloned(value);
  if (edit.do === 'set') return put(copy, edit.path, edit.value) ? copy : undefined;
  const before = valueAt(copy, edit.path);
  const list: unknown[] = Array.isArray(before) ? before : [];
  if (before !== undefined && before !== null && !Array.isArray(before)) return undefined;
  if (edit.do === 'insert') {
    if (edit.at < 0 || edit.at > list.length) return undefined;
    list.splice(edit.at, 0, edit.value);
    return Array.isArray(before) || put(copy, edit.path, list) ? copy : undefined;
  }
  if (!(edit.at in list)) return undefined;
  const [item] = list.splice(edit.at, 1);
  if (edit.do === 'move') {
    if (edit.to < 0 || edit.to > list.length) return undefined;
    list.splice(edit.to, 0, item);
  }
  return copy;
}

const structuredCloned = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(structuredCloned)
    : isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, structuredCloned(item)]))
      : value;

function put(top: unknown, path: Path, value: unknown): boolean {
  let here: unknown = top;
  for (const step of path.slice(0, -1)) {
    const next = isRecord(here) ? here[String(step)] : Array.isArray(here) ? here[Number(step)] : undefined;
    if (isRecord(next) || Array.isArray(next)) here = next;
    else if (isRecord(here) && (next === undefined || next === null)) {
      if (value === undefined) return true;
      const made: Record<string, unknown> = {};
      here[String(step)] = made;
      here = made;
    } else return false;
  }
  if (!isRecord(here)) return false;
  if (value === undefined) delete here[String(path.at(-1))];
  else here[String(path.at(-1))] = value;
  return true;
}

function cutsFor(sheet: Sheet, edit: Edit): readonly Cut[] | undefined {
  const { text, root } = sheet;
  if (edit.do === 'set') return one(setting(sheet, edit.path, edit.value));
  const found = nodeAt(text, root, edit.path);
  const items = found && isSeq(found.node) ? found.node.items.length : 0;
  if (!found || !isSeq(found.node) || items === 0)
    return edit.do === 'insert' ? one(setting(sheet, edit.path, [edit.value])) : undefined;
  if (edit.do === 'remove' && items === 1) return one(setting(sheet, edit.path, []));
  return found.style === 'block' ? inLines(text, found.node, edit) : inBrackets(text, found.node, edit, found.style);
}

const one = (cut: Cut | undefined): readonly Cut[] | undefined => cut && [cut];

/** What is missing on the way, or empty, is written together with the value. */
function setting({ text, root, value: top }: Sheet, path: Path, value: unknown): Cut | undefined {
  let [at, put_]: [Path, unknown] = [path, value];
  while (at.length > 1) {
    const above = at.slice(0, -1);
    const there = nodeAt(text, root, above)?.node;
    const isThere = there && isMap(there) && there.items.length > 0;
    if (isThere || isRecordThere(top, above)) break;
    if (value === undefined) return undefined;
    put_ = { [String(at.at(-1))]: put_ };
    at = above;
  }
  return cutFor(text, root, { path: at, value: put_ });
}
const isRecordThere = (top: unknown, path: Path): boolean => {
  const there = valueAt(top, path);
  return isRecord(there) && Object.keys(there).length > 0;
};

type ListEdit = Exclude<Edit, { do: 'set' }>;

/** A list whose items stand below each other: each goes with the comments and empty lines above it. */
function inLines(text: string, list: YAMLSeq, edit: ListEdit): readonly Cut[] | undefined {
  const nodes = list.items as ParsedNode[]; // what the parser made
  const dashes = nodes.map(({ range }) => text.lastIndexOf('-', range[0] - 1));
  const starts = dashes.map((dash) => text.lastIndexOf('\n', dash) + 1);
  const alone = dashes.every(
    (dash, index) =>
      text.slice(starts[index], dash).trim() === '' && text.slice(dash + 1, nodes[index]?.range[0]).trim() === '',
  );
  if (!alone) return undefined;
  const ends = nodes.map((node) => Math.min(lineEnd(text, endOf(text, node)) + 1, text.length));
  const indent = (dashes[0] ?? 0) - (starts[0] ?? 0);
  const begins = ends.map((_, index) => (index === 0 ? aboveFirst(text, starts[0] ?? 0) : (ends[index - 1] ?? 0)));
  const piece = (index: number): string => withEnd(text.slice(begins[index], ends[index]));
  const [from, to] = [begins[0] ?? 0, ends.at(-1) ?? 0];
  const pieces = nodes.map((_, index) => piece(index));
  if (edit.do === 'insert') {
    const apart = pieces.slice(1).some((other) => /^\s*\n/.test(other));
    pieces.splice(edit.at, 0, `${apart && edit.at > 0 ? '\n' : ''}${block([edit.value], indent)}\n`);
  } else {
    const [item = ''] = pieces.splice(edit.at, 1);
    if (edit.do === 'move') pieces.splice(edit.to, 0, item);
  }
  return [{ start: from, end: to, text: pieces.join('') }];
}
const withEnd = (lines: string): string => (lines.endsWith('\n') ? lines : `${lines}\n`);

/** Comments that stand between the key of a list and its first item. */
function aboveFirst(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    if (!/^\s*#/.test(text.slice(before, at))) break;
    at = before;
  }
  return at;
}

/** A list in brackets: what stands between the items stays there. */
function inBrackets(text: string, list: YAMLSeq, edit: ListEdit, style: Style): readonly Cut[] | undefined {
  const ranges = (list.items as ParsedNode[]).map(({ range }) => [range[0], range[1]] as const); // what the parser made
  const of = (index: number) => ranges[index] ?? [0, 0];
  if (edit.do === 'insert') {
    const put = written(edit.value, style, 0);
    if (edit.at < ranges.length) return [{ start: of(edit.at)[0], end: of(edit.at)[0], text: `${put}, ` }];
    const end = of(ranges.length - 1)[1];
    return [{ start: end, end, text: `, ${put}` }];
  }
  if (edit.do === 'remove') {
    const last = edit.at === ranges.length - 1;
    return [
      last
        ? { start: of(edit.at - 1)[1], end: of(edit.at)[1], text: '' }
        : { start: of(edit.at)[0], end: of(edit.at + 1)[0], text: '' },
    ];
  }
  const order = ranges.map((_, index) => index);
  const [moved = 0] = order.splice(edit.at, 1);
  order.splice(edit.to, 0, moved);
  return order.map((from, slot) => ({ start: of(slot)[0], end: of(slot)[1], text: text.slice(...of(from)) }));
}
