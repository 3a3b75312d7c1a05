import { isRecord, type Path, valueAt } from '../../../schemas/yaml/values.ts';

/** As much of JSON Schema as scenario files have. */
export interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema | readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly type?: string | readonly string[];
  readonly description?: string;
}

/** What could be written where somebody writes. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'id';
  /** What the key means, or what the id is called. */
  readonly detail?: string;
}
export interface Suggestions {
  /** Offset at which the word begins that a suggestion would replace. */
  readonly from: number;
  readonly options: readonly Suggestion[];
}

/**
 * What could be written at `at`: keys and words of the schema, and ids that the file has.
 *
 * @param value the file when it could be read last, for the ids in it
 */
export function suggestionsAt(text: string, at: number, schema: Schema, value: unknown): Suggestions | undefined {
  const place = placeIn(text, at);
  if (!place) return undefined;
  const { path, key, from, siblings } = place;
  if (key === undefined) {
    const found = new Map<string, Suggestion>();
    for (const one of schemasAt(schema, path))
      for (const [label, property] of Object.entries(one.properties ?? {}))
        if (!siblings.includes(label)) {
          const detail = resolve(schema, property).description;
          found.set(label, { label, kind: 'key', ...(detail !== undefined && { detail }) });
        }
    for (const id of path.at(-1) === 'per_bureau' ? idsFor('from', value) : []) found.set(id.label, id);
    return found.size === 0 ? undefined : { from, options: [...found.values()] };
  }
  const words = schemasAt(schema, [...path, key]).flatMap((one) => wordsOf(schema, one));
  const ids = idsFor(typeof key === 'number' ? String(path.at(-1)) : key, value);
  const options = [...ids, ...[...new Set(words)].map((label): Suggestion => ({ label, kind: 'value' }))];
  return options.length === 0 ? undefined : { from, options };
}

interface Here {
  /** The mapping or list that one writes in. */
  readonly path: Path;
  /** Of which key or item the value is being written; undefined: a key is. */
  readonly key: string | number | undefined;
  readonly from: number;
  /** Keys that the mapping has already, on the lines that belong to it. */
  readonly siblings: readonly string[];
}

/** Keys above, read from the indentation alone: while somebody writes, a file is hardly ever whole. */
function placeIn(text: string, at: number): Here | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(lineStart, at);
  if (/^\s*#|\s#/.test(before)) return undefined;
  const word = /[\w$.-]*$/.exec(before)?.[0] ?? '';
  const from = at - word.length;
  const head = before.slice(0, before.length - word.length);
  const lines = text.slice(0, lineStart).split('\n').slice(0, -1);

  const indent = /^\s*(?:- +)*/.exec(head)?.[0] ?? '';
  const own = head.slice(indent.length);
  const dash = indent.includes('-');
  const column = indent.length;
  const above = pathAbove(lines, dash ? indent.indexOf('-') : column, dash);
  const base: Path = dash ? [...above, itemsBefore(lines, indent.indexOf('-'))] : above;

  // Within brackets on this line: keys and values of what is open.
  const opened = openBrackets(own);
  if (opened) {
    const path = [...base, ...opened.path];
    return { path, key: opened.key, from, siblings: opened.siblings };
  }
  const keyed = /^(["']?)([\w$.-]+)\1\s*:\s+$/.exec(own);
  if (keyed) return { path: base, key: keyed[2], from, siblings: [] };
  if (own !== '') return undefined;
  // After a dash alone: a word of the list, or the first key of a mapping in it.
  const siblings = siblingsOf(lines, text.slice(at).split('\n').slice(1), column, dash);
  return { path: base, key: undefined, from, siblings };
}

const keyOfLine = (line: string): { column: number; key: string; dash: number | undefined } | undefined => {
  const found = /^(\s*)((?:- +)*)(["']?)([\w$.-]+)\3\s*:(?:\s|$)/.exec(line);
  if (!found) return undefined;
  const [, space = '', dashes = '', , key = ''] = found;
  return { column: space.length + dashes.length, key, dash: dashes === '' ? undefined : space.length };
};

/** The keys that the lines above leave open for what stands at this column. */
function pathAbove(lines: readonly string[], column: number, dash: boolean): Path {
  const path: (string | number)[] = [];
  let limit = column;
  // A dash may stand below its key, at the same column.
  let equal = dash;
  for (let n = lines.length - 1; n >= 0 && (limit > 0 || equal); n -= 1) {
    const line = lines[n] ?? '';
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const found = keyOfLine(line);
    if (!found) continue;
    const fits = found.column < limit || (equal && found.column === limit && found.dash === undefined);
    if (fits) {
      path.unshift(found.key);
      limit = found.column;
      equal = false;
    }
    if (found.dash !== undefined && found.dash < limit && (fits || found.column <= limit)) {
      path.unshift(itemsBefore(lines.slice(0, n), found.dash));
      limit = found.dash;
      equal = true;
    }
  }
  return path;
}

/** How many items of the list at this column come before. */
function itemsBefore(lines: readonly string[], column: number): number {
  let count = 0;
  for (let n = lines.length - 1; n >= 0; n -= 1) {
    const line = lines[n] ?? '';
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    if (indent < column || (indent === column && line[column] !== '-')) break;
    if (indent === column) count += 1;
  }
  return count;
}

function siblingsOf(above: readonly string[], below: readonly string[], column: number, dash: boolean): string[] {
  const found: string[] = [];
  const walk = (lines: readonly string[], up: boolean) => {
    for (const line of up ? lines.toReversed() : lines) {
      if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
      const one = keyOfLine(line);
      const indent = /^\s*/.exec(line)?.[0].length ?? 0;
      if (one?.column === column && (up || one.dash === undefined)) found.push(one.key);
      if (indent < column) break;
    }
  };
  if (!dash) walk(above, true);
  walk(below, false);
  return found;
}

/** What the brackets on one line leave open; undefined if they are all shut. */
function openBrackets(line: string): { path: Path; key: string | number | undefined; siblings: string[] } | undefined {
  interface Open {
    readonly map: boolean;
    key: string | number | undefined;
    readonly keys: string[];
  }
  const [lead] = /^(?:["']?[\w$.-]+["']?\s*:\s+)?/.exec(line) ?? [''];
  const outer = /[\w$.-]+/.exec(lead)?.[0];
  const open: Open[] = [];
  let rest = line.slice(lead.length);
  while (rest !== '') {
    const top = open.at(-1);
    const quoted = /^"(?:[^"\\]|\\.)*"?|^'[^']*'?/.exec(rest)?.[0];
    const key = /^(["']?)([\w$.-]+)\1\s*:\s/.exec(rest);
    let taken = 1;
    if (rest[0] === '{' || rest[0] === '[') {
      open.push({ map: rest[0] === '{', key: rest[0] === '{' ? undefined : 0, keys: [] });
    } else if (rest[0] === '}' || rest[0] === ']') open.pop();
    else if (rest[0] === ',' && top) top.key = top.map ? undefined : Number(top.key) + 1;
    else if (top?.map && top.key === undefined && key) {
      top.key = key[2];
      top.keys.push(key[2] ?? '');
      taken = key[0].length;
    } else if (quoted) taken = quoted.length;
    rest = rest.slice(taken);
  }
  const top = open.at(-1);
  if (!top) return undefined;
  const path = open.slice(0, -1).flatMap(({ key }) => (key === undefined ? [] : [key]));
  return { path: outer === undefined ? path : [outer, ...path], key: top.key, siblings: top.keys };
}

function resolve(top: Schema, schema: Schema): Schema {
  const name = schema.$ref?.replace('#/definitions/', '');
  const found = name === undefined ? undefined : top.definitions?.[name];
  return found
    ? { ...resolve(top, found), ...(schema.description !== undefined && { description: schema.description }) }
    : schema;
}

/** A schema and all that it could also be. */
function alternatives(top: Schema, schema: Schema, depth = 0): Schema[] {
  const one = resolve(top, schema);
  if (depth > 6) return [one];
  const others = [...(one.anyOf ?? []), ...(one.oneOf ?? []), ...(one.allOf ?? [])];
  return [one, ...others.flatMap((other) => alternatives(top, other, depth + 1))];
}

function schemasAt(top: Schema, path: Path): Schema[] {
  let here = alternatives(top, top);
  for (const step of path)
    here = here.flatMap((one) => {
      const next =
        typeof step === 'number'
          ? one.items && !Array.isArray(one.items)
            ? (one.items as Schema) // a list of schemas was just ruled out
            : undefined
          : (one.properties?.[step] ??
            (typeof one.additionalProperties === 'object' ? one.additionalProperties : undefined));
      return next ? alternatives(top, next) : [];
    });
  return here;
}

function wordsOf(top: Schema, schema: Schema): string[] {
  const { enum: words = [], const: only, type, items } = resolve(top, schema);
  const found = [...words, ...(only === undefined ? [] : [only])].map(String);
  if (type === 'boolean') found.push('true', 'false');
  if (type === 'array' && items && !Array.isArray(items))
    for (const one of alternatives(top, items as Schema)) found.push(...wordsOf(top, one)); // as above
  return found;
}

/** Where ids of a file stand, by the key that asks for one. */
const sources: Readonly<Record<string, { readonly lists: readonly string[]; readonly also?: readonly string[] }>> = {
  from: { lists: ['bureaus'] },
  to: { lists: ['bureaus'], also: ['all'] },
  hidden_from: { lists: ['bureaus'] },
  bureau: { lists: ['bureaus'] },
  who: { lists: ['bureaus'], also: ['any', 'all'] },
  inject: { lists: ['injects'] },
  disproved_by: { lists: ['injects'] },
  where: { lists: ['injects', 'expectations', 'bureaus'] },
  expectation: { lists: ['expectations'] },
  objective: { lists: ['objectives'] },
  objectives: { lists: ['objectives'] },
  phase: { lists: ['clock.phases'] },
  during: { lists: ['clock.phases'] },
};

function idsFor(key: string, value: unknown): Suggestion[] {
  if (key === 'in_reply_to') return refsIn(value).map((label) => ({ label, kind: 'id' }));
  const source = sources[key];
  if (!source) return [];
  const found = source.lists.flatMap((list) => {
    const items = valueAt(value, list.split('.'));
    return Array.isArray(items)
      ? items.flatMap((item: unknown): Suggestion[] => {
          if (!isRecord(item) || typeof item['id'] !== 'string') return [];
          const detail = wordsIn(item['title'] ?? item['name']);
          return [{ label: item['id'], kind: 'id', ...(detail !== undefined && { detail }) }];
        })
      : [];
  });
  return [...found, ...(source.also ?? []).map((label): Suggestion => ({ label, kind: 'value' }))];
}

const refsIn = (value: unknown): string[] => {
  const injects = valueAt(value, ['injects']);
  return Array.isArray(injects)
    ? injects.flatMap((one: unknown) => {
        const ref = valueAt(one, ['message', 'ref']);
        return typeof ref === 'string' ? [ref] : [];
      })
    : [];
};

/** A text for persons, in its first language. */
function wordsIn(text: unknown): string | undefined {
  if (typeof text === 'string') return text;
  const first = isRecord(text) ? Object.values(text)[0] : undefined;
  return typeof first === 'string' ? first : undefined;
}
