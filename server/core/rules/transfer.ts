import { type Problem, problem } from '../../../schemas/problem.ts';
import type { MessageState, ReadState } from '../state.ts';
import { conditionsProblem, handlingProblem } from './handling.ts';
import type { Asked, Rules } from './matters.ts';
import { knownTo } from './replies.ts';

/**
 * A matter is handed on only with the word of whoever asked: a message of theirs in the same case, other than the one that is handed on
 * . With it, a ban on passing on is lifted; parties that were excluded stay excluded. What is forwarded goes under the conditions under
 * which it came.
 */
export const transferRules: Rules = {
  'case.transfer': (asked) =>
    consents(asked)
      ? undefined
      : problem('handling_violation', 'Whoever asked has not agreed to this', {
          path: '/draft/body/consentRef',
          rule: 'R-22',
        }),
  'case.forward': (asked) => {
    const { state, from, parties, draft } = asked;
    const original = forwarded(asked);
    if (!original)
      return problem('unknown_reference', 'You have not received or sent a message with this file number', {
        path: '/draft/body/original',
        rule: 'R-3',
      });
    return handlingProblem(state, original, from, parties) ?? conditionsProblem(original.message, draft.handling);
  },
};

/** The message that is forwarded, as its new sender knows it. */
const forwarded = ({ state, from, body }: Asked): MessageState | undefined =>
  byReference(state, from, body['original']);

const byReference = (state: ReadState, party: string, reference: unknown): MessageState | undefined => {
  const id = [...state.messages.values()].find(({ message }) => message.ourRef === reference)?.message.id;
  return id === undefined ? undefined : knownTo(state, party, id);
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

/** The conditions under which this came bind whoever passes it on, unless its sender has agreed to a transfer. An acknowledgement passes nothing on. */
export const passingOnProblem = ({ state, kind, parent, from, parties }: Asked): Problem | undefined =>
  kind.effect === 'ack' ? undefined : handlingProblem(state, parent, from, parties, kind.type === 'case.transfer');
