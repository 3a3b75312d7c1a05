import type { ScenarioProblem, ScenarioProblemCode } from './problem.ts';

/** Bytes of a scenario file at most. Checked before anything else is done with it. */
export const largestScenario = 256 * 1024;

type Decoded = { readonly text: string } | { readonly problem: ScenarioProblem };

/** A scenario file as text: at most 256 KiB, UTF-8 with or without a byte order mark; anything else is refused with its place. */
export function decode(source: Uint8Array | string): Decoded {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
  if (size > largestScenario)
    return refuse(
      'scenario_too_large',
      1,
      1,
      `The file has ${size} bytes; ${largestScenario} are allowed.`,
      'Split it into two scenarios.',
    );
  if (typeof source === 'string') return { text: withoutMark(source) };
  if (looksLikeUtf16(source)) return refuse('not_utf8', 1, 1, 'The file is UTF-16.', 'Save it as UTF-8.');
  const broken = firstBrokenByte(source);
  if (broken === undefined) return { text: withoutMark(Buffer.from(source).toString('utf8')) };
  const before = Buffer.from(source.subarray(0, broken));
  const line = countLines(before);
  const column = before.length - (before.lastIndexOf(10) + 1) + 1;
  return refuse(
    'not_utf8',
    line,
    column,
    `The file is not UTF-8 at byte ${broken}, line ${line}.`,
    'Save it as UTF-8.',
  );
}

function refuse(code: ScenarioProblemCode, line: number, column: number, message: string, hint: string): Decoded {
  return { problem: { code, severity: 'error', line, column, path: '', message, hint } };
}

const withoutMark = (text: string) => (text.startsWith('\uFEFF') ? text.slice(1) : text);

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (const byte of bytes) if (byte === 10) lines += 1;
  return lines;
}

/** A mark, or every other byte of the beginning is zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const start = bytes.subarray(0, 64);
  if (start.length < 4) return false;
  const zeros = (odd: number) => start.every((byte, i) => i % 2 !== odd || byte === 0);
  return zeros(0) || zeros(1);
}

/** Offset of the first byte that cannot stand there in UTF-8 (overlong forms and surrogates included). */
function firstBrokenByte(bytes: Uint8Array): number | undefined {
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      i += 1;
      continue;
    }
    const length = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
    if (length === 0) return i;
    const second = bytes[i + 1] ?? 0;
    const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) return i;
    for (let j = 2; j < length; j++) if (((bytes[i + j] ?? 0) & 0xc0) !== 0x80) return i;
    i += length;
  }
  return undefined;
}
