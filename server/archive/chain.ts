import { createHash } from 'node:crypto';

/** Deeper than anything Liaison writes; a hostile file must not exhaust the stack. */
const DEPTH = 64;

/** Names of members as JSON spells them; there are few, and they come again and again. What a hostile file makes up is not kept. */
const names = new Map<string, string>();
const mostNames = 2000;

function spelledName(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const spelled = `${JSON.stringify(name)}:`;
  if (names.size < mostNames && name.length < 64) names.set(name, spelled);
  return spelled;
}

/** JSON nested deeper than `DEPTH`. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/**
 * The one spelling of a JSON value (RFC 8785): members sorted by name, no spaces. Members that are undefined are left out. Throws
 * `TooDeep`.
 */
export function canonical(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (depth > DEPTH) throw new TooDeep(`Nested deeper than ${DEPTH}`);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  const members = value as Readonly<Record<string, unknown>>; // an object
  let written = '';
  // The order of `sort` is the one that is asked for: by UTF-16 code units.
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member === undefined) continue;
    written += `${written && ','}${spelledName(name)}${canonical(member, depth + 1)}`;
  }
  return `{${written}}`;
}

/** A record as a line: its own members in the order given, for the reader's eye; everything below in the one spelling. */
export function spell(record: object): string {
  const members = Object.entries(record).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/**
 * The hash of a line: SHA-256, as 64 hex digits, of the hash of the line before (nothing before the first line) and the record in the
 * one spelling. Wall-clock time is not part of it, so that equal runs have equal hashes.
 */
export function link(previous: string, record: object): string {
  return createHash('sha256')
    .update(previous + canonical({ ...record, wall: undefined, hash: undefined }))
    .digest('hex');
}
