import type { ProblemCode } from './problem.ts';
import type { RuleId } from './rules.ts';

/** What becomes of a message that breaks a rule: not sent, kept for staff, or sent and noted in the review. */
export const breachModes = ['refuse', 'hold', 'allow_and_score'] as const;
export type BreachMode = (typeof breachModes)[number];

interface Breach {
  /** What a scenario may choose (`rules: [{id, on_breach}]`). */
  readonly modes: readonly BreachMode[];
  /** What happens where it says nothing. */
  readonly usual: BreachMode;
  /** Codes that may be let through beside `breachCodes`. */
  readonly also?: readonly ProblemCode[];
}

/** What is a breach of the workflow, and not a message that could not be carried out: only these are held or let through. */
export const breachCodes: readonly ProblemCode[] = [
  'verify_first',
  'step_not_allowed',
  'profile_requires',
  'profile_refuses',
  'handling_violation',
  'deadline_unreasonable',
  'reply_not_allowed',
  'against_the_rule',
  'figures_differ',
  'quota_used',
];

const switchable = (usual: Breach['usual'] = 'refuse', also?: readonly ProblemCode[]): Breach => ({
  modes: breachModes,
  usual,
  ...(also && { also }),
});

/**
 * The rules that a scenario may let be broken, so that what follows from it can be seen. A rule without a row is always kept: without it a
 * message could not be addressed, answered or believed (R-1 to ...).
 */
export const breaches: Partial<Readonly<Record<RuleId, Breach>>> = {
  'R-4': switchable(),
  'R-9': switchable(),
  'R-10': switchable(),
  'R-11': switchable(),
  'R-12': switchable('refuse', ['not_owner', 'not_permitted']),
  'R-13': switchable(),
  'R-14': switchable(),
  'R-15': switchable(),
  // The stop has happened: who reports it is not the one to be stopped.
  'R-16': switchable('allow_and_score'),
  'R-17': switchable('refuse', ['not_owner']),
  'R-18': switchable(),
  // What a request for a notice lacks is found by the review desk; only a scenario that names the rule has the hub look as well.
  'R-19': switchable(),
  'R-20': switchable(),
  'R-21': switchable(),
  'R-22': switchable(),
  'R-23': switchable(),
  'R-24': switchable(),
  'R-25': switchable('refuse', ['excluded_addressee']),
  'R-27': switchable(),
  'R-28': switchable(),
  'R-29': switchable(),
  'R-30': switchable(),
  'R-31': switchable(),
  'R-32': switchable(),
  'R-33': switchable(),
  'R-34': switchable(),
  'R-35': switchable(),
  'R-36': switchable(),
  'R-37': switchable(),
  'R-38': switchable(),
  'R-39': switchable(),
  'R-40': switchable(),
  'R-41': switchable(),
  'R-43': switchable(),
  'R-46': switchable(),
  'R-47': switchable(),
  'R-48': switchable(),
  'R-49': switchable(),
  'R-50': switchable(),
  'R-51': switchable(),
  'R-52': switchable(),
  'R-54': switchable(),
  'R-55': switchable(),
  // A wrong figure goes out like any other: it is found when the figures are compared.
  'R-56': switchable('allow_and_score'),
  'R-57': switchable(),
  'R-58': switchable(),
  'R-59': switchable(),
  'R-60': switchable(),
  'R-61': switchable(),
  'R-62': switchable(),
  'R-63': switchable(),
  'R-64': switchable(),
  'R-66': switchable(),
  'R-68': switchable(),
  'R-69': switchable(),
};

const rows: Readonly<Record<string, Breach | undefined>> = breaches;

/** What a scenario may choose for a rule; one that has no row is refused, and a scenario's own rules are not the hub's to break. */
export const modesOf = (rule: string): readonly BreachMode[] => rows[rule]?.modes ?? ['refuse'];

/** What becomes of a breach, given what the scenario chose. */
export function breachMode(
  rule: string | undefined,
  code: ProblemCode,
  chosen: Readonly<Record<string, BreachMode>>,
): BreachMode {
  const row = rule === undefined ? undefined : rows[rule];
  if (!row || rule === undefined || !(breachCodes.includes(code) || row.also?.includes(code))) return 'refuse';
  return chosen[rule] ?? row.usual;
}
