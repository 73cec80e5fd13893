// Comments in a real browser: written, answered, settled, by pointer and by keys; pictures in node_modules/.cache/screens.

import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letterComments } from '../src/editor/stories/comments-here.ts';
import { letter } from '../src/editor/stories/sample-flow.ts';
import { createDocument } from '../src/model/index.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 120_000);
afterAll(() => sample[Symbol.asyncDispose]());

const limit = { timeout: 60_000 };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const commented = createDocument(letter, { comments: letterComments });

const comments = (page: Page) => page.evaluate(() => window.alir.editor.document.comments);
const panel = (page: Page) => page.getByRole('complementary', { name: 'Komentar' });

describe('comments', () => {
  test(
    '[DM227] by keys alone: a comment is written on the step at hand, read with it in picture and list, settled, and taken back',
    limit,
    async () => {
      const page = await sample.visit(createDocument(letter), {}, 'office');
      await page.getByRole('application').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Control+Alt+m');
      const field = panel(page).getByRole('textbox', { name: 'Komentar tentang “Periksa”' });
      await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
      await page.keyboard.type('Dua hari terlalu singkat.');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await panel(page).getByText('Dua hari terlalu singkat.').waitFor();
      await panel(page)
        .getByText(/^Budi Hartono, /)
        .waitFor();
      expect(Object.values(await comments(page))).toMatchObject([
        { step: 'periksa', about: 'Periksa', by: 'budi', text: 'Dua hari terlalu singkat.' },
      ]);
      await page.getByRole('group', { name: /Periksa.*1 komentar belum selesai/ }).waitFor();
      await page.screenshot({ path: `${screens}/comments-written.png` });
      // In the list of steps it is said with the row.
      await page.getByRole('button', { name: 'Daftar langkah' }).press('Enter');
      await page.getByRole('row', { name: /Periksa.*1 komentar belum selesai/ }).waitFor();
      await page.screenshot({ path: `${screens}/comments-outline.png` });
      await panel(page).getByRole('button', { name: 'Tandai selesai' }).press('Enter');
      await panel(page).getByText('Sudah selesai (1)').waitFor();
      const list = panel(page).getByRole('region', { name: 'Belum selesai' });
      expect(await list.evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await page.getByRole('row', { name: /komentar belum selesai/ }).count()).toBe(0);
      await page.keyboard.press('Control+z');
      await page.getByRole('row', { name: /Periksa.*1 komentar belum selesai/ }).waitFor();
      await page.keyboard.press('Control+z');
      await panel(page).getByText('Tidak ada komentar yang belum selesai.').waitFor();
      expect(await comments(page)).toEqual({});
      await page.context().close();
    },
  );

  test(
    '[DM227] on a phone: what others wrote is answered by taps, one’s own is taken away, the step is chosen from it',
    limit,
    async () => {
      const page = await sample.visit(commented, phone, 'office');
      const open = page.getByRole('button', { name: /^Komentar: 2/ });
      await open.tap();
      await panel(page).getByText('Dua hari kerja terlalu singkat', { exact: false }).waitFor();
      await page.screenshot({ path: `${screens}/comments-phone.png` });
      const first = panel(page).getByRole('listitem').filter({ hasText: 'Dua hari kerja' }).first();
      expect(await first.getByRole('button', { name: 'Hapus komentar saya' }).count()).toBe(0);
      await first.getByRole('button', { name: 'Balas' }).tap();
      await first.getByRole('textbox', { name: 'Balasan' }).fill('Tiga hari saja.');
      await first.getByRole('button', { name: 'Kirim balasan' }).tap();
      await first.getByText('Tiga hari saja.').waitFor();
      await first.getByRole('button', { name: 'Periksa' }).tap();
      await panel(page).getByRole('textbox', { name: 'Komentar tentang “Periksa”' }).waitFor();
      await panel(page).getByText('Sudah selesai (1)').tap();
      await panel(page).getByRole('button', { name: 'Hapus komentar saya' }).tap();
      await expect.poll(async () => Object.keys(await comments(page))).not.toContain('c-4');
      await page.context().close();
    },
  );

  test('[DM227] nothing empty is written, and who is told so keeps the field', limit, async () => {
    const page = await sample.visit(createDocument(letter));
    await page.getByRole('button', { name: 'Komentar' }).click();
    await panel(page).getByRole('button', { name: 'Simpan komentar' }).click();
    await panel(page).getByRole('alert').filter({ hasText: 'Tulis komentar' }).waitFor();
    expect(await comments(page)).toEqual({});
    await page.context().close();
  });

  test(
    '[DM228] what is open is read before publishing, and stays on the device after it',
    limit,
    async () => {
      const page = await sample.visit(commented, {}, 'office&drafts');
      await page.evaluate(() => {
        window.alir.editor.dispatch({
          type: 'set-property',
          step: 'periksa',
          at: ['task', 'due'],
          value: 'work:P3D',
        });
      });
      await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
      const open = dialog.getByRole('region', { name: 'Komentar yang belum selesai: 2' });
      await open.getByText('Cantumkan nomor SE-nya.').waitFor();
      expect(await open.getByText('Arsip tetap di Bagian Umum?').count()).toBe(0);
      await page.screenshot({ path: `${screens}/comments-publish.png` });
      await dialog.getByRole('button', { name: 'Terbitkan versi 2' }).click();
      await dialog.getByText('Versi 2 sudah terbit.', { exact: false }).waitFor();
      // What is still to be talked about lies nowhere else than in the draft.
      const kept = await page.evaluate(() => Object.values(localStorage).join(' '));
      expect(kept).toContain('Cantumkan nomor SE-nya.');
      await page.context().close();
    },
  );

  test('[DM228] whoever looks at a proposal reads what is said of it', limit, async () => {
    const page = await sample.visit(commented, {}, 'office&two');
    await page.getByRole('button', { name: 'Periksa usulan (1)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Usulan versi' });
    await dialog.getByRole('button', { name: 'Periksa versi 2' }).click();
    const open = dialog.getByRole('region', { name: 'Komentar yang belum selesai: 2' });
    await open.getByText('Dua hari kerja terlalu singkat', { exact: false }).waitFor();
    await page.context().close();
  });
});

test(
  '[DM230] axe finds nothing in the comments, light and dark, on desk and phone',
  limit,
  async () => {
    const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    for (const device of [{}, { colorScheme: 'dark' }, phone] as const) {
      const page = await sample.visit(commented, device, 'office');
      await page.getByRole('button', { name: /^Komentar: 2/ }).click();
      await panel(page).getByRole('button', { name: 'Balas' }).first().click();
      await page.addScriptTag({ path: axe });
      const violations = await page.evaluate(async () => {
        const rules = { 'label-content-name-mismatch': { enabled: false } };
        const results = await window.axe.run('.alir-designer', { rules });
        return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
      });
      expect(violations).toEqual([]);
      await page.context().close();
    }
  },
);
