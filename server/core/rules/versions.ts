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
