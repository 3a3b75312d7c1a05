import type { Kind } from '../../../schemas/kinds/kind.ts';
import { reasonsBeforeReturn } from '../../../schemas/kinds/notice/withdraw.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { ReadState } from '../state.ts';

/**
 * An arrest is not the end: a notice is withdrawn after the person has physically returned, unless the requester's own policy is to cancel
 * on arrest.
 */
export function withdrawalProblem(
  state: ReadState,
  from: string,
  kind: Kind,
  body: Readonly<Record<string, unknown>>,
): Problem | undefined {
  if (kind.type !== 'notice.withdraw') return undefined;
  const early = (reasonsBeforeReturn as readonly unknown[]).includes(body['reason']);
  if (!early || state.parties.get(from)?.profile.cancelPolicy === 'on-arrest') return undefined;
  return problem('step_not_allowed', 'A notice is withdrawn after the return, not on the arrest', {
    path: '/draft/body/reason',
    rule: 'R-15',
  });
}
