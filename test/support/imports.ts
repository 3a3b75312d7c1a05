import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

/** What one room may look at. Names are paths from the top: a room, a folder, or a file without its extension. */
export interface Room {
  /** What it may import, its own files apart, which it always may. */
  readonly sees: readonly string[];
  /** What single files of it may import besides: path below the room, without extension. */
  readonly also?: Readonly<Record<string, readonly string[]>>;
  /** The packages it may import; without this, any that package.json lists. */
  readonly packages?: readonly string[];
  /** No node:*, no clock, no dice, no timers, no way out: the same input gives the same output everywhere. */
  readonly pure?: boolean;
}

/** From a folder to its row. The longest name that fits decides; `server/*` are the files directly in `server`. */
export type Rooms = Readonly<Record<string, Room>>;

/** Path from the top, with `/`, to text. */
export type Sources = ReadonlyMap<string, string>;

interface Found {
  readonly line: number;
  readonly what: string;
}

const TOP = path.resolve(import.meta.dirname, '../..');

/** Every .ts, .tsx and .mjs file below these folders. */
export function readSources(folders: readonly string[]): Sources {
  const sources = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(path.join(TOP, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|tsx|mjs)$/.test(entry.name)) continue;
      const file = path.join(entry.parentPath, entry.name);
      sources.set(path.relative(TOP, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8'));
    }
  }
  return sources;
}

/** Each place where a source breaks the table, as `file:line rule`. */
export function violations(rooms: Rooms, sources: Sources): string[] {
  const broken: string[] = [];
  for (const [file, text] of sources) {
    const name = roomOf(rooms, file);
    const room = name === undefined ? undefined : rooms[name];
    if (name === undefined || room === undefined) {
      broken.push(`${file}:1 lies in no room of the table`);
      continue;
    }
    const { imports, impure } = look(file, text);
    for (const { line, what } of imports) {
      const rule = brokenRule(rooms, name, room, file, what);
      if (rule) broken.push(`${file}:${line} ${rule}`);
    }
    if (room.pure) for (const { line, what } of impure) broken.push(`${file}:${line} ${name} is pure: no ${what}`);
  }
  return broken;
}

/** How many imports these sources hold: a table that was held against none proves nothing. */
export const countImports = (sources: Sources): number =>
  [...sources].reduce((sum, [file, text]) => sum + look(file, text).imports.length, 0);

function brokenRule(rooms: Rooms, name: string, room: Room, file: string, wanted: string): string | undefined {
  if (wanted.startsWith('node:')) return room.pure ? `${name} is pure: no ${wanted}` : undefined;
  if (!wanted.startsWith('.')) {
    const parts = wanted.split('/');
    const bare = wanted.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? wanted);
    if (!room.packages || room.packages.includes(bare)) return undefined;
    return `${name} may not import the package ${bare}, only: ${room.packages.join(', ') || 'none'}`;
  }
  if (!path.posix.extname(wanted)) return `an import names its file with the extension, not ${wanted}`;
  const target = path.posix.join(path.posix.dirname(file), wanted);
  if (roomOf(rooms, target) === name) return undefined;
  const seen = [...room.sees, ...alsoSeen(name, room, file)];
  if (seen.some((place) => lies(target, place))) return undefined;
  return `${name} may not import ${target}, only: ${seen.join(', ') || 'its own files'}`;
}

const withoutExtension = (file: string): string => file.replace(/\.[a-z]+$/, '');
const lies = (file: string, place: string): boolean => withoutExtension(file) === place || file.startsWith(`${place}/`);
const alsoSeen = (name: string, room: Room, file: string): readonly string[] =>
  Object.entries(room.also ?? {})
    .filter(([own]) => lies(file, `${name}/${own}`))
    .flatMap(([, seen]) => seen);

function roomOf(rooms: Rooms, file: string): string | undefined {
  const fits = (name: string) =>
    name.endsWith('/*') ? path.posix.dirname(file) === name.slice(0, -2) : file.startsWith(`${name}/`);
  return Object.keys(rooms)
    .filter(fits)
    .sort((a, b) => b.length - a.length)[0];
}

const FREE_NAMES = new Set(['console', 'crypto', 'fetch', 'globalThis', 'performance', 'process', 'queueMicrotask']);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);
/** These answer by the time zone or the language of the machine they run on. */
const LOCAL = /^(get(Hours|Minutes|Day|Date|Month|FullYear|TimezoneOffset)|toLocale\w*String|localeCompare)$/;

/** One node of a syntax tree, as far as we look at it. */
type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
const nameOf = (node: unknown): string => (isTree(node) && node['type'] === 'Identifier' ? String(node['name']) : '');

/** Counted for what was found only: for each node it would be the square of the file. */
const lineOf = (node: Tree, text: string): number => text.slice(0, Number(node['start'] ?? 0)).split('\n').length;

function look(file: string, text: string): { imports: Found[]; impure: Found[] } {
  const { program, errors } = parseSync(file, text);
  const first = errors[0];
  if (first) throw new Error(`${file} cannot be read: ${first.message}`);
  const imports: Found[] = [];
  const impure: Found[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    if (!isTree(value) || Array.isArray(value)) return;
    const { source } = value;
    if (isTree(source) && typeof source['value'] === 'string')
      imports.push({ line: lineOf(value, text), what: source['value'] });
    const what = impurity(value);
    if (what) impure.push({ line: lineOf(value, text), what });
    for (const child of Object.values(value)) if (isTree(child)) walk(child);
  };
  walk(program);
  return { imports, impure };
}

function impurity(node: Tree): string | undefined {
  const args = node['arguments'];
  if (node['type'] === 'NewExpression' && nameOf(node['callee']) === 'Date' && Array.isArray(args) && args.length === 0)
    return 'new Date() without an argument';
  if (node['type'] === 'CallExpression') {
    const called = nameOf(node['callee']);
    if (called === 'Date' || TIMERS.has(called) || FREE_NAMES.has(called)) return `${called}()`;
  }
  if (node['type'] !== 'MemberExpression') return undefined;
  const object = nameOf(node['object']);
  const property = nameOf(node['property']);
  if (FREE_NAMES.has(object)) return `${object}.${property}`;
  if (object === 'Date' && property === 'now') return 'Date.now()';
  if (object === 'Math' && property === 'random') return 'Math.random()';
  return LOCAL.test(property) ? `${property}(), which depends on the machine` : undefined;
}
