import { type Chance, sfc32 } from '../../schemas/fiction/chance.ts';
import { hash128 } from '../core/ids.ts';

export { pick, whole } from '../../schemas/fiction/chance.ts';

/** A length of exercise time, or a span from which the seed chooses one. */
export type Span = number | { readonly from: number; readonly to: number };

/**
 * Numbers in [0, 1) that are a function of the seed and the keys alone (the sfc32 generator, begun anew each time). Nobody shares a running
 * generator, so that what one party draws moves nothing for another and a repeated decision draws the same.
 */
export const random = (seed: number, ...keys: readonly (string | number)[]): Chance =>
  sfc32(...hash128(`${seed}|r|${keys.join('|')}`));

/** The length that the seed chooses from a span, in whole seconds where the span is that long. */
export function resolve(span: Span, seed: number, ...keys: readonly (string | number)[]): number {
  if (typeof span === 'number') return span;
  const [from, to] = [Math.min(span.from, span.to), Math.max(span.from, span.to)];
  const drawn = from + random(seed, ...keys)() * (to - from);
  return to - from < 1000 ? Math.round(drawn) : Math.min(to, Math.max(from, Math.round(drawn / 1000) * 1000));
}
