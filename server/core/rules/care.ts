import type { Inject } from '../../../schemas/scenario.ts';
import type { Text } from '../../../schemas/text.ts';
import type { ReadState } from '../state.ts';
import { isPublic, knowsOf } from './domestic.ts';
import { knownTo } from './replies.ts';

type Note = NonNullable<ReadState['scenario']>['content_notes'][number];

/** The content notes that speak of an inject. */
export const notesOn = (state: ReadState, inject: string): readonly Note[] =>
  state.scenario?.content_notes.filter((note) => note.where.includes(inject)) ?? [];

/** Has something that a content note speaks of come to this desk, in this inject? Hub and desk know it alike. */
export function isMarkedFor(state: ReadState, bureau: string, inject: string): boolean {
  const mark = state.contentMarks.get(inject);
  if (!mark) return false;
  if (mark.message === undefined)
    return (
      state.instructions.some((one) => one.inject === inject && one.to.includes(bureau)) ||
      state.phoneNotes.some((one) => one.inject === inject && one.to.includes(bureau)) ||
      state.articles.some((one) => one.inject === inject)
    );
  const entry = knownTo(state, bureau, mark.message);
  return entry !== undefined && entry.message.from !== bureau;
}

/** Has this desk said that it would rather not? */
export const hasSkipped = (state: ReadState, bureau: string, inject: string): boolean =>
  state.contentSkips.some((one) => one.inject === inject && one.bureau === bureau);

/** What a content note says of something that has come to this desk. `message`: where it is one. */
export interface ContentMark {
  readonly inject: string;
  readonly message: string | undefined;
  readonly labels: readonly Text[];
  readonly skipped: boolean;
}

/** What a content note says to this desk of an inject: a message, an instruction or an article that has come. */
export function noteOn(state: ReadState, bureau: string, inject: string): ContentMark | undefined {
  const mark = state.contentMarks.get(inject);
  if (!mark || !isMarkedFor(state, bureau, inject)) return undefined;
  return { inject, message: mark.message, labels: mark.labels, skipped: hasSkipped(state, bureau, inject) };
}

/** The content notes on a case, as a desk knows it. */
export function contentOf(state: ReadState, bureau: string, thread: string): ContentMark[] {
  const here = (message: string | undefined): boolean =>
    message !== undefined && state.messages.get(message)?.message.case === thread;
  return [...state.contentMarks].flatMap(([inject, { message }]) =>
    here(message) ? (noteOn(state, bureau, inject) ?? []) : [],
  );
}

/** The inject that a message came with. */
export function injectOf(state: ReadState, message: string): string | undefined {
  for (const [id, played] of state.injects) if (played.messages.includes(message)) return id;
  return undefined;
}

/**
 * Who gets what a bureau would rather not deal with: another one of its kind that has not had it, where a bot plays before one where
 * people sit. Nobody, where it belongs to a matter that the other has not seen the beginning of.
 */
export function otherFor(
  state: ReadState,
  bureau: string,
  inject: Extract<Inject, { kind: 'message' }>,
  had: readonly string[],
): string | undefined {
  if (inject.message.in_reply_to !== undefined) return undefined;
  const kind = state.parties.get(bureau)?.kind;
  const seated = (id: string): boolean =>
    [...state.seats.values()].some((seat) => seat.bureau === id && seat.role === 'trainee' && !seat.removed);
  const others = [...state.parties.values()].filter(
    ({ id, kind: its }) =>
      its === kind &&
      id !== inject.from &&
      !had.includes(id) &&
      knowsOf(state, inject.from, id) &&
      isPublic(state, id) &&
      !inject.message.excluded?.includes(id) &&
      !hasSkipped(state, id, inject.id),
  );
  return (others.find(({ id }) => state.bots.has(id)) ?? others.find(({ id }) => seated(id)))?.id;
}
