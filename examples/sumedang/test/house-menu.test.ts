// What the inbox and the house's own pages tell each other: which pages are open to whom, in which language, and the way back.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { demoOfFile } from './demo.ts';

const demo = demoOfFile();

const limit = { timeout: 60_000 };
const entries = (page: Page) => page.locator('.house-menu a');

test.each([
  [
    'Bupati',
    ['Pemberitahuan', 'Agenda pimpinan', 'Terlambat per unit', 'Buku agenda', 'Laporan desa'],
  ],
  ['Operator Desa Cimungkal, Kec. Wado', ['Pemberitahuan']],
])('no entry of the menu leads to a closed door: %s', limit, async (position, labels) => {
  const page = await demo().visit(position);
  await entries(page).first().waitFor();
  const shown = await entries(page).locator('.alir-nav-label').allInnerTexts();
  expect(shown).toEqual(labels);
  for (const link of await entries(page).all()) {
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.status(), await link.innerText()).toBe(200);
  }
  await page.context().close();
});

test('the house’s pages are in the language that was chosen in the inbox', limit, async () => {
  const page = await demo().visit('Bupati');
  await page.getByRole('button', { name: 'Pengaturan tampilan' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await entries(page).filter({ hasText: 'Notices' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.context().close();
});

test('who must sign in first comes to the page they asked for', limit, async () => {
  const page = await demo().visit('Bupati');
  await page.context().clearCookies();
  await page.goto('/#/box/terlambat');
  await page.reload();
  await page.getByRole('searchbox', { name: 'Cari jabatan' }).fill('Bupati');
  await page.locator('#hasil').getByRole('button', { name: 'Bupati' }).first().click();
  await page.getByRole('heading', { name: 'Terlambat' }).waitFor();
  await page.context().close();
});
