import { type Problem, problem } from '../../../schemas/problem.ts';
import type { RuleId } from '../../../schemas/rules.ts';
import type { Asked, Rules } from './matters.ts';

/** A change or an end reaches everybody whom the message itself reached, and its sender if that is another (R-39, or the rule given). */
export function completeProblem({ from, parent, parties }: Asked, rule: RuleId): Problem | undefined {
  const before = parent ? [parent.message.from, ...parent.message.recipients].filter((party) => party !== from) : [];
  const forgotten = before.find((party) => !parties.includes(party));
  if (forgotten === undefined) return undefined;
  return problem('step_not_allowed', 'Somebody who has it would not hear of this', {
    path: '/draft/to',
    expected: before.join(' | ').slice(0, 200),
    rule,
  });
}

export const diffusionRules: Rules = {
  'diffusion.update': (asked) => completeProblem(asked, 'R-39'),
  'diffusion.cancel': (asked) => completeProblem(asked, 'R-39'),
  'diffusion.nonCompliant': (asked) => completeProblem(asked, 'R-39'),
};
