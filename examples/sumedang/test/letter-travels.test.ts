// A letter from the front desk to the archive, by nine officers, on wide screens and on phones.

import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { letterScan } from '../src/letters/letter-scan.ts';
import { twelveLetters } from '../src/letters/twelve-letters.ts';
import { picture } from './demo.ts';
import {
  addressOf,
  choose,
  disposeFurther,
  finish,
  mark,
  openList,
  openStory,
  openTask,
  report,
  rowOf,
} from './desk.ts';
import { journey } from './journey.ts';

const names = {
  agendaris: 'Agendaris Bupati (Bagian Umum)',
  sekda: 'Sekretaris Daerah',
  bupati: 'Bupati',
  wabup: 'Wakil Bupati',
  asisten: 'Asisten Pemerintahan dan Kesejahteraan Rakyat',
  dinkes: 'Kepala Dinas Kesehatan',
  dpmd: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
  disdik: 'Kepala Dinas Pendidikan',
  dinsos: 'Kepala Dinas Sosial',
  capil: 'Kepala Dinas Kependudukan dan Pencatatan Sipil',
  kapus: 'Kepala Puskesmas Jatinangor',
  gizi: 'Petugas Gizi Jatinangor',
} as const;

let scan: string;
beforeAll(async () => {
  const [, letter] = twelveLetters();
  if (letter === undefined) throw new Error('no letter to scan');
  scan = join(tmpdir(), 'Surat Gubernur.pdf');
  await writeFile(scan, await letterScan(letter.letter));
});

journey(names, ({ size, at, step }) => {
  const subject = `Percepatan penurunan stunting (${size})`;

  step('the registrar registers it, with its scan', async () => {
    const page = await at('agendaris');
    await page.goto('/#/start/surat-masuk');
    await page.getByRole('button', { name: 'Buka lembar baru' }).click();
    await page.getByRole('radio', { name: 'Loket surat' }).check();
    await page.getByRole('textbox', { name: /^Surat dari/ }).fill('Gubernur Jawa Barat');
    await page.getByRole('textbox', { name: /^Nomor surat/ }).fill('400.7/27/Kesra');
    await page.getByLabel(/^Tanggal surat/).fill('2026-01-12');
    const list = page.getByRole('listitem');
    for (const typed of ['Hal yang salah ketik', subject]) {
      await page.getByRole('textbox', { name: /^Hal/ }).fill(typed);
      if (size === 'desktop') await list.filter({ hasText: typed }).first().waitFor();
    }
    await page.getByLabel(/^Jenis naskah/).selectOption('surat-edaran');
    await mark(page, { code: '400.7', urgency: 'Segera' });
    await page.locator('input[type=file]').setInputFiles(scan);
    await page.getByText('Surat-Gubernur.pdf').first().waitFor();
    await picture(page, '01-registrasi');
    await finish(page, 'Catat dan teruskan');
  });

  step('the sekda screens it and passes it on', async () => {
    const page = await at('sekda');
    await openTask(page, subject, 'Saring surat');
    await page
      .getByRole('textbox', { name: /^Saran/ })
      .fill('Mohon arahan; Dinkes sudah menimbang.');
    await picture(page, '02-penyaringan');
    await finish(page, 'Naikkan ke pimpinan');
  });

  step('the bupati disposes to four, one to coordinate and one to know', async () => {
    const page = await at('bupati');
    await openTask(page, subject, 'Disposisi ·');
    await choose(page, [
      { name: names.sekda, role: 'Koordinator', note: 'Hadiri sendiri, jangan diwakilkan.' },
      { name: names.dpmd },
      { name: names.disdik },
      { name: names.wabup, role: 'Untuk diketahui' },
    ]);
    await picture(page, '03-disposisi');
    await finish(page, 'Disposisikan');
  });

  step('he adds a fifth and withdraws it before it is read', async () => {
    const page = await at('bupati');
    await openLetter(page, subject);
    await page.getByRole('button', { name: 'Tambah penerima' }).first().click();
    const dialog = page.getByRole('dialog');
    await choose(dialog, [{ name: names.dinsos }]);
    await dialog.getByRole('button', { name: 'Tambah penerima', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const node = page.locator('.alir-tree-node', { hasText: names.dinsos });
    await node.getByRole('button', { name: /Tarik/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /Tarik/ }).click();
    await node.getByText('Ditarik').first().waitFor();
    await picture(page, '04-ditarik');
  });

  step('the wakil bupati acknowledges it', async () => {
    const page = await at('wabup');
    await openList(page);
    await page.getByRole('button', { name: `Sudah dibaca: ${subject}` }).click();
    await page.locator('.alir-toast-success').waitFor();
    await picture(page, '05-sudah-dibaca');
  });

  step(
    'the head of education says it is not their duty, and the bupati gives it to another',
    async () => {
      const disdik = await at('disdik');
      await openTask(disdik, subject, 'Tindak lanjuti disposisi');
      await finish(disdik, 'Bukan tupoksi', 'Penimbangan balita bukan tugas Dinas Pendidikan.');
      const bupati = await at('bupati');
      await openTask(bupati, subject, 'Bukan tupoksi');
      await bupati.getByText('Penimbangan balita bukan tugas').first().waitFor();
      await picture(bupati, '06-bukan-tupoksi');
      await choose(bupati, [{ name: names.capil }]);
      await finish(bupati, 'Alihkan ke jabatan lain');
      const capil = await at('capil');
      await openTask(capil, subject, 'Tindak lanjuti disposisi');
      await report(capil, 'Data balita dari kartu keluarga sudah diserahkan.');
      await openTask(bupati, subject, 'Terima laporan');
      await finish(bupati, 'Terima');
    },
  );

  step('the sekda reads from whom it comes, and the words that came with it', async () => {
    const page = await at('sekda');
    await openTask(page, subject, 'Tindak lanjuti disposisi');
    const slip = page.locator('.alir-slip');
    await slip.getByText('Hadiri sendiri, jangan diwakilkan.').waitFor();
    await slip.getByText(`Disposisi dari ${names.bupati}`).waitFor();
    await picture(page, '07-catatan-pemberi');
  });

  step('it goes down to the fifth level', async () => {
    for (const [giver, recipient] of [
      ['sekda', 'asisten'],
      ['asisten', 'dinkes'],
      ['dinkes', 'kapus'],
      ['kapus', 'gizi'],
    ] as const) {
      const page = await at(giver);
      await openTask(page, subject, 'Tindak lanjuti disposisi');
      await disposeFurther(page, [{ name: names[recipient] }]);
      await page.locator('.alir-tree-node', { hasText: names[recipient] }).first().waitFor();
    }
    await picture(await at('kapus'), '08-disposisi-lagi');
  });

  step('the report of the last comes back once and is then accepted', async () => {
    const gizi = await at('gizi');
    await openTask(gizi, subject, 'Tindak lanjuti disposisi');
    await picture(gizi, '09-tindak-lanjut');
    await report(gizi, 'Penimbangan selesai di 12 posyandu.');
    const kapus = await at('kapus');
    await openTask(kapus, subject, 'Terima laporan');
    await finish(kapus, 'Kembalikan', 'Sebutkan jumlah balita yang ditimbang.');
    await openTask(gizi, subject, 'Tindak lanjuti disposisi');
    await gizi.getByText('Sebutkan jumlah balita').first().waitFor();
    await picture(gizi, '10-dikembalikan');
    await report(gizi, 'Penimbangan selesai di 12 posyandu, 486 balita.');
  });

  step('reports go up and each giver accepts', async () => {
    for (const [recipient, giver] of [
      ['gizi', 'kapus'],
      ['kapus', 'dinkes'],
      ['dinkes', 'asisten'],
      ['asisten', 'sekda'],
      ['sekda', 'bupati'],
    ] as const) {
      if (recipient !== 'gizi') {
        const page = await at(recipient);
        await openTask(page, subject, 'Tindak lanjuti disposisi');
        await report(page, `Laporan ${names[recipient]}: penimbangan serentak terlaksana.`);
      }
      const page = await at(giver);
      await openTask(page, subject, 'Terima laporan');
      if (giver === 'bupati') await picture(page, '11-terima-laporan');
      await finish(page, 'Terima');
    }
    const dpmd = await at('dpmd');
    await openTask(dpmd, subject, 'Tindak lanjuti disposisi');
    await report(dpmd, 'Kader posyandu di 270 desa sudah digerakkan.');
    const bupati = await at('bupati');
    await openTask(bupati, subject, 'Terima laporan');
    await finish(bupati, 'Terima');
  });

  step('the sekda reviews and archives', async () => {
    const page = await at('sekda');
    await openTask(page, subject, 'Tinjau hasil');
    await picture(page, '12-tinjau');
    await finish(page, 'Selesai, arsipkan');
  });

  step('tree and timeline tell the story', async () => {
    const page = await at('agendaris');
    await openLetter(page, subject);
    const tree = page.locator('.alir-tree');
    await tree.waitFor();
    await picture(page, '13-surat');
    const told = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    for (const words of [
      'Agendaris Bupati (Bagian Umum) mencatat surat dan meneruskannya',
      'Kepala Dinas Pendidikan menyatakan disposisi ini bukan tupoksinya',
      'Kepala Puskesmas Jatinangor mengembalikan laporan Petugas Gizi Jatinangor',
      'Bupati menerima laporan Sekretaris Daerah',
      'Sekretaris Daerah menyelesaikan surat dan mengarsipkannya',
      'Koordinator',
      'Tindak lanjuti',
      'Untuk diketahui',
      'Dialihkan',
      'Ditarik',
      'Sebutkan jumlah balita yang ditimbang.',
    ])
      expect(told).toContain(words);
    expect(
      await page
        .locator('.alir-tree-node .alir-tree-node .alir-tree-node .alir-tree-node .alir-tree-node')
        .count(),
    ).toBe(1);
    await tree.scrollIntoViewIfNeeded();
    await picture(page, '14-pohon');
    await page
      .getByRole('heading', { name: /Riwayat|Perjalanan/ })
      .last()
      .scrollIntoViewIfNeeded();
    await picture(page, '15-riwayat');
  });

  step('the disposition sheet holds all levels on one side', async () => {
    const page = await at('agendaris');
    await openLetter(page, subject);
    await page.goto(await addressOf(page, 'Lembar disposisi'));
    await page.getByRole('heading', { name: 'Diteruskan kepada' }).waitFor();
    await picture(page, '16-lembar-disposisi');
    expect(await page.locator('td.number').allInnerTexts()).toContain('1.1.1.1.1');
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});

/** Finds the letter among what one has done, and opens the whole of it. */
async function openLetter(page: Page, subject: string): Promise<void> {
  await page.goto('/#/box/selesai-oleh-saya');
  await page.reload();
  await rowOf(page, subject).first().click();
  await openStory(page);
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}
