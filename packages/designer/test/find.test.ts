// Searching, and the picture turned, in a real browser; pictures in node_modules/.cache/screens.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 120_000);
afterAll(() => sample[Symbol.asyncDispose]());

const limit = { timeout: 60_000 };
const inFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test(
  '[DM231] by keys alone: a step is found and chosen, a person and a condition are found at their places',
  limit,
  async () => {
    const page = await sample.open('office');
    const canvas = page.getByRole('application');
    const dialog = page.getByRole('dialog', { name: 'Cari dalam alur' });
    await canvas.focus();
    await page.keyboard.press('Control+f');
    await dialog.getByRole('searchbox').waitFor();
    await page.keyboard.type('tanda');
    await dialog.getByRole('button', { name: /^Tanda tangan\s*Langkah$/ }).waitFor();
    await page.screenshot({ path: `${screens}/find.png` });
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.alir-step[data-chosen="true"][aria-label*="Tanda tangan"]').waitFor();
    // Who does a step: its details open where that is said.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('sekretaris');
    await dialog.getByRole('button', { name: /Pelaksana pada “Periksa”/ }).press('Enter');
    await page.getByRole('complementary', { name: 'Rincian langkah' }).waitFor();
    await page.locator('.alir-step[data-chosen="true"][aria-label*="Periksa"]').waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('juta');
    await dialog.getByRole('button', { name: /Syarat pada “Periksa”/ }).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('gubernur');
    await dialog.getByText('Tidak ada yang cocok. Coba kata lain.').waitFor();
    // The first empties the field, as in every browser.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await inFocus(page)).not.toBe('');
    await page.context().close();
  },
);

test(
  '[DM232] the picture runs to the right and down again; it is undone like any edit',
  limit,
  async () => {
    const page = await sample.open('');
    const placeOf = async (title: string) =>
      page.locator(`.alir-step[aria-label*=": ${title}"]`).first().boundingBox();
    const runs = async () => {
      const [first, second] = [await placeOf('Susun konsep'), await placeOf('Periksa')];
      if (first === null || second === null) return null;
      return second.x > first.x + first.width
        ? 'right'
        : second.y > first.y + first.height
          ? 'down'
          : null;
    };
    expect(await runs()).toBe('down');
    await page.getByRole('button', { name: 'Gambar ke kanan' }).press('Enter');
    await expect.poll(runs).toBe('right');
    await page.getByRole('button', { name: 'Lihat semua' }).press('Enter');
    await page.screenshot({ path: `${screens}/turned.png` });
    await page.getByRole('button', { name: 'Gambar ke bawah' }).press('Enter');
    await expect.poll(runs).toBe('down');
    await page.keyboard.press('Control+z');
    await expect.poll(runs).toBe('right');
    await page.context().close();
  },
);
