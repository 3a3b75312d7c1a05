/** What can be wrong with a line. */
export const faultEffects = [
  'delay', // arrives later
  'drop', // never arrives
  'duplicate', // arrives twice
  'reorder', // what was sent first arrives last
  'corrupt', // arrives with a part of its text garbled
  'forge', // something arrives that its shown sender never sent
  'outage', // a bureau, or the register, is cut off
  'slow', // the register answers, but later
] as const;
export type FaultEffect = (typeof faultEffects)[number];
