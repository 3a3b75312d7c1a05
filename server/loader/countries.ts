import type { World } from '../../schemas/world.ts';

/** A code of the invented world, or a user-assigned three-letter code of a mass exercise. */
export const isFictional = (code: string, world: World): boolean =>
  world.bureaus.some(({ id }) => id === code) || /^Q[M-Z][A-Z]$/.test(code);
