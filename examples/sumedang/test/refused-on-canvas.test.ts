// The demonstration on the canvas: an administrator gives a signature to another post, is told on which days no letter would be
// finished, sees it happen in the picture, mends it by one press, publishes, and takes the letter that is under way along; the
// server is killed, and on a phone the officer has exactly what was foretold.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openChromium } from '@alir/testbed/chromium';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDevice, picture, signIn, type Size } from './demo.ts';
import { finish, mark, openList, openTask, rowOf } from './desk.ts';
import { detail, giveTo, openFlow, openProblems, openStep, proved } from './designing.ts';
import { startDemo, type Started } from './started-demo.ts';

const script = fileURLToPath(new URL('open-on-a-day.ts', import.meta.url));
/** A Monday, ten days before the secretary travels. */
const monday = Date.parse('2026-03-02T09:00:00+07:00');

const names = {
  administrator: 'Kepala Bagian Umum',
  drafter: 'Ketua Tim Kerja Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan',
  kabid: 'Kepala Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan',
  sekda: 'Sekretaris Daerah',
} as const;
type Who = keyof typeof names;

const subject = 'Pengangkatan pejabat fungsional';
const signing = 'Menunggu tanda tangan (kepegawaian)';
const limit = { timeout: 180_000 };

let folder: string;
let browser: Browser;
let server: Started;
let behind = '0';
/** When the first page was opened, ms of the run. */
let begun: number | null = null;
const desks = new Map<Who, Page>();

async function open(): Promise<void> {
  const settings = { SUMEDANG_DB: join(folder, 'sumedang.db'), SUMEDANG_BEHIND: behind };
  server = await startDemo(settings, script);
}

async function at(who: Who, size: Size): Promise<Page> {
  const known = desks.get(who);
  if (known) return known;
  const page = await (await openDevice(browser, server.url, size)).newPage();
  await page.clock.setSystemTime(Date.now() - Number(behind));
  begun ??= performance.now();
  await page.goto('/masuk');
  await signIn(page, names[who]);
  desks.set(who, page);
  return page;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
  browser = await openChromium();
  behind = String(Date.now() - monday);
  await open();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a personnel decree is under way', limit, async () => {
  const drafter = await at('drafter', 'desktop');
  await drafter.goto('/#/start/surat-keluar');
  await drafter.getByLabel(/^Jenis naskah/).selectOption('keputusan-kepegawaian');
  await drafter.getByRole('textbox', { name: /^Hal/ }).fill(subject);
  await drafter.getByRole('button', { name: 'Mulai' }).click();
  await drafter.getByRole('radio', { name: 'Ke luar' }).check();
  await drafter.getByRole('textbox', { name: /^Kepada/ }).fill('Yang bersangkutan');
  await mark(drafter, { code: '800.1', urgency: 'Biasa' });
  await drafter.getByRole('textbox', { name: /^Naskah/ }).fill(`${subject}.`);
  await finish(drafter, 'Ajukan');
});

test(
  'the administrator lets the secretary sign, and is told on which days no decree would be finished',
  limit,
  async () => {
    const page = await at('administrator', 'desktop');
    await openFlow(page, 'Surat keluar');
    await picture(page, 'kanvas-1-dibuka');
    await openStep(page, 'Menunggu tanda tangan \\(kepegawaian\\)');
    await giveTo(page, names.sekda);
    await picture(page, 'kanvas-2-diubah');
    const problems = await openProblems(page);
    await problems
      .getByText(
        `Dari 12 Maret 2026 sampai 20 Maret 2026 “${signing}” tidak dapat selesai: “Sekretaris Daerah” hanya dijabat pelaksana yang tidak berwenang. Teruskan ke atasan.`,
      )
      .waitFor();
    await picture(page, 'kanvas-3-ditolak');
  },
);

test('publishing it is refused as long as nobody answers for it', limit, async () => {
  const page = await at('administrator', 'desktop');
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
  const press = dialog.getByRole('button', { name: /^Terbitkan versi/ });
  await press.waitFor();
  expect(await press.getAttribute('aria-disabled')).toBe('true');
  await dialog.getByText('tidak dapat selesai').waitFor();
  await picture(page, 'kanvas-4-tertahan');
  await dialog.getByRole('button', { name: 'Tutup', exact: true }).first().click();
  await dialog.waitFor({ state: 'detached' });
});

test(
  'what would happen is played in the picture, with the posts of the regency',
  limit,
  async () => {
    const page = await at('administrator', 'desktop');
    const problems = await openProblems(page);
    await problems.getByRole('button', { name: 'Putar kejadiannya' }).first().click();
    const panel = detail(page);
    await panel.getByText('Begini kejadiannya').waitFor();
    const forward = panel.getByRole('button', { name: 'Maju' });
    while (await forward.isEnabled()) await forward.click();
    await page.getByText('Terhenti di sini').first().waitFor();
    await picture(page, 'kanvas-5-kejadian');
    await panel.getByRole('button', { name: 'Kembali ke daftar' }).click();
  },
);

test('one press mends it, it is published, and the decree goes along', limit, async () => {
  const page = await at('administrator', 'desktop');
  const problems = await openProblems(page);
  await problems.getByRole('button', { name: 'Perbaiki' }).first().click();
  await proved(page);
  await picture(page, 'kanvas-6-diperbaiki');
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog
    .getByRole('textbox', { name: 'Catatan versi' })
    .fill('Sekda menandatangani keputusan kepegawaian.');
  await picture(page, 'kanvas-7-terbitkan');
  await dialog.getByRole('button', { name: /^Terbitkan versi/ }).click();
  await dialog.getByText(/^Versi 5 sudah terbit/).waitFor();
  await dialog.getByRole('button', { name: /^Pindahkan 1 surat/ }).click();
  await dialog.getByText('1 surat sudah pindah, 0 tidak dapat.').waitFor();
  await picture(page, 'kanvas-8-pindah');
});

test('the server is killed, and on the phone is what was foretold', limit, async () => {
  const kabid = await at('kabid', 'phone');
  await openTask(kabid, subject, 'Paraf naskah');
  await kabid.getByRole('button', { name: 'Apa selanjutnya' }).click();
  const shown = kabid.locator('.alir-outlook-list > li', { hasText: 'Bubuhkan paraf' });
  await shown
    .getByText(
      'Tanda tangani naskah: Sekretaris Daerah (Pemangku Sekretaris Daerah), paling lambat 4 Maret 2026 15.00 WIB',
    )
    .waitFor();
  await picture(kabid, 'kanvas-9-perkiraan');
  for (const page of desks.values()) await page.context().close();
  desks.clear();
  await server.kill();
  await open();
  const again = await at('kabid', 'phone');
  await openTask(again, subject, 'Paraf naskah');
  await finish(again, 'Bubuhkan paraf');
  const sekda = await at('sekda', 'phone');
  await openList(sekda);
  await rowOf(sekda, subject).filter({ hasText: 'Rabu 15.00' }).waitFor();
  const seconds = (performance.now() - (begun ?? 0)) / 1000;
  console.log(
    `From the first page to the phone that shows what was foretold: ${seconds.toFixed(0)} s`,
  );
  await openTask(sekda, subject, 'Tanda tangani naskah');
  await picture(sekda, 'kanvas-10-sekda');
});
