import type { Inject } from './inject.ts';

/** How often an inject comes at most. In a file of its own: the pages' fold asks it, and carries no schemas. */
export const mostTimes = ({ max, cooldown }: Inject): number =>
  max ?? (cooldown === undefined ? 1 : Number.POSITIVE_INFINITY);
