import type { Path } from '../../schemas/yaml/values.ts';
import { nearest } from './near.ts';

/** Every reason to refuse or to remark on a scenario file. Codes are stable; the words are for the author. */
export const scenarioProblemCodes = [
  // the file as bytes and as YAML
  'scenario_too_large',
  'scenario_empty',
  'not_a_file',
  'not_utf8',
  'yaml_syntax',
  'tab_indentation',
  'several_documents',
  'directive_not_allowed',
  'tag_not_allowed',
  'aliases_not_allowed',
  'merge_not_allowed',
  'reserved_key',
  'duplicate_key',
  'key_not_text',
  'too_deep',
  'control_character',
  'unquoted_comma',
  'too_slow',
  'too_heavy',
  // its shape
  'missing',
  'wrong_type',
  'wrong_form',
  'wrong_value',
  'unknown_key',
  'not_supported',
  'unsupported_format',
  'too_many',
  'too_few',
  'too_long',
  'too_short',
  'out_of_range',
  'invalid_number',
  'invalid_date',
  'unit_missing',
  // what it says
  'id_not_file_name',
  'duplicate_id',
  'unknown_bureau',
  'unknown_inject',
  'unknown_expectation',
  'unknown_objective',
  'unknown_phase',
  'unknown_item',
  'unknown_name',
  'unknown_rule',
  'unknown_type',
  'unknown_field',
  'country_not_fictional',
  'country_not_listed',
  'document_number',
  'cycle',
  'never_fires',
  'trigger_loop',
  'herring_stands',
  'never_needed',
  'not_permitted',
  'reply_not_allowed',
  'cannot_open_case',
  'addressee',
  'secret_named',
  'acknowledged_away',
  'body_invalid',
  'will_be_filled',
  'nobody_can_meet',
  'nothing_to_answer',
  'too_late',
  'points',
  'limit_too_short',
  'deadlines_collide',
  'language_missing',
  'objective_unused',
  'unused',
  'not_full_marks',
  'marks_for_silence',
  'idle',
  'reading_load',
  'seats',
  'contingency',
  'fault',
  'fiction_blocked',
  'fiction_warning',
] as const;
export type ScenarioProblemCode = (typeof scenarioProblemCodes)[number];

/**
 * An error keeps a file from being used. A warning says that a class will trip over something, a hint that something could be better:
 * neither keeps it from being used, unless it is checked strictly.
 */
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** One problem of a scenario file at its place: 1-based line and column, `path` with dots (`injects.3.to.0`). */
export interface ScenarioProblem {
  readonly code: ScenarioProblemCode;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What stands there, at most 60 characters; left out where the fiction guard blocks it. */
  readonly actual?: string;
  /** What could stand there. */
  readonly expected?: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The right word nearest to the one that stands there. */
  readonly near?: string;
}

export type { Path };

/** What a check says; the place is looked up from `path`. */
export interface Remark {
  readonly code: ScenarioProblemCode;
  readonly path: Path;
  /** The key is wrong, not its value: point there. */
  readonly onKey?: boolean;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly hint?: string;
  readonly near?: string;
}

/** Looks up 1-based line and column of the value (or the key) at a path, or of the nearest thing above it. */
export type Locate = (path: Path, onKey?: boolean) => { readonly line: number; readonly column: number };

/** More is of no use to a person, and a long list would be a way to make the checker slow. */
export const mostProblems = 20;

export interface Collected {
  /** Errors first, then warnings, then hints; each group in the order of the file. */
  readonly problems: readonly ScenarioProblem[];
  /** How many errors are not shown; if there are none, how many of the others. */
  readonly more: number;
  readonly errors: number;
}

/** Gathers remarks, gives each its place, keeps the first twenty errors and the first twenty warnings and hints of the file. */
export function collector(locate: Locate) {
  const found: Record<Severity, ScenarioProblem[]> = { error: [], warning: [], hint: [] };
  const counts: Record<Severity, number> = { error: 0, warning: 0, hint: 0 };
  const adder =
    (severity: Severity) =>
    ({ path, onKey, ...rest }: Remark): void => {
      counts[severity] += 1;
      // Looking up a place takes time too.
      if (found[severity].length >= 200) return;
      found[severity].push({ ...rest, severity, path: path.join('.'), ...locate(path, onKey) });
    };
  return {
    error: adder('error'),
    warn: adder('warning'),
    hint: adder('hint'),
    get errors() {
      return counts.error;
    },
    collected(): Collected {
      const inOrder = (severity: Severity) =>
        found[severity].sort((a, b) => a.line - b.line || a.column - b.column).slice(0, mostProblems);
      const wrong = inOrder('error');
      const odd = [...inOrder('warning'), ...inOrder('hint')].slice(0, mostProblems);
      const more = counts.error > 0 ? counts.error - wrong.length : counts.warning + counts.hint - odd.length;
      return { problems: [...wrong, ...odd], more, errors: counts.error };
    },
  };
}
export type Collector = ReturnType<typeof collector>;

/** `"ESM"` and, if there is one near, what was probably meant: for messages of the form `... goes to "ESM"`. */
export function suggestion(word: string, known: readonly string[], what: string): Pick<Remark, 'hint' | 'near'> {
  const near = nearest(word, known);
  if (near !== undefined) return { hint: `Did you mean "${near}"?`, near };
  if (known.length === 0) return { hint: `There are no ${what} in this file.` };
  const shown = known.slice(0, 12).join(', ');
  return { hint: `Known ${what}: ${shown}${known.length > 12 ? ` and ${known.length - 12} more` : ''}.` };
}

/** A value of the file in a message, at most 60 characters. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
