import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so nothing that looks like something else. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const draw = (length: number): string => [...randomBytes(length)].map((byte) => letters[byte & 31]).join('');

/** Six letters, 30 bits: shown as `7F3 K9Q`. It never protects a seat; a ticket does. */
export const newJoinCode = (): string => draw(6);

/** An exercise's id: 60 bits, so that ids of several machines do not meet. */
export const newExerciseId = (): string => `E${draw(12)}`;

/** A seed that a person can write down. */
export const newSeed = (): number => randomBytes(4).readUInt32BE(0) % 1_000_000;
