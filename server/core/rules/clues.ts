import { type Problem, problem } from '../../../schemas/problem.ts';
import type { MessageState } from '../state.ts';
import type { Asked, Rules } from './matters.ts';
import { threadOf } from './replies.ts';

const against = (message: string, path: string): Problem =>
  problem('against_the_rule', message, { path, rule: 'R-50' });

const threadAround = ({ state, from, parent }: Asked): MessageState[] =>
  parent ? threadOf(state, from, parent.message.case) : [];

/** Does this end the work, for whoever knows of it? */
const isOver = ({ message: { type, body } }: MessageState): boolean =>
  type === 'clue.known' || type === 'case.close' || (type === 'clue.safeguarded' && body['status'] === 'personSafe');

/** Named parties only; one desk is asked before the group is. */
function groupProblem({ draft, parties, body }: Asked): Problem | undefined {
  const everybody = draft.to.findIndex(({ kind }) => kind === 'all' || kind === 'group');
  if (everybody >= 0) return against('A clue goes to parties that are named, one by one', `/draft/to/${everybody}`);
  return body['alreadyKnownCheck'] === 'notDone' && parties.length > 1
    ? against('Ask one desk whether it is known already, before you ask the group', '/draft/body/alreadyKnownCheck')
    : undefined;
}

/** What this desk knows to be solved is not asked about again, under the same number. */
function solvedProblem({ state, from, body }: Asked): Problem | undefined {
  for (const { message } of state.messages.values()) {
    if (message.type !== 'clue.enquiry' || message.body['enquiryNo'] !== body['enquiryNo']) continue;
    if (message.from === from && threadOf(state, from, message.case).some(isOver))
      return against('This is solved; the work on it has ended', '/draft/body/enquiryNo');
  }
  return undefined;
}

/** Nobody works on once it knows of the end; and whoever inquires on the spot has said before that it would. */
function workProblem(asked: Asked): Problem | undefined {
  const known = threadAround(asked);
  if (known.some(isOver)) return against('This is solved; the work on it has ended', '/draft/type');
  const claimed = known.some(
    ({ message }) =>
      message.type === 'clue.response' && message.from === asked.from && message.body['recognised'] !== 'no',
  );
  return asked.body['basis'] === 'inquiry' && !claimed
    ? against('Say first that you look into it, so that no other desk does the same', '/draft/body/basis')
    : undefined;
}

/** The end of a clue reaches all who are known to have been asked about it, so that nobody works on; `told`: who has heard of it already. */
function everybodyProblem(asked: Asked, told: readonly string[] = []): Problem | undefined {
  if (asked.parent?.lives.clue === undefined) return undefined;
  const group = threadAround(asked)
    .filter(({ message }) => message.type === 'clue.enquiry')
    .flatMap(({ message }) => [message.from, ...message.recipients])
    .filter((party) => party !== asked.from && !told.includes(party));
  if (group.every((party) => asked.parties.includes(party))) return undefined;
  return {
    ...against('Somebody who was asked would work on', '/draft/to'),
    expected: [...new Set(group)].join(' | ').slice(0, 200),
  };
}

export const clueRules: Rules = {
  'clue.enquiry': (asked) => [groupProblem(asked), solvedProblem(asked)],
  'clue.response': workProblem,
  'clue.safeguarded': (asked) => everybodyProblem(asked),
  'case.close': (asked) => {
    const safe = threadAround(asked).find((entry) => isOver(entry) && entry.message.type === 'clue.safeguarded');
    return everybodyProblem(asked, safe && [safe.message.from, ...safe.message.recipients]);
  },
};
