// The sample host, built and served for a real browser. The only place that knows how a browser is started.

import { fileURLToPath } from 'node:url';
import { openChromium } from '@alir/testbed/chromium';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build, preview } from 'vite';

const sample = fileURLToPath(new URL('../sample', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };

/** Builds the sample pages; `name` keeps test files that run at once apart. */
export async function buildSample(name: string): Promise<string> {
  const outDir = `${cache}/sample-${name}`;
  // Vitest says `test`, and React would come with all its warnings.
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
  return outDir;
}

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

export async function openSite(name: string): Promise<Site> {
  const outDir = await buildSample(name);
  const server = await preview({
    root: sample,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  const [base] = server.resolvedUrls?.local ?? [];
  if (base === undefined) throw new Error('the preview server has no address');
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
      await page.goto(`${base}fake.html?${query}${hash}`);
      return page;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await server.close();
    },
  };
}
