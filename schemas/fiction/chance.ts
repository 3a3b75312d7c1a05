/** Numbers in [0, 1), one after the other. Whoever draws passes this on. */
export type Chance = () => number;

/** The sfc32 generator from four 32-bit words: the same words, the same numbers, on every machine. */
export function sfc32(a: number, b: number, c: number, d: number): Chance {
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
}

/** Numbers from one whole number, for pages and scripts. Neighbours have nothing in common: the first draws are thrown away. */
export function chanceFrom(seed: number): Chance {
  const next = sfc32(seed | 0, Math.floor(seed / 4_294_967_296) | 0, 0x9e3779b9, 1);
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** One of the items; undefined only if there is none. */
export const pick = <T>(items: readonly T[], next: Chance): T | undefined => items[Math.floor(next() * items.length)];

/** A whole number from..to, both included. */
export const whole = (from: number, to: number, next: Chance): number => from + Math.floor(next() * (to - from + 1));
