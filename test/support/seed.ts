/**
 * The seed of generated tests in this file's run: LIAISON_TEST_SEED, or a new one each time. It is printed, so that what failed can be
 * had again: `fc.assert(property, { seed })`.
 */
export const seed = Number(process.env['LIAISON_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`LIAISON_TEST_SEED=${seed}`);
