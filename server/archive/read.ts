import { setImmediate } from 'node:timers/promises';
import { Entry } from '../../schemas/entry.ts';
import type { Text } from '../../schemas/text.ts';
import { link, spell, TooDeep } from './chain.ts';
import { type Finding, finding } from './findings.ts';
import { type ArchiveBranch, FORMAT, Header, headerOf, recordOf } from './format.ts';
import { type ArchiveSource, type Line, linesOf } from './lines.ts';

/** So many lines are checked before others get their turn: a class goes on while an archive is read. */
const TURN = 100;

/** The archive ends too early. What is there up to entry `upTo` of branch `branch` is sound; `line` is where it breaks off. */
export interface Truncation {
  readonly line: number;
  readonly branch: number;
  readonly upTo: number;
}

export interface Archive {
  readonly ok: true;
  readonly exercise: string;
  readonly title: Text | undefined;
  readonly anonymised: boolean;
  readonly branches: readonly ArchiveBranch[];
  /** In all branches together. */
  readonly entries: number;
  /** The hash of the last line: `headHash` of the same exercise is the same. */
  readonly head: string;
  /** Only if a cut archive was accepted. */
  readonly truncated: Truncation | undefined;
}

export interface Refused {
  readonly ok: false;
  /** The first thing that is wrong: behind it the chain proves nothing. */
  readonly problems: readonly Finding[];
  /** The end is missing and the rest is sound: reading with `truncated: 'accept'` gives it. */
  readonly truncated: Truncation | undefined;
}

export interface ReadOptions {
  readonly truncated?: 'refuse' | 'accept';
}

/** Entry `missing` is not where it should be. */
interface Gap extends Finding {
  readonly missing: number;
}

interface OpenBranch {
  readonly header: Header;
  readonly entries: Entry[];
}

/**
 * Reads an archive and checks all of it: the spelling of each line, the numbers, the hash chain, the shape of each entry. Never throws
 * because of what is in it. Wall-clock times are the one thing that nothing proves.
 */
export async function readArchive(source: ArchiveSource, options: ReadOptions = {}): Promise<Archive | Refused> {
  const branches: OpenBranch[] = [];
  let previous = '';
  let at = 0;
  let blank: number | undefined;

  const lines = linesOf(source);
  for await (const line of lines) {
    if ('code' in line) return refuse(line);
    at = line.number;
    if (at % TURN === 0) await setImmediate();
    if (line.text.trim() === '') {
      // Editors add empty lines at the end. Anywhere else something was there.
      blank ??= at;
      continue;
    }
    if (blank !== undefined) return refuse(branches.length > 0 ? changed(blank) : noArchive(line));
    const parsed = parse(line.text);
    if (!parsed && branches.length > 0 && !line.ended) return ending(branches, previous, at, options);
    const checked = checkLine(line, parsed, branches, previous);
    if ('hash' in checked) previous = checked.hash;
    else return refuse(await gapOrOrder(checked, lines));
  }
  if (branches.length === 0) return refuse(finding('file_empty', undefined, 'The file is empty'));
  const last = branches.at(-1);
  const complete = last?.header.branches === branches.length && last.header.entries === last.entries.length;
  return complete ? archive(branches, previous, undefined) : ending(branches, previous, blank ?? at, options);
}

/** Adds the line to the branches and gives its hash; or says what is wrong with it. */
function checkLine(
  line: Line,
  parsed: object | undefined,
  branches: OpenBranch[],
  previous: string,
): { hash: string } | Finding | Gap {
  if (!parsed) return branches.length === 0 ? noArchive(line) : changed(line.number);
  // In the one spelling a member of this name looks so, and a text that holds these characters does not.
  if (line.text.includes('"__proto__":'))
    return finding('schema_invalid', line.number, 'A member has a name that is not allowed');
  try {
    if (branches.length === 0 || 'liaison' in parsed) return checkHeader(line, parsed, branches, previous);
    return checkEntry(line, parsed, branches, previous);
  } catch (error) {
    if (error instanceof TooDeep) return finding('too_deep', line.number, error.message);
    throw error;
  }
}

function checkHeader(
  { number, text }: Line,
  parsed: object,
  branches: OpenBranch[],
  previous: string,
): { hash: string } | Finding {
  const before = branches.at(-1);
  const format = 'format' in parsed ? parsed.format : undefined;
  if (!('liaison' in parsed) || parsed.liaison !== 'archive')
    return before
      ? changed(number)
      : finding('not_archive', number, 'The file does not begin with the header of an archive');
  if (typeof format === 'number' && format > FORMAT)
    return finding(
      'unsupported_version',
      number,
      `The archive has format ${format}, this version reads up to ${FORMAT}`,
    );
  const { data: header, error } = Header.safeParse(parsed);
  if (error) return finding('schema_invalid', number, 'The header does not have the expected shape');
  const record = headerOf(header);
  if (spell({ ...record, hash: header.hash }) !== text) return changed(number);
  if (before) {
    const { entries } = before;
    if (entries.length < before.header.entries)
      return finding(
        'seq_gap',
        number,
        `Entry ${entries.length} of ${before.header.entries} is followed by the next branch`,
      );
    if (header.branch !== before.header.branch + 1 || header.exercise !== before.header.exercise)
      return finding('seq_order', number, `Branch ${before.header.branch} is followed by branch ${header.branch}`);
  }
  if (link(previous, record) !== header.hash) return changed(number);
  if (branches.length >= header.branches || (before && before.header.branches !== header.branches))
    return finding('schema_invalid', number, 'The header counts the branches wrongly');
  branches.push({ header, entries: [] });
  return { hash: header.hash };
}

function checkEntry(
  { number, text }: Line,
  parsed: object,
  branches: OpenBranch[],
  previous: string,
): { hash: string } | Finding | Gap {
  const branch = branches.at(-1);
  const hash = 'hash' in parsed ? parsed.hash : undefined;
  // The shape is checked last: what the hash does not vouch for need not be explained.
  const record = recordOf(parsed as Entry);
  if (!branch || typeof hash !== 'string' || spell({ ...record, hash }) !== text) return changed(number);
  const { entries, header } = branch;
  const due = entries.length + 1;
  const { n } = record;
  if (n !== due) {
    if (!Number.isSafeInteger(n) || n < 1) return changed(number);
    if (entries.length === header.entries) return finding('seq_gap', number, `Entry ${n} has no header before it`);
    if (n < due) return finding('seq_repeat', number, `Entry ${n} stands there twice`);
    return { ...finding('seq_gap', number, `Entry ${entries.length} is followed by entry ${n}`), missing: due };
  }
  if (link(previous, record) !== hash) return changed(number);
  if (due > header.entries)
    return finding('schema_invalid', number, `The header counts ${header.entries} entries, and here is another`);
  const { error } = Entry.safeParse(record);
  if (error) return finding('schema_invalid', number, 'The entry does not have the expected shape');
  entries.push(record);
  return { hash };
}

/** Numbers that jump ahead: if the entry that should have come stands further down, lines were moved and not removed. */
async function gapOrOrder(found: Finding | Gap, lines: AsyncIterable<Line | Finding>): Promise<Finding> {
  if (!('missing' in found)) return found;
  const { missing, ...gap } = found;
  for await (const line of lines) {
    if ('code' in line) break;
    if (line.number % TURN === 0) await setImmediate();
    const parsed = parse(line.text);
    if (!parsed || 'liaison' in parsed) break;
    if ('n' in parsed && parsed.n === missing)
      return finding('seq_order', gap.line, `${gap.message}; entry ${missing} stands on line ${line.number}`);
  }
  return { ...gap, message: `${gap.message}: entry ${missing} is missing` };
}

/** The archive ends early, on line `at`. */
function ending(
  branches: readonly OpenBranch[],
  head: string,
  at: number,
  { truncated = 'refuse' }: ReadOptions,
): Archive | Refused {
  const last = branches.at(-1);
  const sound = branches.filter(({ entries }) => entries.length > 0);
  const usable = sound.at(-1);
  const where = usable && { line: at, branch: usable.header.branch, upTo: usable.entries.length };
  if (where && truncated === 'accept') return archive(sound, head, where);
  const { length = 0 } = last?.entries ?? {};
  const missing =
    last && length < last.header.entries ? `after entry ${length} of ${last.header.entries}` : 'before its last branch';
  const rest = where ? `; what is there up to entry ${where.upTo} is sound` : '';
  return { ...refuse(finding('truncated', at, `The archive ends ${missing}${rest}`)), truncated: where };
}

function archive(branches: readonly OpenBranch[], head: string, truncated: Truncation | undefined): Archive {
  const [first] = branches;
  if (!first) throw new Error('An archive has a branch');
  return {
    ok: true,
    exercise: first.header.exercise,
    title: first.header.title,
    anonymised: first.header.anonymised ?? false,
    branches: branches.map(({ header, entries }) => ({ branch: header.branch, entries })),
    entries: branches.reduce((sum, { entries }) => sum + entries.length, 0),
    head,
    truncated,
  };
}

const refuse = (problem: Finding): Refused => ({ ok: false, problems: [problem], truncated: undefined });

const changed = (line: number): Finding =>
  finding('hash_mismatch', line, 'It is not as it was written: the file was changed after the export');

function noArchive({ number, text, ended }: Line): Finding {
  if (text.startsWith('{"liaison":"archive"'))
    return ended ? changed(number) : finding('truncated', number, 'The archive ends in its first line');
  if (/^\s*[[{]/.test(text)) return finding('not_lines', number, 'Expected one record per line');
  return finding('not_archive', number, 'The file does not begin with the header of an archive');
}

/** A JSON object, or nothing. */
function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
