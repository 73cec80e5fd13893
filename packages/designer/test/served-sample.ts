// The sample page of the editor, built and served, for tests in a browser.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** A page that is served. */
export interface ServedSample {
  /** Its address. */
  readonly url: string;
  /** Folder for pictures to be looked at. */
  readonly screens: string;
  /** Ends it. */
  readonly close: () => Promise<void>;
}

/**
 * Builds and serves the sample page.
 *
 * @param name - of the test: each builds into a folder of its own
 */
export async function serveSample(name: string): Promise<ServedSample> {
  const sample = fileURLToPath(new URL('../sample', import.meta.url));
  const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));
  const screens = `${cache}/screens`;
  mkdirSync(screens, { recursive: true });
  const outDir = `${cache}/sample-${name}`;
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root: sample,
      configFile: `${sample}/vite.config.ts`,
      logLevel: 'error',
      build: { outDir },
    });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  const server = await preview({
    root: sample,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    screens,
    close: () => server.close(),
  };
}
