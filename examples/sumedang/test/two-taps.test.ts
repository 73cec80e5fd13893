// The secretary prepares a disposition, and the head gives it with two taps: one opens the letter, one disposes.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemo, picture, type Demo, type Size } from './demo.ts';
import { choose, finish, openList, openTask, rowOf } from './desk.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await openDemo();
}, 240_000);
afterAll(() => demo?.[Symbol.asyncDispose]());

describe.each(['desktop', 'phone'] as const)('on a %s', (size: Size) => {
  test('two taps dispose what was prepared', { timeout: 120_000 }, async () => {
    const subject = `Rapat koordinasi stunting (${size})`;
    const registrar = await demo.visit('Agendaris Bupati (Bagian Umum)', size);
    await register(registrar, subject);
    const secretary = await demo.visit('Sekretaris Daerah', size);
    await openTask(secretary, subject, 'Saring surat');
    await choose(secretary, [
      { name: 'Kepala Dinas Kesehatan' },
      { name: 'Wakil Bupati', role: 'Untuk diketahui' },
    ]);
    await picture(secretary, '40-usul-disposisi');
    await finish(secretary, 'Naikkan ke pimpinan');

    const head = await demo.visit('Bupati', size);
    await openList(head);
    let taps = 0;
    await rowOf(head, subject).first().click();
    taps += 1;
    const card = head.locator('.alir-recipient', { hasText: 'Kepala Dinas Kesehatan' });
    await card.first().waitFor();
    await picture(head, '41-dua-ketukan');
    await head.getByRole('button', { name: 'Disposisikan', exact: true }).click();
    taps += 1;
    await head.locator('.alir-toast-success', { hasText: 'Disposisikan' }).waitFor();
    expect(taps).toBe(2);
    expect(demo.faults).toEqual([]);
    const health = await demo.visit('Kepala Dinas Kesehatan', size);
    await openTask(health, subject, 'Tindak lanjuti disposisi');
    for (const page of [registrar, secretary, head, health]) await page.context().close();
  });
});

async function register(page: Page, subject: string): Promise<void> {
  await page.goto('/#/start/surat-masuk');
  await page.getByRole('button', { name: 'Buka lembar baru' }).click();
  await page.getByRole('radio', { name: 'Loket surat' }).check();
  await page.getByRole('textbox', { name: /^Surat dari/ }).fill('Gubernur Jawa Barat');
  await page.getByRole('textbox', { name: /^Nomor surat/ }).fill('400.7/28/Kesra');
  await page.getByLabel(/^Tanggal surat/).fill('2026-01-12');
  await page.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  await page.getByLabel(/^Jenis naskah/).selectOption('surat-dinas');
  await page.getByLabel(/^Klasifikasi/).selectOption('400.7');
  await page.getByRole('radio', { name: 'Segera', exact: true }).check();
  await page.getByRole('radio', { name: 'Biasa (B)' }).check();
  await finish(page, 'Catat dan teruskan');
}
