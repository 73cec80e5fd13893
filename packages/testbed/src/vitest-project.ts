// What the vitest projects of this workspace share.
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { runsFactor } from './runs.ts';

/** Options of vitest's `test` section, as one project may set them. */
type TestOptions = NonNullable<ViteUserConfig['test']>;

// Programs that tests start, many of them often, run from source: Node keeps what it has compiled of it.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('../node_modules/.cache/compiled', import.meta.url),
);

const conditions = ['alir-source', 'module', 'node', 'development|production'];

/**
 * A project whose tests lie beside the source and in `test/`, run on Node against the source of sibling packages.
 *
 * @param name - shown before each test
 * @param options - differences from the shared options, such as a `globalSetup` that starts a database server
 */
export function vitestProject(name: string, options: TestOptions = {}): ViteUserConfig {
  const { setupFiles = [], testTimeout = 30_000, ...others } = options;
  return defineConfig({
    resolve: { conditions },
    ssr: { resolve: { conditions } },
    test: {
      name,
      include: ['{src,test}/**/*.test.{ts,tsx}'],
      pool: 'forks',
      // Two: the machines this runs on have two cores. A project does not take this from the root, it would take one.
      maxWorkers: 2,
      execArgv: ['--conditions=alir-source'],
      // A test that was left focused fails, instead of passing for all others of its file.
      allowOnly: false,
      hookTimeout: 60_000,
      ...others,
      // Long runs take longer.
      testTimeout: testTimeout * Math.max(1, runsFactor),
      setupFiles: ['@alir/testbed/runs-setup', setupFiles].flat(),
    },
  });
}
