/** Between the seat of a person and the number of a further one of the same person. */
const further = '~';

/** Whose seat it is: one person may sit at several bureaus, and what is counted by person goes by this. It is the id of the first seat. */
export const personOf = (seat: string): string => seat.split(further, 1)[0] ?? seat;

/** The id of a further seat of the person who holds `seat`, which none of `taken` has. */
export function furtherSeat(seat: string, taken: { has(id: string): boolean }): string {
  const person = personOf(seat);
  let number = 2;
  while (taken.has(`${person}${further}${number}`)) number += 1;
  return `${person}${further}${number}`;
}
