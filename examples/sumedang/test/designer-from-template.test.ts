// An administrator begins the report of villages from a template, answers its questions, publishes it, and one report goes through
// all hands.

import { expect } from 'vitest';
import { picture } from './demo.ts';
import { proved, publish } from './designing.ts';
import { finish, openTask } from './desk.ts';
import { journeyOn } from './journey.ts';
import { openTasks } from './open-tasks.ts';

const names = {
  administrator: 'Kepala Bagian Umum',
  camat: 'Camat Jatinangor',
  verifikator: 'Verifikator DPMD 1',
} as const;

/** Each size has a village of its own. */
const villages = { desktop: 'Cibeusi', tablet: 'Cipacing' } as const;

const cast = (size: keyof typeof villages) =>
  ({
    ...names,
    operator: `Operator Desa ${villages[size]}`,
    kades: `Kepala Desa ${villages[size]}`,
  }) as const;

journeyOn(['desktop', 'tablet'], cast, ({ size, at, step }) => {
  const flow = `Laporan desa triwulan (${size})`;
  const report = `Triwulan III 2026 (${size})`;
  let began = 0;

  step('a template is chosen, and its questions are answered', async () => {
    const page = await at('administrator');
    began = performance.now();
    await page.goto('/perancang');
    await page.getByRole('button', { name: 'Mulai dari templat' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mulai dari templat' });
    await picture(page, '110-templat');
    await dialog.getByRole('button', { name: /^Laporan desa/ }).click();
    await dialog.getByRole('textbox', { name: 'Nama alur' }).fill(flow);
    const levels = dialog.getByRole('combobox', { name: 'Berapa tingkat pemeriksaan sesudahnya?' });
    await levels.selectOption('2');
    const role = dialog.getByRole('combobox', { name: 'Peran: Siapa memeriksa di tingkat 2?' });
    await role.click();
    await role.fill('verifikator dpmd');
    await dialog.getByRole('option', { name: 'verifikator dpmd' }).first().click();
    const fill = dialog.getByRole('group', { name: 'Berapa lama mengisinya?' });
    await fill.getByLabel('Jumlah').fill('7');
    await picture(page, '111-pertanyaan');
    await dialog.getByRole('button', { name: 'Buat alur' }).click();
  });

  step('nothing is wrong with it, and it is published', async () => {
    const page = await at('administrator');
    await proved(page);
    await picture(page, '112-alur');
    expect(await publish(page)).toBe(1);
  });

  step('a village fills in a report, and its head signs it off', async () => {
    const operator = await at('operator');
    await operator.goto('/#/start');
    await operator.getByRole('link', { name: flow }).click();
    await operator.getByRole('textbox', { name: /^Triwulan atau tahun/ }).fill(report);
    await operator.getByRole('button', { name: 'Simpan dan mulai' }).click();
    await operator.getByRole('heading', { level: 1, name: report }).waitFor();
    await openTask(operator, report, 'Isi laporan');
    await operator.getByRole('textbox', { name: /^Uraian capaian/ }).fill('Jalan desa selesai');
    await picture(operator, '113-isi-laporan');
    await finish(operator, 'Ajukan');
    const kades = await at('kades');
    await openTask(kades, report, 'Sahkan laporan');
    await kades.getByText('Jalan desa selesai').first().waitFor();
    await finish(kades, 'Sahkan');
  });

  step('district and agency accept it, and it is done', async () => {
    for (const [who, level] of [
      ['camat', 1],
      ['verifikator', 2],
    ] as const) {
      const page = await at(who);
      await openTask(page, report, `Periksa laporan, tingkat ${level}`);
      await picture(page, `114-periksa-${level}`);
      await finish(page, 'Terima');
    }
    const seconds = (performance.now() - began) / 1_000;
    console.log(`village report from a template, ${size}: ${seconds.toFixed(1)} s to the end`);
    for (const who of ['operator', 'kades', 'camat', 'verifikator'] as const)
      expect(await openTasks(await at(who), report)).toEqual([]);
  });
});
