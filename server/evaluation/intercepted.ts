import { instant } from '../../schemas/ids.ts';
import type { Message } from '../../schemas/message.ts';
import type { Review } from '../../schemas/review.ts';
import { saidAtHome } from '../core/rules/domestic.ts';
import { type Touched, touchedOn } from '../core/rules/versions.ts';
import type { ReadState } from '../core/state.ts';

type Intercepted = NonNullable<Review['intercepted']>[number];

const version = ({ subject, body }: Pick<Message, 'subject' | 'body'>): Intercepted['wrote'] => ({ subject, body });

/**
 * What staff changed on its way or let get lost, in the order in which they first touched it: both versions, who it was and when. A message
 * of which some recipients got other words than others is there once for each of those words.
 */
export function intercepted(state: ReadState): Intercepted[] {
  const ids = new Set([...state.edits.keys(), ...state.dropped.keys()]);
  const found = [...ids].flatMap((id): Intercepted[] => {
    const message = (state.messages.get(id) ?? state.heldMessages.get(id) ?? state.returnedMessages.get(id))?.message as
      | Message
      | undefined; // logged, never written to
    if (!message) return [];
    return touchedOn(state, message).map((touched) => {
      const { to, edits, drop } = touched;
      const arrived = edits.at(-1)?.message as Message | undefined; // as before
      return {
        message: id,
        kind: message.type,
        from: message.from,
        to: [...to],
        language: message.language,
        wrote: version(message),
        ...(arrived && { arrived: version(arrived) }),
        fate: fateOf(state, id, touched),
        steps: [...edits.map((one) => step(state, 'edited', one)), ...(drop ? [step(state, 'dropped', drop)] : [])],
        atHome: saidAtHome(state, message),
      };
    });
  });
  return found.sort((a, b) => (a.steps[0]?.n ?? 0) - (b.steps[0]?.n ?? 0));
}

function fateOf(state: ReadState, id: string, { drop, reached }: Touched): Intercepted['fate'] {
  if (drop) return 'dropped';
  if (state.messages.has(id)) return reached ? 'delivered' : 'kept';
  return state.returnedMessages.has(id) ? 'returned' : 'waiting';
}

function step(
  state: ReadState,
  is: 'edited' | 'dropped',
  { at, n, by, reason }: NonNullable<Touched['drop']>,
): Intercepted['steps'][number] {
  // The instructor of the whole hub has no seat, and no name.
  const who = by === undefined ? undefined : state.seats.get(by)?.name;
  return { is, at: instant(at), n, ...(who !== undefined && { who }), ...(reason !== undefined && { reason }) };
}
