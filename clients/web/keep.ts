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

/** A trainee's seat on this device. `at` is wall ms of the last visit. */
export interface KeptSeat {
  readonly ticket: string;
  readonly returnCode: string;
  readonly exercise: { readonly id: string; readonly title: unknown };
  readonly seat: { readonly id: string; readonly role: string; readonly bureau?: string; readonly name: string };
  readonly at: number;
}

const isKeptSeat = (value: unknown): value is KeptSeat => {
  if (typeof value !== 'object' || value === null) return false;
  const { ticket, seat, exercise } = value as Partial<KeptSeat>;
  return typeof ticket === 'string' && typeof seat?.name === 'string' && typeof exercise?.id === 'string';
};

export const seatOnThisDevice = (): KeptSeat | undefined => kept('seat', isKeptSeat);
export const keepSeat = (seat: Omit<KeptSeat, 'at'>): void => keep('seat', { ...seat, at: Date.now() });
export const forgetSeat = (): void => forget('seat');

/** An instructor's ticket on this device. */
export const staffTicket = (): string | undefined => kept('staff', isString);
export const keepStaffTicket = (ticket: string): void => keep('staff', ticket);
export const forgetStaffTicket = (): void => forget('staff');
