import { InvalidArgumentError } from 'commander';

/** Readers of option values. They refuse with a sentence that says what is wanted. */
const whole =
  (least: number, most: number, wanted: string) =>
  (text: string): number => {
    const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) throw new InvalidArgumentError(`It must be ${wanted}.`);
    return value;
  };

export const port = whole(0, 65_535, 'a whole number from 1 to 65535, or 0 for any free port');
export const seed = whole(0, Number.MAX_SAFE_INTEGER, 'a whole number, 0 or more');
export const count = whole(1, 1_000_000, 'a whole number, 1 or more');

export function rate(text: string): number {
  const value = /^\d{1,5}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0.1 && value <= 10_000)) throw new InvalidArgumentError('It must be a number from 0.1 to 10000.');
  return value;
}

/** `3`, or `Blue,Green`: names of rooms, 2 to 10 and each another one. */
export function rooms(text: string): string[] {
  const words = text.split(',').map((word) => word.trim());
  const names = /^\d{1,2}$/.test(text) ? Array.from({ length: Number(text) }, (_, index) => String(index + 1)) : words;
  const sound = names.every((name) => name.length > 0 && name.length <= 32) && new Set(names).size === names.length;
  if (!sound || names.length < 2 || names.length > 10)
    throw new InvalidArgumentError('It must be a number from 2 to 10, or as many different names: Blue,Green.');
  return names;
}

export const oneOf =
  <W extends string>(words: readonly W[]) =>
  (text: string): W => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new InvalidArgumentError(`It must be one of: ${words.join(', ')}.`);
    return found;
  };

/** An option that may be given several times. */
export const several = (text: string, before: unknown): string[] => [...(Array.isArray(before) ? before : []), text];

/** `10s`, `2m`, `1m30s`; a bare number is seconds. In ms. */
export function time(text: string): number {
  const [, m, s, bare] = /^(?:(\d{1,4})m)?(?:(\d{1,5})s)?$|^(\d{1,5})$/.exec(text) ?? [];
  const ms = (Number(m ?? 0) * 60 + Number(s ?? bare ?? 0)) * 1000;
  if (ms <= 0) throw new InvalidArgumentError('It must be a time like 10s or 2m.');
  return ms;
}
