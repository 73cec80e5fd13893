// What the vitest projects of this workspace share.
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { runsFactor } from './runs.ts';

/** Options of vitest's `test` section, as one project may set them. */
type TestOptions = NonNullable<ViteUserConfig['test']>;

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
