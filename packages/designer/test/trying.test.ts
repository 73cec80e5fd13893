// Stories, scenarios, many letters and publishing in a real browser, by keys alone where nothing else is said; pictures to be looked
// at in node_modules/.cache/screens.

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letter } from '../src/editor/stories/sample-flow.ts';
import {
  endlessLetter,
  letterScenarios,
  renewedLetter,
} from '../src/editor/stories/trying-flows.ts';
import { createDocument } from '../src/model/index.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 120_000);
afterAll(() => sample[Symbol.asyncDispose]());

/** Opens the story of the letter that is held up, by keys. */
async function playing(device?: BrowserContextOptions): Promise<Page> {
  const page = await sample.visit(createDocument(endlessLetter), device);
  await page.getByRole('button', { name: '1 kesalahan', exact: false }).press('Enter');
  await page.getByRole('button', { name: 'Putar kejadiannya' }).press('Enter');
  await page.getByRole('button', { name: 'Pemrakarsa memulai surat', exact: false }).waitFor();
  return page;
}

const current = (page: Page): Promise<string | null> =>
  page.locator('.alir-frames [aria-current="step"]').textContent();

/** What is marked, in the order of the picture. */
const marks = (page: Page): Promise<string[]> =>
  page.locator('.alir-marks-above .badge').allTextContents();

describe('how it comes to a problem', { timeout: 60_000 }, () => {
  test('[DM210] arrow keys go back and forth; the letter is marked where it is, and at the end what it comes to is said', async () => {
    const page = await playing();
    expect(await current(page)).toContain('Jumlah');
    expect(await marks(page)).toEqual(['◉ Di sini']);
    expect(await page.locator('.alir-conclusion').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.locator('.alir-conclusion').waitFor();
    expect(await current(page)).toContain('“Susun konsep” dengan “Ajukan”');
    expect(await marks(page)).toEqual(['✓', '! Terhenti di sini']);
    expect(await page.locator('.alir-mark-way.now').count()).toBe(1);
    await page.keyboard.press('ArrowLeft');
    await page.locator('.alir-conclusion').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowLeft');
    expect(await marks(page)).toEqual(['◉ Di sini']);
    await page.context().close();
  });

  test('[DM210] Escape ends it: whoever began it is at its button again, and nothing is marked', async () => {
    const page = await playing();
    await page.keyboard.press('Escape');
    const button = page.getByRole('button', { name: 'Putar kejadiannya' });
    await button.waitFor();
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await marks(page)).toEqual([]);
    await page.context().close();
  });

  test('[DM210] an edit of the flow ends it: what was told holds no longer', async () => {
    const page = await playing();
    await page.evaluate(() =>
      window.alir.editor.dispatch({
        type: 'set-property',
        step: null,
        at: ['title'],
        value: 'Surat lain',
      }),
    );
    await page.locator('.alir-replay').waitFor({ state: 'detached' });
    expect(await marks(page)).toEqual([]);
    await page.context().close();
  });

  test('[DM211] marks change without anything of the document being drawn anew', async () => {
    const page = await playing();
    await page.evaluate(() => {
      const drawn = document.querySelectorAll('.react-flow__nodes, .react-flow__edges');
      const observer = new MutationObserver((changes) => {
        document.body.dataset['drawn'] = String(changes.length);
      });
      for (const one of drawn)
        observer.observe(one, { subtree: true, childList: true, attributes: true });
    });
    await page.keyboard.press('ArrowRight');
    await page.getByText('! Terhenti di sini').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('◉ Di sini').waitFor();
    expect(await page.evaluate(() => document.body.dataset['drawn'])).toBeUndefined();
    await page.context().close();
  });

  test('[DM212] where motion is not wanted it waits for a press, and no letter runs along; elsewhere it plays by itself', async () => {
    const calm = await playing();
    expect(await calm.getByRole('button', { name: 'Jeda' }).count()).toBe(0);
    await calm.keyboard.press('ArrowRight');
    await calm.getByText('! Terhenti di sini').waitFor();
    expect(await calm.locator('.alir-mark-letter').isVisible()).toBe(false);
    await calm.context().close();

    const moving = await playing({ reducedMotion: 'no-preference' });
    await moving.getByText('! Terhenti di sini').waitFor();
    expect(await moving.getByRole('button', { name: 'Jeda' }).count()).toBe(0);
    await moving.context().close();
  });

  test('[DM204] from there one tries on, and the letter is where it was', async () => {
    const page = await playing();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Coba sendiri dari sini' }).press('Enter');
    await page.getByRole('button', { name: 'Kembalikan', exact: true }).waitFor();
    expect(await marks(page)).toEqual(['◉ Di sini']);
    await page.context().close();
  });
});

const desk = { viewport: { width: 1280, height: 800 } };
const tablet = { viewport: { width: 820, height: 1180 }, colorScheme: 'dark' } as const;

describe('scenarios and many letters', { timeout: 60_000 }, () => {
  async function trying(tab: string, device?: BrowserContextOptions): Promise<Page> {
    const document = createDocument(letter, { scenarios: letterScenarios });
    const page = await sample.visit(document, device);
    await page.getByRole('button', { name: 'Coba alur' }).press('Enter');
    await page.getByRole('tab', { name: 'Satu surat' }).focus();
    while ((await page.locator('[role=tab][aria-selected=true]').textContent()) !== tab)
      await page.keyboard.press('ArrowRight');
    return page;
  }

  test('[DM206] a scenario that fails is played to where it differs; afterwards what none passes is marked again', async () => {
    const page = await trying('Skenario', desk);
    await page.getByText('0× Belum dilewati').waitFor();
    await page.screenshot({ path: `${screens}/trying-scenarios.png` });
    expect(await page.locator('.alir-mark-way.missed').count()).toBe(3);
    const name = 'Putar kejadiannya: Surat bernilai besar ditandatangani';
    await page.getByRole('button', { name }).press('Enter');
    await page.getByRole('button', { name: 'Pemrakarsa memulai surat', exact: false }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.locator('.alir-conclusion').getByText('ternyata “Diarsipkan”').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('0× Belum dilewati').waitFor();
    await page.getByRole('tab', { name: 'Satu surat' }).press('Enter');
    await page.getByRole('button', { name: 'Mulai surat' }).waitFor();
    expect(await marks(page)).toEqual([]);
    await page.context().close();
  });

  test('[DM213] many letters are played bit by bit: one may stop, and what was played stays', async () => {
    const page = await trying('Banyak surat', tablet);
    await page.getByRole('spinbutton', { name: 'Selama (hari kerja)' }).fill('250');
    await page.getByRole('button', { name: 'Jalankan' }).press('Enter');
    await page.locator('.alir-loads').waitFor();
    await page.getByRole('button', { name: 'Hentikan' }).press('Enter');
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    const sentence = await page.getByText(/rata-rata dari \d+ putaran/).textContent();
    expect(Number(/dari (\d+)/.exec(sentence ?? '')?.[1])).toBeLessThan(20);
    const marked = await marks(page);
    expect(marked.length).toBeGreaterThan(1);
    for (const text of marked) expect(text).toMatch(/^[\d,]+( \([\d,]+–[\d,]+\))? jam$/);
    const told = await page.locator('.alir-loads td:first-of-type').allTextContents();
    expect(marked.map((text) => text.replace(' jam', ''))).toEqual(told);
    await page.screenshot({ path: `${screens}/trying-letters.png` });
    await page.context().close();
  });
});

test(
  '[DM214] a version is published by keys, after its changes were seen in both pictures, with a note that is read later',
  { timeout: 60_000 },
  async () => {
    const page = await sample.visit(createDocument(renewedLetter), desk);
    await page.getByRole('button', { name: 'Terbitkan' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
    await dialog.getByText('+ Baru', { exact: true }).waitFor();
    await page.screenshot({ path: `${screens}/trying-publish.png` });
    await dialog.getByRole('button', { name: 'Langkah “Tanda tangan” dihapus.' }).press('Enter');
    await dialog.getByText('− Dihapus', { exact: true }).waitFor();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('data-step') ?? null);
    await expect.poll(focused).toBe('tanda-tangan');
    await dialog
      .getByRole('textbox', { name: 'Catatan versi' })
      .fill('Paraf menggantikan tanda tangan.');
    await dialog.getByRole('button', { name: 'Terbitkan versi 2' }).press('Enter');
    await dialog.getByText('Versi 2 sudah terbit.').waitFor();
    await dialog.getByRole('button', { name: 'Tutup' }).last().press('Enter');
    await page.getByRole('button', { name: 'Terbitkan' }).press('Enter');
    await dialog.locator('summary').press('Enter');
    await dialog.getByText('Paraf menggantikan tanda tangan.').waitFor();
    await page.context().close();
  },
);

test(
  '[DM84] what is published without a sentence of its own is told: places of steps, scenarios',
  { timeout: 60_000 },
  async () => {
    const page = await sample.visit(createDocument(letter), desk);
    await page.getByRole('button', { name: 'Gambar ke kanan' }).click();
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
    await dialog.getByText('Letak langkah atau skenario berubah; itu ikut terbit.').waitFor();
    expect(await dialog.getByText('Tidak ada yang berubah.').count()).toBe(0);
    await page.context().close();
  },
);

test(
  '[DM72] an earlier version is compared with the draft, brought back into it by one press, and taken back by another',
  { timeout: 60_000 },
  async () => {
    const page = await sample.visit(createDocument(renewedLetter), desk);
    const canvas = page.getByRole('application', { name: 'Gambar alur' });
    const step = canvas.getByText('Tanda tangan', { exact: true });
    await canvas.waitFor();
    expect(await step.count()).toBe(0);
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
    await dialog.locator('summary').click();
    await dialog.getByRole('button', { name: 'Bandingkan dengan versi 1' }).click();
    const version = dialog.getByRole('listitem').filter({ hasText: 'Versi 1,' });
    await version.getByRole('button', { name: 'Langkah “Tanda tangan” dihapus.' }).waitFor();
    await version.scrollIntoViewIfNeeded();
    await page.screenshot({ path: `${screens}/versions-compared.png` });
    await dialog.getByRole('button', { name: 'Kembalikan isi versi 1' }).click();
    await dialog.getByText('Tidak ada yang berubah.').waitFor();
    await page.screenshot({ path: `${screens}/versions-brought-back.png` });
    await dialog.getByRole('button', { name: 'Tutup' }).last().click();
    await step.first().waitFor();
    await page.getByRole('button', { name: 'Riwayat' }).click();
    await page.getByText('Mengembalikan versi sebelumnya').first().waitFor();
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await step.first().waitFor({ state: 'detached' });
    await page.context().close();
  },
);
