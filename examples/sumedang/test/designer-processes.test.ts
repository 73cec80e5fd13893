// An administrator lets one flow start others, with a pointer: a disposition to several, a flow for each who gets a letter, and steps
// that become a flow of their own. What is begun so is published with the flow that starts it, and letters go through all of it.

import { expect } from 'vitest';
import { picture } from './demo.ts';
import {
  addFirst,
  addInto,
  beginFlow,
  detail,
  extractProcess,
  giveTo,
  openStep,
  proved,
  publish,
} from './designing.ts';
import { choose, finish, openTask, press, report } from './desk.ts';
import { journeyOn } from './journey.ts';
import { startLetter } from './start-letter.ts';

const names = {
  administrator: 'Kepala Bagian Umum',
  agendaris: 'Agendaris Bupati (Bagian Umum)',
  sekda: 'Sekretaris Daerah',
  bupati: 'Bupati',
  kadis: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
} as const;

journeyOn(['desktop', 'tablet'], names, ({ size, at, step }) => {
  const together = `Disposisi bersama (${size})`;
  const apart = `Disposisi sendiri-sendiri (${size})`;
  const letter = (about: string): string => `Rapat panen ${about} (${size})`;
  const begin = async (flow: string, subject: string): Promise<void> => {
    const page = await at('agendaris');
    // A flow that was published meanwhile.
    await page.reload();
    await startLetter(page, flow, subject, { marks: [] });
    await finish(page, 'Catat');
  };
  /** Whoever disposes of it chooses who gets it. */
  const handOut = async (subject: string, recipients: readonly string[]): Promise<void> => {
    const page = await at('bupati');
    await openTask(page, subject, 'Beri disposisi');
    await press(page, 'Disposisikan');
    const dialog = page.getByRole('dialog');
    await choose(
      dialog,
      recipients.map((name) => ({ name })),
    );
    await picture(page, '120-pilih-penerima');
    await dialog.getByRole('button', { name: 'Disposisikan', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  step('a disposition is one kind of step', async () => {
    const page = await at('administrator');
    await beginFlow(page, together);
    await addFirst(page, 'Registrasi');
    await giveTo(page, names.agendaris);
    await addInto(page, 'Catat ke “Selesai”', 'Disposisi');
    await openStep(page, 'Beri disposisi');
    await giveTo(page, names.bupati);
    await proved(page);
    await picture(page, '121-disposisi');
    expect(await publish(page)).toBe(1);
  });

  step('it ends when all who got it have reported', async () => {
    const subject = letter('bersama');
    await begin(together, subject);
    await handOut(subject, [names.sekda, names.kadis]);
    for (const who of ['sekda', 'kadis'] as const) {
      await openTask(await at(who), subject, 'Tindak lanjuti dan laporkan');
      await finish(await at(who), 'Laporkan');
    }
  });

  step('a flow for each who gets it comes with a step, and can be opened', async () => {
    const page = await at('administrator');
    await beginFlow(page, apart);
    await addFirst(page, 'Registrasi');
    await giveTo(page, names.agendaris);
    await addInto(page, 'Catat ke “Selesai”', 'Bagikan ke banyak');
    await openStep(page, 'Beri disposisi');
    await giveTo(page, names.bupati);
    await openStep(page, 'Tindak lanjut penerima');
    await proved(page);
    await picture(page, '122-bagikan-ke-banyak');
    await detail(page)
      .getByRole('button', { name: `Buka alur “Tindak lanjut: ${apart}”` })
      .click();
    await page.getByRole('heading', { name: `Tindak lanjut: ${apart}` }).waitFor();
    await proved(page);
    await picture(page, '123-proses-penerima');
    await page.goBack();
    await proved(page);
  });

  step('it is published with the flow that starts it', async () => {
    const page = await at('administrator');
    await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
    await dialog.getByRole('heading', { name: 'Terbit bersama alur ini' }).waitFor();
    await dialog.getByText(`Tindak lanjut: ${apart}`).waitFor();
    await picture(page, '124-terbit-bersama');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await publish(page)).toBe(1);
    await proved(page);
  });

  step('one reports, the other returns it to whoever handed it out, who insists', async () => {
    const subject = letter('sendiri');
    await begin(apart, subject);
    await handOut(subject, [names.sekda, names.kadis]);
    await openTask(await at('sekda'), subject, 'Tindak lanjuti dan laporkan');
    await report(await at('sekda'), 'Sudah disiapkan.');
    await openTask(await at('kadis'), subject, 'Tindak lanjuti dan laporkan');
    await picture(await at('kadis'), '125-tindak-lanjut');
    await finish(await at('kadis'), 'Bukan tugas saya', 'Bidang lain yang menangani.');
    await openTask(await at('bupati'), subject, 'Alihkan atau tetapkan');
    await finish(await at('bupati'), 'Tetap dikerjakan', 'Dinas ini yang paling tahu.');
    await openTask(await at('kadis'), subject, 'Tindak lanjuti dan laporkan');
    await report(await at('kadis'), 'Lahan sudah ditinjau.');
  });

  step('a step becomes a flow of its own, which is opened', async () => {
    const page = await at('administrator');
    await page.goto('/perancang');
    await page.getByRole('link', { name: together, exact: true }).click();
    await proved(page);
    await openStep(page, 'Catat surat');
    const process = `Pencatatan (${size})`;
    await extractProcess(page, process);
    await proved(page);
    await picture(page, '126-proses-sendiri');
    await detail(page)
      .getByRole('button', { name: `Buka alur “${process}”` })
      .click();
    await page.getByRole('heading', { name: process }).waitFor();
    await proved(page);
    await picture(page, '127-proses-baru');
    await page.goBack();
    await proved(page);
    expect(await publish(page)).toBe(2);
  });

  step('a letter goes through both', async () => {
    const subject = letter('lewat dua alur');
    const page = await at('agendaris');
    await page.goto('/#/start');
    await page.getByRole('link', { name: together }).click();
    await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
    await page.getByRole('button', { name: 'Simpan dan mulai' }).click();
    await openTask(page, subject, 'Catat surat');
    await finish(page, 'Catat');
    await openTask(await at('bupati'), subject, 'Beri disposisi');
  });
});
