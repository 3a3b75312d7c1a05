import { FIRST_YEAR } from './checks/birth.ts';
import type { GuardRole, GuardWorld, Matter } from './checks/check.ts';
import { readText } from './read.ts';
import { roleOf } from './roles.ts';
import type { GuardRuleId, Severity } from './rules.ts';
import { plain } from './words.ts';

export type { GuardRole, GuardWorld } from './checks/check.ts';
export { type GuardRuleId, guardRules, type Severity } from './rules.ts';

/** A rule broken in one field: never the value, nor anything made from it. */
export interface Finding {
  /** `FG03`: see `guardRules`. */
  readonly rule: string;
  readonly severity: Severity;
  /** JSON pointer. A key that is not made of letters, digits, `_`, `-` and `.`, or breaks a rule itself, is shown as `*`. */
  readonly path: string;
}

export interface GuardOptions {
  /** Put before every path, for example `/draft`. */
  readonly at?: string;
  /**
   * What a field is; the key of a list's element is that of the list, and its place in the pointer is 0, whichever it is. Without it, the
   * name of the field decides.
   */
  readonly role?: (pointer: string, key: string) => GuardRole;
  /** The message type of a value that is only a part of a message. A whole message brings its own, in `type`. */
  readonly type?: string;
  /** Other severities than usual, for example FG15 as `confirm` in texts of a debrief. */
  readonly severity?: Readonly<Partial<Record<GuardRuleId, Severity>>>;
}

const DEEPEST = 64;

/**
 * Everything in a JSON value (without cycles) that could be real: findings in document order, one for each rule and path.
 * Looks at strings, and at numbers in fields of birth; at values, not at keys. Never throws.
 */
export function guard(value: unknown, world: GuardWorld, options: GuardOptions = {}): Finding[] {
  const { at = '', role, type, severity } = options;
  let matter = matterOf(type);
  const findings: Finding[] = [];
  const told = new Set<string>();
  const trail: string[] = [];
  /** Where `look` is, as a pointer, all elements of a list being its first: a batch has hundreds of fields that are all the same. */
  let pointer = at;
  const pointers = new Map<string, Map<string, string>>();
  const inside = (around: string, key: string): string => {
    const known = pointers.get(around) ?? new Map<string, string>();
    pointers.set(around, known);
    const found = known.get(key) ?? around + pointerSegment(key);
    known.set(key, found);
    return found;
  };

  const tell = (rule: GuardRuleId, usual: Severity): void => {
    const path = at + trail.map((key) => (isHarmless(key, world) ? `/${key}` : '/*')).join('');
    if (told.has(rule + path)) return;
    told.add(rule + path);
    findings.push({ rule, severity: severity?.[rule] ?? usual, path });
  };

  const what = (key: string): GuardRole => (role ? role(pointer, key) : roleOf(key));

  const look = (here: unknown, key: string): void => {
    if (typeof here === 'string') {
      for (const broken of readText(here, what(key), world, matter)) tell(broken.rule, broken.severity);
    } else if (typeof here === 'number') {
      if (here < FIRST_YEAR && here >= 1800 && what(key) === 'birth') tell('FG16', 'block');
    } else if (typeof here === 'object' && here !== null) {
      if (trail.length >= DEEPEST) tell('FG00', 'block');
      else if (Array.isArray(here)) lookAtList(here, key);
      else lookAtFields(here as Readonly<Record<string, unknown>>);
    }
  };

  const lookAtList = (list: readonly unknown[], key: string): void => {
    const around = pointer;
    const first = inside(around, '0');
    for (let i = 0; i < list.length; i++) {
      trail.push(String(i));
      pointer = first;
      look(list[i], key);
      trail.pop();
    }
    pointer = around;
  };

  const lookAtFields = (fields: Readonly<Record<string, unknown>>): void => {
    const around = { matter, pointer };
    const envelope = isEnvelope(fields);
    if (envelope) matter = matterOf(fields['type']) ?? matter;
    for (const key of Object.keys(fields)) {
      trail.push(key);
      pointer = inside(around.pointer, key);
      if (key === 'status' && envelope && fields[key] !== 'Exercise') tell('FG20', 'block');
      look(fields[key], key);
      trail.pop();
    }
    ({ matter, pointer } = around);
  };

  look(value, '');
  return findings;
}

/** The rules that one text breaks in a field of this role, of a message of this type, by number. */
export const guardText = (
  text: string,
  role: GuardRole,
  world: GuardWorld,
  type?: string,
): { rule: string; severity: Severity }[] => [...readText(text, role, world, matterOf(type))];

/**
 * An exercise's codes and allowed names. Of a name of several words each word is allowed too. With `names`, FG18 asks about any word
 * of a person's name that is not allowed and for which `names` (given the word folded, in lower case) says no.
 */
export function guardWorld(input: {
  readonly codes: Iterable<string>;
  readonly allow?: Iterable<string>;
  readonly names?: ((word: string) => boolean) | undefined;
}): GuardWorld {
  const allow = new Set<string>();
  for (const name of input.allow ?? []) {
    const key = plain(name);
    for (const word of [key, ...key.split(' ')]) if (word !== '') allow.add(word);
  }
  return { codes: new Set(input.codes), allow, ...(input.names && { names: input.names }) };
}

/** A key that nobody designed may hold what must not be repeated. */
export const isHarmless = (key: string, world: GuardWorld): boolean =>
  /^[\w.-]{1,64}$/.test(key) && readText(key, 'text', world).length === 0;

/** Online tips and clues have rules of their own, whatever a body is called in them. */
function matterOf(type: unknown): Matter | undefined {
  if (typeof type !== 'string') return undefined;
  return /^(?:tip|ip)\./.test(type) ? 'tip' : type.startsWith('clue.') ? 'clue' : undefined;
}

/** A message or draft. Bodies may have a `status` of their own. */
const isEnvelope = (fields: Readonly<Record<string, unknown>>): boolean =>
  Object.hasOwn(fields, 'type') && Object.hasOwn(fields, 'body');

const pointerSegment = (key: string): string =>
  /[~/]/.test(key) ? `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` : `/${key}`;
