// Ways of somebody who designs with keys or with a pointer, in a real browser: to the first step, into the details of a step and
// back, to the kind that is meant.

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample, type Sample } from './open-sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 180_000);
afterAll(() => sample[Symbol.asyncDispose]());

/** The editor with a flow that is nothing but its end. */
async function openBlank(): Promise<Page> {
  const page = await sample.open('blank', { viewport: { width: 1280, height: 800 } });
  await page.getByRole('button', { name: 'Tambah langkah pertama' }).waitFor();
  return page;
}

const canvasOf = (page: Page): Locator => page.getByRole('application', { name: 'Gambar alur' });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function add(page: Page, kind: string): Promise<void> {
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(kind);
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('[DE16] a flow that is nothing but its end offers its first step in words, any other a place before its first', async () => {
  const page = await openBlank();
  const first = page.getByRole('button', { name: 'Tambah langkah pertama' });
  await expect.poll(() => first.innerText()).toBe('Tambah langkah pertama');
  await first.click();
  await add(page, 'Paraf');
  await expect.poll(() => first.innerText()).toBe('');
  await first.click();
  await add(page, 'Registrasi');
  const steps = await page.evaluate(() =>
    Object.keys(Object(window.alir.editor.document.flow['states'])),
  );
  expect(steps).toEqual(['registrasi', 'paraf', 'selesai']);
  await page.close();
});

test.each(['canvas', 'outline'])(
  '[DE17] in the %s, Enter leads from a step into its details and Escape back',
  async (view) => {
    const page = await openBlank();
    if (view === 'outline') {
      await page.getByRole('button', { name: 'Daftar langkah' }).focus();
      await press(page, 'Enter', 'F6');
    } else await canvasOf(page).focus();
    await press(page, 'Insert');
    await add(page, 'Paraf');
    const place =
      view === 'outline' ? page.getByRole('row', { name: /Paraf konsep/ }) : canvasOf(page);
    const title = page.getByRole('textbox', { name: 'Judul' });
    for (const _ of ['once', 'again']) {
      await expect.poll(() => isFocused(page, place)).toBe(true);
      await press(page, 'Enter');
      await expect.poll(() => isFocused(page, title)).toBe(true);
      await press(page, 'Escape');
    }
    await expect.poll(() => isFocused(page, place)).toBe(true);
    await press(page, 'Control+Enter');
    await page.getByRole('dialog', { name: 'Langkah apa?' }).waitFor();
    await page.close();
  },
);

test('[DE17] the focus is in the panel when what had it is gone', async () => {
  const page = await openBlank();
  await canvasOf(page).focus();
  await press(page, 'Insert');
  await add(page, 'Paraf');
  await page.getByRole('button', { name: 'Hapus langkah' }).focus();
  await press(page, 'Enter');
  const panel = page.getByRole('complementary', { name: 'Rincian alur' });
  await expect.poll(() => isFocused(page, panel)).toBe(true);
  await page.close();
});

test('[DE18] of the kinds that words fit, what is called so stands first, and Enter takes it', async () => {
  const page = await openBlank();
  await canvasOf(page).focus();
  await press(page, 'Insert');
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await page.keyboard.type('tugas');
  const kinds = await page.getByRole('dialog').locator('.alir-kind strong').allInnerTexts();
  expect(kinds[0]).toBe('Tugas');
  // Somebody is a "petugas" there.
  expect(kinds).toContain('Kirim');
  await press(page, 'Enter');
  await page.getByRole('group', { name: 'Tugas: Kerjakan' }).waitFor();
  await page.close();
});

test('[DE19] choices are written line by line: a line that was just begun stays', async () => {
  const page = await openBlank();
  await page.getByRole('button', { name: 'Rincian alur' }).click();
  await page.getByRole('button', { name: 'Tambah isian' }).click();
  await page.getByRole('combobox', { name: 'Jenis isian' }).selectOption({ label: 'Satu pilihan' });
  await page.getByRole('textbox', { name: 'Pilihan' }).selectText();
  await page.keyboard.type('biasa\nsangat penting\n');
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(window.alir.editor.document.flow['data'])))
    .toContain('"enum":["biasa","sangat penting"]');
  await page.close();
});

async function isFocused(page: Page, element: Locator): Promise<boolean> {
  return (await element.count()) === 1 && element.evaluate((it) => it === document.activeElement);
}
