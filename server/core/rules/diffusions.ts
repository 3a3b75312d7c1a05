import { type Problem, problem } from '../../../schemas/problem.ts';
import type { Asked, Rules } from './matters.ts';

/** A change or an end reaches everybody whom the message itself reached, and its sender if that is another. */
function completeProblem({ from, parent, parties }: Asked): Problem | undefined {
  const before = parent ? [parent.message.from, ...parent.message.recipients].filter((party) => party !== from) : [];
  const forgotten = before.find((party) => !parties.includes(party));
  if (forgotten === undefined) return undefined;
  return problem('step_not_allowed', 'Somebody who has it would not hear of this', {
    path: '/draft/to',
    expected: before.join(' | ').slice(0, 200),
    rule: 'R-39',
  });
}

export const diffusionRules: Rules = {
  'diffusion.update': completeProblem,
  'diffusion.cancel': completeProblem,
  'diffusion.nonCompliant': completeProblem,
};
