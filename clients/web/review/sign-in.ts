import { arrival } from '../console/sign-in.ts';
import { seatOnThisDevice } from '../keep.ts';

/** A ticket that may open the review of this exercise. */
export interface Way {
  readonly ticket: string;
  /** An instructor's ticket is for every exercise: it has to name the one. */
  readonly everywhere: boolean;
  readonly staff: boolean;
}

/** The key of the console that stood in the address, and the tickets that this browser has kept, the widest first. */
export interface WaysIn {
  readonly key?: string | undefined;
  readonly ways: readonly Way[];
}

export function waysIn(exercise: string): WaysIn {
  const arrived = arrival();
  const seat = seatOnThisDevice();
  return {
    ...(arrived.with === 'key' && { key: arrived.key }),
    ways: [
      ...(arrived.with === 'ticket' ? [{ ticket: arrived.ticket, everywhere: true, staff: true }] : []),
      ...(arrived.with === 'seat' ? [{ ticket: arrived.ticket, everywhere: false, staff: true }] : []),
      ...(seat?.exercise.id === exercise ? [{ ticket: seat.ticket, everywhere: false, staff: false }] : []),
    ],
  };
}
