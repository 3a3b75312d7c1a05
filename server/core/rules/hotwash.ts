import type { Command } from '../../../schemas/command.ts';
import type { Setting } from '../../../schemas/event.ts';
import { type Actor, nameOf, somebody } from '../actor.ts';
import type { ReadState } from '../state.ts';

/** What each person is asked after the end: the round of the scenario, or the debrief's own questions where it has none. */
export function askedAfterwards(state: ReadState): Setting['hotwash'] {
  const { hotwash = [], questions = [] } = state.setting ?? {};
  return hotwash.length > 0
    ? (hotwash as Setting['hotwash']) // only read
    : questions.map((one) => ({ ...one, kind: 'text' as const, anonymous: true }));
}

/**
 * What `by` of the entry says that answers a command: who asked, but `somebody` for an answer to an anonymous question. So neither the log
 * nor an archive has whose it is.
 */
export function writtenBy(state: ReadState, command: Command, actor: Actor): string {
  if (command.type !== 'hotwash.answer' || actor.kind !== 'seat' || actor.role !== 'trainee') return nameOf(actor);
  return askedAfterwards(state).some(({ id, anonymous }) => id === command.question && anonymous)
    ? somebody
    : nameOf(actor);
}
