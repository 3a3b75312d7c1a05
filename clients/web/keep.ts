import { personOf } from '../../schemas/person.ts';

/*
 * What a page keeps in this browser. A browser may forbid storage (private windows, full disks): then the page works all the same and
 * only forgets.
 */

export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`liaison.${key}`, JSON.stringify(value));
  } catch {
    // Nothing to do: it is a convenience.
  }
}

export function kept<T>(key: string, check: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`liaison.${key}`) ?? 'null');
    return check(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(`liaison.${key}`);
  } catch {
    // as above
  }
}

/** All kept keys that begin so. */
export function keptKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`liaison.${prefix}`))
      .map((key) => key.slice('liaison.'.length));
  } catch {
    return [];
  }
}

export const isString = (value: unknown): value is string => typeof value === 'string';

/** A trainee's seat on this device. `at` is wall ms of the last visit; `code` is that of the class, where it was typed or scanned here. */
export interface KeptSeat {
  readonly ticket: string;
  readonly returnCode: string;
  readonly exercise: { readonly id: string; readonly title: unknown };
  readonly seat: { readonly id: string; readonly role: string; readonly bureau?: string; readonly name: string };
  readonly code?: string | undefined;
  readonly at: number;
}

const isKeptSeat = (value: unknown): value is KeptSeat => {
  if (typeof value !== 'object' || value === null) return false;
  const { ticket, seat, exercise } = value as Partial<KeptSeat>;
  return typeof ticket === 'string' && typeof seat?.name === 'string' && typeof exercise?.id === 'string';
};

const deskName = ({ exercise, seat }: Pick<KeptSeat, 'exercise' | 'seat'>) => `seat.${exercise.id}.${seat.id}`;

/** The seat that was used last. */
export const seatOnThisDevice = (): KeptSeat | undefined => kept('seat', isKeptSeat);

/** All seats of the same person in the same exercise, this one included, the first one first. */
export const seatsBeside = ({ exercise, seat }: Pick<KeptSeat, 'exercise' | 'seat'>): KeptSeat[] =>
  keptKeys(`seat.${exercise.id}.${personOf(seat.id)}`)
    .flatMap((name) => kept(name, isKeptSeat) ?? [])
    .filter((one) => personOf(one.seat.id) === personOf(seat.id))
    .sort((a, b) => (a.seat.id < b.seat.id ? -1 : 1));

/** The seat of this id, beside the one that was used last. */
export function seatNamed(id: string): KeptSeat | undefined {
  const last = seatOnThisDevice();
  return last && seatsBeside(last).find((one) => one.seat.id === id);
}

export function keepSeat(seat: Omit<KeptSeat, 'at'>): void {
  const code = seat.code ?? kept(deskName(seat), isKeptSeat)?.code;
  const value = { ...seat, ...(code !== undefined && { code }), at: Date.now() };
  keep('seat', value);
  keep(deskName(seat), value);
}

/** The seat that this device had in an exercise, whichever was used last. */
export const seatIn = (exercise: string, id: string): KeptSeat | undefined =>
  kept(`seat.${exercise}.${id}`, isKeptSeat);

/** The class goes on in another exercise: every seat that is kept of this one opens there with the same ticket. */
export function carrySeats(from: string, to: string): void {
  for (const name of keptKeys(`seat.${from}.`)) {
    const seat = kept(name, isKeptSeat);
    if (!seat) continue;
    const { code: _, ...rest } = seat;
    const there = { ...rest, exercise: { ...seat.exercise, id: to } };
    keep(deskName(there), there);
    if (seatOnThisDevice()?.seat.id === seat.seat.id) keep('seat', there);
  }
}

/** One of several seats is no longer there; the others are. */
export const forgetSeatBeside = (seat: KeptSeat): void => forget(deskName(seat));

/** Whoever sat here is gone, from all their seats. */
export function forgetSeat(): void {
  const seat = seatOnThisDevice();
  if (seat) for (const one of [seat, ...seatsBeside(seat)]) forget(deskName(one));
  forget('seat');
}

/** An instructor's ticket on this device. */
export const staffTicket = (): string | undefined => kept('staff', isString);
export const keepStaffTicket = (ticket: string): void => keep('staff', ticket);
export const forgetStaffTicket = (): void => forget('staff');
