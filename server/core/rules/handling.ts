import type { Handling, Message } from '../../../schemas/message.ts';
import { type Problem, problem } from '../../../schemas/problem.ts';
import type { MessageState, ReadState } from '../state.ts';
import { knownTo, threadOf } from './replies.ts';

type Known = Pick<MessageState, 'message'>;

/** What is passed on with a message, as far as its sender knows: what it answers, what that answered, and so on up to the beginning. */
function chainOf(state: ReadState, from: string, parent: Known | undefined): Message[] {
  const chain: Message[] = [];
  for (let at: Known | undefined = parent; at !== undefined && !chain.includes(at.message); ) {
    chain.push(at.message);
    at = at.message.inReplyTo === undefined ? undefined : knownTo(state, from, at.message.inReplyTo);
  }
  return chain;
}

const closed = (handling: Handling | undefined): boolean =>
  handling?.handlingCode === 'H2' || handling?.caveats?.includes('originator-control') === true;

const barredBy = (message: Pick<Message, 'excluded' | 'handling'>): ReadonlySet<string> =>
  new Set([
    ...(message.excluded ?? []),
    ...(message.handling?.caveats ?? []).flatMap((one) => one.split('do-not-disclose-to:').slice(1)),
  ]);

/**
 * Passing on binds whoever passes on, through every answer in between: what came under H2, under `originator-control`, with excluded
 * parties or with a caveat not to disclose it does not go to anybody who neither had it nor was written to by its sender in the same case.
 * `agreed`: the sender of what is handed on has said yes, though not to those whom it excluded.
 */
export function handlingProblem(
  state: ReadState,
  parent: Known | undefined,
  from: string,
  parties: readonly string[],
  agreed = false,
): Problem | undefined {
  for (const message of chainOf(state, from, parent)) {
    if (message.from === from) continue;
    const barred = barredBy(message);
    const shut = closed(message.handling) && !(agreed && message.from === parent?.message.from);
    if (!shut && barred.size === 0) continue;
    const had = new Set([message.from, ...message.recipients, ...writtenTo(state, from, message)]);
    const wrong = parties.find((party) => !had.has(party) && (shut || barred.has(party)));
    if (wrong === undefined) continue;
    return problem('handling_violation', 'Its sender does not allow this to be passed on to that party', {
      path: '/draft/to',
      actual: wrong,
      rule: 'R-22',
    });
  }
  return undefined;
}

/** Whom the sender of a message has itself drawn into the case. */
const writtenTo = (state: ReadState, from: string, message: Message): string[] =>
  threadOf(state, from, message.case).flatMap((one) =>
    one.message.from === message.from ? one.message.recipients : [],
  );

const caveatsOf = (handling: Handling | undefined): readonly string[] => handling?.caveats ?? [];

/** Conditions travel along: what is passed on carries the code and the caveats under which it came. */
export function conditionsProblem(original: Message, handling: Handling | undefined): Problem | undefined {
  const code = original.handling?.handlingCode;
  const lost = caveatsOf(original.handling).find((caveat) => !caveatsOf(handling).includes(caveat));
  if ((code === undefined || handling?.handlingCode === code) && lost === undefined) return undefined;
  return problem('handling_violation', 'The conditions under which this came travel with it', {
    path: lost === undefined ? '/draft/handling/handlingCode' : '/draft/handling/caveats',
    expected: lost ?? code,
    rule: 'R-22',
  });
}
