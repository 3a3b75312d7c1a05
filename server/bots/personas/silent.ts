import type { Persona } from './persona.ts';

/** Nobody is there: nothing is read, nothing is answered. Its teaching value is in what the others do about it. */
export const silent: Persona = { delay: () => undefined };
