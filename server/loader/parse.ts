import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { parseOptions } from '../../schemas/yaml/options.ts';
import { type Locate, mostProblems, type Path, quote, type Remark, type ScenarioProblem } from './problem.ts';

/** Levels of lists and mappings in each other. A scenario needs about ten. */
const deepest = 20;

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly locate: Locate; readonly root: ParsedNode | null }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[]; readonly more: number };

/**
 * YAML 1.2 (so `NO`, `on` and dates are text) or JSON as plain values. Refused: aliases and anchors, tags, merge keys, directives, a
 * second document, a key twice, keys that mean something to JavaScript, more than 20 levels, characters that cannot be seen.
 * Runs in a worker, as the library takes its time with hostile text.
 */
export function parseText(text: string): Parsed {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems: ScenarioProblem[] = [];
  let more = 0;
  const refuse = (offset: number, { path, ...rest }: Omit<Remark, 'onKey'>) => {
    if (problems.length >= mostProblems) {
      more += 1;
      return;
    }
    const place = at(offset);
    // The library says the same thing once for each bracket that is left open.
    if (problems.some(({ line, column, code }) => line === place.line && column === place.column && code === rest.code))
      return;
    problems.push({ ...rest, severity: 'error', path: path.join('.'), ...place });
  };
  const refused = {
    ok: false,
    problems,
    get more() {
      return more;
    },
  } as const;

  const tooFar = firstTooDeep(text);
  if (tooFar !== undefined) {
    for (let i = text.indexOf('\n'); i >= 0 && i < tooFar; i = text.indexOf('\n', i + 1)) lines.addNewLine(i + 1);
    refuse(tooFar, tooDeep([]));
    return refused;
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { ...parseOptions, lineCounter: lines });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    refuse(0, tooDeep([]));
    return refused;
  }
  if (text.trim() === '') refuse(0, { code: 'scenario_empty', path: [], message: 'The scenario is empty.' });
  if (hasDirectives(document))
    refuse(0, {
      code: 'directive_not_allowed',
      path: [],
      message: 'A line that begins with % is not allowed.',
      hint: 'Remove it.',
    });
  for (const error of document.errors) refuse(error.pos[0], { path: [], ...wordsFor(error) });
  if (problems.length > 0) return refused;

  const value = plainValue(document.contents, refuse, (offset) => at(offset).line);
  if (problems.length > 0) return refused;
  const root = document.contents;
  return { ok: true, value, root, locate: (path, onKey) => at(offsetOf(root, path, onKey ?? false)) };
}

/** Where brackets are nested too deeply: found before the parser, whose recursion would follow them. */
function firstTooDeep(text: string): number | undefined {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > deepest) return offset;
    if (!marks.has(token)) offset += token.length;
  }
  return undefined;
}

/** What the lexer puts between the pieces of the source: byte order mark, beginnings of documents and flow, end of scalars. */
const marks = new Set(['\u{FEFF}', '\x02', '\x18', '\x1f']);

const hasDirectives = ({ directives }: Document.Parsed): boolean =>
  directives.yaml.explicit === true || Object.keys(directives.tags).some((handle) => handle !== '!!');

const tooDeep = (path: Path) => ({
  code: 'too_deep' as const,
  path,
  message: `More than ${deepest} levels of lists and mappings in each other.`,
});

function wordsFor(error: YAMLError): Pick<Remark, 'code' | 'message' | 'hint'> {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { code: 'tab_indentation', message: 'A tab is used as indentation.', hint: 'Use spaces.' };
    case 'MULTIPLE_DOCS':
      return {
        code: 'several_documents',
        message: 'There is a second document after "---".',
        hint: 'Write one scenario in one file.',
      };
    case 'RESOURCE_EXHAUSTION':
      return tooDeep([]);
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return aliases;
    case 'MULTIPLE_TAGS':
    case 'TAG_RESOLVE_FAILED':
      return tags;
    case 'BAD_DIRECTIVE':
      return {
        code: 'directive_not_allowed',
        message: 'A line that begins with % is not allowed.',
        hint: 'Remove it.',
      };
    case 'NON_STRING_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { code: 'key_not_text', message: 'A key must be one line of text.' };
    default:
      return { code: 'yaml_syntax', message: `This is not YAML: ${reasonOf(error.message) || error.code}` };
  }
}

/** What the parser says, without the piece of the file that it quotes: that may be long, and what nobody should repeat. */
const reasonOf = (message: string): string => (message.split('\n')[0] ?? '').replace(/:? ".*$/, '').slice(0, 200);

const aliases = {
  code: 'aliases_not_allowed',
  message: 'Aliases (*name) and anchors (&name) are not allowed.',
  hint: 'Write the value out; a text that begins with * or & needs quotes.',
} as const;
const tags = {
  code: 'tag_not_allowed',
  message: 'Tags (!name) are not allowed.',
  hint: 'Remove the tag; a text that begins with ! needs quotes.',
} as const;

type Refuse = (offset: number, remark: Omit<Remark, 'onKey'>) => void;

/** What may not be seen, or changes the direction of what follows: control characters but tab and line ends, overrides, half characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E]|\p{Surrogate}/u;

/** The node as plain values; what is not allowed is told to `refuse` and left out. Stops at 20 levels, so its recursion is bounded. */
function plainValue(root: ParsedNode | null, refuse: Refuse, lineOf: (offset: number) => number): unknown {
  const read = (node: unknown, path: Path): unknown => {
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) {
      if (isAlias(node)) refuse(node.range?.[0] ?? 0, { ...aliases, path });
      return null;
    }
    const start = node.range?.[0] ?? 0;
    if (node.anchor !== undefined) refuse(start, { ...aliases, path });
    if (node.tag !== undefined) refuse(start, { ...tags, path });
    if (path.length > deepest) {
      refuse(start, tooDeep(path));
      return null;
    }
    if (isSeq(node)) return node.items.map((item, index) => read(item, [...path, index]));
    if (!isMap(node)) return scalar(node.value, start, path, refuse);

    const map: Record<string, unknown> = {};
    const seen = new Map<string, number>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : undefined;
      if (!isScalar(key) || typeof name !== 'string') {
        refuse(isScalar(key) ? (key.range?.[0] ?? start) : start, {
          code: 'key_not_text',
          path,
          message: 'A key must be one line of text.',
        });
        continue;
      }
      const offset = key.range?.[0] ?? start;
      if (key.anchor !== undefined) refuse(offset, { ...aliases, path });
      if (key.tag !== undefined) refuse(offset, { ...tags, path });
      const here = [...path, name];
      if (name === '<<')
        refuse(offset, {
          code: 'merge_not_allowed',
          path: here,
          message: 'Merge keys (<<) are not allowed.',
          hint: 'Write the values out.',
        });
      else if (reservedKeys.has(name))
        refuse(offset, { code: 'reserved_key', path: here, message: `${quote(name)} cannot be used as a key.` });
      else if (seen.has(name))
        refuse(offset, {
          code: 'duplicate_key',
          path: here,
          message: `The key ${quote(name)} is there twice; the first is on line ${lineOf(seen.get(name) ?? 0)}.`,
        });
      else {
        scalar(name, offset, here, refuse);
        seen.set(name, offset);
        map[name] = read(value, here);
      }
    }
    return map;
  };
  return read(root, []);
}

function scalar(value: unknown, offset: number, path: Path, refuse: Refuse): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    refuse(offset, { code: 'invalid_number', path, message: 'This number is not finite.' });
  if (typeof value === 'string' && unseen.test(value))
    refuse(offset, {
      code: 'control_character',
      path,
      message: 'There is a character here that cannot be seen.',
      hint: 'Type the text again.',
    });
  return value;
}

/** Start of the value at a path, or of its key; of the nearest thing above it, if there is none. */
function offsetOf(root: ParsedNode | null, path: Path, onKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isSeq(node)) node = node.items[Number(step)];
    else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
      if (!pair) return offset;
      const keyOffset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      // An empty value has its place at the end of the line: its key is the better place to look at.
      if ((last && onKey) || (isScalar(pair.value) && pair.value.value === null)) return keyOffset;
      node = pair.value;
      offset = keyOffset;
    } else return offset;
    if (isScalar(node) || isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset;
  }
  return offset;
}
