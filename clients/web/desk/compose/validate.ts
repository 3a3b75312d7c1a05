import '../../first.ts';
import { kindOf } from '../../../../schemas/kinds/index.ts';
import type { Problem } from '../../../../schemas/problem.ts';
import { bodyProblem } from '../../../sdk/content.ts';
import type { DraftInput } from '../../../sdk/index.ts';
import { type ReadState, recipients } from '../../../sdk/rules.ts';
import type { Words } from '../../use/useWords.ts';
import { unrealIn } from './unreal.ts';

/** Something wrong with a draft. `path` is a JSON pointer such as `/draft/body/person/sex`. */
export interface Fault {
  readonly path: string;
  readonly words: string;
  /** The fiction guard found it: it is said at once, not only when somebody wants to send. */
  readonly unreal?: boolean;
  /** A rule of the guard that only wants to be confirmed. */
  readonly confirm?: string;
}

/** What is wrong with a draft as far as the page can know; what the workflow says about it is for the hub. */
export function faultsIn(
  draft: DraftInput,
  state: ReadState,
  bureau: string,
  words: Words,
  confirmed: ReadonlySet<string>,
): Fault[] {
  const kind = kindOf(draft.type);
  const faults: Fault[] = [];
  const issue = (path: string, code: string) =>
    faults.push({ path, words: words.issue(draft.type, { code, message: '', path }) });

  if (draft.to.length === 0)
    faults.push({ path: '/draft/to', words: words.problem({ code: 'no_addressee', message: '' }) });
  else {
    const reached = recipients(state, bureau, { to: draft.to, excluded: draft.excluded });
    if (!Array.isArray(reached)) faults.push({ path: '/draft/to', words: words.problem(reached) });
  }
  const subject = draft.subject.length;
  if (subject === 0) issue('/draft/subject', 'missing');
  else if (subject < 5) issue('/draft/subject', 'too_short');
  else if (subject > 120) issue('/draft/subject', 'too_long');
  if (draft.replyBy !== undefined && Number.isNaN(Date.parse(draft.replyBy))) issue('/draft/replyBy', 'wrong_form');
  if (kind) faults.push(...faultsFrom(bodyProblem(kind, draft.body), draft.type, words));
  const unreal = unrealIn(state, draft, [...confirmed]);
  if (unreal) faults.push(...faultsFrom(unreal, draft.type, words).map((fault) => ({ ...fault, unreal: true })));
  return faults;
}

/** A refusal as faults at their fields; what belongs to no field has the path of the whole draft. */
export function faultsFrom(problem: Problem | undefined, type: string, words: Words): Fault[] {
  if (!problem) return [];
  const asks = problem.code === 'fiction_confirm';
  const listed = (problem.issues ?? []).map((issue) => ({
    path: issue.path ?? '/draft',
    words: words.issue(type, issue),
    ...(asks && issue.rule !== undefined && { confirm: issue.rule }),
  }));
  const own = problem.code === 'schema_invalid' || problem.code === 'unknown_key' || problem.code.startsWith('fiction');
  if (listed.length > 0 && own) return listed;
  return [{ path: problem.path ?? '/draft', words: words.problem(problem) }, ...listed];
}
