import { expect } from 'vitest';

/**
 * The seed of generated tests in this file's run: LIAISON_TEST_SEED, or a new one each time. It is printed, so that what failed can be
 * had again: `fc.assert(property, { seed })`.
 */
export const seed = Number(process.env['LIAISON_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`LIAISON_TEST_SEED=${seed}`);

/**
 * Prints how often a generated test has met each thing that it talks about, and asserts that it was `least` times or more: a law that met
 * no case proves nothing. Draw so much that every seed is far above it: three times `least` on the average, and thirty at the least.
 */
export function expectMet(met: Readonly<Record<string, number>>, least: number): void {
  console.log(`met ${expect.getState().currentTestName}: ${JSON.stringify(met)}`);
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThanOrEqual(least);
}
