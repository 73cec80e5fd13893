// Somebody who cannot program makes a flow of letters from nothing, with a pointer: it is built, what is wrong is told and mended,
// it is tried as everybody in it, published, worked, changed and published again.

import { expect } from 'vitest';
import { picture } from './demo.ts';
import {
  addCase,
  addChoiceField,
  addFirst,
  addInto,
  addOutcome,
  beginFlow,
  call,
  callOutcome,
  detail,
  giveTo,
  leadOutcome,
  openProblems,
  openStep,
  proved,
  publish,
  setDeadline,
  tryAs,
} from './designing.ts';
import { finish, openTask } from './desk.ts';
import { journeyOn } from './journey.ts';
import { openTasks } from './open-tasks.ts';
import { startLetter } from './start-letter.ts';

const names = {
  administrator: 'Kepala Bagian Umum',
  agendaris: 'Agendaris Bupati (Bagian Umum)',
  sekda: 'Sekretaris Daerah',
  bupati: 'Bupati',
  kadis: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
} as const;

journeyOn(['desktop', 'tablet'], names, ({ size, at, step }) => {
  const flow = `Disposisi kabupaten (${size})`;
  const letter = (version: string): string => `Undangan panen raya ${version} (${size})`;

  step('a flow begins with nothing but its name', async () => {
    const page = await at('administrator');
    await page.goto('/perancang');
    await picture(page, '90-pilih-alur');
    await beginFlow(page, flow);
    await picture(page, '91-kosong');
    await addChoiceField(page, 'Sifat', ['biasa', 'penting']);
    await picture(page, '92-isian');
  });

  step('it is built by five kinds of steps', async () => {
    const page = await at('administrator');
    await addFirst(page, 'Registrasi');
    await giveTo(page, names.agendaris);
    await picture(page, '93-registrasi');
    await addInto(page, 'Catat ke “Selesai”', 'Tugas');
    await call(page, 'Saring surat');
    await giveTo(page, names.sekda);
    await setDeadline(page, 1, 'hari kerja');
    await callOutcome(page, 'Selesai', 'Teruskan');
    await addInto(page, 'Teruskan ke “Selesai”', 'Persetujuan');
    await call(page, 'Disposisi');
    await giveTo(page, names.bupati);
    await callOutcome(page, 'Setuju', 'Disposisikan');
    await addInto(page, 'Disposisikan ke “Selesai”', 'Tugas');
    await call(page, 'Tindak lanjuti');
    await giveTo(page, names.kadis);
    await setDeadline(page, 5, 'hari kerja');
    await addInto(page, 'Selesai ke “Selesai”', 'Arsip');
    await openStep(page, 'Disposisi');
    await addOutcome(page, 'Simpan saja', 'Arsipkan');
    await picture(page, '94-disposisi');
    await openStep(page, 'Saring surat');
    await leadOutcome(page, 'Teruskan', 'Arsipkan');
  });

  step('two mistakes are told: nobody could do a step, and nothing leads to another', async () => {
    const page = await at('administrator');
    const problems = await openProblems(page);
    const nobody = problems.getByText('Tidak ada jabatan berperan “arsiparis”');
    const apart = problems.getByText('Langkah “Disposisi” tidak pernah tercapai');
    await apart.waitFor();
    await picture(page, '95-masalah');
    await nobody.click();
    await giveTo(page, names.administrator);
    await openProblems(page);
    await nobody.waitFor({ state: 'detached' });
    await openStep(page, 'Saring surat');
    await addCase(page, 'Teruskan', { field: 'Sifat', value: 'penting', goal: 'Disposisi' });
    await picture(page, '96-syarat');
    await proved(page);
  });

  step('it is tried as five people', async () => {
    const page = await at('administrator');
    await page.getByRole('button', { name: 'Coba alur' }).click();
    const panel = detail(page);
    const who = panel.getByRole('combobox', { name: 'Siapa yang memulai' });
    await who.fill(`Pemangku ${names.agendaris}`);
    await panel
      .getByRole('option', { name: `Pemangku ${names.agendaris}` })
      .first()
      .click();
    await panel.getByRole('textbox', { name: 'Hal' }).fill('Surat percobaan');
    await panel.getByRole('combobox', { name: 'Sifat' }).selectOption('penting');
    await picture(page, '97-coba');
    await panel.getByRole('button', { name: 'Mulai surat' }).click();
    await tryAs(page, { step: 'Catat surat', who: names.agendaris, press: 'Catat' });
    await tryAs(page, { step: 'Saring surat', who: names.sekda, press: 'Teruskan' });
    await picture(page, '98-coba-disposisi');
    await tryAs(page, { step: 'Disposisi', who: names.bupati, press: 'Disposisikan' });
    await tryAs(page, { step: 'Tindak lanjuti', who: names.kadis, press: 'Selesai' });
    await tryAs(page, { step: 'Arsipkan', who: names.administrator, press: 'Arsipkan' });
    await panel
      .getByText('Tidak ada lagi yang ditunggu: surat sudah selesai.', { exact: true })
      .waitFor();
    await picture(page, '99-coba-selesai');
  });

  step('it is published, and a letter of it is on its way', async () => {
    const page = await at('administrator');
    expect(await publish(page)).toBe(1);
    await picture(page, '100-terbit');
    await startLetter(await at('agendaris'), flow, letter('lama'));
    await finish(await at('agendaris'), 'Catat');
    await openTask(await at('sekda'), letter('lama'), 'Saring surat');
    await finish(await at('sekda'), 'Teruskan');
    await openTask(await at('bupati'), letter('lama'), 'Disposisi');
    await picture(await at('bupati'), '101-disposisi-pejabat');
    await finish(await at('bupati'), 'Disposisikan');
  });

  step('it gets another step, and is published again', async () => {
    const page = await at('administrator');
    await addInto(page, 'Selesai ke “Arsipkan”', 'Tugas');
    await call(page, 'Periksa laporan');
    await giveTo(page, names.sekda);
    await proved(page);
    expect(await publish(page)).toBe(2);
    await picture(page, '102-terbit-lagi');
  });

  step('a new letter goes the new way', async () => {
    await startLetter(await at('agendaris'), flow, letter('baru'));
    await finish(await at('agendaris'), 'Catat');
    await openTask(await at('sekda'), letter('baru'), 'Saring surat');
    await finish(await at('sekda'), 'Teruskan');
    await openTask(await at('bupati'), letter('baru'), 'Disposisi');
    await finish(await at('bupati'), 'Disposisikan');
    await openTask(await at('kadis'), letter('baru'), 'Tindak lanjuti');
    await finish(await at('kadis'), 'Selesai');
    await openTask(await at('sekda'), letter('baru'), 'Periksa laporan');
    await picture(await at('sekda'), '103-versi-baru');
    await finish(await at('sekda'), 'Selesai');
    await openTask(await at('administrator'), letter('baru'), 'Arsipkan');
    await finish(await at('administrator'), 'Arsipkan');
  });

  step('the old one ends on the version it began on', async () => {
    await openTask(await at('kadis'), letter('lama'), 'Tindak lanjuti');
    await finish(await at('kadis'), 'Selesai');
    expect(await openTasks(await at('sekda'), letter('lama'))).toEqual([]);
    await openTask(await at('administrator'), letter('lama'), 'Arsipkan');
    await finish(await at('administrator'), 'Arsipkan');
  });
});
