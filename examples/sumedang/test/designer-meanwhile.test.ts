// Two administrators change the same flow at the same time: whoever publishes second is told, and has both. Two tabs do: each throws away
// its own draft. Who looks at what can be begun while somebody publishes finds it.

import { flowFile } from '@alir/designer/export';
import { createDocument } from '@alir/designer/model';
import type { JsonObject } from '@alir/engine/core/types';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import notaDinas from '../flows/nota-dinas.json' with { type: 'json' };
import { demoOfFile, picture } from './demo.ts';
import { call, detail, openFlow, openStep, proved, publish, setDeadline } from './designing.ts';

const administrator = 'Kepala Bagian Umum';
const demo = demoOfFile();
const limit = { timeout: 180_000 };
let first: Page;
let second: Page;
beforeAll(async () => {
  first = await demo().visit(administrator);
  second = await demo().visit(administrator);
}, 120_000);
afterAll(async () => {
  await first.context().close();
  await second.context().close();
});

/** Days of the deadline of the step that is open. */
const deadline = (page: Page): Promise<string> =>
  detail(page).getByRole('region', { name: 'Batas waktu' }).getByLabel('Jumlah').inputValue();

test('both open the same version, and one publishes', limit, async () => {
  await openFlow(first, 'Surat masuk');
  await openStep(first, 'Penyaringan');
  await call(first, 'Saring dan teruskan');
  await proved(first);
  await openFlow(second, 'Surat masuk');
  await openStep(second, 'Penyaringan');
  await setDeadline(second, 7, 'hari kerja');
  await proved(second);
  await publish(second);
});

test('the other is told before publishing, and nothing is overwritten', limit, async () => {
  await first.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = first.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByText(/sudah terbit sementara Anda mengubah versi/).waitFor();
  const press = dialog.getByRole('button', { name: /^Terbitkan versi/ });
  expect(await press.getAttribute('aria-disabled')).toBe('true');
  await picture(first, '84-terbit-sementara');
});

test('merged by one press, the next version has what both changed', limit, async () => {
  const dialog = first.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByRole('button', { name: 'Gabungkan ke rancangan saya' }).click();
  await dialog.getByText(/sudah terbit sementara/).waitFor({ state: 'detached' });
  await picture(first, '85-digabungkan');
  await dialog.getByRole('button', { name: /^Terbitkan versi/ }).click();
  await dialog.getByText(/^Versi \d+ sudah terbit/).waitFor();
  const answer = await first.request.get('/api/flows/surat-masuk/source');
  const { definition }: { definition: JsonObject } = await answer.json();
  const text = JSON.stringify(definition);
  expect(text).toContain('Saring dan teruskan');
  expect(text).toContain('work:P7D');
});

test(
  'of two tabs with a draft each, one throws its own away, and has what is published',
  limit,
  async () => {
    await openFlow(first, 'Surat masuk');
    await openStep(first, 'Penyaringan');
    await setDeadline(first, 5, 'hari kerja');
    await proved(first);
    const tab = await first.context().newPage();
    await tab.goto(first.url());
    await proved(tab);
    await setDeadline(first, 4, 'hari kerja');
    await openStep(tab, 'Penyaringan');
    await setDeadline(tab, 9, 'hari kerja');
    await first.getByText('Ada rancangan lain dari alur ini').waitFor();
    tab.once('dialog', (dialog) => void dialog.accept());
    await tab.getByRole('button', { name: 'Buang rancangan', exact: true }).click();
    // What is published is open, and the other tab's draft is told of, not opened.
    await tab.getByRole('button', { name: 'Lihat rancangan itu' }).waitFor();
    await openStep(tab, 'Penyaringan');
    expect(await deadline(tab)).toBe('7');
    await picture(tab, '86-rancangan-dibuang');
    const kept = await tab.evaluate(() => Object.values(localStorage).join());
    expect([kept.includes('work:P4D'), kept.includes('work:P9D')]).toEqual([true, false]);
    await tab.close();
    await first.reload();
    await openStep(first, 'Penyaringan');
    expect(await deadline(first)).toBe('4');
  },
);

test(
  'whoever comes back to what can be begun finds a flow that was published meanwhile, and its newest version',
  limit,
  async () => {
    const officer = await demo().visit('Agendaris Bupati (Bagian Umum)');
    await officer.goto('/#/start');
    const known = officer
      .getByRole('listitem')
      .getByRole('link', { name: 'Surat masuk', exact: true });
    await known.waitFor();
    const answer = await second.request.get('/api/flows/surat-masuk/source');
    const { definition, forms }: { definition: JsonObject; forms: readonly JsonObject[] } =
      await answer.json();
    const publish = async (version: number, title: string): Promise<void> => {
      const published = await second.request.post('/api/flows', {
        data: { definition: { ...definition, flow: 'surat-kecamatan', version, title }, forms },
        headers: { origin: new URL(second.url()).origin },
      });
      expect(published.status()).toBe(201);
    };
    const comeBack = (): Promise<boolean> =>
      officer.evaluate(() =>
        document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
      );
    await publish(1, 'Surat kecamatan');
    await comeBack();
    await officer.getByRole('link', { name: 'Surat kecamatan', exact: true }).click();
    await officer.getByRole('heading', { name: 'Surat kecamatan', exact: true }).waitFor();
    // What is asked when it begins is that of the newest version, too.
    await publish(2, 'Surat kecamatan dan kelurahan');
    await comeBack();
    await officer.getByRole('heading', { name: 'Surat kecamatan dan kelurahan' }).waitFor();
    await officer.context().close();
  },
);

test(
  'a flow that another regency gave away is opened from its file, under a name that is free, and goes on here',
  limit,
  async () => {
    const page = await demo().visit('Kepala Bagian Umum');
    await page.goto('/perancang');
    const choose = (name: string, text: string): Promise<void> =>
      page
        .getByLabel('Buka berkas alur dari daerah lain')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('surat.json', '{"bukan": "alur"}');
    await page.getByText('“surat.json” bukan berkas alur. Pilih berkas lain.').waitFor();
    const layout = { direction: 'right' };
    const given = createDocument({ ...notaDinas, title: 'Nota dinas Cimahi' }, { layout });
    await choose('nota.json', flowFile(given));
    await page.getByRole('heading', { name: 'Nota dinas Cimahi' }).waitFor();
    await page.getByText('belum diterbitkan').waitFor();
    await page.getByRole('button', { name: 'Gambar ke bawah' }).waitFor();
    await page.context().close();
  },
);
