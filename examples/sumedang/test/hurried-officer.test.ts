// A registrar in a hurry: presses twice, has the same sheet open twice, is thrown out while the network is gone. One letter
// comes of it each time, and nothing that was typed is lost.

import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { demoOfFile } from './demo.ts';
import { press } from './desk.ts';

const registrar = 'Agendaris Bupati (Bagian Umum)';
const limit = { timeout: 120_000 };

const demo = demoOfFile();
let page: Page;
beforeAll(async () => {
  page = await demo().visit(registrar, 'phone');
}, 60_000);

test('pressing twice opens one sheet and registers one letter', limit, async () => {
  const before = await lettersWith('');
  await page.goto('/#/start/surat-masuk');
  await page.getByRole('button', { name: 'Buka lembar baru' }).dblclick();
  await enter('Dua kali tekan', '400.7/1/Kesra');
  await page.getByRole('button', { name: 'Catat dan teruskan', exact: true }).dblclick();
  await page
    .getByText(/Nomor agenda \d+; tuliskan pada suratnya/)
    .first()
    .waitFor();
  expect(await lettersWith('')).toBe(before + 1);
});

test('what was typed in a second tab is not lost when the first was faster', limit, async () => {
  await openSheet();
  await enter('Dari tab pertama', '400.7/2/Kesra');
  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.getByRole('textbox', { name: /^Hal/ }).fill('Dari tab kedua');
  await press(page, 'Catat dan teruskan');
  await second.getByText('Sudah Anda selesaikan').waitFor();
  await second.getByText('Hal: Dari tab kedua').waitFor();
  expect(await lettersWith('Dari tab')).toBe(1);
  await second.close();
});

test('pressed without a network, and signed out meanwhile, it goes out once', limit, async () => {
  await openSheet();
  await enter('Keluar sebelum tersambung', '400.7/3/Kesra');
  await page.context().setOffline(true);
  await press(page, 'Catat dan teruskan');
  await page.getByText('Belum terkirim:').waitFor();
  await page.context().clearCookies();
  await page.context().setOffline(false);
  await page.waitForURL(/masuk/);
  await page.getByRole('searchbox', { name: 'Cari jabatan' }).fill(registrar);
  await page.locator('#hasil').getByRole('button', { name: registrar }).first().click();
  await page
    .getByText(/^Terkirim: Catat dan teruskan/)
    .first()
    .waitFor();
  expect(await lettersWith('Keluar sebelum tersambung')).toBe(1);
});

async function openSheet(): Promise<void> {
  await page.goto('/#/start/surat-masuk');
  await page.getByRole('button', { name: 'Buka lembar baru' }).click();
}

async function enter(subject: string, number: string): Promise<void> {
  await page.getByRole('radio', { name: 'Loket surat' }).check();
  await page.getByRole('textbox', { name: /^Surat dari/ }).fill('Gubernur Jawa Barat');
  await page.getByRole('textbox', { name: /^Nomor surat/ }).fill(number);
  await page.getByLabel(/^Tanggal surat/).fill('2026-01-12');
  await page.getByLabel(/^Jenis naskah/).selectOption('surat-edaran');
  await page.getByLabel(/^Klasifikasi/).selectOption('400.7');
  await page.getByRole('radio', { name: 'Segera', exact: true }).check();
  await page.getByRole('radio', { name: 'Biasa (B)' }).check();
  await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
}

/** How many letters there are that have these words. */
async function lettersWith(words: string): Promise<number> {
  const answer = await page.request.get('/api/instances?flow=surat-masuk&limit=200');
  const { items }: { items: readonly { summary: object }[] } = await answer.json();
  return items.filter(({ summary }) => JSON.stringify(summary).includes(words)).length;
}
