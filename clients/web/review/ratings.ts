/** How well something was written, from the poorest. */
export const ratings = [1, 2, 3, 4, 5] as const;
const levels = ['r1', 'r2', 'r3', 'r4', 'r5'] as const;

/** The key of its words: `writing.level.r3`. */
export const levelOf = (rating: number): (typeof levels)[number] => levels[rating - 1] ?? 'r3';
