import { type Problem, pointer, problem } from '../../schemas/problem.ts';

/** What any JSON from outside may be like. Deeper or wider is refused before a schema sees it. */
const maxDepth = 20;
const maxKeys = 200;
const maxItems = 1_000;

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

/**
 * Text from outside as a value: the one JSON parser for frames and HTTP bodies. Refuses what is not JSON (`bad_json`, with the position),
 * nesting and sizes beyond reason (`too_deep`, `too_many`), keys that could reach a prototype, and characters that cannot be stored
 * (U+0000, half a surrogate pair).
 */
export function parseJson(text: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { ok: false, problem: badJson(error) };
  }
  const found = survey(value);
  return found ? { ok: false, problem: found } : { ok: true, value };
}

function badJson(error: unknown): Problem {
  // The engine's own sentence may quote what was sent; only its position is passed on.
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return problem('bad_json', at ? `Not JSON: it cannot be read from position ${at}` : 'Not JSON', {
    hint: 'Send one JSON object as text',
  });
}

interface Place {
  readonly value: unknown;
  readonly path: readonly string[];
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
// The u flag makes a lone surrogate a character of its own, category Cs.
const unstorable = /[\0\p{Cs}]/u;

/** Walks without recursion: the nesting is what is in question. */
function survey(root: unknown): Problem | undefined {
  const rest: Place[] = [{ value: root, path: [] }];
  for (let place = rest.pop(); place; place = rest.pop()) {
    const { value, path } = place;
    if (typeof value === 'string') {
      if (unstorable.test(value)) return problem('schema_invalid', 'Holds a character that cannot be stored', at(path));
      continue;
    }
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= maxDepth)
      return problem('too_deep', `Nested deeper than ${maxDepth} levels`, {
        ...at(path),
        expected: `at most ${maxDepth}`,
      });
    const found = Array.isArray(value) ? items(value, path, rest) : entries(value, path, rest);
    if (found) return found;
  }
  return undefined;
}

function items(list: readonly unknown[], path: readonly string[], rest: Place[]): Problem | undefined {
  if (list.length > maxItems)
    return problem('too_many', 'A list is too long', {
      ...at(path),
      expected: `at most ${maxItems}`,
      actual: String(list.length),
    });
  list.forEach((value, index) => {
    rest.push({ value, path: [...path, String(index)] });
  });
  return undefined;
}

function entries(object: object, path: readonly string[], rest: Place[]): Problem | undefined {
  const found = Object.entries(object);
  if (found.length > maxKeys)
    return problem('too_many', 'An object has too many keys', {
      ...at(path),
      expected: `at most ${maxKeys}`,
      actual: String(found.length),
    });
  for (const [key, value] of found) {
    if (forbiddenKeys.has(key)) return problem('unknown_key', 'This key is never allowed', at([...path, key]));
    if (unstorable.test(key))
      return problem('schema_invalid', 'A key holds a character that cannot be stored', at(path));
    rest.push({ value, path: [...path, key] });
  }
  return undefined;
}

const at = (path: readonly string[]): { path: string } => ({ path: pointer(path) });
