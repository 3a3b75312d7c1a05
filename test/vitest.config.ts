import { defineConfig } from 'vitest/config';

// A slow machine must not turn a right answer into a failure: the limits only end what hangs. In CI a browser or a child process that was
// starved by its neighbours is tried again; what needs it is still a fault of the test, and the run says which it was.
const retry = process.env['CI'] ? 2 : 0;

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    // Both of two cores; browser tests take their files one by one all the same.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          retry,
          include: ['test/**/*.test.ts'],
          exclude: ['test/web/**', 'test/long/**'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'web',
          retry,
          include: ['test/web/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
