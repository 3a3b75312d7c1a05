import { problem } from '../../../schemas/problem.ts';
import { handlingProblem } from './handling.ts';
import type { Asked, Rules } from './matters.ts';

/**
 * A matter is handed on only with the word of whoever asked: a message of theirs in the same case, other than the one that is handed on
 * . With it, a ban on passing on is lifted; parties that were excluded stay excluded.
 */
export const transferRules: Rules = {
  'case.transfer': (asked) =>
    consents(asked)
      ? undefined
      : problem('handling_violation', 'Whoever asked has not agreed to this', {
          path: '/draft/body/consentRef',
          rule: 'R-22',
        }),
};

/** Does the reference name a message in which the party that asked could agree? */
const consents = ({ state, from, parent, body }: Asked): boolean =>
  parent !== undefined &&
  [...state.messages.values()].some(
    ({ message, reached }) =>
      message.ourRef === body['consentRef'] &&
      message.case === parent.message.case &&
      message.id !== parent.message.id &&
      message.from === parent.message.from &&
      reached.has(from),
  );

/** The conditions under which this came bind whoever passes it on, unless its sender has agreed to a transfer. */
export const passingOnProblem = ({ kind, parent, from, parties }: Asked) =>
  handlingProblem(parent, from, parties, kind.type === 'case.transfer');
