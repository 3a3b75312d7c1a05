import type { Sheet } from '../../../schemas/yaml/edit.ts';
import { valueAt } from '../../../schemas/yaml/values.ts';
import type { Finding } from '../../sdk/index.ts';

/** Offset of a 1-based line and column; the end of the text if it has no such line. */
export function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + column - 1, end < 0 ? text.length : end);
}

/** From a place to the end of the word, quoted text or key that begins there: what a line is drawn under. */
export function spanAt(text: string, from: number): { readonly from: number; readonly to: number } {
  const rest = text.slice(from, from + 200).split('\n', 1)[0] ?? '';
  const found =
    /^"(?:[^"\\]|\\.)*"?|^'(?:[^']|'')*'?/.exec(rest)?.[0] ?? /^.*?(?=:(?:\s|$)|[,\]}]|\s#|\s*$)/.exec(rest)?.[0] ?? '';
  const to = from + Math.max(found.length, Math.min(1, rest.length));
  return { from, to };
}

/** The path of a finding (`injects.3.to.0`) as steps. */
export const stepsOf = (path: string): (string | number)[] =>
  path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/**
 * What to write in place of what, where the checker knows the right word: undefined where it does not, or where the text is another one by now.
 */
export function mendOf(
  sheet: Pick<Sheet, 'text' | 'value'>,
  { line, column, path, near, actual }: Finding,
): { readonly from: number; readonly to: number; readonly put: string } | undefined {
  if (near === undefined) return undefined;
  const steps = stepsOf(path);
  const start = offsetAt(sheet.text, line, column);
  const at = /["']/.test(sheet.text[start] ?? '') ? start + 1 : start;
  for (const word of [actual, valueAt(sheet.value, steps), steps.at(-1)])
    if (typeof word === 'string' && word !== '' && word !== near && sheet.text.startsWith(word, at))
      return { from: at, to: at + word.length, put: near };
  return undefined;
}
