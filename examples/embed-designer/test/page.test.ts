// The page in a real browser: what is the host's own is there, and what its kind of step draws is what the engine runs.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openChromium } from '@alir/testbed/chromium';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
let server: ViteDevServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  server = await createServer({ root, logLevel: 'error', server: { port: 0 } });
  await server.listen();
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  await page.goto(server.resolvedUrls?.local[0] ?? '');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('it is a page of under forty lines', () => {
  const lines = readFileSync(`${root}/src/page.tsx`, 'utf8').trimEnd().split('\n');
  expect(lines.length).toBeLessThan(40);
});

test('[DE30] the kind of step of the house stands first, and has its people', async () => {
  await page.getByRole('button', { name: 'Tambah langkah pertama' }).click();
  const dialog = page.getByRole('dialog', { name: 'Langkah apa?' });
  expect(await dialog.getByRole('heading', { level: 3 }).first().innerText()).toBe('Gudang');
  await dialog.getByRole('button', { name: /^Timbang barang/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Budi Hartono').first().waitFor();
  await page.getByRole('group', { name: /Timbang barang, .*Juru timbang/ }).waitFor();
});

test('[DE30] what it draws is what the engine runs', async () => {
  await page.getByRole('button', { name: 'Tidak ada masalah' }).waitFor();
  await page.getByRole('button', { name: 'Coba alur' }).click();
  const panel = page.getByRole('complementary', { name: 'Coba alur' });
  await panel.getByRole('button', { name: 'Mulai surat' }).click();
  await panel.getByRole('button', { name: 'Sudah ditimbang', exact: true }).click();
  await panel
    .getByText('Tidak ada lagi yang ditunggu: surat sudah selesai.', { exact: true })
    .waitFor();
});

test('it has the colours of the house', async () => {
  const colour = await page
    .getByRole('region', { name: 'Perancang alur' })
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--alir-accent').trim());
  expect(colour).toBe('#7a3e00');
});
