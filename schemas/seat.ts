import * as z from 'zod';
import { PartyId, SeatId } from './ids.ts';

/** instructor: everything; assessor: reads all, marks; observer: reads all; shadow: reads one bureau; wall: redacted; trainee: one bureau. */
export const roles = ['instructor', 'assessor', 'observer', 'shadow', 'wall', 'trainee'] as const;
export type Role = (typeof roles)[number];
export const Role = z.enum(roles);

/** One person's (or screen's) place in an exercise. `moves` counts the moves to other devices; the return code is derived from it. */
export const Seat = z.object({
  id: SeatId,
  role: Role,
  bureau: PartyId.optional(),
  name: z.string(),
  duty: z.string().optional(),
  moves: z.number().int(),
  connected: z.boolean(),
  ready: z.boolean(),
  removed: z.boolean(),
  muted: z.boolean(),
  /** Exercise instant of the last command, ms. */
  lastAct: z.number().optional(),
});
export type Seat = z.output<typeof Seat>;

/** 1-32 visible characters of any script; no control, bidi-override or zero-width characters; not a name of ours. */
export function nameProblem(name: string): 'invalid_name' | 'reserved_name' | undefined {
  const clean = name.normalize('NFC').trim();
  // Control, format (bidi overrides, zero width), surrogates and line separators cannot be seen and can deceive.
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(clean) || !/[\p{L}\p{N}]/u.test(clean)) return 'invalid_name';
  const length = [...clean].length;
  if (length < 1 || length > 32) return 'invalid_name';
  if (/^(instructor|system|administrator|admin|staff|engine)$/i.test(clean)) return 'reserved_name';
  return undefined;
}

/** Names that only differ in case, spaces or the width of their letters are the same to a reader: `foldedName` of both is equal. */
export const foldedName = (name: string): string => name.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
