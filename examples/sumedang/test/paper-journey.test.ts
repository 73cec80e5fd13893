// The paper procedure on screens: prepared in the inbox, printed, declared, told to the unit, entered afterwards; and the register.

import { PDFDocument } from 'pdf-lib';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { picture } from './demo.ts';
import { finish } from './desk.ts';
import { journey } from './journey.ts';

/** A unit of its own for each size: both run over one database. */
const units = {
  desktop: { registrar: 'Agendaris Dinas Kesehatan', head: 'Kepala Dinas Kesehatan' },
  phone: { registrar: 'Agendaris Dinas Pendidikan', head: 'Kepala Dinas Pendidikan' },
} as const;

journey(
  (size) => units[size],
  ({ at, step }) => {
    step('four days on paper, from the stock of numbers to the last one explained', async () => {
      const page = await at('registrar');
      await prepare(page);
      await page.goto('/prosedur-kertas');
      await expect.poll(() => page.getByText('siap, belum berlaku').count()).toBe(1);
      await picture(page, '81-prosedur-kertas');
      await page.getByRole('link', { name: /Persediaan darurat/ }).click();
      await picture(page, '82-siap');
      await page.getByRole('link', { name: 'Cetak blangko' }).click();
      await page.getByRole('heading', { name: 'Buku nomor prosedur kertas' }).first().waitFor();
      await picture(page, '83-blangko');
      const sheets = await page.locator('.paper').count();
      const printed = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
      expect(printed.getPageCount(), 'one side for each form').toBe(sheets);
      await page
        .getByRole('heading', { name: 'Lembar disposisi' })
        .first()
        .scrollIntoViewIfNeeded();
      await picture(page, '84-lembar-kosong');
      await page.goBack();
      await page
        .getByRole('textbox', { name: 'Alasan' })
        .first()
        .fill('Listrik padam karena banjir');
      await page.getByRole('button', { name: 'Berlakukan prosedur kertas' }).click();
      await page.getByText('Prosedur kertas berlaku. Semua pejabat').waitFor();
      await picture(page, '85-berlaku');
      const address = page.url().replace(/\/berlakukan$/, '');

      const chief = await at('head');
      await chief.getByText('Surat dicatat di kertas dengan nomor yang disisihkan').waitFor();
      await picture(chief, '86-pemberitahuan-unit');

      await page.getByRole('button', { name: 'Akhiri prosedur kertas' }).click();
      await page.getByText('Susulkan surat yang dicatat di kertas').waitFor();
      const line = page.locator('details', { hasText: 'susulkan surat' }).first();
      await line.locator('summary').click();
      await picture(page, '87-susulkan');
      await line.getByRole('button', { name: 'Lanjut ke pencatatan' }).click();
      await register(page);
      await picture(page, '88-surat-kertas-dicatat');
      await finish(page, 'Catat dan teruskan');

      await page.goto(address);
      await page.getByRole('button', { name: /Batalkan \d+ nomor sisa/ }).click();
      await page.getByText('Semua nomor sudah jelas').waitFor();
      await picture(page, '89-semua-jelas');
      await page.getByRole('button', { name: 'Tutup prosedur kertas' }).click();
      await page.getByText('Prosedur kertas ditutup').waitFor();
      await page.goto('/buku-nomor');
      await page.getByRole('heading', { name: /^Buku nomor/ }).waitFor();
      await expect.poll(() => page.locator('tr.void').count()).toBeGreaterThan(0);
      await picture(page, '90-buku-nomor');
      await page.locator('tr.void').first().scrollIntoViewIfNeeded();
      await picture(page, '91-buku-nomor-batal');
    });
  },
);

async function prepare(page: Page): Promise<void> {
  await page.goto('/#/start/prosedur-kertas');
  await page.getByRole('textbox', { name: /^Untuk apa/ }).fill('Persediaan darurat');
  await page.getByRole('spinbutton', { name: /agenda/ }).fill('4');
  await page.getByRole('spinbutton', { name: /surat keluar/ }).fill('2');
  await picture(page, '80-siapkan');
  await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
  await expect
    .poll(async () => {
      const answer = await page.request.get('/prosedur-kertas');
      return (await answer.text()).includes('siap, belum berlaku');
    })
    .toBe(true);
}

/** Fills in what stands on the letter. */
async function register(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const text = (name: RegExp) => page.getByRole('textbox', { name });
  await expect.poll(() => text(/^Nomor agenda di kertas/).inputValue()).toMatch(/^\d+$/);
  await text(/^Surat dari/).fill('PLN UP3 Sumedang');
  await text(/^Nomor surat/).fill('012/UP3/2026');
  await page.getByLabel(/^Tanggal surat/).fill(new Date().toISOString().slice(0, 10));
  await text(/^Hal/).fill('Pemadaman bergilir');
  await page.getByRole('combobox', { name: /^Jenis naskah/ }).selectOption('surat-dinas');
  await page.getByRole('combobox', { name: /^Klasifikasi/ }).selectOption('600');
  await page
    .locator('.alir-field', { hasText: 'Sifat' })
    .getByRole('radio', { name: 'Biasa' })
    .first()
    .check();
  await page.getByRole('radio', { name: 'Biasa (B)' }).check();
}
