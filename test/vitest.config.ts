import { defineConfig } from 'vitest/config';

// A slow machine must not turn a right answer into a failure: the limits only end what hangs. In CI a browser or a child process that was
// starved by its neighbours is tried again; what needs it is still a fault of the test, and the run says which it was.
const patient = { retry: process.env['CI'] ? 2 : 0, expect: { poll: { timeout: 120_000 } } };

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    // Both of two cores: one pool for all files, so that while a browser waits for something the other worker works.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          ...patient,
          include: ['test/**/*.test.ts'],
          exclude: ['test/web/**', 'test/long/**'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'web',
          ...patient,
          include: ['test/web/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
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
