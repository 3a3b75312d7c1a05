/** Exercise or wall milliseconds as an `Instant`. */
export const instant = (ms: number): string => new Date(ms).toISOString();
/** An `Instant` as milliseconds. */
export const millis = (at: string): number => Date.parse(at);
