// The sample page of the editor in a real browser, with documents opened in it.

import { openChromium } from '@alir/testbed/chromium';
import { samplePages } from '@alir/testbed/sample-pages';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { FlowDocument } from '../src/model/index.ts';

/** The sample page, open. */
export interface Sample extends AsyncDisposable {
  /** Opens a document in an editor of its own, on a device of its own. */
  readonly visit: (
    document: FlowDocument,
    device?: BrowserContextOptions,
    query?: string,
  ) => Promise<Page>;
  /** Opens the page as it is, at an address of its own. */
  readonly open: (query: string, device?: BrowserContextOptions) => Promise<Page>;
}

/** A browser of its own for the sample page. */
export async function openSample(): Promise<Sample> {
  const { url } = await samplePages();
  const browser = await openChromium();
  const open: Sample['open'] = async (query, device = {}) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...device });
    const page = await context.newPage();
    await page.goto(`${url}editor.html?${query}`);
    await page.locator('.alir-toolbar').first().waitFor();
    return page;
  };
  return {
    open,
    visit: async (document, device, query = '') => {
      const page = await open(query, device);
      const text = JSON.stringify(document);
      await page.evaluate((written) => window.alir.open(JSON.parse(written)), text);
      return page;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
    },
  };
}
