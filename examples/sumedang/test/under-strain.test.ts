// What officers' days are really like: few taps, colleagues who are faster, poor networks, none at all.

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { quarterName } from '../src/pages/quarter-name.ts';
import { indicators } from '../src/reports/village-targets.ts';
import { demoOfFile, picture, sizes } from './demo.ts';
import { choose, finish, openList, openTask, press, rowOf } from './desk.ts';
import { complete, letterForBupati, signInAt, type Officer } from './office.ts';

const limit = { timeout: 180_000 };

const demo = demoOfFile();

const signIn = (position: string): Promise<Officer> => signInAt(demo().url, fetch, position);

async function letterToDispose(perihal: string): Promise<void> {
  await letterForBupati({ signIn }, { perihal });
}

async function disposedTo(jabatan: string, peran: string, perihal: string): Promise<void> {
  const letter = await letterForBupati({ signIn }, { perihal });
  const data = { penerima: [{ jabatan, peran, instruksi: ['tindak-lanjuti'] }] };
  const body = { outcome: 'disposisi', data, as: 'bupati' };
  await complete(await signIn('bupati'), letter, 'menunggu-disposisi', body);
}

/** Taps are counted where they land. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.addEventListener(
      'click',
      (event) => {
        const { dataset } = document.body;
        // A label's tap is told to its field too; that one is not a finger's.
        if (event.isTrusted && event.detail > 0)
          dataset['taps'] = String(Number(dataset['taps'] ?? 0) + 1);
      },
      true,
    );
  });
  return async () => Number(await page.evaluate(() => document.body.dataset['taps'] ?? 0));
}

describe('taps on a phone', () => {
  test('disposing to three takes at most eight, from the list on', limit, async () => {
    const subject = 'Tiga penerima';
    await letterToDispose(subject);
    const page = await demo().visit('Bupati', 'phone');
    await openList(page);
    const taps = await countTaps(page);
    await rowOf(page, subject).tap();
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    for (const name of ['Sekretaris Daerah', 'Wakil Bupati', 'Asisten Administrasi Umum'])
      await page.getByRole('button', { name, exact: true }).tap();
    await picture(page, '20-tiga-penerima');
    await page.getByRole('button', { name: 'Disposisikan', exact: true }).tap();
    await page.locator('.alir-toast-success').waitFor();
    const count = await taps();
    console.log(`Disposing to three: ${count} taps`);
    expect(count).toBeLessThanOrEqual(8);
    await page.context().close();
  });

  test('acknowledging takes one', limit, async () => {
    const subject = 'Cukup diketahui';
    await disposedTo('wabup', 'untuk-diketahui', subject);
    const page = await demo().visit('Wakil Bupati', 'phone');
    await openList(page);
    const button = page.getByRole('button', { name: `Sudah dibaca: ${subject}` });
    await button.waitFor();
    const taps = await countTaps(page);
    await button.tap();
    await button.waitFor({ state: 'detached' });
    expect(await taps()).toBe(1);
    await page.context().close();
  });
});

describe('two people on the same task', () => {
  test('the slower sees who was faster and loses nothing typed', limit, async () => {
    const quarter = await reportToVerify('32.11.01.2001');
    const [slow, fast] = [
      await demo().visit('Verifikator DPMD 1'),
      await demo().visit('Verifikator DPMD 2'),
    ];
    for (const page of [slow, fast])
      await openTask(page, `Laporan kinerja ${quarterName(quarter, 'id')}`, 'Desa Cimungkal');
    await slow.getByRole('cell', { name: 'Penurunan keluarga miskin' }).waitFor();
    const note = 'Bukti indikator ketiga perlu dilampirkan.';
    await slow.getByRole('textbox', { name: /^Catatan/ }).fill(note);
    await finish(fast, 'Sesuai');
    await slow.getByText('sudah diselesaikan oleh').first().waitFor();
    await picture(slow, '21-didahului');
    const told = await slow.locator('main').innerText();
    expect(told).toContain('Verifikator DPMD 2');
    expect(told).toContain(note);
    await slow.context().close();
    await fast.context().close();
  });

  /** A village files its report of a quarter that has not been started, and its head signs it. */
  async function reportToVerify(village: string): Promise<string> {
    const dpmd = await signIn('verifikator-dpmd-1');
    const page = await (await dpmd('/laporan')).text();
    const triwulan = page.match(/20\d\d-TW[1-4]/g)?.at(-1) ?? '';
    await dpmd('/laporan', { method: 'POST', body: new URLSearchParams({ triwulan }) });
    const operator = await signIn(`operator-${village}`);
    const { items } = await (await operator('/api/tasks')).json();
    const { instance } = items.find(
      ({ summary }: { summary: { periode?: string } }) => summary.periode === triwulan,
    );
    const capaian = Object.fromEntries(
      indicators.map(({ kode }) => [kode, { realisasi: kode === 'apbdes' ? '1' : '5' }]),
    );
    await complete(operator, instance, 'pengisian', { outcome: 'ajukan', data: { capaian } });
    const kades = await signIn(`kades-${village}`);
    await complete(kades, instance, 'pengesahan', { outcome: 'sahkan' });
    return triwulan;
  }
});

describe('a poor network', () => {
  test(
    '400 ms there and back, and one request in fifty lost: a disposition still goes through',
    limit,
    async () => {
      const subject = 'Lewat jaringan buruk';
      await letterToDispose(subject);
      const page = await demo().visit('Bupati', 'phone');
      const context = page.context();
      const session = await context.newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 25_000,
      });
      let asked = 0;
      await context.route('**/api/**', (route) =>
        ++asked % 50 === 0 ? route.abort('connectionreset') : route.continue(),
      );
      const startedAt = performance.now();
      const since = (): string => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
      await openTask(page, subject, 'Disposisi ·');
      console.log(`The letter lay open after ${since()}`);
      await choose(page, [{ name: 'Sekretaris Daerah' }, { name: 'Wakil Bupati' }]);
      await finish(page, 'Disposisikan');
      console.log(`Disposed after ${since()}, ${asked} requests`);
      await context.close();
    },
  );

  test('the first load is at most 200 kB', limit, async () => {
    const page = await demo().visit('Bupati');
    const context = await demo().browser.newContext({
      storageState: await page.context().storageState(),
    });
    const fresh = await context.newPage();
    const session = await context.newCDPSession(fresh);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await fresh.goto(demo().url);
    await fresh.getByRole('heading', { name: 'Semua tugas' }).waitFor();
    console.log(`First load: ${(bytes / 1000).toFixed(0)} kB`);
    expect(bytes).toBeLessThanOrEqual(200_000);
    await context.close();
    await page.context().close();
  });
});

describe('no network', () => {
  test('what was typed survives a reload; what was sent goes out later', limit, async () => {
    const subject = 'Ditulis tanpa jaringan';
    await disposedTo('kadis-dpmd', 'pelaksana', subject);
    const page = await demo().visit('Kepala Dinas Pemberdayaan Masyarakat dan Desa', 'phone');
    await openTask(page, subject, 'Tindak lanjuti disposisi');
    const text = 'Kader posyandu sudah digerakkan.';
    await page.context().setOffline(true);
    await page.getByRole('textbox', { name: /^Laporan/ }).fill(text);
    await page.context().setOffline(false);
    await page.reload();
    const field = page.getByRole('textbox', { name: /^Laporan/ });
    expect(await field.inputValue()).toBe(text);
    await page.context().setOffline(true);
    await press(page, 'Laporkan');
    await page
      .getByText(/Belum terkirim/)
      .first()
      .waitFor();
    // On one line: a word that is broken in the middle is not read.
    const lost = page.getByRole('status').filter({ hasText: 'Tidak tersambung' });
    const lines = await lost.evaluate((one) => {
      const words = document.createRange();
      words.selectNodeContents(one);
      return words.getClientRects().length;
    });
    expect(lines).toBe(1);
    await picture(page, '22-tanpa-jaringan');
    await page.context().setOffline(false);
    await page
      .getByText(/Sudah Anda selesaikan/)
      .first()
      .waitFor();
    const { items } = await (
      await (
        await signIn('bupati')
      )(`/api/tasks?search=${encodeURIComponent(subject)}`)
    ).json();
    expect(items).toMatchObject([{ state: 'dilaporkan' }]);
    await page.context().close();
  });
});

test('the smallest screen needs no sideways scrolling', limit, async () => {
  const page = await demo().visit('Sekretaris Daerah', 'phone');
  await openList(page);
  const widest = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await widest()).toBeLessThanOrEqual(sizes.phone.width);
  await page.locator('a[data-row]').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await widest()).toBeLessThanOrEqual(sizes.phone.width);
  await page.context().close();
});

test('incidents are the administrator’s to see', limit, async () => {
  const page = await demo().visit('Kepala Bagian Umum');
  await page.getByRole('link', { name: /^Gangguan/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await picture(page, '23-insiden');
  const bupati = await signIn('bupati');
  expect((await bupati('/api/incidents')).status).toBe(403);
  await page.context().close();
});

test('the house’s own pages speak the language that was chosen', limit, async () => {
  const page = await demo().visit('Sekretaris Daerah');
  await page.getByRole('button', { name: 'Pengaturan tampilan' }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('Example data, not official').waitFor();
  await page.getByRole('link', { name: 'Overdue by unit' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overdue by unit' }).waitFor();
  await page.context().close();
});

const ofOneUnitAndOfAll = ['Bupati', 'Kepala Bagian Umum'];

test.each(ofOneUnitAndOfAll)(
  'the smallest screen has room for the pages of %s',
  limit,
  async (post) => {
    const page = await demo().visit(post, 'phone');
    for (const path of ['/terlambat', '/pemberitahuan', '/laporan', '/cetak/buku-agenda']) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest, path).toBeLessThanOrEqual(sizes.phone.width);
      // What reaches out to the left cannot be scrolled to.
      const cut = await page.evaluate(
        () =>
          [...document.querySelectorAll('select, input, button, th')].filter(
            (one) => one.getBoundingClientRect().left < 0,
          ).length,
      );
      expect(cut, path).toBe(0);
    }
    await page.context().close();
  },
);
