import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml';
import { type Path, quote, type Remark } from './problem.ts';

/** What a comma or a colon without quotes has made of something that its author wrote as one. */
export interface Slips {
  /** It cannot be meant. */
  readonly errors: readonly Remark[];
  /** It can hardly be meant. */
  readonly warnings: readonly Remark[];
  readonly hints: readonly Remark[];
}

/** Lists of sentences: what is written in brackets is cut at each comma. */
const sentences: ReadonlySet<string> = new Set(['criteria', 'competencies']);

/**
 * In braces and brackets a comma ends a text, and a colon makes a key of it: `{ en: Ask, then wait }` has a key "then wait", `[Ask, then wait]`
 * two entries, `[from: QP, to: QR]` two mappings of one key each.
 */
export function slipsIn(source: string, root: ParsedNode | null): Slips {
  const found = { errors: [] as Remark[], warnings: [] as Remark[], hints: [] as Remark[] };
  look(root, []);
  return found;

  function look(node: ParsedNode | null | undefined, path: Path): void {
    if (isMap(node)) {
      const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[]; // what the parser made
      for (const [index, { key, value }] of pairs.entries()) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        const before = pairs[index - 1]?.value;
        if (node.flow && isNothing(value) && isPlain(before)) standsAlone(name, String(before.value), [...path, name]);
        look(value, [...path, name]);
      }
    } else if (isSeq(node)) {
      const items = node.items as ParsedNode[]; // what the parser made
      const keyed = node.flow ? items.findIndex((item) => isMap(item) && source[item.range[0]] !== '{') : -1;
      if (keyed >= 0) hasKeys([...path, keyed]);
      if (node.flow && sentences.has(String(path.at(-1)))) for (const index of items.keys()) goesOn(items, index, path);
      for (const [index, item] of items.entries()) look(item, [...path, index]);
    }
  }

  function standsAlone(word: string, before: string, path: Path): void {
    found.errors.push({
      code: 'unquoted_comma',
      path,
      onKey: true,
      message: `${quote(word)} stands alone behind a comma: within braces a comma ends a text.`,
      hint: `If it belongs to the text before it, put all of it in quotes: ${quote(`${before}, ${word}`)}.`,
      actual: word.slice(0, 60),
    });
  }

  function hasKeys(path: Path): void {
    found.warnings.push({
      code: 'unquoted_comma',
      path,
      message: 'This list has a key in it: within brackets each "key: value" becomes a mapping of its own.',
      hint: 'Write braces { ... } around what belongs together, or quotes around a text that has a colon in it.',
    });
  }

  function goesOn(items: readonly ParsedNode[], index: number, path: Path): void {
    const [before, item] = [items[index - 1], items[index]];
    if (!isPlain(before) || !isPlain(item)) return;
    const [first, second] = [String(before.value), String(item.value)];
    if (!/^\p{Lu}/u.test(first) || !/^\p{Ll}/u.test(second)) return;
    found.hints.push({
      code: 'unquoted_comma',
      path: [...path, index],
      message: `${quote(second)} is an entry of its own here: within brackets a comma ends a text.`,
      hint: `If it goes on from the one before it, put both in quotes: ${quote(`${first}, ${second}`)}.`,
    });
  }
}

/** A key without a colon, or with nothing behind it. */
const isNothing = (value: ParsedNode | null | undefined): boolean =>
  !value || (isScalar(value) && value.value === null && (value.source ?? '') === '');

/** Words without quotes. */
const isPlain = (node: ParsedNode | null | undefined): node is Scalar.Parsed =>
  isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string';
