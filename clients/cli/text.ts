/**
 * Text from others (scenario files, messages, names) as it may be shown in a terminal: what would move the cursor, change colours or
 * turn the writing direction is shown as a replacement character.
 */
export const clean = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (found) =>
    /[\n\t]/.test(found) ? ' ' : '\ufffd',
  );

const lengthOf = (text: string): number => [...text].length;

export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - lengthOf(text)));

/** At most so many characters, the last one an ellipsis if something was cut. */
export const cut = (text: string, width: number): string =>
  lengthOf(text) <= width ? text : `${[...text].slice(0, Math.max(0, width - 1)).join('')}…`;

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Words that can be read: what stands between spaces and holds a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** `1:02:03` or `12:30`: a length of time in ms as a clock shows it. */
export function elapsed(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return `${ms < 0 ? '-' : ''}${h > 0 ? `${h}:${two(m)}` : two(m)}:${two(s)}`;
}

/** Text in lines of at most so many characters; words that are longer stay whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && lengthOf(last) + 1 + lengthOf(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
