// A travel from its plan to its payment, on wide screens and on phones: a person who is away already, the letter, the order
// and its advance, the stamped page, the report, a row that comes back, the payment, and what is printed.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './demo.ts';
import { addressOf, choose, finish, openStory, openTask, press, sign } from './desk.ts';
import { journey } from './journey.ts';

const agency = {
  head: 'Kepala Dinas Sosial',
  deputy: 'Sekretaris Dinas Sosial',
  treasurer: 'Bendahara Pengeluaran Dinas Sosial',
} as const;
/** Whoever travels is away: each size sends a team of its own. */
const people = {
  desktop: {
    ...agency,
    team: 'Ketua Tim Kerja Bidang Rehabilitasi Sosial Dinas Sosial',
    chief: 'Kepala Bidang Rehabilitasi Sosial Dinas Sosial',
  },
  phone: {
    ...agency,
    team: 'Ketua Tim Kerja Bidang Perlindungan dan Jaminan Sosial Dinas Sosial',
    chief: 'Kepala Bidang Perlindungan dan Jaminan Sosial Dinas Sosial',
  },
} as const;
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(Date.now());

journey(
  (size) => people[size],
  ({ size, at, step }) => {
    const purpose = `Koordinasi rehabilitasi sosial (${size})`;
    const second = `Rapat yang bersamaan (${size})`;

    step('is planned, and the letter of assignment is written from the plan', async () => {
      const page = await at('team');
      await begin(page, purpose);
      await fillPlan(page, people[size].team);
      await picture(page, 'dinas-40-rencana');
      await finish(page, 'Pesan tanggal');
      await openTask(page, purpose, 'Susun surat tugas');
      const text = page.getByRole('textbox', { name: /^Naskah/ });
      await expect.poll(() => text.inputValue()).toContain('MEMERINTAHKAN');
      await picture(page, 'dinas-41-surat-tugas');
      await finish(page, 'Ajukan');
    });

    step('somebody who is away already is named, with the other letter and its days', async () => {
      const page = await at('team');
      await begin(page, second);
      await fillPlan(page, people[size].team);
      await press(page, 'Pesan tanggal');
      await page
        .getByText(/sudah bertugas/)
        .first()
        .waitFor();
      await picture(page, 'dinas-42-bentrok');
    });

    step(
      'the head of the division initials the letter, the head of the agency signs it',
      async () => {
        const chief = await at('chief');
        await openTask(chief, purpose, 'Paraf naskah');
        await finish(chief, 'Bubuhkan paraf');
        const head = await at('head');
        await openTask(head, purpose, 'Tanda tangani');
        await sign(head);
      },
    );

    step('the order is signed with an advance, and the treasurer pays it', async () => {
      const page = await at('deputy');
      await openTask(page, purpose, 'Tanda tangani SPPD');
      await page.getByRole('textbox', { name: /^Uang muka/ }).fill('500000');
      await picture(page, 'dinas-43-sppd');
      await sign(page);
      const treasurer = await at('treasurer');
      await openTask(treasurer, purpose, 'Bayarkan uang muka');
      await picture(treasurer, 'dinas-44-uang-muka');
      await finish(treasurer, 'Sudah dibayarkan');
    });

    step('the traveller leaves, has page 2 stamped, and comes back', async () => {
      const page = await at('team');
      await openTask(page, purpose, 'Catat keberangkatan');
      await picture(page, 'dinas-45-berangkat');
      await finish(page, 'Berangkat');
      await openTask(page, purpose, 'Isi halaman 2');
      await page.getByRole('button', { name: 'Tambah baris' }).click();
      await page.getByRole('textbox', { name: /^Tempat/ }).fill('Dinas Sosial Provinsi, Bandung');
      await page.getByLabel(/^Tiba tanggal/).fill(today);
      await page.getByLabel(/^Berangkat lagi tanggal/).fill(today);
      await page.getByRole('textbox', { name: /^Nama pejabat/ }).fill('Pejabat contoh');
      await page.getByLabel(/^Kembali tanggal/).fill(today);
      await picture(page, 'dinas-46-stempel');
      await finish(page, 'Sudah kembali');
    });

    step('the report is handed in, and costs are submitted with a receipt', async () => {
      const page = await at('team');
      await openTask(page, purpose, 'Susun laporan');
      await page
        .getByRole('textbox', { name: /^Hasil perjalanan/ })
        .fill('Disepakati jadwal pendampingan.');
      await picture(page, 'dinas-47-laporan');
      await finish(page, 'Serahkan laporan');
      await openTask(page, purpose, 'Isi rincian biaya');
      await page.getByRole('button', { name: 'Tambah baris' }).click();
      await addCost(page, 1, { kind: 'uang-harian', what: 'Uang harian 1 hari', price: '430000' });
      await page.getByRole('button', { name: 'Tambah baris' }).click();
      await addCost(page, 2, {
        kind: 'transportasi',
        what: 'Tol dan bahan bakar',
        price: '215500,5',
        receipt: true,
      });
      await picture(page, 'dinas-48-kuitansi');
      await finish(page, 'Ajukan ke bendahara');
    });

    step('the treasurer returns a row, and pays when it is mended', async () => {
      const treasurer = await at('treasurer');
      await openTask(treasurer, purpose, 'Periksa pertanggungjawaban');
      await treasurer.getByRole('button', { name: 'Tambah baris' }).click();
      await treasurer.getByRole('spinbutton', { name: /^Baris nomor/ }).fill('2');
      await treasurer.getByRole('textbox', { name: /^Alasan/ }).fill('Pecahan rupiah dibulatkan');
      await picture(treasurer, 'dinas-49-verifikasi');
      await finish(treasurer, 'Kembalikan baris');
      const page = await at('team');
      await openTask(page, purpose, 'Isi rincian biaya');
      await page.getByText('Pecahan rupiah dibulatkan').first().waitFor();
      await picture(page, 'dinas-50-dikembalikan');
      await page
        .getByRole('textbox', { name: /^Harga satuan/ })
        .nth(1)
        .fill('215500');
      await finish(page, 'Ajukan ke bendahara');
      await openTask(treasurer, purpose, 'Periksa pertanggungjawaban');
      await finish(treasurer, 'Setujui');
      await openTask(treasurer, purpose, 'Bayar biaya perjalanan');
      await treasurer.getByRole('radio', { name: 'Transfer' }).check();
      await picture(treasurer, 'dinas-51-bayar');
    });

    step('order, costs and letter are printed, and the signature is checked', async () => {
      const page = await at('treasurer');
      await openStory(page);
      const order = await addressOf(page, 'Cetak SPPD');
      const costs = await addressOf(page, 'Cetak rincian biaya');
      await picture(page, 'dinas-52-riwayat');
      await page.goto(order);
      await page.getByText('SURAT PERINTAH PERJALANAN DINAS').waitFor();
      await picture(page, 'dinas-53-sppd-halaman-1');
      await page.getByText('Telah diperiksa').scrollIntoViewIfNeeded();
      await picture(page, 'dinas-54-sppd-halaman-2');
      const foot = (await page.locator('.letter footer').first().textContent()) ?? '';
      const check = /http\S+\/verifikasi\/\S+/.exec(foot)?.[0] ?? '';
      await page.goto(costs);
      await page.getByText('enam ratus empat puluh lima ribu lima ratus rupiah').waitFor();
      await picture(page, 'dinas-55-rincian-biaya');
      await page.goto(check);
      await page.getByText('Tanda tangan sah').waitFor();
      const head = await at('head');
      await head.goto('/perjalanan');
      await head.getByRole('cell', { name: people[size].team }).first().waitFor();
      await picture(head, 'dinas-56-siapa-bepergian');
      const treasurer = await at('treasurer');
      await openTask(treasurer, purpose, 'Bayar biaya perjalanan');
      await treasurer.getByRole('radio', { name: 'Transfer' }).check();
      await finish(treasurer, 'Selesai dibayar');
    });
  },
);

async function begin(page: Page, purpose: string): Promise<void> {
  await page.goto('/#/start/surat-tugas-sppd');
  await page.getByRole('textbox', { name: /^Maksud perjalanan/ }).fill(purpose);
  await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
  await page.getByRole('heading', { level: 1, name: purpose }).waitFor();
}

async function fillPlan(page: Page, traveller: string): Promise<void> {
  await page
    .getByRole('textbox', { name: /^Tempat tujuan/ })
    .fill('Dinas Sosial Provinsi, Bandung');
  await page.getByLabel(/^Tanggal berangkat/).fill(today);
  await page.getByLabel(/^Tanggal harus kembali/).fill(today);
  await page.getByLabel(/^Alat angkutan/).selectOption('kendaraan-dinas');
  await choose(page.locator('.alir-field', { hasText: 'Pelaksana' }).last(), [{ name: traveller }]);
  await page
    .getByRole('textbox', { name: /^Sumber dana/ })
    .fill('Rehabilitasi sosial, 5.1.02.04.01.0001');
  await page.getByRole('radio', { name: 'Biasa', exact: true }).check();
  await page.getByRole('radio', { name: 'Biasa (B)' }).check();
}

async function addCost(
  page: Page,
  row: number,
  {
    kind,
    what,
    price,
    receipt = false,
  }: {
    readonly kind: string;
    readonly what: string;
    readonly price: string;
    readonly receipt?: boolean;
  },
): Promise<void> {
  const within = page.locator('.alir-row').nth(row - 1);
  await within.getByLabel(/^Jenis biaya/).selectOption(kind);
  await within.getByRole('textbox', { name: /^Uraian/ }).fill(what);
  await within.getByRole('spinbutton', { name: /^Banyaknya/ }).fill('1');
  await within.getByRole('textbox', { name: /^Harga satuan/ }).fill(price);
  if (!receipt) return;
  await within
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'kuitansi-tol.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(
        '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
      ),
    });
  await within.getByText('kuitansi-tol.pdf').first().waitFor();
}
