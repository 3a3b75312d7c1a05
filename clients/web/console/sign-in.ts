import { forget, isString, keep, keepStaffTicket, kept, staffTicket } from '../keep.ts';

/** How somebody came to the console. */
export type Arrival =
  /** With the key that the server printed at its start: it still has to be shown to the server. */
  | { readonly with: 'key'; readonly key: string }
  /** An instructor of this server. */
  | { readonly with: 'ticket'; readonly ticket: string }
  /** A staff seat in one exercise: an assessor, an observer, a second instructor. */
  | { readonly with: 'seat'; readonly ticket: string }
  | { readonly with: 'nothing' };

/**
 * Reads the address and takes key or ticket out of it at once, so that neither stays in the history or in a picture of the screen. Without
 * them: what this browser has kept.
 */
export function arrival(): Arrival {
  const found = new URLSearchParams(location.hash.slice(1));
  const [key, ticket] = [found.get('k'), found.get('t')];
  if (key ?? ticket) history.replaceState(null, '', location.pathname + location.search);
  if (key) return { with: 'key', key };
  if (ticket) {
    keep('staffSeat', ticket);
    return { with: 'seat', ticket };
  }
  const own = staffTicket();
  if (own !== undefined) return { with: 'ticket', ticket: own };
  const seat = kept('staffSeat', isString);
  return seat === undefined ? { with: 'nothing' } : { with: 'seat', ticket: seat };
}

export function keepOwnTicket(ticket: string): void {
  forget('staffSeat');
  keepStaffTicket(ticket);
}

export const forgetStaffSeat = (): void => forget('staffSeat');
