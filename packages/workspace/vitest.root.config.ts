import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    projects: [
      'packages/*/vitest.config.ts',
      'packages/*/vitest.postgres.config.ts',
      'examples/*/vitest.config.ts',
      '.storybook/vitest.config.ts',
    ],
    // Three workers: the machines this runs on have two cores, and many tests wait for a database server or a browser.
    maxWorkers: 3,
  },
});
