import { localeOf, unitSigns } from '../../i18n/languages.ts';
import { language } from '../i18n.ts';

/** Milliseconds as `00:18:42`, or `18:42` with `short` below an hour; days in front where there are any. */
export function elapsed(ms: number, short = false): string {
  const all = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const days = Math.floor(all / 86_400);
  const hours = Math.floor((all % 86_400) / 3600);
  const rest = `${two(Math.floor((all % 3600) / 60))}:${two(all % 60)}`;
  if (days > 0) return `${days}${signs().d} ${two(hours)}:${rest}`;
  return short && hours === 0 ? rest : `${two(hours)}:${rest}`;
}

/** Of the language shown now: whoever shows a time is drawn anew when it changes. */
const signs = () => unitSigns[language()];

/** How long still, or how late, in as few figures as are useful: `6 d 4 h`, `2 h 05 min`, `06:10`. */
export function span(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const { d, h, min } = signs();
  if (seconds >= 172_800) return `${Math.floor(seconds / 86_400)} ${d} ${Math.floor((seconds % 86_400) / 3600)} ${h}`;
  if (seconds >= 7200)
    return `${Math.floor(seconds / 3600)} ${h} ${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')} ${min}`;
  return elapsed(seconds * 1000, true);
}

/** A length of time in whole words, in two units at most: `3 days`, `1 hour 30 minutes`. Latin digits, as everywhere on the pages. */
export function inWords(ms: number, of: string): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const parts = [
    ['day', Math.floor(seconds / 86_400)],
    ['hour', Math.floor((seconds % 86_400) / 3600)],
    ['minute', Math.floor((seconds % 3600) / 60)],
    ['second', seconds % 60],
  ] as const;
  const words = parts
    .filter(([, count]) => count > 0)
    .slice(0, 2)
    .map(([unit, count]) =>
      new Intl.NumberFormat(localeOf(of), { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    );
  return new Intl.ListFormat(of, { type: 'unit', style: 'narrow' }).format(words);
}

/** Exercise ms as the clock of a bureau shows it: `08:12`, with seconds on wish. `offset` is minutes east of UTC; there is no summer time in 2091. */
export const localTime = (ms: number, offset: number, seconds = false): string =>
  new Date(ms + offset * 60_000).toISOString().slice(11, seconds ? 19 : 16);

/** Exercise ms as a day: `2091-03-04`. */
export const localDay = (ms: number, offset: number): string =>
  new Date(ms + offset * 60_000).toISOString().slice(0, 10);

/**
 * A date as far as it is known (`2091`, `2091-01`, `2091-01-17`), in words that no country reads in another order: `?? ?? 2091`,
 * `?? January 2091`, `17 January 2091`. Latin digits, as everywhere on the pages.
 */
export function dateInWords(date: string, of: string): string {
  const [year = '', month, day] = date.split('-');
  const at = Date.parse(date);
  if (month === undefined || Number.isNaN(at)) return `?? ?? ${year}`;
  // The day before the month, in English too.
  const locale = localeOf(of === 'en' ? 'en-GB' : of);
  const words = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC', calendar: 'gregory' }).format(at);
  return day === undefined ? `?? ${words({ month: 'long' })} ${year}` : words({ dateStyle: 'long' });
}

/** `UTC+01:00`. */
export function offsetName(offset: number): string {
  const minutes = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, '0');
  return `UTC${offset < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The reader's own wall clock: `14:02:11`. */
export const wallTime = (ms: number): string => {
  const at = new Date(ms);
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((n) => String(n).padStart(2, '0')).join(':');
};
