import type { Message } from '../../../schemas/message.ts';
import type { ReadState } from '../state.ts';

/** An entry as the log has it, or as staff see it. */
interface Line {
  readonly by?: string | undefined;
  readonly events: readonly { readonly type: string }[];
}

/**
 * What staff have written into the story by hand and a script could do as well: messages in the name of a party that open a case or answer
 * what the script itself brought. What answers the class is not among them: a script cannot know what the class will write.
 */
export function addedByStaff(state: ReadState, log: readonly Line[]): Message[] {
  const scripted = new Set([
    ...[...state.injects.values()].flatMap(({ messages }) => messages),
    ...state.names.values(),
  ]);
  return log.flatMap(({ by, events }) => {
    const byHand = by !== undefined && by !== 'engine' && !by.includes(':') && state.seats.get(by)?.role !== 'trainee';
    if (!byHand || events.some(({ type }) => type === 'inject.fired' || type === 'message.released')) return [];
    return events.flatMap((event) => {
      if (event.type !== 'message.sent') return [];
      const { message } = event as unknown as { message: Message }; // by its type
      const register = state.parties.get(message.from)?.kind === 'register';
      const known = message.inReplyTo === undefined || scripted.has(message.inReplyTo);
      return known && !register && !state.forged.has(message.id) ? [message] : [];
    });
  });
}
