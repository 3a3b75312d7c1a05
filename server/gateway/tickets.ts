import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { codeAlphabet, returnCodeLength } from '../../schemas/join-code.ts';
import type { Exercise, Exercises } from '../exercise/types.ts';

/** Whom a ticket admits: staff of this server (every exercise), or one seat of one exercise. `id` is what staff's entries say in `by`. */
export type Holder =
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'seat'; readonly exercise: Exercise; readonly seat: string };

/** What opens a seat, and who shows it. */
export interface Tickets {
  /** A new ticket for a seat: 128 bits at random. The log gets its `hash` only. */
  make(): string;
  hash(ticket: string): string;
  /** A ticket for every exercise of this server. Nothing is stored: it stays good as long as server secret and staff key do. */
  makeStaff(): string;
  /** Is this the staff key? In constant time. */
  isStaffKey(key: string): boolean;
  /** `exercise`: the one that is asked for, where a ticket opens several. */
  who(ticket: string, exercise?: string): Holder | undefined;
  /** What recognises a person who says something again about the same thing, and tells nobody who has not the server's secret who it is. */
  voice(person: string, about: string): string;
  /** Four letters that bring a seat to another device; others after each move. */
  returnCode(seat: string, moves: number): string;
}

export interface Keys {
  /** Signs staff tickets, return codes and what is said without a name; at least 128 bits. */
  readonly secret: string;
  readonly staffKey: string;
}

export function createTickets(keys: Keys, exercises: Pick<Exercises, 'byTicketHash'>): Tickets {
  const mac = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', keys.secret).update(parts.join('\n')).digest();
  // With the key in it, another staff key makes all earlier staff tickets void.
  const signature = (nonce: string) => mac('staff', keys.staffKey, nonce).subarray(0, 16).toString('base64url');
  const hash = (ticket: string) => createHash('sha256').update(ticket).digest('hex');

  return {
    make: () => randomBytes(16).toString('base64url'),
    hash,
    makeStaff() {
      const nonce = randomBytes(16).toString('base64url');
      return `staff.${nonce}.${signature(nonce)}`;
    },
    isStaffKey: (key) => same(key, keys.staffKey),
    who(ticket, exercise) {
      const [word, nonce, shown] = ticket.split('.', 3);
      if (word !== 'staff' || nonce === undefined || shown === undefined) {
        const found = exercises.byTicketHash(hash(ticket), exercise);
        return found && { kind: 'seat', ...found };
      }
      return same(shown, signature(nonce))
        ? { kind: 'staff', id: `instructor-${letters(mac('name', nonce))}` }
        : undefined;
    },
    voice: (person, about) => mac('voice', person, about).toString('base64url').slice(0, 22),
    returnCode: (seat, moves) => letters(mac('return', seat, String(moves))),
  };
}

const letters = (bytes: Buffer): string =>
  [...bytes.subarray(0, returnCodeLength)].map((byte) => codeAlphabet[byte % 32]).join('');

/** Compared as digests, which have one length: neither contents nor length show in the time that it takes. */
const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
