import { forget, isString, keep, kept } from '../keep.ts';

/** The wall's ticket from the address, which forgets it at once, or the one that this browser has kept. */
export function arrivalAtWall(): string | undefined {
  const given = new URLSearchParams(location.hash.slice(1)).get('t');
  if (given === null) return kept('wall', isString);
  history.replaceState(null, '', location.pathname);
  keep('wall', given);
  return given;
}

export const keepWallTicket = (ticket: string): void => keep('wall', ticket);
export const forgetWallTicket = (): void => forget('wall');
