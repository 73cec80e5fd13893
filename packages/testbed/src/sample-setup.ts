// The sample pages of a package, built and served once for all its test files that look at them in a browser.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { preview, type PreviewServer } from 'vite';
import type { TestProject } from 'vitest/node';
import { makeOnce } from './made-once.ts';
import type { SamplePages } from './sample-pages.ts';

/**
 * A globalSetup of vitest: builds the pages when the first test file asks for them, and serves them until the run ends.
 *
 * @param root - folder of the pages and of their `vite.config.ts`
 */
export function sampleSetup(root: string): (project: TestProject) => Promise<() => Promise<void>> {
  return async (project) => {
    let server: PreviewServer | undefined;
    const made = await makeOnce(async () => {
      await buildPages(root);
      server = await preview({
        root,
        configFile: `${root}/vite.config.ts`,
        logLevel: 'error',
        preview: { port: 0, host: '127.0.0.1' },
      });
      const url = server.resolvedUrls?.local[0] ?? '';
      return JSON.stringify({ url, folder: server.config.build.outDir } satisfies SamplePages);
    });
    project.provide('samplePages', made.url);
    return async () => {
      await made[Symbol.asyncDispose]();
      await server?.close();
    };
  };
}

async function buildPages(root: string): Promise<void> {
  const script = `import('vite').then(({ build }) => build({ logLevel: 'error' }))`;
  // Vitest says `test`, and React would come with all its warnings.
  const env = { ...process.env, NODE_ENV: 'production' };
  const args = ['--input-type=module', '--eval', script];
  await promisify(execFile)(process.execPath, args, { cwd: root, env });
}
