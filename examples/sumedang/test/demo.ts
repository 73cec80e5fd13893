// The demo as `start` runs it: its own process on a database of its own, with people who come to it in a real browser.

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '@alir/testbed/chromium';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { copyFirstDay } from './first-day.ts';
import { startDemo } from './started-demo.ts';

export const sizes = {
  desktop: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 360, height: 740 },
} as const;
export type Size = keyof typeof sizes;

/** Pictures of what was seen, to be looked at. */
const pictures = join(tmpdir(), 'sumedang-layar');

export interface Demo extends AsyncDisposable {
  readonly url: string;
  readonly browser: Browser;
  /** The file that its server works on. */
  readonly database: string;
  /** What scripts threw on any page. */
  readonly faults: readonly string[];
  /** A person on a device of their own, signed in by the page that everybody signs in by. */
  visit(position: string, size?: Size): Promise<Page>;
}

/**
 * The demo that the tests of a file share: opened before the first, closed behind the last.
 *
 * @param environment - how it is set up besides
 */
export function demoOfFile(environment: Record<string, string> = {}): () => Demo {
  let demo: Demo | undefined;
  beforeAll(async () => {
    demo = await openDemo(environment);
  }, 240_000);
  afterAll(() => demo?.[Symbol.asyncDispose]());
  return () => {
    if (demo === undefined) throw new Error('the demo opens before the first test');
    return demo;
  };
}

/** As it stands on the first day, on a copy of its own. */
async function openDemo(environment: Record<string, string>): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
  const database = await copyFirstDay(folder);
  const started = await startDemo({ ...environment, SUMEDANG_DB: database });
  const browser = await openChromium();
  const { url } = started;
  const faults: string[] = [];
  return {
    url,
    browser,
    database,
    faults,
    visit: async (position, size = 'desktop') => {
      const page = await (await openDevice(browser, url, size)).newPage();
      page.on('pageerror', (error) => faults.push(`${position}: ${error.stack}`));
      await page.goto('/masuk');
      await signIn(page, position);
      return page;
    },
    [Symbol.asyncDispose]: async () => {
      await browser.close();
      await started.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function openDevice(
  browser: Browser,
  url: string,
  size: Size,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizes[size],
    hasTouch: size !== 'desktop',
    isMobile: size !== 'desktop',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  context.setDefaultTimeout(20_000);
  return context;
}

/** Finds the position by its name, as a visitor does. */
export async function signIn(page: Page, position: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Cari jabatan' }).fill(position);
  await page.locator('#hasil').getByRole('button', { name: position }).first().click();
  await page.getByRole('heading', { name: 'Semua tugas' }).waitFor();
}

/** Keeps a picture of a screen under the size it was taken in. */
export async function picture(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width;
  const size =
    (['tablet', 'phone'] as const).find((one) => sizes[one].width === width) ?? 'desktop';
  await mkdir(join(pictures, size), { recursive: true });
  await page.screenshot({ path: join(pictures, size, `${name}.png`) });
}
