import { parseDuration } from '../../../schemas/duration.ts';
import { instant } from '../../../schemas/ids.ts';

/** `@now`, `@now+18d`, `@today-2d`, counted from exercise ms `now`; undefined if it is none of these. */
export function parseMoment(text: string, now: number): string | undefined {
  const match = /^@(now|today)(?:([+-])(\w+))?$/.exec(text);
  if (!match) return undefined;
  const [, what, sign, length] = match;
  const shift = length === undefined ? 0 : parseDuration(length);
  if (shift === undefined) throw new Error(`No time: ${text}`);
  const at = instant(sign === '-' ? now - shift : now + shift);
  return what === 'today' ? at.slice(0, 10) : at;
}
