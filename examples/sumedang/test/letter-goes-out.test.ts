// An outgoing letter from its draft to the archive, on wide screens and on phones: three initials, one return, a Plt who signs
// no personnel decree, a passphrase that is wrong once, a courier, the archive.

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './demo.ts';
import {
  addressOf,
  choose,
  confirmSignature,
  finish,
  mark,
  openStory,
  openTask,
  press,
  sign,
  typePassphrase,
} from './desk.ts';
import { journey } from './journey.ts';

const names = {
  drafter: 'Ketua Tim Kerja Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan',
  kabid: 'Kepala Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan',
  kadis: 'Kepala Dinas Kesehatan',
  dpmd: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
  sekda: 'Sekretaris Daerah',
  agendaris: 'Agendaris Dinas Kesehatan',
} as const;

journey(names, ({ size, at, step }) => {
  const subject = `Hibah penanganan demam berdarah (${size})`;
  const decree = `Pengangkatan pejabat fungsional (${size})`;

  step('a letter is drafted on the skeleton of its kind', async () => {
    const page = await at('drafter');
    await begin(page, 'surat-dinas', subject);
    const text = page.getByRole('textbox', { name: /^Naskah/ });
    await expect.poll(() => text.inputValue()).toContain('Dengan hormat');
    await page.getByRole('radio', { name: 'Ke luar' }).check();
    await page.getByRole('textbox', { name: /^Kepada/ }).fill('Gubernur Jawa Barat');
    await page.getByRole('spinbutton', { name: /^Nilai/ }).fill('250000000');
    await mark(page, { code: '400.7', urgency: 'Biasa' });
    await text.fill('Kami mengajukan hibah penanganan demam berdarah sebesar Rp250 juta.');
    const coordination = page.locator('.alir-field', { hasText: 'Paraf koordinasi' }).last();
    await choose(coordination, [{ name: names.dpmd }]);
    await picture(page, '20-konsep');
    await finish(page, 'Ajukan');
  });

  step('coordination, the head of the division and the head of the agency initial it', async () => {
    const dpmd = await at('dpmd');
    await openTask(dpmd, subject, 'Paraf koordinasi');
    await picture(dpmd, '21-paraf-koordinasi');
    await finish(dpmd, 'Bubuhkan paraf');
    const kabid = await at('kabid');
    await openTask(kabid, subject, 'Paraf naskah');
    await picture(kabid, '22-paraf');
    await finish(kabid, 'Bubuhkan paraf');
  });

  step(
    'the head of the agency returns it, the drafter revises it, and the difference is shown',
    async () => {
      const kadis = await at('kadis');
      await openTask(kadis, subject, 'Paraf naskah');
      await finish(kadis, 'Kembalikan', 'Sebutkan jumlah kasusnya.');
      const drafter = await at('drafter');
      await openTask(drafter, subject, 'Perbaiki konsep');
      await drafter.getByText('Sebutkan jumlah kasusnya.').first().waitFor();
      await picture(drafter, '23-perbaikan');
      await drafter
        .getByRole('textbox', { name: /^Naskah/ })
        .fill('Kami mengajukan hibah penanganan 412 kasus demam berdarah sebesar Rp250 juta.');
      await finish(drafter, 'Ajukan ulang');
      const dpmd = await at('dpmd');
      await openTask(dpmd, subject, 'Paraf koordinasi');
      await finish(dpmd, 'Bubuhkan paraf');
      const kabid = await at('kabid');
      await openTask(kabid, subject, 'Paraf naskah');
      const beside = await kabid.context().newPage();
      await beside.goto(kabid.url());
      await showDifference(beside);
      await picture(beside, '24-perbedaan');
      await beside.close();
      await finish(kabid, 'Bubuhkan paraf');
      await openTask(kadis, subject, 'Paraf naskah');
      await finish(kadis, 'Bubuhkan paraf');
    },
  );

  step('the sekda signs on behalf of the bupati: once with a wrong passphrase', async () => {
    const page = await at('sekda');
    await openTask(page, subject, 'Tanda tangani');
    await press(page, 'Tanda tangani');
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
    await page.getByText('Belum ditandatangani: frasa sandi tidak diisi.').first().waitFor();
    await typePassphrase(page, 'salah');
    await picture(page, '25-frasa-sandi');
    await confirmSignature(page);
    await openTask(page, subject, 'Tanda tangani');
    await page.getByText('Frasa sandi salah').first().waitFor();
    await page
      .getByText(/^B\/\d{3}\/400[.]7\/\d{4}$/)
      .first()
      .waitFor();
    await picture(page, '26-frasa-salah');
    await sign(page);
  });

  step('the registrar sends it by courier, prints it, and files it', async () => {
    const page = await at('agendaris');
    await openTask(page, subject, 'Kirim surat');
    await page.getByRole('radio', { name: 'Kurir' }).check();
    await page.getByRole('textbox', { name: /^Nama kurir/ }).fill('Caraka Setda');
    await page.getByRole('textbox', { name: /^Nomor resi/ }).fill('SMD-0117');
    await picture(page, '27-kirim');
    await finish(page, 'Kirim');
    await openTask(page, subject, 'Arsipkan surat');
    await picture(page, '28-arsip');
    await openStory(page);
    const address = await addressOf(page, 'Lihat dan cetak surat');
    await openTask(page, subject, 'Arsipkan surat');
    await finish(page, 'Arsipkan');
    await page.goto(address);
    await page.getByText('a.n. BUPATI SUMEDANG').waitFor();
    await picture(page, '29-surat-tercetak');
    await page.goto(address.replace('/cetak/surat/', '/verifikasi/'));
    await page.getByText('Tanda tangan sah').waitFor();
    await picture(page, '30-verifikasi');
  });

  step('a personnel decree waits: the Plt who heads the agency may not sign it', async () => {
    const drafter = await at('drafter');
    await begin(drafter, 'keputusan-kepegawaian', decree);
    await drafter.getByRole('radio', { name: 'Ke luar' }).check();
    await drafter.getByRole('textbox', { name: /^Kepada/ }).fill('Yang bersangkutan');
    await mark(drafter, { code: '800.1', urgency: 'Biasa' });
    await finish(drafter, 'Ajukan');
    const kabid = await at('kabid');
    await openTask(kabid, decree, 'Paraf naskah');
    await finish(kabid, 'Bubuhkan paraf');
    const plt = await at('kadis');
    await openTask(plt, decree, 'Tanda tangani');
    const button = plt.getByRole('button', { name: 'Tanda tangani', exact: true });
    await picture(plt, '31-plt-ditolak');
    expect(await button.isEnabled()).toBe(false);
    const back = plt.getByRole('button', { name: 'Kembalikan', exact: true });
    expect(await back.isEnabled(), 'returning decides nothing').toBe(true);
  });
});

async function begin(page: Page, kind: string, subject: string): Promise<void> {
  await page.goto('/#/start/surat-keluar');
  await page.getByLabel(/^Jenis naskah/).selectOption(kind);
  await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

/** In the story of the letter: who wrote which version, and what differs from the one before. */
async function showDifference(page: Page): Promise<void> {
  await openStory(page);
  await page
    .getByRole('button', { name: /versi 3/ })
    .first()
    .click();
  await page.getByRole('dialog').getByText('412').first().waitFor();
}
