import { isInventedName } from '../../../schemas/fiction/index.ts';
import {
  type Finding,
  type GuardRole,
  type GuardWorld,
  guard,
  guardWorld,
  isHarmless,
} from '../../../schemas/guard/index.ts';
import { fieldAt, hintsOf } from '../../../schemas/kinds/fields.ts';
import type { Kind } from '../../../schemas/kinds/kind.ts';
import type { Draft } from '../../../schemas/message.ts';
import { type Problem, problem, zodProblem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';

/** The body against its kind: shape first, then what the kind says about fields together. */
export function bodyProblem(kind: Kind, body: Readonly<Record<string, unknown>>): Problem | undefined {
  const parsed = kind.body.safeParse(body, { reportInput: true });
  if (!parsed.success) return citing(kind, zodProblem(parsed.error, '/draft/body'));
  const issues = kind.check?.(parsed.data as Readonly<Record<string, unknown>>) ?? [];
  const first = issues[0];
  if (!first) return undefined;
  return problem('schema_invalid', first.message, {
    path: `/draft/body${first.path ?? ''}`,
    ...(first.rule !== undefined && { rule: first.rule }),
    issues: issues.slice(0, 20).map((issue) => ({ ...issue, path: `/draft/body${issue.path ?? ''}` })),
  });
}

/** The rules for what a body of this kind never has, beside what is said of its shape. */
function citing({ never = {} }: Kind, found: Problem): Problem {
  const issues = found.issues?.map((issue) => {
    const key = issue.path?.split('/').at(-1) ?? '';
    return Object.hasOwn(never, key) ? { ...issue, rule: never[key] } : issue;
  });
  const rule = issues?.find((issue) => issue.rule !== undefined)?.rule;
  return rule === undefined || !issues ? found : { ...found, rule, issues };
}

/** A key that a stranger made up is named only where it cannot be real: else as `*`, as the guard itself names it. */
export function withoutStrangeKeys(state: ReadState, found: Problem): Problem {
  const world = worldOf(state);
  const issues = found.issues?.map((issue) => {
    const [, before, key] = /^(.*)\/([^/]*)$/s.exec(issue.path ?? '') ?? [];
    const shown = issue.code !== 'unknown_key' || key === undefined || isHarmless(key, world);
    return shown ? issue : { ...issue, message: 'Unknown key', path: `${before}/*` };
  });
  const first = issues?.[0];
  if (!first || first.path === found.path) return found;
  return { ...found, message: first.message, ...(first.path !== undefined && { path: first.path }), issues };
}

const worlds = new WeakMap<object, GuardWorld>();

/** What this exercise itself has invented: its parties, countries, cast, codeword and title. */
export function worldOf(state: ReadState): GuardWorld {
  const setting = state.setting;
  if (!setting) return guardWorld({ codes: [] });
  const known = worlds.get(setting);
  if (known) return known;
  // As everybody knows them: what the guard lets through must not tell of an agency.
  const { parties } = setting;
  const names = parties.flatMap((party) => (typeof party.name === 'string' ? [party.name] : Object.values(party.name)));
  const titles = typeof setting.title === 'string' ? [setting.title] : Object.values(setting.title);
  const cast = state.scenario?.cast.flatMap((person) => person.names) ?? [];
  const listed = state.scenario?.fiction.names;
  const world = guardWorld({
    codes: [...setting.countries, ...(setting.issuers ?? []), ...parties.flatMap((party) => [party.id, party.country])],
    allow: [...names, ...titles, ...cast, ...(listed ?? []), setting.codeword].filter(
      (word): word is string => typeof word === 'string',
    ),
    ...(listed && { names: isInventedName }),
  });
  worlds.set(setting, world);
  return world;
}

const roles = new WeakMap<Kind, Map<string, GuardRole>>();
/** More pointers than any body that is meant has; what a stranger makes up is not kept. */
const mostRoles = 2000;

/** What each field of a body is, as its kind says; `pointer` is into the draft. */
function roleIn(kind: Kind | undefined): (pointer: string) => GuardRole {
  if (!kind) return () => 'text';
  const known = roles.get(kind) ?? new Map<string, GuardRole>();
  roles.set(kind, known);
  return (pointer) => {
    const before = known.get(pointer);
    if (before !== undefined) return before;
    const field = fieldAt(kind.body, pointer.replace(/^\/draft\/body/, ''));
    const role = (field && hintsOf(field)?.role) ?? 'text';
    if (field && known.size < mostRoles) known.set(pointer, role);
    return role;
  };
}

/** What a draft is about, as a message type: words that fit every matter go by what began the matter that they belong to. */
function matterOf(state: ReadState, kind: Kind | undefined, inReplyTo: string | undefined): string | undefined {
  const parent = inReplyTo === undefined ? undefined : state.messages.get(inReplyTo)?.message;
  if (!parent || kind?.family !== 'case') return kind?.type;
  const first = state.cases.get(parent.case)?.messages[0];
  return (first === undefined ? parent : state.messages.get(first)?.message)?.type ?? parent.type;
}

/** The fiction guard over a draft: what blocks, or what wants to be confirmed and is not. Never with the value. */
export function fictionProblem(
  state: ReadState,
  kind: Kind | undefined,
  draft: Partial<Pick<Draft, 'subject' | 'body' | 'handling' | 'inReplyTo'>>,
  confirmed: readonly string[] = [],
): Problem | undefined {
  const world = worldOf(state);
  const type = matterOf(state, kind, draft.inReplyTo) ?? '';
  const findings = [
    ...guard(draft.subject ?? '', world, { type, at: '/draft/subject' }),
    ...guard(draft.handling?.restriction ?? '', world, { type, at: '/draft/handling/restriction' }),
    ...guard(draft.body ?? {}, world, { type, at: '/draft/body', role: roleIn(kind) }),
  ];
  return findingsProblem(findings, confirmed);
}

/** Findings as one problem: a block refuses; a warning asks to be confirmed by its rule. */
export function findingsProblem(findings: readonly Finding[], confirmed: readonly string[] = []): Problem | undefined {
  const blocking = findings.filter((finding) => finding.severity === 'block');
  const asking = findings.filter((finding) => finding.severity === 'confirm' && !confirmed.includes(finding.rule));
  const shown = blocking.length > 0 ? blocking : asking;
  const first = shown[0];
  if (!first) return undefined;
  const code = blocking.length > 0 ? 'fiction_blocked' : 'fiction_confirm';
  return problem(code, 'This looks like real data; an exercise holds invented data only', {
    rule: first.rule,
    path: first.path,
    issues: shown
      .slice(0, 20)
      .map((finding) => ({ code, message: 'Looks real', path: finding.path, rule: finding.rule })),
  });
}

/** The fiction guard over a text for everybody (banner, note, instruction), or over several: same rules, other place. */
export const textProblem = (state: ReadState, text: unknown, at: string): Problem | undefined =>
  findingsProblem(guard(text, worldOf(state), { at }).filter((finding) => finding.severity === 'block'));
