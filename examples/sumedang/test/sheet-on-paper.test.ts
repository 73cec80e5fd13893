// The disposition sheet as a printer gets it.

import { openChromium } from '@alir/testbed/chromium';
import { PDFDocument } from 'pdf-lib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complete, letterForBupati, openTestOffice, type TestOffice } from './office.ts';

let house: TestOffice;
let browser: Browser;
beforeAll(async () => {
  [house, browser] = [await openTestOffice(), await openChromium()];
}, 120_000);
afterAll(async () => {
  await browser.close();
  await house[Symbol.asyncDispose]();
});

const agencies = ['disdik', 'dinsos', 'dpmd', 'dinkes', 'dputr', 'dishub', 'diskominfo', 'dlhk'];

async function sheetFor(heads: readonly string[]): Promise<{ text: string; sides: number }> {
  const letter = await letterForBupati(house);
  const penerima = heads.map((jabatan) => ({
    jabatan,
    peran: 'pelaksana',
    instruksi: ['tindak-lanjuti', 'hadir-laporkan'],
    catatan: 'Bahas dengan Bagian Organisasi sebelum Jumat',
  }));
  const bupati = await house.signIn('bupati');
  const body = { outcome: 'disposisi', data: { penerima }, as: 'bupati' };
  const answer = await complete(bupati, letter, 'menunggu-disposisi', body);
  expect(answer.status, await answer.text()).toBe(200);
  const text = await (await bupati(`/cetak/lembar-disposisi/${letter}`)).text();
  const page = await browser.newPage();
  await page.setContent(text);
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  return { text, sides: pdf.getPageCount() };
}

test(
  'nine recipients with a note each are on one side of half F4',
  { timeout: 60_000 },
  async () => {
    const heads = agencies.map((id) => `kadis-${id}`);
    const { text, sides } = await sheetFor([...heads, 'sekda']);
    expect(sides).toBe(1);
    expect(text.match(/Bahas dengan Bagian Organisasi/g)?.length).toBe(9);
  },
);

test('a deadline that was computed stands on it', async () => {
  const { text } = await sheetFor(['kadis-disdik']);
  expect(text).toMatch(/<td class="due">\d\d\/\d\d\/\d{4}<\/td>/);
});
