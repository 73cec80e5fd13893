// The sample page of the editor in a real browser, with documents opened in it.

import { openChromium } from '@alir/testbed/chromium';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { FlowDocument } from '../src/model/index.ts';
import { serveSample } from './served-sample.ts';

/** The sample page, open. */
export interface Sample extends AsyncDisposable {
  /** Opens a document in an editor of its own, on a device of its own. */
  readonly visit: (document: FlowDocument, device?: BrowserContextOptions) => Promise<Page>;
}

/** Builds the sample page into a folder of its own and opens it. */
export async function openSample(name: string): Promise<Sample> {
  const served = await serveSample(name);
  const browser = await openChromium();
  return {
    visit: async (document, device = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...device });
      const page = await context.newPage();
      await page.goto(`${served.url}editor.html`);
      await page.getByRole('toolbar').waitFor();
      const text = JSON.stringify(document);
      await page.evaluate((written) => window.alir.open(JSON.parse(written)), text);
      return page;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await served.close();
    },
  };
}
