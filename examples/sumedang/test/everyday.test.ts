// What happens every day, on wide screens and on phones: a letter that came before, a letter that must go through SRIKANDI
// while that is down, an aide who only looks.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './demo.ts';
import {
  fillRegistration,
  finish,
  mark,
  openList,
  openStory,
  openTask,
  press,
  sign,
} from './desk.ts';
import { journey } from './journey.ts';

const names = {
  agendaris: 'Agendaris Bupati (Bagian Umum)',
  sekda: 'Sekretaris Daerah',
  bupati: 'Bupati',
  aide: 'Ajudan Bupati',
  operator: 'Kepala Bagian Umum',
  kadis: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
  registrar: 'Agendaris Dinas Pemberdayaan Masyarakat dan Desa',
} as const;

journey(names, ({ size, at, step }) => {
  const subject = `Percepatan sertifikasi aset (${size})`;
  const from = 'Kantor Pertanahan';
  const number = `${size === 'phone' ? 81 : 80}/BPN/2026`;

  step('a letter is registered, and comes again', async () => {
    const page = await at('agendaris');
    await fillRegistration(page, { from, number, subject });
    await finish(page, 'Catat dan teruskan');
    await fillRegistration(page, { from, number, subject: `${subject} lagi` });
    await page.getByText('Surat ini tampaknya sudah pernah dicatat').waitFor();
    await page.getByText('Pengirim dan nomornya sama').first().waitFor();
    await page.getByText('Surat ini tampaknya').scrollIntoViewIfNeeded();
    await picture(page, '50-sudah-dicatat');
    await page.getByRole('button', { name: 'Gabungkan ke sini' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Catatan/ }).fill('Salinan lewat kurir.');
    await picture(page, '51-gabungkan');
    await dialog.getByRole('button', { name: /^Gabungkan/ }).click();
    await page.locator('.alir-toast-success').waitFor();
  });

  step('the earlier letter names the duplicate, and the duplicate where it went', async () => {
    const sekda = await at('sekda');
    await openTask(sekda, subject, 'Saring surat');
    await openStory(sekda);
    const section = sekda.locator('section', { hasText: 'Salinan yang digabungkan' });
    await section.getByText('Salinan lewat kurir.').waitFor();
    await section.scrollIntoViewIfNeeded();
    await picture(sekda, '52-salinan');
    // The duplicate never came to the secretary, so only the registrar has the way to it.
    expect(await section.getByRole('link').count()).toBe(0);
    const page = await at('agendaris');
    await page.goto('/#/box/semua-surat');
    await page
      .locator('a[data-row]', { hasText: `${subject} lagi` })
      .first()
      .click();
    await page
      .getByText(/^Digabungkan oleh/)
      .first()
      .waitFor();
    await picture(page, '53-ke-mana');
    await page.getByRole('link', { name: 'Lihat surat terdahulu' }).click();
    await page.getByRole('heading', { level: 1, name: subject, exact: true }).waitFor();
    await page
      .locator('section', { hasText: 'Salinan yang digabungkan' })
      .getByRole('link')
      .waitFor();
  });

  step('screening finds one by a search', async () => {
    const page = await at('agendaris');
    const third = { from, number: `${number}/salinan`, subject: `${subject} ketiga` };
    await fillRegistration(page, third);
    await finish(page, 'Catat dan teruskan');
    const sekda = await at('sekda');
    await openTask(sekda, `${subject} ketiga`, 'Saring surat');
    await sekda.getByRole('button', { name: 'Tindakan lain' }).click();
    await sekda.getByRole('button', { name: /^Gabungkan dengan surat terdahulu/ }).click();
    const dialog = sekda.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(number);
    await dialog.getByText(subject, { exact: true }).click();
    await picture(sekda, '54-cari-terdahulu');
    await dialog.getByRole('button', { name: /^Gabungkan/ }).click();
    await sekda.locator('.alir-toast-success').waitFor();
  });

  step('an operator makes a kind compulsory, and sees who has changed what', async () => {
    const page = await at('operator');
    await page.goto('/srikandi');
    const group = page.getByRole('group', { name: 'Surat keterangan' });
    await group.getByRole('radio', { name: size === 'phone' ? 'Boleh' : 'Wajib' }).check();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Tersimpan.').waitFor();
    await picture(page, '55-sakelar-srikandi');
  });

  step(
    'a compulsory letter waits with its package; SRIKANDI is down, it follows later',
    async () => {
      const kadis = await at('kadis');
      const letter = `Pengantar data desa (${size})`;
      await draftAndSign(kadis, letter);
      const page = await at('registrar');
      await openTask(page, letter, 'Kirim melalui SRIKANDI');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Unduh paket untuk SRIKANDI' }).click();
      expect((await download).suggestedFilename()).toMatch(/^surat-B-\d+.*[.]zip$/);
      await picture(page, '56-kirim-srikandi');
      await press(page, 'SRIKANDI terganggu');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: /^Catatan/ }).fill('Galat sejak pagi.');
      await dialog.getByRole('button', { name: 'SRIKANDI terganggu' }).click();
      await page.locator('.alir-toast-success').waitFor();
      await openTask(page, letter, 'Kirim surat');
      await page.getByRole('radio', { name: 'Surel' }).check();
      await finish(page, 'Kirim');
      await openTask(page, letter, 'Arsipkan surat');
      await finish(page, 'Arsipkan');
      await openTask(page, letter, 'Susulkan ke SRIKANDI');
      await page.getByRole('textbox', { name: /^ID naskah/ }).fill('SRK-2026-0815');
      await page.getByLabel(/^Dikirim di SRIKANDI pada/).fill('2026-11-02T09:00');
      await picture(page, '57-susulan');
      await finish(page, 'Sudah disusulkan');
    },
  );

  step(
    'an aide reads as the bupati, and finds nothing to press that would be refused',
    async () => {
      const sekda = await at('sekda');
      await openTask(sekda, subject, 'Saring surat');
      await finish(sekda, 'Naikkan ke pimpinan');
      const page = await at('aide');
      await openList(page);
      await picture(page, '58-ajudan-sendiri');
      await readAs(page, 'Bupati');
      await page.getByText('Anda membaca sebagai Bupati.').waitFor();
      await picture(page, '59-membaca-sebagai');
      expect(await page.getByRole('button', { name: 'Pilih', exact: true }).count()).toBe(0);
      await page.locator('a[data-row]', { hasText: subject }).first().click();
      await page.getByRole('heading', { level: 1, name: subject }).waitFor();
      await page.getByText('hanya boleh membaca').first().waitFor();
      await picture(page, '60-hanya-membaca');
      expect(await page.getByRole('button', { name: 'Disposisikan', exact: true }).count()).toBe(0);
      await openStory(page);
      await page.getByRole('heading', { name: 'Riwayat' }).waitFor();
      await picture(page, '61-surat-ajudan');
      expect(await page.getByRole('button', { name: /komentar/i }).count()).toBe(0);
      const bupati = await at('bupati');
      await openList(bupati);
      const row = bupati.locator('a[data-row]', { hasText: subject }).first();
      await row.getByText('Belum dibaca').waitFor({ state: 'attached' });
    },
  );
});

/** By the choice above, or where there is no room for it by the offer at the head of the list. */
async function readAs(page: Page, name: string): Promise<void> {
  const choice = page.getByRole('combobox', { name: /^(Bertindak|Membaca) sebagai/ });
  if (await choice.isVisible()) await choice.selectOption({ label: `a.n. ${name} (membaca)` });
  else await page.getByRole('button', { name: `Membaca sebagai ${name}`, exact: true }).click();
}

/** The head of an agency drafts and signs a covering letter alone. */
async function draftAndSign(page: Page, subject: string): Promise<void> {
  await page.goto('/#/start/surat-keluar');
  await page.getByLabel(/^Jenis naskah/).selectOption('surat-pengantar');
  await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  await page.getByRole('radio', { name: 'Ke luar' }).check();
  await page.getByRole('textbox', { name: /^Kepada/ }).fill('Gubernur Jawa Barat');
  await mark(page, { code: '400.10', urgency: 'Biasa' });
  await finish(page, 'Ajukan');
  await openTask(page, subject, 'Tanda tangani');
  await sign(page);
}
