import { instant } from '../../schemas/ids.ts';
import type { Message } from '../../schemas/message.ts';
import type { Review } from '../../schemas/review.ts';
import { saidAtHome } from '../core/rules/domestic.ts';
import type { ReadState } from '../core/state.ts';

type Intercepted = NonNullable<Review['intercepted']>[number];

const version = ({ subject, body }: Pick<Message, 'subject' | 'body'>): Intercepted['wrote'] => ({ subject, body });

/** What staff changed on its way or let get lost, in the order in which they first touched it: both versions, who it was and when. */
export function intercepted(state: ReadState): Intercepted[] {
  const ids = new Set([...state.edits.keys(), ...state.dropped.keys()]);
  const found = [...ids].flatMap((id): Intercepted[] => {
    const message = (state.messages.get(id) ?? state.heldMessages.get(id) ?? state.returnedMessages.get(id))?.message as
      | Message
      | undefined; // logged, never written to
    if (!message) return [];
    const edits = state.edits.get(id) ?? [];
    const drop = state.dropped.get(id);
    const arrived = edits.at(-1)?.message as Message | undefined; // as before
    const step = (is: 'edited' | 'dropped', { at, n, by, reason }: NonNullable<typeof drop>) => {
      // The instructor of the whole hub has no seat, and no name.
      const who = by === undefined ? undefined : state.seats.get(by)?.name;
      return {
        is,
        at: instant(at),
        n,
        ...(who !== undefined && { who }),
        ...(reason !== undefined && { reason }),
      };
    };
    return [
      {
        message: id,
        kind: message.type,
        from: message.from,
        to: message.recipients,
        language: message.language,
        wrote: version(message),
        ...(arrived && { arrived: version(arrived) }),
        fate: drop
          ? 'dropped'
          : state.messages.has(id)
            ? 'delivered'
            : state.returnedMessages.has(id)
              ? 'returned'
              : 'waiting',
        steps: [...edits.map((one) => step('edited', one)), ...(drop ? [step('dropped', drop)] : [])],
        atHome: saidAtHome(state, message),
      },
    ];
  });
  return found.sort((a, b) => (a.steps[0]?.n ?? 0) - (b.steps[0]?.n ?? 0));
}
