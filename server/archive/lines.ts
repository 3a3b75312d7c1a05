import { type Finding, finding } from './findings.ts';
import { MAX_BYTES } from './format.ts';

/** No line that Liaison writes comes near it; without a limit one endless line would fill the memory. */
const MAX_LINE = 16_000_000;

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** False: the file ends in the middle of it, or just without a line end. */
  readonly ended: boolean;
}

/** What an archive may come from: its text, or its bytes or text in pieces as a stream gives them. */
export type ArchiveSource = string | AsyncIterable<string | Uint8Array>;

/** The lines of a UTF-8 text, without their ends (LF or CRLF) and without a byte order mark. The last thing it yields may be a finding. */
export async function* linesOf(source: ArchiveSource): AsyncGenerator<Line | Finding, void, undefined> {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  // A file may be cut in the middle of a character.
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest: Uint8Array[] = [];
  let length = 0;
  let bytes = 0;
  let number = 0;

  const line = (ended: boolean): Line | Finding => {
    number += 1;
    let whole = rest.length === 1 && rest[0] ? rest[0] : Buffer.concat(rest);
    rest = [];
    length = 0;
    if (number === 1 && isUtf16(whole)) return finding('not_utf8', 1, 'The file is UTF-16, not UTF-8');
    if (number === 1 && startsWith(whole, [0xef, 0xbb, 0xbf])) whole = whole.subarray(3);
    if (ended && whole.at(-1) === 0x0d) whole = whole.subarray(0, -1);
    try {
      return { number, text: (ended ? strict : lenient).decode(whole), ended };
    } catch {
      return finding('not_utf8', number, 'The line is not UTF-8');
    }
  };

  for await (const piece of typeof source === 'string' ? [source] : source) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    bytes += chunk.length;
    if (bytes > MAX_BYTES) {
      yield finding('import_too_large', undefined, tooLarge);
      return;
    }
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      rest.push(chunk.subarray(from, end));
      from = end + 1;
      const next = line(true);
      yield next;
      if ('code' in next) return;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > MAX_LINE) {
      yield finding('not_lines', number + 1, 'Expected one record per line, and this line is longer than 16 MB');
      return;
    }
  }
  if (rest.length > 0) yield line(false);
}

const tooLarge = `The file is larger than ${MAX_BYTES / 1_000_000} MB`;

/** Asked with a file's size before any of it is read. */
export function refuseBySize(bytes: number): Finding | undefined {
  return bytes > MAX_BYTES ? finding('import_too_large', undefined, tooLarge) : undefined;
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
const isUtf16 = (bytes: Uint8Array) => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
