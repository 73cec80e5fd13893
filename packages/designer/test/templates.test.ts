// Beginning a flow from a template, as somebody does it at a screen.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample, type Sample } from './open-sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 120_000);
afterAll(() => sample[Symbol.asyncDispose]());

test('[DM194] by keys alone: chosen, answered, made', { timeout: 60_000 }, async () => {
  const page = await sample.open('templates');
  const dialog = page.getByRole('dialog', { name: 'Mulai dari templat' });
  const first = dialog.getByRole('button', { name: /^Surat keluar/ });
  await first.waitFor();
  expect(await first.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');

  // The name has the focus, and is written over.
  await page.keyboard.type('Surat dinas luar');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  const level = dialog.getByRole('combobox', { name: 'Berapa tingkat paraf?' });
  expect(await level.inputValue()).toBe('1');
  expect(await dialog.getByRole('combobox', { name: /tingkat 2/ }).count()).toBe(0);

  const signs = dialog.getByRole('combobox', { name: 'Siapa menandatangani?' });
  await signs.selectOption({ label: 'Jabatan tertentu' });
  await signs.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sekretaris Daerah');
  const numbered = dialog.getByRole('checkbox', { name: 'Surat diberi nomor otomatis' });
  await numbered.focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('textbox', { name: 'Nama alur' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  const { flow } = await page.evaluate(() => window.alir.editor.document);
  expect(flow).toMatchObject({
    flow: 'surat-dinas-luar',
    title: 'Surat dinas luar',
    states: {
      'tanda-tangan': { task: { assign: { position: 'sekretaris-daerah' } } },
    },
  });
  const { states } = flow;
  expect(Object.keys(Object(states))).toEqual([
    'konsep',
    'paraf-1',
    'tanda-tangan',
    'kirim',
    'diarsipkan',
  ]);
  await page.getByRole('button', { name: 'Tidak ada masalah' }).waitFor();
  await page.context().close();
});

test('[DM194] another template may be chosen after all, and nothing has to be begun', async () => {
  const page = await sample.open('templates');
  const dialog = page.getByRole('dialog', { name: 'Mulai dari templat' });
  await dialog.getByRole('button', { name: /^Layanan atau izin/ }).click();
  await dialog.getByRole('checkbox', { name: 'Perlu rekomendasi teknis' }).uncheck();
  await dialog.getByRole('button', { name: 'Templat lain' }).click();
  await dialog.getByRole('button', { name: /^Kerja sama/ }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const { flow } = await page.evaluate(() => window.alir.editor.document);
  expect(flow).toMatchObject({ flow: 'surat' });
  await page.context().close();
});
