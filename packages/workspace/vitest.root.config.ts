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
    // Two workers: the machines this runs on have two cores, and a database server or a browser beside them.
    maxWorkers: 2,
  },
});
