import { casesOf, type ReadState } from '../../sdk/rules.ts';

/** A message as it stood at some moment. */
export type MessageThen = ReadState['messages'] extends ReadonlyMap<string, infer M> ? M : never;

/** How many lines of a diagram one looks at together. */
export const pageSize = 50;

/** The messages that a view may show, oldest first: everybody's, or those that a bureau knew; of one case or of all. */
export function messagesIn(state: ReadState, view?: string, thread?: string): MessageThen[] {
  const all: readonly MessageThen[] =
    view === undefined ? [...state.messages.values()] : casesOf(state, view).flatMap(({ messages }) => [...messages]);
  return all
    .filter(({ message }) => thread === undefined || message.case === thread)
    .sort((a, b) => a.sentAt - b.sentAt || a.n - b.n);
}

/** The case that most was written in: the first of them. */
export function keyCase(state: ReadState): string | undefined {
  let found: { id: string; count: number } | undefined;
  for (const { id, messages } of state.cases.values())
    if (messages.length > (found?.count ?? 0)) found = { id, count: messages.length };
  return found?.id;
}
