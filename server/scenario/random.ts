import { hash128 } from '../core/ids.ts';

/** A length of exercise time, or a span from which the seed chooses one. */
export type Span = number | { readonly from: number; readonly to: number };

/**
 * Numbers in [0, 1) that are a function of the seed and the keys alone (the sfc32 generator, begun anew each time). Nobody shares a running
 * generator, so that what one party draws moves nothing for another and a repeated decision draws the same.
 */
export function random(seed: number, ...keys: readonly (string | number)[]): () => number {
  let [a, b, c, d] = hash128(`${seed}|r|${keys.join('|')}`);
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
}

/** One of the items; undefined only if there is none. */
export const pick = <T>(items: readonly T[], next: () => number): T | undefined =>
  items[Math.floor(next() * items.length)];

/** A whole number from..to, both included. */
export const whole = (from: number, to: number, next: () => number): number =>
  from + Math.floor(next() * (to - from + 1));

/** The length that the seed chooses from a span, in whole seconds where the span is that long. */
export function resolve(span: Span, seed: number, ...keys: readonly (string | number)[]): number {
  if (typeof span === 'number') return span;
  const [from, to] = [Math.min(span.from, span.to), Math.max(span.from, span.to)];
  const drawn = from + random(seed, ...keys)() * (to - from);
  return to - from < 1000 ? Math.round(drawn) : Math.min(to, Math.max(from, Math.round(drawn / 1000) * 1000));
}
