// What officers do, in a real browser: few taps, and nothing typed is ever lost.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, phone } from './sample-site.ts';
import type { Site } from './sample-site.ts';

const limit = { timeout: 60_000 };
const task = (id: string): string => `#/task/${encodeURIComponent(id)}`;
const registration = 's-11/registrasi#1';
const followUp = 'd-2-dinkes/tindak-lanjut#1';

let site: Site;
beforeAll(async () => {
  site = await openSite('journeys');
}, 120_000);
afterAll(() => site[Symbol.asyncDispose]());

/** Taps are counted where they land. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.addEventListener(
      'click',
      (event) => {
        if (event.isTrusted)
          document.body.dataset.taps = String(Number(document.body.dataset.taps ?? 0) + 1);
      },
      true,
    );
  });
  return async () => Number(await page.evaluate(() => document.body.dataset.taps ?? 0));
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly key: string | null;
}

const completions = async (page: Page): Promise<readonly Sent[]> =>
  (await page.evaluate((): readonly Sent[] => window.fakeApi?.asked ?? [])).filter(({ path }) =>
    path.endsWith('/complete'),
  );

describe('taps', () => {
  test(
    'disposing to three from the open list takes at most eight; it takes five',
    limit,
    async () => {
      const page = await site.visit({ viewport: phone });
      const letter = page.getByRole('link', { name: /Musrenbang/ });
      await letter.waitFor();
      const taps = await countTaps(page);
      await letter.tap();
      for (const name of ['Kepala Dinas Kesehatan', 'Kepala Dinas PMD', 'Kepala Dinas Sosial'])
        await page.getByRole('button', { name, exact: true }).tap();
      await page.getByRole('button', { name: 'Disposisikan' }).tap();
      await page.getByText('Disposisikan: Disposisi').first().waitFor();
      expect(await taps()).toBe(5);
      expect(await completions(page)).toHaveLength(1);
      await page.context().close();
    },
  );

  test('acknowledging takes one', limit, async () => {
    const page = await site.visit({ viewport: phone, hash: '#/box/untuk-diketahui' });
    const button = page.getByRole('button', { name: /Sudah dibaca: Pendataan jabatan/ });
    await button.waitFor();
    const taps = await countTaps(page);
    await button.tap();
    await button.waitFor({ state: 'detached' });
    expect(await taps()).toBe(1);
    expect(await completions(page)).toMatchObject([
      { path: '/tasks/d-90%2Funtuk-diketahui%231/complete' },
    ]);
    await page.context().close();
  });
});

describe('nothing typed is lost', () => {
  test('on a reload', limit, async () => {
    const page = await site.visit({ hash: task(registration) });
    await page.getByLabel('Nomor surat').fill('005/77/XI/2026');
    await page.reload();
    expect(await page.getByLabel('Nomor surat').inputValue()).toBe('005/77/XI/2026');
    await page.context().close();
  });

  test(
    'when somebody else was faster: who it was is said, and the text can be taken along',
    limit,
    async () => {
      const page = await site.visit({ query: 'world=plt', hash: task(followUp) });
      await page.getByLabel('Laporan').fill('Rapat lintas puskesmas selesai.');
      await page.evaluate(
        (id) =>
          window.fakeApi?.elsewhere((world) => {
            const open = world.tasks.get(id);
            if (open) world.tasks.set(id, { ...open, status: 'done' });
          }, 'another-instance'),
        followUp,
      );
      await page.getByRole('button', { name: 'Laporkan' }).click();
      await page.getByText('sudah diselesaikan oleh Sekretaris Daerah').waitFor();
      expect(await page.getByText('Laporan: Rapat lintas puskesmas selesai.').isVisible()).toBe(
        true,
      );
      await page.reload();
      expect(await page.getByLabel('Laporan').inputValue()).toBe('Rapat lintas puskesmas selesai.');
      await page.context().close();
    },
  );

  test(
    'when the data changed meanwhile: the change is shown, and it can be sent again',
    limit,
    async () => {
      const page = await site.visit({ query: 'world=plt', hash: task('l-1/pengisian#1') });
      await page.getByLabel('Realisasi').first().fill('52,5');
      await page.evaluate(() => {
        const id = 'l-1/pengisian#1';
        window.fakeApi?.elsewhere((world) => {
          const open = world.tasks.get(id);
          if (open)
            world.tasks.set(id, {
              ...open,
              seen: { version: 8 },
              data: { ...open.data, periode: 'Triwulan IV 2026' },
            });
        }, 'another-instance');
      });
      await page.getByRole('button', { name: 'Ajukan' }).click();
      await page.getByText('Belum terkirim, karena data ini berubah').waitFor();
      const change = page.getByRole('row', { name: /Periode/ });
      expect(await change.textContent()).toContain('Triwulan III 2026Triwulan IV 2026');
      expect(await page.getByLabel('Realisasi').first().inputValue()).toBe('52,5');
      await page.getByRole('button', { name: 'Kirim lagi: Ajukan' }).click();
      await page.getByText('Ajukan: Isi laporan triwulan').first().waitFor();
      await page.context().close();
    },
  );

  test(
    'without a network: it is kept, said, and goes out once and under one key when the network is back',
    limit,
    async () => {
      const page = await site.visit({ query: 'world=plt', hash: task(followUp) });
      await page.getByLabel('Laporan').fill('Sudah ditindaklanjuti.');
      await page.evaluate(() => {
        if (window.fakeApi) window.fakeApi.offline = true;
      });
      await page.getByRole('button', { name: 'Laporkan' }).click();
      await page.getByText('Belum terkirim:').waitFor();
      await page.evaluate(() => {
        if (window.fakeApi) window.fakeApi.offline = false;
      });
      await page.getByRole('button', { name: 'Kirim sekarang' }).click();
      await page.getByText('Terkirim: Laporkan').first().waitFor();
      const sent = await completions(page);
      expect(sent.length).toBeGreaterThan(1);
      expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
      await page.context().close();
    },
  );

  test('a change by others that shows nowhere does not stand in the way', limit, async () => {
    const page = await site.visit({ query: 'world=plt', hash: task(followUp) });
    await page.getByLabel('Laporan').fill('Selesai.');
    await page.evaluate((id) => {
      window.fakeApi?.elsewhere((world) => {
        const open = world.tasks.get(id);
        if (open) world.tasks.set(id, { ...open, seen: { version: open.seen.version + 5 } });
      }, 'another-instance');
    }, followUp);
    await page.getByRole('button', { name: 'Laporkan' }).click();
    await page.getByText('Laporkan: Tindak lanjuti disposisi').first().waitFor();
    await page.context().close();
  });
});

test('faults that only the server sees stand at their field', limit, async () => {
  const page = await site.visit({ hash: task('s-1/menunggu-disposisi#1') });
  await page.getByRole('button', { name: 'Kepala Dinas PMD' }).click();
  await page.getByLabel('Batas waktu untuk semua').fill('2026-11-01');
  await page.getByRole('button', { name: 'Disposisikan' }).click();
  const recipient = page.getByRole('listitem').filter({ hasText: 'Kepala Dinas PMD' });
  await recipient.getByText('Batas waktu sudah lewat.').waitFor();
  expect(await page.getByText('Ada isian yang belum benar.').isVisible()).toBe(true);
  await page.context().close();
});

test('an unread disposition can be taken back, a read one cannot', limit, async () => {
  const page = await site.visit({ hash: '#/letter/s-2' });
  await page.getByRole('button', { name: 'Tarik: Kepala Dinas Sosial' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Tarik: Kepala Dinas Sosial' })
    .click();
  await page.getByText('tercatat').first().waitFor();
  const asked = await page.evaluate((): readonly Sent[] => window.fakeApi?.asked ?? []);
  expect(asked.some(({ path }) => path === '/instances/s-2/actions/cabut')).toBe(true);
  expect(await page.getByRole('button', { name: 'Tarik: Kepala Dinas Kesehatan' }).count()).toBe(0);
  await page.context().close();
});

test('one acts as one position at a time', limit, async () => {
  const page = await site.visit({ query: 'world=plt' });
  await page.getByRole('link', { name: /Musrenbang/ }).waitFor();
  await page
    .getByLabel('Bertindak sebagai')
    .first()
    .selectOption({ label: 'Plt. Kepala Dinas Kesehatan' });
  await page.getByRole('link', { name: /Musrenbang/ }).waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: /stunting/ }).count()).toBe(1);
  await page.context().close();
});

test('the keyboard does it all', limit, async () => {
  const page = await site.visit();
  await page.getByRole('link', { name: /Musrenbang/ }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    'Laporan hasil pemeriksaan',
  );
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: 'Laporan hasil pemeriksaan reguler Triwulan III' })
    .waitFor();
  await page.keyboard.press('u');
  await page.keyboard.press('/');
  await page.keyboard.type('hibah');
  await page.getByRole('link', { name: /Musrenbang/ }).waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: /hibah/ }).count()).toBe(2);
  await page.context().close();
});

test('lists grow page by page', limit, async () => {
  const page = await site.visit();
  await page.getByRole('button', { name: 'Muat lagi' }).click();
  await page.getByRole('button', { name: 'Muat lagi' }).waitFor({ state: 'detached' });
  expect(await page.locator('[data-row]').count()).toBe(11);
  await page.context().close();
});

test('at 400 ms a round trip it works all the same', limit, async () => {
  const page = await site.visit({ query: 'delay=400' });
  await page.getByRole('link', { name: /Musrenbang/ }).click();
  await page.getByRole('button', { name: 'Kepala Dinas PMD' }).click();
  await page.getByRole('button', { name: 'Disposisikan' }).click();
  await page.getByText('Disposisikan: Disposisi').first().waitFor();
  await page.context().close();
});
