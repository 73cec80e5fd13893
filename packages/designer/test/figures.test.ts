// Figures of history in the designer, in a real browser, by keys where nothing else is said; pictures in node_modules/.cache/screens.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter } from '../src/editor/stories/sample-flow.ts';
import { letterScenarios } from '../src/editor/stories/trying-flows.ts';
import { createDocument } from '../src/model/index.ts';
import { axeFaults } from './axe-faults.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 120_000);
afterAll(() => sample[Symbol.asyncDispose]());

const marks = (page: Page): Promise<string[]> =>
  page.locator('.alir-marks-above .badge').allTextContents();
const heat = (page: Page): Promise<number> => page.locator('.alir-mark-heat').count();
const row = (page: Page, key: string) => page.locator(`[role=row][data-step="${key}"]`);
const periksa =
  /, 12 berada di sini, 8 lewat batas waktu, 115 selesai, setengahnya dalam 13,5 jam kerja$/;

describe('figures of history', { timeout: 60_000 }, () => {
  test('[DM267] they lie on the canvas with the heat that one chooses, stand in a table, and are gone with the panel', async () => {
    const page = await sample.open('figures');
    await page.getByRole('button', { name: 'Di mana macet' }).press('Enter');
    const table = page.getByRole('table');
    await table.getByRole('row', { name: 'Periksa 12 8 lewat 13,5 30 115 60 terlambat' }).waitFor();
    expect(await marks(page)).toEqual([
      '5× · ~ 30 menit kerja',
      '12× · ~ 13,5 jam kerja · ! 8 lewat',
      '2× · ~ 3 jam kerja',
      '✓ 88',
    ]);
    expect(await heat(page)).toBe(3);
    await page.screenshot({ path: `${screens}/macet-desktop.png` });
    await page.getByLabel('Warna menurut').selectOption({ label: 'Lewat batas waktu' });
    expect(await page.locator('.alir-mark-heat.level-4').count()).toBe(1);
    await page.getByText('Setengah atau lebih lewat').waitFor();
    await page.getByLabel('Warna menurut').selectOption({ label: 'Tanpa warna' });
    expect(await heat(page)).toBe(0);
    await table.getByRole('button', { name: 'Periksa' }).press('Enter');
    expect(await page.locator('.alir-side').getAttribute('aria-label')).toBe('Di mana macet');
    await page.getByRole('button', { name: 'Tutup' }).press('Enter');
    await expect.poll(() => marks(page)).toEqual([]);
    await page.context().close();
  });

  test('[DM268] they stand in the outline, and are heard with the row', async () => {
    const page = await sample.open('figures');
    await page.getByRole('button', { name: 'Di mana macet' }).press('Enter');
    await page.getByRole('button', { name: 'Daftar langkah' }).press('Enter');
    await expect.poll(() => row(page, 'periksa').getAttribute('aria-label')).toMatch(periksa);
    expect(await row(page, 'periksa').locator('.alir-outline-mark').textContent()).toBe(
      '12× · ~ 13,5 jam kerja · ! 8 lewat',
    );
    await page.screenshot({ path: `${screens}/macet-daftar.png` });
    expect(await axeFaults(page, '.alir-designer')).toEqual([]);
    await page.context().close();
  });

  test('[DM268] so does what no scenario passes', async () => {
    const page = await sample.visit(createDocument(letter, { scenarios: letterScenarios }));
    await page.getByRole('button', { name: 'Daftar langkah' }).press('Enter');
    await page.getByRole('button', { name: 'Coba alur' }).press('Enter');
    await page.getByRole('tab', { name: 'Skenario' }).click();
    await page.getByText(/1 dari 2 skenario tidak berjalan/).waitFor();
    await expect
      .poll(() => page.locator('.alir-outline-mark').allTextContents())
      .toContain('Belum dilewati');
    const marked = page.getByRole('row', { name: /, Belum dilewati$/ });
    expect(await marked.count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('[DM269] where nothing can be read it is said why, and read again when one asks; where nothing was published too', async () => {
    const page = await sample.open('figures');
    await page.getByRole('button', { name: 'Di mana macet' }).press('Enter');
    await page.getByLabel('Yang selesai dalam').selectOption({ label: 'setahun terakhir' });
    await page
      .getByText('Angka tidak dapat dibaca: Penyimpanan sedang sibuk. Coba lagi.')
      .waitFor();
    expect(await marks(page)).toEqual([]);
    await page.getByLabel('Yang selesai dalam').selectOption({ label: '30 hari terakhir' });
    await page.getByRole('button', { name: 'Hitung lagi' }).press('Enter');
    await expect.poll(() => marks(page)).toHaveLength(2);
    await page.evaluate(() => {
      const { flow, ...beside } = window.alir.editor.document;
      window.alir.open({ ...beside, flow: { ...flow, flow: 'baru' } });
    });
    await page.getByText(/Belum ada surat pada alur ini/).waitFor();
    await page.context().close();
  });

  test('[DM267] a host that gives no figures has no such panel', async () => {
    const page = await sample.open('');
    expect(await page.getByRole('button', { name: 'Di mana macet' }).count()).toBe(0);
    await page.context().close();
  });

  test.each([
    ['desktop', { viewport: { width: 1280, height: 800 } }],
    ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true }],
    ['dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const }],
  ])('[DM267] axe finds nothing: %s', async (name, device) => {
    const page = await sample.open('figures', device);
    await page.getByRole('button', { name: 'Di mana macet' }).click();
    await page.getByRole('row', { name: /^Periksa/ }).waitFor();
    await page.screenshot({ path: `${screens}/macet-${name}.png` });
    const rules = { 'label-content-name-mismatch': { enabled: false } };
    expect(await axeFaults(page, '.alir-side', { rules })).toEqual([]);
    await page.context().close();
  });
});
