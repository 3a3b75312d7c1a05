import { type Problem, problem } from '../../../schemas/problem.ts';
import type { Asked, Rules } from './matters.ts';

/** What concerns a person leaves or reaches a partner only with that person's consent. To ask without it is no breach: the answer would be. */
function consentProblem({ body }: Asked): Problem | undefined {
  const consent = body['consent'] as { readonly given: boolean } | undefined; // shaped by its kind
  if (body['personalData'] !== true || consent?.given === true) return undefined;
  return problem('handling_violation', 'The person has not agreed to this', {
    path: '/draft/body/consent',
    rule: 'R-43',
  });
}

export const partnerRules: Rules = {
  'partner.enquiry': (asked) =>
    asked.state.parties.get(asked.from)?.kind === 'partner' ? consentProblem(asked) : undefined,
  'partner.response': consentProblem,
};
