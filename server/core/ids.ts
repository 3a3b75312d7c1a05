/*
 * Ids and numbers without a shared counter: each is a function of the exercise's seed and of who made it with which command, so that
 * hidden traffic moves nothing that others see, and a decision that is repeated gives the same ids.
 */

/** 128 bits of a text, four 32-bit words (cyrb128 with a final avalanche). Spreads well; it is not a secret-keeping hash. */
export function hash128(text: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 24 letters of a 32-letter alphabet. */
function spell(text: string): string {
  let out = '';
  for (const word of hash128(text)) for (let shift = 0; shift < 30; shift += 5) out += letters[(word >>> shift) & 31];
  return out;
}

/** `M` and 24 letters: the id of the `index`-th message that a command makes. */
export const messageId = (seed: number, by: string, cause: string, index: number): string =>
  `M${spell(`${seed}|m|${by}|${cause}|${index}`)}`;
/** `S` and 24 letters: one version of a draft that waits for approval. */
export const submissionId = (seed: number, by: string, cause: string): string =>
  `S${spell(`${seed}|s|${by}|${cause}`)}`;
export const caseId = (seed: number, message: string): string => `C${spell(`${seed}|c|${message}`)}`;

const million = 1_000_000;

/** A keyed permutation of 0..999999 (four Feistel rounds over 20 bits, walking until it falls inside). */
export function permuted(seed: number, key: string, ordinal: number): number {
  const [k0, k1, k2, k3] = hash128(`${seed}|p|${key}`);
  let value = ordinal % million;
  do {
    let left = value >>> 10;
    let right = value & 1023;
    for (const round of [k0, k1, k2, k3]) {
      const mixed = Math.imul(right ^ round, 2654435761) ^ Math.imul(round >>> 7, right + 1);
      [left, right] = [right, left ^ ((mixed >>> 11) & 1023)];
    }
    value = (left << 10) | right;
  } while (value >= million);
  return value;
}

/** What recognises the same command sent again: 96 bits of its canonical form. */
export function digest(value: unknown): string {
  const [a, b, c] = hash128(canonical(value));
  return [a, b, c].map((word) => word.toString(36)).join('.');
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const item = (value as Record<string, unknown>)[key];
    if (item !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(item)}`);
  }
  return `{${parts.join(',')}}`;
}
