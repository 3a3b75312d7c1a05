import type { Message } from '../../../schemas/message.ts';
import type { ReadState } from '../state.ts';

type Edit = (ReadState['edits'] extends ReadonlyMap<string, infer E> ? E : never)[number];
type Drop = ReadState['dropped'] extends ReadonlyMap<string, infer D> ? D : never;

/** Of an event what tells one version of a message from another. */
interface Sent {
  readonly type: string;
  readonly message?: unknown;
}

/**
 * What staff edited on its way is sent in two versions, in one entry: first as its sender wrote it, then as it arrives. For whoever goes by
 * the log the first is the message; this says of an event of the entry whether it is the second.
 */
export const isSecondVersion = <E extends Sent>(event: E, events: readonly E[]): boolean =>
  event.type === 'message.sent' &&
  events.find((one) => one.type === 'message.sent' && idOf(one) === idOf(event)) !== event;

const idOf = ({ message }: Sent): unknown =>
  typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined;

/** Is what staff did about the copy of this recipient? */
const isFor = ({ to }: Edit | Drop, recipient: string): boolean => to === undefined || to.includes(recipient);

/** A message as it reaches a recipient, where staff have edited it on its way. */
export const arriving = (state: ReadState, id: string, recipient: string): Message | undefined =>
  state.edits.get(id)?.findLast((edit) => isFor(edit, recipient))?.message as Message | undefined; // logged, never written to

export interface OnItsWay {
  readonly written: Message;
  /** As it will arrive. */
  readonly arrives: Message;
  /** Of one that has gone out: whom it has not reached, because a fault keeps it from them. */
  readonly to?: string[];
}

/**
 * A message that staff may still change or lose: it is held, or a fault keeps it from some; undefined: it is neither. A second copy does not
 * count: it is as the first was.
 */
export function onItsWay(state: ReadState, id: string): OnItsWay | undefined {
  const held = state.heldMessages.get(id)?.message as Message | undefined; // logged, never written to
  // Whoever has not got it has missed none of the edits: the last is for all of them.
  const last = state.edits.get(id)?.at(-1)?.message as Message | undefined; // as before
  if (held) return { written: held, arrives: last ?? held };
  const written = state.messages.get(id)?.message as Message | undefined; // as before
  const to = [...state.deliveries.values()]
    .filter(({ message, again }) => message === id && !again)
    .map((one) => one.to);
  return written && to.length > 0 ? { written, arrives: last ?? written, to } : undefined;
}

/** What the register is asked, or answers: its words stay, or the answer would tell. */
export const isRegisters = (state: ReadState, { from, recipients }: Pick<Message, 'from' | 'recipients'>): boolean =>
  [from, ...recipients].some((party) => state.parties.get(party)?.kind === 'register');

/** What staff did to the copies of some recipients, which had the same fate. */
export interface Touched {
  readonly to: readonly string[];
  readonly edits: readonly Edit[];
  readonly drop: Drop | undefined;
  /** Did these words reach them? */
  readonly reached: boolean;
}

/** What staff did to a message on its way, by those whom it concerns; empty: nothing. */
export function touchedOn(state: ReadState, { id, recipients }: Pick<Message, 'id' | 'recipients'>): Touched[] {
  const dropped = state.dropped.get(id);
  const found = new Map<string, Touched>();
  for (const recipient of recipients) {
    const edits = (state.edits.get(id) ?? []).filter((edit) => isFor(edit, recipient));
    const drop = dropped && isFor(dropped, recipient) ? dropped : undefined;
    if (edits.length === 0 && !drop) continue;
    const reached = state.messages.get(id)?.reached.has(recipient) ?? false;
    const key = `${edits.length} ${drop !== undefined} ${reached}`;
    found.set(key, { edits, drop, reached, to: [...(found.get(key)?.to ?? []), recipient] });
  }
  return [...found.values()];
}
