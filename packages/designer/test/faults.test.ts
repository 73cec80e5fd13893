// Hosts that answer what they should not, in a real browser: the part that cannot be shown says so, and the rest works on.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 180_000);
afterAll(() => sample[Symbol.asyncDispose]());

const told = 'Bagian ini tidak dapat ditampilkan karena ada kesalahan pada program.';

const flowOf = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(window.alir.editor.document));

/** A step is opened, and changed, and that is taken back. */
async function worksOn(page: Page): Promise<void> {
  await page.getByText('Periksa', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Judul' }).fill('Periksa lagi');
  await page.getByText('Periksa lagi', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: 'Urungkan' }).click();
}

test.each(['{}', '5', '{"steps":[null]}'])(
  '[DM42] figures that are none, such as %s: the panel says that it cannot be shown, and closes',
  async (answer) => {
    const page = await sample.open(`figures&answer=figures&with=${answer}`);
    const before = await flowOf(page);
    await page.getByRole('button', { name: 'Di mana macet' }).click();
    const panel = page.locator('.alir-side');
    await panel.getByRole('alert').filter({ hasText: told }).waitFor();
    await page.screenshot({ path: `${screens}/fault-panel.png` });
    expect(await axeFaults(page, '.alir-side')).toEqual([]);
    await panel.getByRole('button', { name: 'Tutup' }).last().click();
    await panel.waitFor({ state: 'detached' });
    expect(await flowOf(page)).toBe(before);
    await worksOn(page);
    await page.context().close();
  },
);

test('[DM42] a panel that cannot be shown gives way to another', async () => {
  const page = await sample.open('figures&answer=figures&with=5');
  await page.getByRole('button', { name: 'Di mana macet' }).click();
  await page.getByText(told).waitFor();
  await page.getByRole('button', { name: 'Riwayat' }).click();
  await page.getByText(told).waitFor({ state: 'detached' });
  await page.context().close();
});

test.each(['{"findings":[],"against":1,"before":null}', '5'])(
  '[DM42] an examination that is none, such as %s: the dialog says so, and closes',
  async (answer) => {
    const page = await sample.open(`answer=examine&with=${answer}`);
    const before = await flowOf(page);
    await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
    await dialog.getByRole('alert').waitFor();
    await page.screenshot({ path: `${screens}/fault-dialog.png` });
    await dialog.getByRole('button', { name: 'Tutup' }).last().click();
    await dialog.waitFor({ state: 'detached' });
    expect(await flowOf(page)).toBe(before);
    await worksOn(page);
    await page.context().close();
  },
);

test('[DM42] versions that are no list', async () => {
  const page = await sample.open('answer=versions&with={"items":[]}');
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByText('Versi sebelumnya').click();
  await dialog.getByRole('alert').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await worksOn(page);
  await page.context().close();
});

test('[DM42] a proof that is none is told as one that cannot be made', async () => {
  const page = await sample.open('answer=prove&with={}');
  await worksOn(page);
  await page.context().close();
});

test('[DM43] drafts that cannot be read are told as such that are not kept, and one designs on', async () => {
  const page = await sample.open('drafts&answer=drafts');
  await page.getByRole('alert').filter({ hasText: 'hanya ada di tab ini' }).waitFor();
  await worksOn(page);
  await page.context().close();
});

test('[DM42] code that does not come: a dialog says so, and closes', async () => {
  const page = await sample.open('');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Unduh atau cetak' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tidak dapat ditampilkan' });
  await dialog.getByRole('alert').filter({ hasText: told }).waitFor();
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  await worksOn(page);
  await page.context().close();
});

test('[DM45] whoever closes the dialog lets no more letters go over', async () => {
  const page = await sample.open('going');
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByRole('button', { name: /^Terbitkan versi/ }).click();
  await dialog.getByRole('button', { name: 'Pindahkan 3 surat' }).click();
  await dialog.getByText('1 surat sudah pindah', { exact: false }).waitFor();
  expect(await page.evaluate(() => window.alir.hasStopped)).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => window.alir.hasStopped)).toBe(true);
  await page.context().close();
});
