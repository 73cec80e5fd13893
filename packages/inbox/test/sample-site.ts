// The sample host in a real browser. The only place that knows how a browser is started.

import { openChromium } from '@alir/testbed/chromium';
import { samplePages } from '@alir/testbed/sample-pages';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };

export interface Site extends AsyncDisposable {
  readonly browser: Browser;
  /** A fresh person on a fresh device, at `hash` over the fake API. */
  visit(options?: VisitOptions): Promise<Page>;
}

export interface VisitOptions {
  readonly hash?: string;
  /** `world=plt&delay=400` */
  readonly query?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly context?: BrowserContext;
}

export async function openSite(): Promise<Site> {
  const { url } = await samplePages();
  const browser = await openChromium();
  return {
    browser,
    visit: async ({ hash = '#/', query = '', viewport = desktop, context } = {}) => {
      const held =
        context ??
        (await browser.newContext({
          viewport,
          locale: 'id-ID',
          reducedMotion: 'reduce',
          hasTouch: viewport === phone,
        }));
      const page = await held.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(`${url}fake.html?${query}${hash}`);
      return page;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
    },
  };
}
