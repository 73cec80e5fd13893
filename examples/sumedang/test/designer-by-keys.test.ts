// The flow of letters that is made from nothing, made by somebody who has a keyboard and nothing else: steps on the canvas and in
// the outline, what is wrong, the trial, up to what is published.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './demo.ts';
import { finish } from './desk.ts';
import { journeyOn } from './journey.ts';
import { choose, countPointers, focused, goTo, press, write } from './keys.ts';
import { startLetter } from './start-letter.ts';

const names = {
  administrator: 'Kepala Bagian Umum',
  agendaris: 'Agendaris Bupati (Bagian Umum)',
  sekda: 'Sekretaris Daerah',
  bupati: 'Bupati',
  kadis: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
} as const;

journeyOn(['desktop', 'tablet'], names, ({ size, at, step }) => {
  const flow = `Disposisi lewat papan ketik (${size})`;
  let pointers: () => Promise<number>;

  step('a flow begins with nothing but its name', async () => {
    const page = await at('administrator');
    pointers = await countPointers(page);
    await page.goto('/perancang');
    await page.getByRole('heading', { name: 'Alur yang sudah terbit' }).waitFor();
    await goTo(page, 'Nama alur baru');
    await write(page, flow);
    await press(page, 'Enter');
    await proved(page);
  });

  step('a field is added', async () => {
    const page = await at('administrator');
    await goTo(page, 'Rincian alur');
    await press(page, 'Enter');
    await goTo(page, 'Tambah isian');
    await press(page, 'Enter');
    expect(await focused(page)).toBe('Judul');
    await write(page, 'Sifat');
    await choose(page, 'Jenis isian', 'Satu');
    await goTo(page, 'Pilihan');
    await press(page, 'Control+a');
    await page.keyboard.type('biasa\npenting');
    await goTo(page, 'Wajib ada sejak awal');
    await press(page, 'Space', 'Escape');
    expect(await focused(page)).toBe('Gambar alur');
    await picture(page, '110-isian');
  });

  step('steps are put behind each other on the canvas', async () => {
    const page = await at('administrator');
    await add(page, 'Registrasi');
    await press(page, 'Enter');
    await giveTo(page, names.agendaris);
    await press(page, 'Escape');
    await add(page, 'Tugas');
    await press(page, 'Enter');
    await write(page, 'Saring surat');
    await giveTo(page, names.sekda);
    await goTo(page, 'Tulisan pada tombol');
    await write(page, 'Teruskan');
    await press(page, 'Escape');
    await picture(page, '111-gambar');
    await add(page, 'Persetujuan');
    await press(page, 'Enter');
    await write(page, 'Disposisi');
    await giveTo(page, names.bupati);
    await goTo(page, 'Tulisan pada tombol');
    await write(page, 'Disposisikan');
    await press(page, 'Escape');
  });

  step('the others are put into the outline', async () => {
    const page = await at('administrator');
    await press(page, 'Shift+F6');
    await goTo(page, 'Daftar langkah');
    await press(page, 'Enter', 'F6');
    expect(await focused(page)).toContain('Tugas: Disposisi, Bupati');
    await add(page, 'Tugas');
    expect(await focused(page)).toContain('Tugas: Kerjakan');
    await press(page, 'Enter');
    await write(page, 'Tindak lanjuti');
    await giveTo(page, names.kadis);
    await goTo(page, 'Jumlah');
    await write(page, '5');
    await press(page, 'Escape');
    await add(page, 'Arsip');
    await press(page, 'ArrowUp', 'ArrowUp', 'Enter');
    await goTo(page, 'Tambah keputusan');
    await press(page, 'Enter', 'Shift+Tab');
    await backTo(page, 'Tulisan pada tombol');
    await write(page, 'Simpan saja');
    await choose(page, 'Berlanjut ke', 'Arsipkan');
    await press(page, 'Escape', 'ArrowUp', 'Enter');
    await choose(page, 'Berlanjut ke', 'Arsipkan');
    await press(page, 'Escape');
    await picture(page, '112-daftar');
  });

  step('two mistakes are told, and mended', async () => {
    const page = await at('administrator');
    await page.getByRole('button', { name: '1 kesalahan, 2 peringatan' }).waitFor();
    await press(page, 'Shift+F6');
    await goTo(page, '1 kesalahan, 2 peringatan');
    await press(page, 'Enter', 'F6', 'F6');
    await picture(page, '113-masalah');
    await goTo(page, nobody);
    await press(page, 'Enter');
    await giveTo(page, names.administrator);
    await press(page, 'Escape');
    expect(await focused(page)).toContain('Arsipkan, Kepala Bagian Umum');
    await press(page, 'Home', 'ArrowDown', 'Enter');
    await goTo(page, 'Tambah cabang');
    await press(page, 'Enter');
    await backTo(page, 'Isian');
    await page.keyboard.type('Sifat');
    await choose(page, 'Syarat', 'adalah');
    await choose(page, 'Nilai', 'penting');
    await choose(page, 'Berlanjut ke (cabang 1 dari 2)', 'Disposisi');
    await picture(page, '114-syarat');
    await press(page, 'Escape');
    await proved(page);
  });

  step('it is tried as five people', async () => {
    const page = await at('administrator');
    await press(page, 'Shift+F6');
    await goTo(page, 'Coba alur');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Mulai surat' }).waitFor();
    await press(page, 'F6', 'F6');
    await goTo(page, 'Siapa yang memulai');
    await write(page, `Pemangku ${names.agendaris}`);
    await press(page, 'Enter');
    await goTo(page, 'Hal');
    await write(page, 'Surat percobaan');
    await choose(page, 'Sifat', 'penting');
    await goTo(page, 'Mulai surat');
    await press(page, 'Enter');
    for (const button of ['Catat', 'Teruskan', 'Disposisikan', 'Selesai', 'Arsipkan']) {
      await page.getByRole('button', { name: button, exact: true }).waitFor();
      await goTo(page, button);
      await press(page, 'Enter');
    }
    await page
      .getByText('Tidak ada lagi yang ditunggu: surat sudah selesai.', { exact: true })
      .waitFor();
    await picture(page, '115-coba');
  });

  step('it is published, without a pointer', async () => {
    const page = await at('administrator');
    await goTo(page, 'Terbitkan');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Terbitkan versi 1' }).waitFor();
    await goTo(page, 'Terbitkan versi 1');
    await press(page, 'Enter');
    await page.getByText('Versi 1 sudah terbit.').waitFor();
    await picture(page, '116-terbit');
    await press(page, 'Escape');
    expect(await focused(page)).toBe('Terbitkan');
    expect(await pointers()).toBe(0);
  });

  step('a letter of it begins', async () => {
    const page = await at('agendaris');
    await startLetter(page, flow, `Surat pertama (${size})`);
    await finish(page, 'Catat');
  });
});

const nobody =
  'Kesalahan: Tidak ada jabatan berperan “arsiparis” untuk langkah “Arsipkan”. Beri peran itu kepada suatu jabatan.';

async function proved(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tidak ada masalah' }).waitFor();
}

/** Puts a kind of step behind the one that the keyboard is at. */
async function add(page: Page, kind: string): Promise<void> {
  await press(page, 'Insert');
  await page.getByRole('dialog', { name: 'Langkah apa?' }).waitFor();
  await page.keyboard.type(kind);
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function giveTo(page: Page, position: string): Promise<void> {
  await choose(page, 'Siapa yang mengerjakan', 'Jabatan tertentu');
  await goTo(page, 'Jabatan');
  await write(page, position);
  await press(page, 'Enter');
}

/** Goes back until what has the focus is called so. */
async function backTo(page: Page, name: string): Promise<void> {
  await goTo(page, name, 'Shift+Tab');
}
