// Two people publish, on the sample page where somebody else has proposed a version: by pointer and by keys alone.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { letter } from '../src/editor/stories/sample-flow.ts';
import { isObject } from '../src/model/change/change.ts';
import { createDocument } from '../src/model/index.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 120_000);
afterAll(() => sample[Symbol.asyncDispose]());

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const limit = { timeout: 60_000 };

test(
  '[DM263] by keys alone a proposal is looked at in both pictures, not rejected without a reason, and rejected with one',
  limit,
  async () => {
    const page = await sample.open('two');
    await page.getByRole('button', { name: 'Periksa usulan (1)' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Usulan versi' });
    const look = dialog.getByRole('button', { name: 'Periksa versi 2' });
    await look.waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => look.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const back = dialog.getByRole('button', { name: 'Kembali ke daftar usulan' });
    await expect.poll(() => back.evaluate((one) => one === document.activeElement)).toBe(true);
    await dialog.getByText('Paraf menggantikan tanda tangan', { exact: false }).waitFor();
    await dialog.getByText('+ Baru', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Langkah “Tanda tangan” dihapus.' }).press('Enter');
    await dialog.getByText('− Dihapus', { exact: true }).waitFor();
    await page.screenshot({ path: `${screens}/proposals-look.png` });
    await dialog.getByRole('button', { name: 'Tolak' }).press('Enter');
    await dialog.getByText('Tulis dahulu alasan menolak.').waitFor();
    const reason = dialog.getByRole('textbox', { name: 'Alasan' });
    expect(await reason.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('Tunggu surat edarannya.');
    await dialog.getByRole('button', { name: 'Tolak' }).press('Enter');
    await dialog.getByText('Tidak ada usulan yang menunggu.').waitFor();
    await dialog.locator('summary').press('Enter');
    await dialog.getByText(/^Ditolak oleh .*Tunggu surat edarannya\.$/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Periksa usulan', exact: true }).waitFor();
    await page.context().close();
  },
);

test(
  '[DM263] on a phone, in English, somebody else’s proposal is approved by taps',
  limit,
  async () => {
    const page = await sample.open('two&lang=en', phone);
    await page.getByRole('button', { name: 'Review proposals (1)' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Proposed versions' });
    await dialog.getByRole('button', { name: 'Look at version 2' }).tap();
    await dialog.getByText('+ New', { exact: true }).waitFor();
    await page.screenshot({ path: `${screens}/proposals-phone.png` });
    await dialog.getByRole('button', { name: 'Approve and publish version 2' }).tap();
    await dialog.getByText('Version 2 is published.').waitFor();
    await page.screenshot({ path: `${screens}/proposals-phone-approved.png` });
    await page.context().close();
  },
);

test(
  '[DM265] where it takes two, whoever is ready proposes: nothing is published, and one’s own is withdrawn, not approved',
  limit,
  async () => {
    const page = await sample.open('two');
    await page.getByRole('button', { name: 'Usulkan', exact: true }).click();
    const proposing = page.getByRole('dialog', { name: 'Usulkan alur' });
    await proposing.getByRole('textbox', { name: 'Catatan versi' }).fill('Batas waktu baru.');
    await proposing.getByRole('button', { name: 'Usulkan versi 2' }).click();
    await proposing.getByText('Versi 2 sudah diusulkan.', { exact: false }).waitFor();
    await proposing.getByRole('button', { name: 'Tutup' }).last().click();
    await page.getByRole('button', { name: 'Periksa usulan (2)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Usulan versi' });
    const own = dialog.getByRole('listitem').filter({ hasText: 'Batas waktu baru.' });
    await own.getByRole('button', { name: 'Periksa versi 2' }).click();
    await dialog.getByText('Anda sendiri yang mengusulkan versi ini', { exact: false }).waitFor();
    expect(await dialog.getByRole('button', { name: /^Setujui/ }).count()).toBe(0);
    await page.screenshot({ path: `${screens}/proposals-own.png` });
    await dialog.getByRole('button', { name: 'Tarik usulan' }).click();
    await dialog.getByRole('button', { name: 'Periksa versi 2' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Periksa versi 2' }).count()).toBe(1);
    await page.context().close();
  },
);

/** The letter, which starts a flow that is not published yet. */
const starting = createDocument({
  ...letter,
  initial: 'pisah',
  states: {
    ...(isObject(letter['states']) ? letter['states'] : {}),
    pisah: {
      title: 'Tanda tangan terpisah',
      each: { in: "['x']", as: 'p', key: 'p', flow: 'penandatanganan' },
      onDone: 'konsep',
    },
  },
});

test(
  '[DM305] where it takes two, flows that it starts are proposed first, and opened from there; none is said to be published with it',
  limit,
  async () => {
    const page = await sample.visit(starting, {}, 'two&begun');
    await page.getByRole('button', { name: 'Usulkan', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Usulkan alur' });
    const first = dialog.getByRole('region', { name: 'Usulkan lebih dahulu' });
    const open = first.getByRole('button', { name: 'Buka alur “Penandatanganan”' });
    await open.waitFor();
    expect(await dialog.getByText(/^Terbit bersama/).count()).toBe(0);
    const propose = dialog.getByRole('button', { name: /^Usulkan versi/ });
    expect(await propose.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByText(/^Usulkan dahulu alur yang dijalankannya/).waitFor();
    await page.screenshot({ path: `${screens}/proposals-first.png` });
    await open.click();
    expect(await page.evaluate(() => window.alir.asked)).toEqual(['penandatanganan']);
    await page.context().close();
  },
);

test('[DM305] where one publishes alone, they are published with it', limit, async () => {
  const page = await sample.visit(starting, {}, 'begun');
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog
    .getByRole('region', { name: 'Terbit bersama alur ini' })
    .getByText('Penandatanganan')
    .waitFor();
  expect(await dialog.getByText('Usulkan lebih dahulu').count()).toBe(0);
  await page.context().close();
});

test(
  '[DM299] without a connection a proposal is not looked at, which is said in the language of the page',
  limit,
  async () => {
    const page = await sample.open('two&unreachable');
    await page.getByRole('button', { name: 'Periksa usulan (1)' }).click();
    const dialog = page.getByRole('dialog', { name: 'Usulan versi' });
    await dialog.getByRole('button', { name: 'Periksa versi 2' }).click();
    const told = dialog.getByRole('alert');
    await told.filter({ hasText: 'Server tidak dapat dihubungi.' }).waitFor();
    expect(await told.innerText()).not.toContain('fetch');
    await page.context().close();
  },
);

test('[DM265] where one publishes alone, nothing speaks of proposals', limit, async () => {
  const page = await sample.open('');
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: /usul/i }).count()).toBe(0);
  await page.context().close();
});
