// What officers do, in a real browser: few taps, and nothing typed is ever lost.

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, phone } from './sample-site.ts';
import type { Site } from './sample-site.ts';

const limit = { timeout: 60_000 };
const task = (id: string): string => `#/task/${encodeURIComponent(id)}`;
const registration = 's-11/registrasi#1';
const followUp = 'd-2-dinkes/tindak-lanjut#1';

let site: Site;
beforeAll(async () => {
  site = await openSite();
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
  readonly body: unknown;
}

/** What was sent to an address, last. */
async function bodyOf(page: Page, path: string): Promise<unknown> {
  const asked = await page.evaluate((): readonly Sent[] => window.fakeApi?.asked ?? []);
  return asked.findLast((sent) => sent.path === path)?.body;
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
      await page.getByText('Disposisikan: Undangan Musrenbang').first().waitFor();
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

describe('why it waits', () => {
  test(
    'comes with the page anew where its code was lost on the way; and speaks English',
    limit,
    async () => {
      const page = await site.visit({ hash: '#/letter/s-1' });
      const lost = '**/outlook-*.js';
      await page.route(lost, (route) => route.abort());
      await page.getByRole('button', { name: 'Mengapa menunggu' }).click();
      const again = page.getByRole('button', { name: 'Coba lagi' });
      await again.waitFor();
      await page.unroute(lost);
      await again.click();
      await again.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Mengapa menunggu' }).click();
      await page.getByText('Yang juga dapat dilakukan').waitFor();
      await page.getByRole('button', { name: 'Pengaturan tampilan' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.keyboard.press('Escape');
      await page.getByText('What can be done besides').waitFor();
      await page.getByText('Follow the disposition up: ').first().waitFor();
      await page.context().close();
    },
  );
});

describe('many at once', () => {
  test('a head approves twelve in four taps; what was refused stays chosen', limit, async () => {
    const page = await site.visit({ viewport: phone, query: 'world=batch' });
    const start = page.getByRole('button', { name: 'Pilih', exact: true });
    await start.waitFor();
    const taps = await countTaps(page);
    await start.tap();
    await page.getByRole('checkbox', { name: 'Pilih semua' }).tap();
    await page.getByRole('button', { name: 'Setujui', exact: true }).tap();
    await page.getByRole('button', { name: 'Setujui 12 butir' }).tap();
    await page.getByText('10 butir selesai, 2 tidak diterima.').waitFor();
    expect(await taps()).toBe(4);
    await page.getByRole('button', { name: 'Tutup' }).last().tap();
    await page.getByText('2 dipilih').waitFor();
    expect(await completions(page)).toMatchObject([
      { path: '/tasks/complete', body: { as: 'sekda' } },
    ]);
    await page.context().close();
  });

  test('the keyboard chooses, a range too, and Escape leaves it', limit, async () => {
    const page = await site.visit({ query: 'world=batch' });
    await page.getByRole('link', { name: /Cuti/ }).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByText('1 dipilih').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+Space');
    await page.getByText('3 dipilih').waitFor();
    await page.keyboard.press('x');
    await page.getByText('2 dipilih').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('dipilih').waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('without a network it waits on the device, and arrives once', limit, async () => {
    const page = await site.visit({ query: 'world=batch' });
    await page.getByRole('button', { name: 'Pilih', exact: true }).click();
    await page
      .getByRole('checkbox', { name: /^Pilih Cuti/ })
      .first()
      .check();
    await page.getByRole('button', { name: 'Setujui', exact: true }).waitFor();
    await page.evaluate(() => {
      if (window.fakeApi) window.fakeApi.offline = true;
    });
    await page.getByRole('button', { name: 'Setujui', exact: true }).click();
    await page.getByRole('button', { name: 'Setujui 1 butir' }).click();
    const waiting = page.getByRole('region', { name: 'Menunggu jaringan' });
    await waiting.waitFor();
    await page.evaluate(() => {
      if (window.fakeApi) window.fakeApi.offline = false;
    });
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await page.getByText('Terkirim: Setujui: 1 butir').first().waitFor();
    expect(new Set((await completions(page)).map(({ key }) => key)).size).toBe(1);
    await page.context().close();
  });
});

describe('a task passed on', () => {
  test('leaves the desk', limit, async () => {
    const id = 's-1/telaah#1';
    const page = await site.visit({ query: 'world=acts', hash: task(id) });
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('button', { name: /^Alihkan/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Alihkan' }).click();
    await dialog.getByText('Pilih sedikitnya satu jabatan.').waitFor();
    await dialog.getByRole('button', { name: 'Kepala Bagian Umum' }).click();
    await dialog.getByRole('button', { name: 'Asisten Ekonomi dan Pembangunan' }).click();
    await dialog.getByLabel('Catatan').fill('Bidang Saudara.');
    await dialog.getByRole('button', { name: 'Alihkan', exact: true }).click();
    await page.getByText('Alihkan: tercatat.').first().waitFor();
    await page.getByRole('link', { name: /Musrenbang/ }).waitFor({ state: 'detached' });
    expect(await bodyOf(page, `/tasks/${encodeURIComponent(id)}/transfer`)).toEqual({
      to: 'asisten-2',
      comment: 'Bidang Saudara.',
      as: 'sekda',
    });
    await page.context().close();
  });

  test('a delegate hands back what they filled in', limit, async () => {
    const id = 's-6/telaah#1/delegate-1';
    const page = await site.visit({ query: 'world=acts', hash: task(id) });
    await page.getByLabel('Simpulan').fill('Datanya sesuai.');
    await page.getByRole('button', { name: 'Serahkan kembali' }).click();
    await page.getByText('Serahkan kembali: ').first().waitFor();
    expect(await bodyOf(page, `/tasks/${encodeURIComponent(id)}/hand-back`)).toMatchObject({
      data: { simpulan: 'Datanya sesuai.' },
      as: 'sekda',
    });
    await page.context().close();
  });
});

test(
  'opening a copy shows the letter, is reading it, and takes it off the list',
  limit,
  async () => {
    const page = await site.visit({ viewport: phone, query: 'world=acts', hash: '#/box/tembusan' });
    await page.getByRole('link', { name: /Tembusan/ }).tap();
    await page.getByText('Tembusan dari Kepala Dinas PMD').waitFor();
    await page.getByRole('button', { name: 'Kembali ke daftar' }).tap();
    await page.getByText('Tidak ada yang menunggu di sini.').waitFor();
    expect(await bodyOf(page, `/tasks/${encodeURIComponent('s-9/~copy#1')}/read`)).toEqual({
      as: 'sekda',
    });
    await page.context().close();
  },
);

describe('nothing typed is lost', () => {
  test('on a reload', limit, async () => {
    const page = await site.visit({ hash: task(registration) });
    await page.getByLabel('Nomor surat').fill('005/77/XI/2026');
    await page.reload();
    expect(await page.getByLabel('Nomor surat').inputValue()).toBe('005/77/XI/2026');
    await page.context().close();
  });

  test(
    'in a dialog whose page is left: whom it is for and why stand there again',
    limit,
    async () => {
      const page = await site.visit({ query: 'world=acts', hash: task('s-1/telaah#1') });
      const asked = async (): Promise<Locator> => {
        await page.getByRole('button', { name: 'Tindakan lain' }).click();
        await page.getByRole('button', { name: /^Minta disiapkan/ }).click();
        return page.getByRole('dialog');
      };
      const first = await asked();
      await first.getByRole('button', { name: 'Kepala Bagian Umum' }).click();
      await first.getByLabel('Catatan').fill('Siapkan telaahnya dahulu.');
      await page.reload();
      const again = await asked();
      await again.getByText('1 jabatan dipilih').waitFor();
      expect(await again.getByLabel('Catatan').inputValue()).toBe('Siapkan telaahnya dahulu.');
      await again.getByRole('button', { name: 'Minta disiapkan', exact: true }).click();
      await again.waitFor({ state: 'detached' });
      const done = await asked();
      expect(await done.getByLabel('Catatan').inputValue()).toBe('');
      await page.context().close();
    },
  );

  test('when the session has ended: it waits, and goes out after signing in', limit, async () => {
    const page = await site.visit({ query: 'world=plt', hash: task(followUp) });
    await page.getByLabel('Laporan').fill('Rapat lintas puskesmas selesai.');
    const signedOut = (now: boolean): Promise<void> =>
      page.evaluate((out) => {
        if (window.fakeApi) window.fakeApi.signedOut = out;
      }, now);
    await signedOut(true);
    await page.getByRole('button', { name: 'Laporkan' }).click();
    await page.getByRole('region', { name: 'Menunggu jaringan' }).waitFor();
    await signedOut(false);
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await page
      .getByText(/^Terkirim: Laporkan/)
      .first()
      .waitFor();
    expect(new Set((await completions(page)).map(({ key }) => key)).size).toBe(1);
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
      // It stands apart from the record, and is still there for the next visit.
      expect(await page.getByLabel('Laporan').count()).toBe(0);
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
      await page.getByText('Ajukan: Laporan kinerja Triwulan III 2026').first().waitFor();
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
    await page.getByText('Laporkan: Percepatan penurunan stunting').first().waitFor();
    await page.context().close();
  });
});

test('the bell leads to what is new, and opening that reads it', limit, async () => {
  const page = await site.visit({ viewport: phone });
  await page.getByRole('link', { name: 'Pemberitahuan, 2 baru' }).click();
  await page.getByRole('link', { name: /^Baru:.*Telaah surat/ }).click();
  await page.getByRole('link', { name: 'Pemberitahuan, 1 baru' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#/letter/s-1');
  await page.context().close();
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

test('an unread disposition is withdrawn without a word', limit, async () => {
  const page = await site.visit({ hash: '#/letter/s-2' });
  await page.getByRole('button', { name: 'Tarik: Kepala Dinas Sosial' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tarik', exact: true }).click();
  await page.getByText('Tarik: Kepala Dinas Sosial: tercatat').first().waitFor();
  expect(await bodyOf(page, '/instances/s-2/actions/cabut')).toMatchObject({
    input: 'kadis-dinsos',
  });
  expect(await page.getByRole('button', { name: 'Tarik: Kepala Dinas Kesehatan' }).count()).toBe(0);
  await page.context().close();
});

test('one that has been read is revoked, with the reason', limit, async () => {
  const page = await site.visit({ hash: '#/letter/s-2' });
  await page.getByRole('button', { name: 'Batalkan disposisi: Kepala Dinas Kesehatan' }).click();
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Batalkan disposisi', exact: true });
  await send.click();
  await dialog.getByText('Isian ini wajib diisi.').waitFor();
  await dialog.getByLabel('Alasan').fill('Keliru alamat disposisi.');
  await send.click();
  await page.getByText('tercatat').first().waitFor();
  expect(await bodyOf(page, '/instances/s-2/actions/batalkan')).toMatchObject({
    input: { jabatan: 'kadis-dinkes', alasan: 'Keliru alamat disposisi.' },
  });
  await page.context().close();
});

test(
  'what was revoked says by whom and why, in the tree, in the story and on its task',
  limit,
  async () => {
    const reason = 'Pemeriksaan ini bukan ranah Inspektorat.';
    const letter = await site.visit({ hash: '#/letter/s-2' });
    const node = letter.locator('.alir-tree-node', { hasText: 'Inspektur' }).last();
    await node.getByText('Dibatalkan').waitFor();
    expect(await node.innerText()).toContain(reason);
    const told = letter.locator('.alir-timeline li', { hasText: 'membatalkan disposisi kepada' });
    expect(await told.innerText()).toContain(reason);
    await letter.context().close();
    const page = await site.visit({
      query: 'world=inspektur',
      hash: task('d-2-inspektur/tindak-lanjut#1'),
    });
    await page.getByText('Bupati membatalkan disposisi ini').waitFor();
    expect(await page.locator('.alir-notice').innerText()).toContain(reason);
    await page.context().close();
  },
);

describe('asking some recipients again', () => {
  test(
    'they are chosen by name; a refusal is said in the dialog, which keeps what was entered',
    limit,
    async () => {
      const page = await site.visit({ query: 'world=sekda', hash: task('s-2/tinjau#1') });
      await page.getByRole('button', { name: 'Minta perbaikan' }).click();
      const dialog = page.getByRole('dialog');
      const send = dialog.getByRole('button', { name: 'Minta perbaikan' });
      await send.click();
      await dialog.getByText('Isian ini wajib diisi.').waitFor();
      expect(await dialog.getByRole('checkbox').count()).toBe(2);
      await dialog.getByRole('checkbox', { name: /Kepala Dinas Kesehatan/ }).check();
      await dialog.getByLabel('Catatan').fill('Lengkapi jumlah balita.');
      await send.click();
      await dialog.getByText('sedang menyusun laporannya').waitFor();
      expect(await dialog.getByLabel('Catatan').inputValue()).toBe('Lengkapi jumlah balita.');
      await dialog.getByRole('checkbox', { name: /Kepala Dinas Kesehatan/ }).uncheck();
      await dialog.getByRole('checkbox', { name: /Kepala Dinas PMD/ }).check();
      await send.click();
      await page.getByText('Minta perbaikan: Percepatan').first().waitFor();
      expect(await bodyOf(page, '/tasks/s-2%2Ftinjau%231/complete')).toMatchObject({
        outcome: 'ulangi',
        input: ['kadis-dpmd'],
        comment: 'Lengkapi jumlah balita.',
      });
      await page.context().close();
    },
  );

  test('a proposal is chosen already', limit, async () => {
    const page = await site.visit({ hash: task('d-6-inspektur/ditolak#1') });
    await page.getByRole('button', { name: 'Alihkan ke jabatan lain' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radiogroup', { name: 'Peran Kepala Dinas Sosial' }).waitFor();
    await dialog.getByRole('button', { name: 'Alihkan ke jabatan lain' }).click();
    await page.getByText('Alihkan ke jabatan lain: Pengaduan warga').first().waitFor();
    expect(await bodyOf(page, '/tasks/d-6-inspektur%2Fditolak%231/complete')).toMatchObject({
      input: { jabatan: 'kadis-dinsos', peran: 'pelaksana' },
    });
    await page.context().close();
  });
});

test('what a search finds stands above the buttons of a phone', limit, async () => {
  const page = await site.visit({ hash: task('s-1/menunggu-disposisi#1'), viewport: phone });
  const field = page.getByRole('searchbox', { name: 'Cari jabatan lain' });
  await field.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await field.pressSequentially('dinas');
  const found = page.locator('.alir-options');
  await found.getByRole('button').first().waitFor();
  const bar = await page.locator('.alir-outcomes').boundingBox();
  const list = await found.boundingBox();
  expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await page.context().close();
});

test('who disposes further gives no more time than they have', limit, async () => {
  const page = await site.visit({ query: 'world=plt', hash: task(followUp) });
  await page.getByRole('button', { name: 'Disposisikan lagi' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Kepala Bidang P2P' }).click();
  const deadline = dialog.getByLabel('Batas waktu untuk semua');
  expect(await deadline.inputValue()).toBe('2026-11-27');
  expect(await deadline.getAttribute('max')).toBe('2026-11-27');
  await dialog.getByText('Batas waktu Anda sendiri 27 November 2026.').waitFor();
  await page.context().close();
});

test(
  'the recipient reads on a phone, without scrolling, from whom, what, in which words and by when',
  limit,
  async () => {
    const page = await site.visit({ query: 'world=plt', hash: task(followUp), viewport: phone });
    const slip = page.getByRole('region', { name: 'Disposisi', exact: true });
    for (const words of ['Bupati', 'Tindak lanjuti', 'Libatkan Dinas PMD', '27 November 2026'])
      await slip.getByText(words).first().waitFor();
    const bar = await page.locator('.alir-outcomes').boundingBox();
    const box = await slip.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? Infinity)).toBeLessThan(bar?.y ?? 0);
    await page.context().close();
  },
);

describe('registering', () => {
  test('says the agenda number, and keeps saying it until it is put away', limit, async () => {
    const page = await site.visit({ hash: task(registration) });
    await page.getByLabel('Surat dari').fill('Kementerian Sosial');
    await page.getByLabel('Nomor surat').fill('5/MS/2026');
    await page.getByRole('textbox', { name: /^Hal/ }).fill('Verifikasi data kemiskinan');
    await page.getByRole('radio', { name: 'Segera', exact: true }).check();
    await page.getByRole('radio', { name: 'Biasa', exact: true }).last().check();
    await page.getByRole('button', { name: 'Teruskan' }).click();
    await page
      .getByText('Teruskan: Verifikasi data kemiskinan. Nomor agenda 413')
      .first()
      .waitFor();
    await page.context().close();
  });

  test('a sheet without a name is told by what was typed on this device', limit, async () => {
    const page = await site.visit({ hash: task(registration) });
    await page.getByLabel('Surat dari').fill('Kementerian Sosial');
    await page.getByRole('textbox', { name: /^Hal/ }).fill('Verifikasi data');
    await page.goto(page.url().replace(/#.*$/, '#/box/tugas'));
    const row = page.getByRole('link', { name: /Verifikasi data/ });
    expect(await row.innerText()).toContain('ada isian yang belum dikirim');
    await page.context().close();
  });
});

describe('where the focus is', () => {
  const focused = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      return `${activeElement?.className} ${activeElement?.textContent}`;
    });

  test('on the page that was opened, and back on its row', limit, async () => {
    const page = await site.visit({ viewport: phone });
    await page.getByRole('link', { name: /Musrenbang/ }).tap();
    await page.getByRole('heading', { level: 1, name: /Musrenbang/ }).waitFor();
    expect(await focused(page)).toContain('alir-detail');
    expect(await page.title()).toContain('Undangan Musrenbang');
    await page.getByRole('button', { name: 'Kembali ke daftar' }).tap();
    await page.getByRole('heading', { name: 'Semua tugas' }).waitFor();
    await expect.poll(() => focused(page)).toContain('Musrenbang');
    expect(await page.title()).toContain('Semua tugas');
    await page.context().close();
  });

  test('in the drawer while it is open, and back on its button when it closes', limit, async () => {
    const page = await site.visit({ viewport: phone });
    await page.getByRole('link', { name: /Musrenbang/ }).waitFor();
    await page.getByRole('button', { name: 'Buka menu' }).click();
    expect(await focused(page)).toContain('alir-nav');
    for (let step = 0; step < 20; step++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main'))).toBeNull();
    await page.getByRole('link', { name: /Terlambat/ }).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('alir-menu-button');
    await page.context().close();
  });

  test('where it was before a dialog', limit, async () => {
    const page = await site.visit();
    await page.getByRole('link', { name: /Musrenbang/ }).focus();
    await page.keyboard.press('?');
    await page.getByText('Pintasan papan ketik').first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('Musrenbang');
    await page.context().close();
  });
});

test('back to the list from a letter that was opened by its address', limit, async () => {
  const page = await site.visit({ hash: '#/letter/s-2' });
  await page.getByRole('button', { name: 'Kembali ke daftar' }).click();
  await page.getByRole('heading', { name: 'Semua tugas' }).waitFor();
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
  expect(await page.getByRole('link', { name: /hibah/ }).count()).toBe(4);
  await page.context().close();
});

test('lists grow page by page', limit, async () => {
  const page = await site.visit();
  await page.getByRole('button', { name: 'Muat lagi' }).click();
  await page.getByRole('button', { name: 'Muat lagi' }).waitFor({ state: 'detached' });
  expect(await page.locator('[data-row]').count()).toBe(14);
  await page.context().close();
});

test('at 400 ms a round trip it works all the same', limit, async () => {
  const page = await site.visit({ query: 'delay=400' });
  await page.getByRole('link', { name: /Musrenbang/ }).click();
  await page.getByRole('button', { name: 'Kepala Dinas PMD' }).click();
  await page.getByRole('button', { name: 'Disposisikan' }).click();
  await page.getByText('Disposisikan: Undangan Musrenbang').first().waitFor();
  await page.context().close();
});
