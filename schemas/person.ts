/** Between the seat of a person and the number of a further one of the same person. */
const further = '~';

/** Whose seat it is: one person may sit at several bureaus, and what is counted by person goes by this. It is the id of the first seat. */
export const personOf = (seat: string): string => seat.split(further, 1)[0] ?? seat;
