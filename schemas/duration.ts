import * as z from 'zod';

const units = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 } as const;

/** `75m`, `1h30m`, `T+12m30s`, `PT20M` as milliseconds; undefined if it is none of these. */
export function parseDuration(text: string): number | undefined {
  const match = /^(?:T\+|P(?=T))?T?(?:(\d{1,4})d)?(?:(\d{1,5})h)?(?:(\d{1,6})m)?(?:(\d{1,7})s)?$/i.exec(text.trim());
  if (!match || match.slice(1).every((part) => part === undefined)) return undefined;
  const [, d, h, m, s] = match;
  return Number(d ?? 0) * units.d + Number(h ?? 0) * units.h + Number(m ?? 0) * units.m + Number(s ?? 0) * units.s;
}

/** Milliseconds as the shortest text that `parseDuration` reads back: 4,530,000 -> `1h15m30s`. */
export function writeDuration(ms: number): string {
  let rest = Math.round(ms / 1000) * 1000;
  if (rest === 0) return '0s';
  let text = '';
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    const count = Math.floor(rest / units[unit]);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * units[unit];
  }
  return text;
}

/** A length of exercise time in a scenario file; milliseconds once read. A number in a file that is already read is kept. */
export const Duration = z.union([
  z.number().int().min(0),
  z.string().transform((text, context) => {
    const ms = parseDuration(text);
    if (ms === undefined) {
      context.addIssue({ code: 'custom', message: 'Write a time like 12m, 1h30m or T+12m30s', input: text });
      return z.NEVER;
    }
    return ms;
  }),
]);
