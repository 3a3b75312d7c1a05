import type * as z from 'zod';
import { CountryCode, Instant, ItemId, PartyId } from '../../schemas/ids.ts';
import { Scenario } from '../../schemas/scenario.ts';
import { isRecord, valueAt } from '../../schemas/yaml/values.ts';
import { keysAt } from './keys.ts';
import { nearest } from './near.ts';
import { mostProblems, type Path, quote, type Remark, suggestion } from './problem.ts';

/** What zod says of a value, in words for the author: each fault at its own path, with the nearest right word. */
export function shapeRemarks(error: z.ZodError, value: unknown, schema: z.core.$ZodType = Scenario): Remark[] {
  const remarks = error.issues.flatMap((issue) => explain(issue, [], { value, schema }));
  const wrongBelow = (path: Path) =>
    remarks.some((other) => other.path.length > path.length && path.every((step, i) => other.path[i] === step));
  const seen = new Set<string>();
  return remarks.filter((remark) => {
    const key = `${remark.path.join('.')} ${remark.code}`;
    if (seen.has(key) || (remark.code === 'wrong_form' && wrongBelow(remark.path))) return false;
    seen.add(key);
    return true;
  });
}

const step = (key: PropertyKey): string | number => (typeof key === 'symbol' ? String(key) : key);

/** The whole value and its schema: what is known at a path is looked up from there. */
interface Whole {
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
}

function explain(issue: z.core.$ZodIssue, above: Path, root: Whole): Remark[] {
  const path = [...above, ...issue.path.map(step)];
  const value = valueAt(root.value, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key, i) => (i < mostProblems ? unknownKey(key, path, root) : strangeKey(key, path)));
    case 'invalid_key':
      return [wrongKey(path)];
    case 'invalid_union':
      return explainUnion(issue, path, value, root);
    case 'invalid_type':
      return [value === undefined || value === null ? missing(path, value) : wrongType(path, value, [issue.expected])];
    case 'invalid_value':
      return [
        value === undefined || value === null
          ? missing(path, value)
          : wrongValue(path, value, issue.values.map(String)),
      ];
    case 'too_big':
      return [tooBig(path, value, Number(issue.maximum), issue.origin)];
    case 'too_small':
      return [tooSmall(path, value, Number(issue.minimum), issue.origin)];
    case 'invalid_format':
      return [
        { code: 'wrong_form', path, message: `${nameOf(path)} is ${quote(value)}.`, hint: formOf(issue.pattern) },
      ];
    case 'custom':
      // A time before the beginning.
      if (typeof value === 'string' && /^(T\s*)?-\s*\d/.test(value))
        return [
          { code: 'out_of_range', path, message: `${nameOf(path)} is ${quote(value)}, which is before the beginning.` },
        ];
      return [{ code: 'wrong_form', path, message: `${nameOf(path)} is ${quote(value)}.`, hint: `${issue.message}.` }];
    default:
      return [{ code: 'wrong_value', path, message: issue.message }];
  }
}

/** The last name on a path, as the subject of a sentence. */
function nameOf(path: Path): string {
  const names = path.filter((part) => typeof part === 'string');
  const last = path.at(-1);
  if (typeof last === 'number') return `Item ${last + 1} of "${names.at(-1) ?? 'the list'}"`;
  return last === undefined ? 'The scenario' : `"${last}"`;
}

const words: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  array: 'a list',
  null: 'nothing',
};

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return words[typeof value] ?? typeof value;
}

/** A value as it is told apart from the sentence: at most 60 characters. */
const cut = (value: unknown): string => quote(value).slice(1, -1);

function wrongType(path: Path, value: unknown, expected: readonly string[]): Remark {
  const wanted = [...new Set(expected.map((name) => words[name] ?? name))].join(' or ');
  const shown = typeof value === 'object' ? '' : `: ${quote(value)}`;
  const hint = typeof value === 'number' && expected.includes('string') ? { hint: 'Put it in quotes.' } : {};
  return {
    code: 'wrong_type',
    path,
    message: `${nameOf(path)} should be ${wanted}, not ${typeOf(value)}${shown}.`,
    actual: shown === '' ? typeOf(value) : cut(value),
    expected: wanted,
    ...hint,
  };
}

const why: Record<string, string> = {
  format: 'Begin the file with "format: 1".',
  fiction:
    'Every scenario says that it is fiction, with "statement" and "country_codes"; without that no exercise is started.',
  'fiction.statement': 'Say in one sentence that everything is invented; without that no exercise is started.',
  debrief: 'Most is learned afterwards: write at least one question for the debrief.',
  marking: 'Every message carries the exercise\'s codeword: write "marking: { codeword: EXERCISE ... }".',
  objectives: 'Say what is to be learned: at least one objective.',
  summary: 'One or two sentences for the library.',
};

function missing(path: Path, value: unknown): Remark {
  const hint = why[path.join('.')];
  const message = value === null ? `${nameOf(path)} is required, and there is nothing.` : `${nameOf(path)} is missing.`;
  return { code: 'missing', path, message, ...(hint !== undefined && { hint }) };
}

function wrongValue(path: Path, value: unknown, allowed: readonly string[]): Remark {
  if (path.join('.') === 'format')
    return typeof value === 'number'
      ? { code: 'unsupported_format', path, message: `Format ${value} is not known here; supported: 1.` }
      : {
          code: 'wrong_type',
          path,
          message: `"format" should be a number, not ${typeOf(value)}: ${quote(value)}.`,
          hint: 'Write "format: 1".',
        };
  const near = nearest(String(value), allowed);
  return {
    code: 'wrong_value',
    path,
    message: `${nameOf(path)} is ${quote(value)}; it can be ${allowed.join(', ')}.`,
    actual: cut(value),
    expected: allowed.join(', '),
    ...(near !== undefined && { near, hint: `Did you mean "${near}"?` }),
  };
}

function tooBig(path: Path, value: unknown, most: number, origin: string): Remark {
  if (origin === 'string')
    return {
      code: 'too_long',
      path,
      message: `${nameOf(path)} has ${String(value).length} characters; ${most} are allowed.`,
    };
  if (origin === 'array')
    return {
      code: 'too_many',
      path,
      message: `${nameOf(path)} has ${Array.isArray(value) ? value.length : 'too many'} items; ${most} are allowed.`,
    };
  return {
    code: 'out_of_range',
    path,
    message: `${nameOf(path)} is ${String(value)}; at most ${most}.`,
    actual: cut(value),
    expected: `at most ${most}`,
  };
}

function tooSmall(path: Path, value: unknown, least: number, origin: string): Remark {
  if (value === '') return missing(path, null);
  if (origin === 'string')
    return {
      code: 'too_short',
      path,
      message: `${nameOf(path)} has ${String(value).length} characters; it needs ${least}.`,
    };
  if (origin === 'array')
    return {
      code: 'too_few',
      path,
      message: `${nameOf(path)} needs at least ${least} ${least === 1 ? 'item' : 'items'}.`,
    };
  return {
    code: 'out_of_range',
    path,
    message: `${nameOf(path)} is ${String(value)}; at least ${least}.`,
    actual: cut(value),
    expected: `at least ${least}`,
  };
}

/** What text of a fixed form should look like, by the schema that refused it. */
const forms: readonly (readonly [z.core.$ZodType, string])[] = [
  [PartyId, "A bureau's id is a letter, then letters, digits and hyphens, 2 to 24 in all."],
  [ItemId, 'An id is made of letters, digits, dots, hyphens and underscores, at most 64.'],
  [CountryCode, 'A country code is two or three capital letters.'],
  [Instant, 'Write a time like "2091-03-04T08:00:00Z".'],
];

function formOf(pattern: string | undefined): string {
  const form = forms.find(([schema]) =>
    [...(schema._zod.bag['patterns'] instanceof Set ? schema._zod.bag['patterns'] : [])].some(
      (p) => String(p) === pattern,
    ),
  );
  if (form) return form[1];
  if (pattern?.startsWith('/^\\$')) return 'A name begins with "$" and a small letter: $hit.';
  return pattern === undefined ? 'It does not have the right form.' : `It must match ${pattern}.`;
}

/** Keys that authors know from elsewhere, and what this format has instead. */
const instead: Record<string, string> = {
  matches: 'Patterns are not supported; use contains, in or exists.',
  regex: 'Patterns are not supported; use contains, in or exists.',
  pattern: 'Patterns are not supported; use contains, in or exists.',
  attachments: 'A scenario has no attachments and no pictures.',
  image: 'A scenario has no attachments and no pictures.',
  file: 'A scenario is one file; it cannot name another.',
  include: 'A scenario is one file; it cannot name another.',
  fields: 'The fields of a message are under "body".',
  priority: 'Use "urgency": flash, urgent or routine.',
};

const strangeKey = (key: string, path: Path): Remark => ({
  code: 'unknown_key',
  path: [...path, key],
  onKey: true,
  message: `${quote(key)} is not a key that can stand here.`,
});

function unknownKey(key: string, path: Path, root: Whole): Remark {
  const here = [...path, key];
  const line = path.at(-1) === 'target' && (key === 'from' || key === 'to');
  const instruction = line ? 'Write "link: { from: ..., to: ... }".' : instead[key];
  if (instruction !== undefined && ['matches', 'regex', 'pattern'].includes(key))
    return {
      code: 'not_supported',
      path: here,
      onKey: true,
      message: `${quote(key)} is not supported.`,
      hint: instruction,
    };
  const known = keysAt(root.schema, root.value, path);
  return {
    ...strangeKey(key, path),
    ...(instruction === undefined ? suggestion(key, known, 'keys') : { hint: instruction }),
  };
}

const whereKeys = ['from', 'to', 'type', 'id', 'in_reply_to', 'case', 'urgency', 'by', 'code', 'rule', 'bureau'];

/** A key of a mapping whose keys are free, but of a fixed form. */
function wrongKey(path: Path): Remark {
  const key = String(path.at(-1));
  if (path.at(-2) === 'where')
    return {
      code: 'unknown_key',
      path,
      onKey: true,
      message: `${quote(key)} is not a key that can stand here; fields of a message are written body.<field>.`,
      ...suggestion(key, whereKeys, 'keys'),
    };
  return {
    code: 'wrong_form',
    path,
    onKey: true,
    message: `${quote(key)} cannot be a key here.`,
    hint: formOf(undefined),
  };
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, path: Path, value: unknown, root: Whole): Remark[] {
  if (value === undefined || value === null) return [missing(path, value)];
  if (issue.errors.length === 0) {
    const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
    return [wrongValue(path, value, options)];
  }
  const branches = issue.errors.map((issues) => judge(issues));
  // A message from a template is meant only where a template is named.
  const named = branches.filter(
    ({ issues }) => !issues.some((one) => one.path[0] === 'template' && lacks(value, 'template')),
  );
  const fitting = named.filter((branch) => !branch.wrongType);
  if (fitting.length === 0)
    return [
      wrongType(
        path,
        value,
        issue.errors.flatMap((issues) =>
          issues.flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : [])),
        ),
      ),
    ];
  const least = Math.min(...fitting.map((branch) => branch.strangers));
  const best = fitting
    .filter((branch) => branch.strangers === least)
    .sort((a, b) => a.issues.length - b.issues.length)[0];
  if (!best) return [];
  // No alternative has these keys, or several have one each: say what the choice is.
  if (isRecord(value) && (least > 0 || (fitting.length > 1 && Object.keys(value).length === 0)))
    return [wrongChoice(path, value, root)];
  return best.issues.flatMap((inner) => explain(inner, path, root));
}

const lacks = (value: unknown, key: string): boolean => isRecord(value) && !(key in value);

/** How far one alternative of a union is from what stands there: is it another type altogether, and how many keys are strange to it. */
function judge(issues: readonly z.core.$ZodIssue[]): {
  issues: readonly z.core.$ZodIssue[];
  wrongType: boolean;
  strangers: number;
} {
  const wrongType = issues.some(
    (issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'),
  );
  const strangers = issues.reduce(
    (sum, issue) => sum + (issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys.length : 0),
    0,
  );
  return { issues, wrongType, strangers };
}

function wrongChoice(path: Path, value: Record<string, unknown>, root: Whole): Remark {
  const known = keysAt(root.schema, root.value, path);
  const given = Object.keys(value);
  const stranger = given.find((key) => !known.includes(key));
  if (stranger !== undefined) return unknownKey(stranger, path, root);
  return {
    code: 'wrong_form',
    path,
    message: `${nameOf(path)} has ${given.join(' and ') || 'nothing'}; it needs exactly one of ${known.join(', ')}.`,
  };
}
