// The proof in a page of a real browser: bundled as an application would.

import { fileURLToPath } from 'node:url';
import { openChromium } from '@alir/testbed/chromium';
import { build } from 'vite';
import type { designed, Proof } from './designer.ts';

declare global {
  interface Window {
    /** The page puts it there. */
    readonly designed: typeof designed;
  }
}

/** All proofs of a designer's hour, each time in a new page. @param rounds - pages, with and without people */
export async function provenInBrowser(
  rounds: readonly boolean[],
): Promise<readonly (readonly Proof[])[]> {
  const script = await bundled();
  await using browser = await openChromium();
  const found: (readonly Proof[])[] = [];
  for (const withPeople of rounds) {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    found.push(await page.evaluate((people) => window.designed(people), withPeople));
    await page.close();
  }
  return found;
}

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['alir-source'] },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'page',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error('nothing was bundled');
  return chunk.code;
}
