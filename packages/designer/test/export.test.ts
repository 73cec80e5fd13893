// Printing and downloading, as somebody does it at a screen.

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letter } from '../src/editor/stories/sample-flow.ts';
import { createDocument } from '../src/model/index.ts';
import { faultOfXml } from './well-formed.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 120_000);
afterAll(() => sample[Symbol.asyncDispose]());

const printable = createDocument({ ...letter, basis: ['Permendagri Nomor 1 Tahun 2023'] });

async function downloaded(page: Page, button: string): Promise<readonly [string, Buffer]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return [file.suggestedFilename(), await readFile(await file.path())];
}

/** Sizes of the pages of a PDF, mm. */
function pageSizes(pdf: Buffer): readonly string[] {
  return [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 (\S+) (\S+)\]/g)].map(
    ([, width, height]) =>
      [width, height].map((points) => ((Number(points) / 72) * 25.4).toFixed(1)).join(' × '),
  );
}

const hasPictures = (pdf: Buffer): boolean => pdf.toString('latin1').includes('/Subtype /Image');

test(
  '[DM188] picture as PDF, SVG and PNG, then the procedure as PDF',
  { timeout: 60_000 },
  async () => {
    const page = await sample.visit(printable);
    await page.getByRole('button', { name: 'Unduh atau cetak' }).click();
    await page.getByRole('img', { name: 'Lembar 1 dari 1' }).waitFor();

    const [pdfName, pdf] = await downloaded(page, 'Unduh PDF');
    expect(pdfName).toBe('Surat keluar.pdf');
    expect(pageSizes(pdf)).toEqual(['215.0 × 330.0']);
    expect(hasPictures(pdf)).toBe(false);

    const [svgName, svg] = await downloaded(page, 'Unduh SVG');
    expect(svgName).toBe('Surat keluar.svg');
    expect(faultOfXml(svg.toString())).toBeNull();
    expect(svg.toString()).toContain('Permendagri Nomor 1 Tahun 2023');

    const [pngName, png] = await downloaded(page, 'Unduh PNG');
    expect(pngName).toBe('Surat keluar.png');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(800);

    await page.getByRole('radio', { name: 'Tabel SOP' }).check();
    const [sopName, sop] = await downloaded(page, 'Unduh PDF');
    expect(sopName).toBe('SOP Surat keluar.pdf');
    expect(pageSizes(sop)).toEqual(['330.0 × 215.0', '330.0 × 215.0']);
    await page.context().close();
  },
);

test(
  '[DM187] words that the fonts of PDF do not have are printed as a picture',
  { timeout: 60_000 },
  async () => {
    const page = await sample.visit({
      ...printable,
      flow: { ...printable.flow, title: 'طلب إجازة' },
    });
    await page.getByRole('button', { name: 'Unduh atau cetak' }).click();
    const [, pdf] = await downloaded(page, 'Unduh PDF');
    expect(pageSizes(pdf)).toEqual(['215.0 × 330.0']);
    expect(hasPictures(pdf)).toBe(true);
    await page.context().close();
  },
);

test('[DM188] by keys alone: opened, chosen, printed on the paper that was chosen, closed', async () => {
  const page = await sample.visit(printable);
  await page.addInitScript(() => {
    // In place of the dialog of the printer: the size of the paper and how many sheets there are.
    window.print = () => {
      const size = /size:([^;]+)/.exec(document.querySelector('style')?.textContent ?? '')?.[1];
      const sheets = document.querySelectorAll('body > svg').length;
      window.parent.document.body.dataset['printed'] = `${size}, ${sheets}`;
    };
  });
  const opener = page.getByRole('button', { name: 'Unduh atau cetak' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Unduh atau cetak' });
  await dialog.getByRole('radio', { name: 'Gambar alur' }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await dialog.getByRole('radio', { name: 'Tabel SOP' }).isChecked()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await dialog.getByRole('combobox', { name: 'Kertas' }).inputValue()).toBe('A4');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(
    await dialog
      .getByRole('button', { name: 'Cetak' })
      .evaluate((one) => one === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('Enter');
  const asked = page.locator('body[data-printed]');
  await asked.waitFor();
  expect(await asked.getAttribute('data-printed')).toBe('297mm 210mm, 2');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.context().close();
});

test(
  '[DM234] the flow is downloaded as a file, and opened again after it was edited elsewhere, as one edit; other files are told',
  { timeout: 60_000 },
  async () => {
    const comments = { c1: { at: '2026-03-02T01:00:00Z', text: 'Rahasia kami.' } };
    const page = await sample.visit({ ...printable, comments });
    await page.getByRole('button', { name: 'Unduh atau cetak' }).click();
    await page.getByRole('radio', { name: 'Berkas alur' }).check();
    const [name, bytes] = await downloaded(page, 'Unduh berkas alur');
    expect(name).toBe('Surat keluar.json');
    const text = bytes.toString();
    expect(text).not.toContain('Rahasia kami.');
    const dialog = page.getByRole('dialog');
    const open = dialog.getByLabel('Buka berkas alur ini');
    const choose = (written: string) =>
      open.setInputFiles({
        name: 'alur.json',
        mimeType: 'application/json',
        buffer: Buffer.from(written),
      });
    await choose('[]');
    await dialog.getByText('“alur.json” bukan berkas alur.', { exact: false }).waitFor();
    await choose(text.replace('"flow": "surat"', '"flow": "lain"'));
    await dialog.getByText('Berkas itu berisi alur lain', { exact: false }).waitFor();
    await choose(text.replace('work:P2D', 'work:P4D'));
    await dialog.getByText('“alur.json” dibuka.').waitFor();
    await page.screenshot({ path: `${screens}/flow-file.png` });
    const due = () =>
      page.evaluate(() => JSON.stringify(window.alir.editor.document).includes('work:P4D'));
    expect(await due()).toBe(true);
    expect(await page.evaluate(() => window.alir.editor.document.comments)).toEqual(comments);
    await page.evaluate(() => window.alir.editor.undo());
    expect(await due()).toBe(false);
    await page.context().close();
  },
);
