// The demo as `start` runs it: its own process on a database of its own, with people who come to it in a real browser.

import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openChromium } from '@alir/testbed/chromium';
import type { Browser, BrowserContext, Page } from 'playwright-core';

export const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 360, height: 740 },
} as const;
export type Size = keyof typeof sizes;

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** Pictures of what was seen, to be looked at. */
const pictures = join(tmpdir(), 'sumedang-layar');

export interface Demo extends AsyncDisposable {
  readonly url: string;
  readonly database: string;
  readonly browser: Browser;
  /** What scripts threw on any page. */
  readonly faults: readonly string[];
  /** A person on a device of their own, signed in by the page that everybody signs in by. */
  visit(position: string, size?: Size): Promise<Page>;
}

export interface Started {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs `src/main.ts` until it prints its address. @throws Error with what it said, when it ends instead */
export async function startDemo(environment: Record<string, string>): Promise<Started> {
  const args = ['--conditions=alir-source', '--disable-warning=ExperimentalWarning', main];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) {
      child.stdout.resume();
      return { url, stop };
    }
  }
  throw new StartFailed((await ended) ?? -1, said.join('\n'));
}

export class StartFailed extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, said: string) {
    super(said.trim());
    this.exitCode = exitCode;
  }
}

export async function openDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
  const database = join(folder, 'sumedang.db');
  const started = await startDemo({ SUMEDANG_DB: database });
  const browser = await openChromium();
  const { url } = started;
  const faults: string[] = [];
  return {
    url,
    database,
    browser,
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

async function openDevice(browser: Browser, url: string, size: Size): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: sizes[size],
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  context.setDefaultTimeout(20_000);
  return context;
}

/** Finds the position by its name, as a visitor does. */
async function signIn(page: Page, position: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Cari jabatan' }).fill(position);
  await page.locator('#hasil').getByRole('button', { name: position }).first().click();
  await page.getByRole('heading', { name: 'Semua tugas' }).waitFor();
}

/** Keeps a picture of a screen under the size it was taken in. */
export async function picture(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()?.width === sizes.phone.width ? 'phone' : 'desktop';
  await mkdir(join(pictures, size), { recursive: true });
  await page.screenshot({ path: join(pictures, size, `${name}.png`) });
}
