// A memo and an invitation as people see them, on wide screens and on phones, and the agenda that comes of them.

import type { Page } from 'playwright-core';
import { dateAt, minuteOf, officeDay } from '../src/letters/office-time.ts';
import { dayOf } from '../src/office/open-office.ts';
import { picture } from './demo.ts';
import { addressOf, choose, finish, mark, openStory, openTask, press, sign } from './desk.ts';
import { journey } from './journey.ts';

const names = {
  dpmd: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
  sekda: 'Sekretaris Daerah',
  asisten: 'Asisten Pemerintahan dan Kesejahteraan Rakyat',
  bupati: 'Bupati',
  agendarisDpmd: 'Agendaris Dinas Pemberdayaan Masyarakat dan Desa',
  agendarisBupati: 'Agendaris Bupati (Bagian Umum)',
  prokopim: 'Analis Bagian Protokol dan Komunikasi Pimpinan',
} as const;

journey(names, ({ size, at, step }) => {
  const memo = `Usul pendamping desa (${size})`;
  const meeting = `Rapat evaluasi dana desa (${size})`;

  step('a memo is written upwards and sent', async () => {
    const page = await at('dpmd');
    await page.goto('/#/start/nota-dinas');
    await page.getByRole('textbox', { name: /^Hal/ }).fill(memo);
    await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
    await page.getByRole('heading', { level: 1, name: memo }).waitFor();
    const to = page.locator('.alir-field', { hasText: 'Kepada' }).first();
    await choose(to, [{ name: names.sekda }]);
    await mark(page, { code: '400.10', urgency: 'Segera' });
    await page
      .getByRole('textbox', { name: /^Naskah/ })
      .fill('Mohon persetujuan penambahan empat pendamping desa.');
    await picture(page, '60-konsep-nota');
    await finish(page, 'Kirim');
  });

  step('its recipient disposes it without registering it again', async () => {
    const page = await at('sekda');
    await openTask(page, memo, 'Tindak lanjuti nota dinas');
    await picture(page, '61-nota-masuk');
    await choose(page, [{ name: names.asisten }]);
    await finish(page, 'Disposisikan');
    const asisten = await at('asisten');
    await openTask(asisten, memo, 'Tindak lanjuti disposisi');
    await picture(asisten, '62-disposisi-nota');
    await asisten.getByRole('textbox', { name: /^Laporan/ }).fill('Anggaran tersedia.');
    await finish(asisten, 'Laporkan');
    await openTask(page, memo, 'Terima laporan');
    await finish(page, 'Terima');
    await openTask(page, memo, 'Tutup atau jawab nota dinas');
    await page.getByRole('textbox', { name: /^Jawaban/ }).fill('Disetujui; siapkan keputusannya.');
    await picture(page, '63-jawab-nota');
    await finish(page, 'Jawab');
  });

  step('the sender reads the answer and prints the memo', async () => {
    const page = await at('dpmd');
    await openTask(page, memo, 'Baca jawaban nota dinas');
    await page.getByText('Disetujui; siapkan keputusannya.').first().waitFor();
    await picture(page, '64-jawaban');
    await openStory(page);
    const address = await addressOf(page, 'Lihat dan cetak nota dinas');
    await picture(page, '65-perjalanan-nota');
    await openTask(page, memo, 'Baca jawaban nota dinas');
    await finish(page, 'Sudah dibaca');
    await page.goto(address);
    await page.getByRole('heading', { name: 'NOTA DINAS' }).waitFor();
    await picture(page, '66-nota-tercetak');
  });

  step('an event is entered, and its letter drafted at once', async () => {
    const page = await at('dpmd');
    await page.goto('/#/start/undangan');
    await page.getByRole('textbox', { name: /^Acara/ }).fill(meeting);
    await fillEvent(page);
    await page.getByRole('radio', { name: 'Biasa (B)' }).check();
    await picture(page, '70-undangan-baru');
    await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
    await page.getByRole('heading', { level: 1, name: meeting }).waitFor();
    await page.getByRole('textbox', { name: /^Naskah/ }).waitFor();
    await picture(page, '71-undangan-dibuka');
    await page.getByRole('radio', { name: 'Di dalam kabupaten saja' }).check();
    const invited = page.locator('.alir-field', { hasText: 'Yang diundang' }).first();
    await choose(invited, [{ name: names.bupati }]);
    await page.getByLabel(/^Klasifikasi/).selectOption('000.1.5');
    await page.getByRole('radio', { name: 'Segera', exact: true }).check();
    await picture(page, '72-konsep-undangan');
    await finish(page, 'Ajukan');
    await openTask(page, meeting, 'Tanda tangani');
    await sign(page);
    const registrar = await at('agendarisDpmd');
    await openTask(registrar, meeting, 'Kirim undangan');
    await registrar.getByRole('radio', { name: 'Surel' }).check();
    await picture(registrar, '73-kirim-undangan');
    await finish(registrar, 'Kirim');
  });

  step('the bupati answers where the letter is disposed, and the agenda has it', async () => {
    const registrar = await at('agendarisBupati');
    await openTask(registrar, meeting, 'Catat surat masuk');
    await finish(registrar, 'Catat dan teruskan');
    const sekda = await at('sekda');
    await openTask(sekda, meeting, 'Saring surat');
    await finish(sekda, 'Naikkan ke pimpinan');
    const bupati = await at('bupati');
    await openTask(bupati, meeting, 'Disposisi');
    await press(bupati, 'Arsipkan');
    await bupati.getByText('menunggu jawaban: hadir, diwakilkan, atau tidak').first().waitFor();
    await picture(bupati, '74-undangan-belum-dijawab');
    await bupati.getByRole('radio', { name: 'Hadir', exact: true }).check();
    await finish(bupati, 'Arsipkan');
    const aide = await at('prokopim');
    const day = eventDay();
    await aide.goto(`/agenda-pimpinan?jabatan=bupati&mulai=${day}`);
    await aide.getByText(meeting).first().waitFor();
    await picture(aide, '75-agenda-pimpinan');
    const clash = dateAt(minuteOf(dayOf(Date.now())) + 3 * officeDay);
    await aide.goto(`/agenda-pimpinan?jabatan=bupati&mulai=${clash}`);
    await aide.getByText('Bertumpuk').first().waitFor();
    await picture(aide, '81-agenda-bertumpuk');
  });

  step('the organiser sees the answer, notes one from outside, and prints the recap', async () => {
    const page = await at('dpmd');
    await openTask(page, meeting, 'Pantau jawaban undangan');
    await page.getByText('Di dalam kabupaten', { exact: true }).first().waitFor();
    await picture(page, '76-pantau');
    await press(page, 'Catat jawaban dari luar');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Yang diundang/ }).fill('Kapolres Sumedang');
    await dialog.getByRole('radio', { name: 'Hadir', exact: true }).check();
    await picture(page, '77-jawaban-luar');
    // What is still on its way when the application is left goes out when it is opened again: it is waited for.
    const sent = page.waitForResponse((answer) => /[/]actions[/]/.test(answer.url()));
    await dialog.getByRole('button', { name: 'Catat jawaban dari luar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await sent;
    await openStory(page);
    const address = await addressOf(page, 'Lihat dan cetak rekap kehadiran');
    await picture(page, '78-perjalanan-undangan');
    await page.goto(address);
    await page.getByText('Kapolres Sumedang').waitFor();
    await picture(page, '79-rekap-tercetak');
    const letter = await page.locator('.letters a').first().getAttribute('href');
    await page.goto(letter ?? '');
    await page.getByText('hari, tanggal').waitFor();
    await picture(page, '80-undangan-tercetak');
    await page.goto((letter ?? '').replace('/cetak/surat/', '/verifikasi/'));
    await page.getByText('Tanda tangan sah').waitFor();
  });
});

/** In nine days: on this weekday there is work, whatever day it is today. */
function eventDay(): string {
  const day = new Date(Date.now() + 9 * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(day);
}

async function fillEvent(page: Page): Promise<void> {
  await page.getByLabel(/^Mulai/).fill(`${eventDay()}T09:00`);
  await page.getByLabel(/^Selesai/).fill(`${eventDay()}T12:00`);
  await page.getByRole('textbox', { name: /^Tempat/ }).fill('Aula DPMD');
}
