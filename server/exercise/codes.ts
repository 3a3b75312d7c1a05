import { randomBytes } from 'node:crypto';
import { codeAlphabet, joinCodeLength } from '../../schemas/join-code.ts';

const draw = (length: number): string => [...randomBytes(length)].map((byte) => codeAlphabet[byte & 31]).join('');

/** Six letters, 30 bits: shown as `7F3 K9Q`. It never protects a seat; a ticket does. */
export const newJoinCode = (): string => draw(joinCodeLength);

/** An exercise's id: 60 bits, so that ids of several machines do not meet. */
export const newExerciseId = (): string => `E${draw(12)}`;

/** A seed that a person can write down. */
export const newSeed = (): number => randomBytes(4).readUInt32BE(0) % 1_000_000;
