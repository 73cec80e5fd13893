// Every screen, on a desk and on a phone: nothing runs out of the side, nothing a screen reader stumbles over, and a
// picture to be looked at in node_modules/.cache/screens.

import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desktop, openSite, phone } from './sample-site.ts';
import type { Site } from './sample-site.ts';

declare global {
  interface Window {
    /** axe puts itself there when its script is loaded into the page. */
    axe: typeof Axe;
  }
}

const pictures = fileURLToPath(new URL('../node_modules/.cache/screens', import.meta.url));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Screen {
  readonly name: string;
  readonly hash?: string;
  readonly query?: string;
  /** What to wait for and do before the picture. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const task = (id: string): string => `#/task/${encodeURIComponent(id)}`;
const dispose = task('s-1/menunggu-disposisi#1');

const screens: readonly Screen[] = [
  { name: 'list', ready: (page) => page.getByRole('link', { name: /Musrenbang/ }).waitFor() },
  {
    name: 'list-empty',
    query: 'world=empty',
    ready: (page) => page.getByText('Tidak ada yang menunggu').waitFor(),
  },
  {
    name: 'list-broken',
    query: 'answers=broken',
    ready: (page) => page.getByText('Server mengalami gangguan').waitFor(),
  },
  {
    name: 'list-loading',
    query: 'answers=never',
    ready: (page) => page.getByText('Memuat').first().waitFor(),
  },
  {
    name: 'list-search',
    hash: '#/box/tugas?search=hibah&from=2026-11-01',
    ready: (page) => page.getByRole('link', { name: /masjid/ }).waitFor(),
  },
  {
    name: 'menu',
    ready: async (page) => {
      await page.getByRole('link', { name: /Musrenbang/ }).waitFor();
      const menu = page.getByRole('button', { name: 'Buka menu' });
      if (await menu.isVisible()) await menu.click();
    },
  },
  {
    name: 'disposition',
    hash: dispose,
    ready: (page) => page.getByRole('button', { name: 'Kepala Dinas Kesehatan' }).waitFor(),
  },
  {
    name: 'disposition-chosen',
    hash: dispose,
    ready: async (page) => {
      for (const name of ['Kepala Dinas Kesehatan', 'Kepala Dinas PMD', 'Wakil Bupati'])
        await page.getByRole('button', { name, exact: true }).click();
      for (const [of, name] of [
        ['Kepala Dinas Kesehatan', 'Koordinator'],
        ['Wakil Bupati', 'Untuk diketahui'],
      ] as const)
        await page
          .getByRole('radiogroup', { name: `Peran ${of}` })
          .getByRole('radio', { name })
          .check();
      await page.getByRole('button', { name: 'Ubah instruksi untuk Kepala Dinas PMD' }).click();
      await page.getByLabel('Cari jabatan lain').fill('puskesmas');
      await page.getByRole('button', { name: /Kepala Puskesmas/ }).waitFor();
    },
  },
  {
    name: 'registration',
    hash: task('s-11/registrasi#1'),
    ready: (page) => page.getByLabel('Nomor surat').waitFor(),
  },
  {
    name: 'registration-faulty',
    hash: task('s-11/registrasi#1'),
    ready: async (page) => {
      await page.getByLabel('Nomor surat').fill('005/12');
      await page.getByRole('button', { name: 'Teruskan' }).click();
      await page.getByText('isian masih perlu diisi').waitFor();
    },
  },
  {
    name: 'follow-up',
    query: 'world=plt',
    hash: task('d-2-dinkes/tindak-lanjut#1'),
    ready: (page) =>
      page.getByRole('button', { name: 'Tarik: Kepala Puskesmas Arunika' }).waitFor(),
  },
  {
    name: 'dispose-further',
    query: 'world=plt',
    hash: task('d-2-dinkes/tindak-lanjut#1'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Disposisikan lagi' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: 'Kepala Bidang P2P' }).click();
    },
  },
  {
    name: 'comment-required',
    query: 'world=plt',
    hash: task('d-2-dinkes/tindak-lanjut#1'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Bukan tupoksi' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Bukan tupoksi' }).click();
      await page.getByText('Tulis alasannya').waitFor();
    },
  },
  {
    name: 'village-report',
    query: 'world=plt',
    hash: task('l-1/pengisian#1'),
    ready: (page) => page.getByLabel('Realisasi').first().waitFor(),
  },
  {
    name: 'letter',
    hash: '#/letter/s-2',
    ready: (page) => page.getByText('Kepala Desa Arunika 001').first().waitFor(),
  },
  {
    name: 'letter-why',
    hash: '#/letter/s-1',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Mengapa menunggu' }).click();
      await page.getByText('Tindak lanjuti disposisi: ').first().waitFor();
      await page.getByText('Pengelola: Hentikan sementara').waitFor();
    },
  },
  {
    name: 'task-next',
    hash: dispose,
    ready: async (page) => {
      const fold = page.getByRole('button', { name: 'Apa selanjutnya' });
      await fold.click();
      await page.getByText('Tindak lanjuti disposisi: ').first().waitFor();
      await fold.evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'text-versions',
    hash: '#/letter/s-2',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Mengubah naskah (versi 3)' }).click();
      await page.getByRole('dialog').getByText('3 Desember 2026').waitFor();
    },
  },
  {
    name: 'letter-secret',
    hash: '#/letter/s-3',
    ready: (page) => page.locator('.alir-watermark').waitFor(),
  },
  {
    name: 'task-secret',
    hash: task('s-3/menunggu-disposisi#1'),
    ready: async (page) => {
      await page.locator('.alir-watermark').waitFor();
      await page.getByRole('button', { name: 'Kepala Dinas Kesehatan' }).waitFor();
    },
  },
  {
    name: 'node',
    query: 'world=plt',
    hash: '#/letter/d-2-dinkes',
    ready: (page) => page.getByText('Libatkan Dinas PMD').first().waitFor(),
  },
  {
    name: 'revoke',
    hash: '#/letter/s-2',
    ready: async (page) => {
      await page
        .getByRole('button', { name: 'Batalkan disposisi: Kepala Dinas Kesehatan' })
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Batalkan disposisi', exact: true }).click();
      await dialog.getByText('wajib diisi').waitFor();
    },
  },
  {
    name: 'revoked',
    query: 'world=inspektur',
    hash: task('d-2-inspektur/tindak-lanjut#1'),
    ready: (page) => page.getByText('Bupati membatalkan disposisi ini').waitFor(),
  },
  {
    name: 'report',
    hash: task('d-2-dpmd/dilaporkan#1'),
    ready: (page) => page.getByText('Disposisi Anda kepada').waitFor(),
  },
  {
    name: 'review',
    query: 'world=sekda',
    hash: task('s-2/tinjau#1'),
    ready: (page) => page.getByText('Penimbangan serentak').first().waitFor(),
  },
  {
    name: 'ask-again',
    query: 'world=sekda',
    hash: task('s-2/tinjau#1'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Minta perbaikan' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Minta perbaikan' }).click();
      await dialog.getByText('wajib diisi').waitFor();
    },
  },
  {
    name: 'redirect',
    hash: task('d-6-inspektur/ditolak#1'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Alihkan ke jabatan lain' }).click();
      await page.getByRole('radiogroup', { name: 'Peran Kepala Dinas Sosial' }).waitFor();
    },
  },
  {
    name: 'vacant',
    hash: dispose,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Camat Arunika (lowong)' }).click();
      await page.getByText('Jabatan ini sedang lowong').waitFor();
    },
  },
  {
    name: 'closed-with-a-draft',
    query: 'world=plt',
    hash: task('l-1/pengisian#1'),
    ready: async (page) => {
      await page.getByLabel('Realisasi').first().fill('52,5');
      await page.evaluate(() => {
        const id = 'l-1/pengisian#1';
        window.fakeApi?.elsewhere((world) => {
          const open = world.tasks.get(id);
          if (open) world.tasks.set(id, { ...open, status: 'done' });
        }, 'l-1');
      });
      await page.getByText('Tulisan Anda yang belum terkirim').waitFor();
    },
  },
  {
    name: 'village-letter',
    query: 'world=plt',
    hash: '#/letter/l-1',
    ready: (page) => page.getByText('Prevalensi stunting').waitFor(),
  },
  {
    name: 'incidents',
    hash: '#/incidents',
    ready: (page) => page.getByText('Camat Arunika').waitFor(),
  },
  {
    name: 'start-clocks',
    hash: '#/start-clocks',
    ready: (page) => page.getByRole('button', { name: /^Mulai lagi/ }).waitFor(),
  },
  {
    name: 'start-clocks-retried',
    hash: '#/start-clocks',
    ready: async (page) => {
      await page.getByRole('button', { name: /^Mulai lagi/ }).click();
      await page.getByText('1 dimulai, sebagian masih gagal').waitFor();
      await page.getByText('Rincian teknis').click();
    },
  },
  {
    name: 'start-clocks-none',
    query: 'world=empty',
    hash: '#/start-clocks',
    ready: (page) => page.getByText('Tidak ada alur yang dimulai menurut jadwal.').waitFor(),
  },
  {
    name: 'reminder',
    hash: dispose,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Ingatkan saya' }).click();
      await page.getByRole('button', { name: 'Simpan pengingat' }).click();
      await page.getByText('Pilih harinya.').waitFor();
    },
  },
  {
    name: 'reminder-kept',
    hash: dispose,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Ingatkan saya' }).click();
      await page.getByLabel(/^Hari/).fill('2026-11-26');
      await page.getByLabel(/^Catatan untuk diri sendiri/).fill('Tanyakan tempat rapat ke Bappeda');
      await page.getByRole('button', { name: 'Simpan pengingat' }).click();
      await page.getByRole('button', { name: 'Pengingat 26 November 2026' }).waitFor();
    },
  },
  {
    name: 'notices',
    hash: '#/notices',
    ready: (page) => page.getByText('Ada hal rahasia untuk Anda.').waitFor(),
  },
  {
    name: 'handover',
    hash: '#/handover',
    ready: async (page) => {
      await page.getByLabel('Cari jabatan').fill('Kesehatan');
      await page.getByRole('button', { name: /^Kepala Dinas Kesehatan/ }).click();
      await page.getByText('3 tugas terbuka').waitFor();
      await page.getByRole('button', { name: 'Pindahkan semua tugas' }).click();
    },
  },
  {
    name: 'handover-result',
    hash: '#/handover',
    ready: async (page) => {
      await page.getByLabel('Cari jabatan').fill('Kesehatan');
      await page.getByRole('button', { name: /^Kepala Dinas Kesehatan/ }).click();
      await page.getByText('3 tugas terbuka').waitFor();
      await page.getByLabel('Cari jabatan').fill('PMD');
      await page.getByRole('button', { name: /^Kepala Dinas PMD/ }).click();
      await page.getByLabel(/^Alasan/).fill('Jabatan dihapus');
      await page.getByRole('button', { name: 'Pindahkan semua tugas' }).click();
      await page.getByText(/2 tugas dipindahkan kepada/).waitFor();
    },
  },
  {
    name: 'incident-correct',
    hash: '#/incidents',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Perbaiki data' }).click();
      await page.getByRole('dialog').getByLabel('Hal').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Perbaiki data' }).click();
      const fault = page.getByRole('dialog').locator('.alir-issue').first();
      await fault.waitFor();
      await expect.poll(async () => isSeen(page, await fault.boundingBox())).toBe(true);
    },
  },
  {
    name: 'start',
    hash: '#/start/surat-masuk',
    ready: (page) => page.getByLabel('Surat dari').waitFor(),
  },
  {
    name: 'settings',
    ready: async (page) => {
      await page.getByRole('link', { name: /Musrenbang/ }).waitFor();
      await page.getByRole('button', { name: 'Pengaturan tampilan' }).click();
      await page.getByRole('button', { name: 'Besar' }).click();
    },
  },
  {
    name: 'english-large',
    hash: dispose,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Pengaturan tampilan' }).click();
      await page.getByRole('button', { name: 'Besar' }).click();
      await page.getByRole('button', { name: 'English' }).click();
      await page.keyboard.press('Escape');
      await page.getByText('Search another position').first().waitFor({ state: 'attached' });
    },
  },
  {
    name: 'act-menu',
    query: 'world=acts',
    hash: task('s-1/telaah#1'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Tindakan lain' }).click();
      await page.getByRole('dialog').getByText('tidak boleh dilewati').waitFor();
    },
  },
  {
    name: 'delegate',
    query: 'world=acts',
    hash: task('s-1/telaah#1'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Tindakan lain' }).click();
      await page.getByRole('button', { name: /^Minta disiapkan/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Kepala Bagian Umum' }).click();
      await dialog.getByText('1 jabatan dipilih').waitFor();
    },
  },
  {
    name: 'decline-without-reason',
    query: 'world=acts',
    hash: task('s-1/telaah#1'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Tindakan lain' }).click();
      await page.getByRole('button', { name: /^Tolak tugas/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tolak tugas' }).click();
      await page.getByText('Tulis alasannya').waitFor();
    },
  },
  {
    name: 'delegates',
    query: 'world=acts',
    hash: task('s-2/telaah#1'),
    ready: (page) => page.getByText('Sedang disiapkan oleh').waitFor(),
  },
  {
    name: 'delegate-desk',
    query: 'world=acts',
    hash: task('s-6/telaah#1/delegate-1'),
    ready: (page) => page.getByRole('button', { name: 'Serahkan kembali' }).waitFor(),
  },
  {
    name: 'suspended',
    query: 'world=acts',
    hash: task('s-7/telaah#1'),
    ready: (page) => page.getByRole('button', { name: 'Lanjutkan' }).waitFor(),
  },
  {
    name: 'take-back',
    query: 'world=acts',
    hash: task('s-8/telaah#1'),
    ready: (page) => page.getByRole('button', { name: 'Tarik kembali keputusan' }).waitFor(),
  },
  {
    name: 'signing-in-turn',
    query: 'world=acts',
    hash: task('s-5/paraf#1/3'),
    ready: (page) => page.getByText('2 dari 5 suara masuk').waitFor(),
  },
  {
    name: 'letter-signing',
    query: 'world=acts',
    hash: '#/letter/s-5',
    ready: async (page) => {
      await page.getByText('2 dari 5 suara masuk').first().waitFor();
      await page.getByText('Tanda tangan yang tidak berlaku lagi: 1 putaran').click();
      await page.getByText('Tidak diminta lagi').waitFor();
      await page
        .getByRole('heading', { name: /^Paraf berjenjang/ })
        .first()
        .scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'signing-at-once',
    query: 'world=acts',
    hash: task('s-4/rapat#1/2'),
    ready: (page) => page.getByText('bobot 2').waitFor(),
  },
  {
    name: 'remove-signer',
    query: 'world=acts',
    hash: task('s-5/paraf#1/3'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Tindakan lain' }).click();
      await page.getByRole('button', { name: /^Hapus penanda tangan/ }).click();
      await page.getByRole('radio', { name: /^Bupati Menunggu/ }).check();
    },
  },
  {
    name: 'add-signers',
    query: 'world=acts',
    hash: task('s-5/paraf#1/3'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Tindakan lain' }).click();
      await page.getByRole('button', { name: /^Tambah penanda tangan/ }).click();
      await page.getByRole('radio', { name: 'Sebelum saya' }).check();
    },
  },
  {
    name: 'copy',
    query: 'world=acts',
    hash: task('s-9/~copy#1'),
    ready: (page) => page.getByText('Sesuai pembicaraan kita').first().waitFor(),
  },
  {
    name: 'list-with-copy',
    query: 'world=acts',
    hash: '#/box/tembusan',
    ready: (page) => page.getByText('Tembusan', { exact: true }).waitFor(),
  },
  {
    name: 'letter-copies',
    query: 'world=acts',
    hash: '#/letter/s-1',
    ready: (page) => page.getByText('1 dari 3 sudah membaca').waitFor(),
  },
  {
    name: 'letter-urged',
    query: 'world=acts',
    hash: '#/letter/s-2',
    ready: (page) => page.getByText('42 menit lagi').waitFor(),
  },
  {
    name: 'letter-halted',
    query: 'world=acts',
    hash: '#/letter/s-7',
    ready: (page) => page.getByRole('button', { name: 'Lanjutkan proses' }).waitFor(),
  },
  {
    name: 'operator-jump',
    query: 'world=acts',
    hash: '#/letter/s-1',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Tindakan pengelola' }).click();
      await page.getByRole('button', { name: /^Pindah ke langkah lain/ }).click();
      await page.getByLabel('Lanjutkan dari').selectOption('registrasi');
    },
  },
  {
    name: 'batch',
    query: 'world=batch',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Pilih', exact: true }).click();
      await page.getByRole('checkbox', { name: 'Pilih semua' }).check();
      await page.getByRole('button', { name: 'Setujui', exact: true }).waitFor();
    },
  },
  {
    name: 'batch-confirm',
    query: 'world=batch',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Pilih', exact: true }).click();
      await page.getByRole('checkbox', { name: 'Pilih semua' }).check();
      await page.getByRole('button', { name: 'Setujui', exact: true }).click();
      await page.getByRole('button', { name: 'Setujui 12 butir' }).waitFor();
    },
  },
  {
    name: 'batch-result',
    query: 'world=batch',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Pilih', exact: true }).click();
      await page.getByRole('checkbox', { name: 'Pilih semua' }).check();
      await page.getByRole('button', { name: 'Setujui', exact: true }).click();
      await page.getByRole('button', { name: 'Setujui 12 butir' }).click();
      await page.getByText('10 butir selesai, 2 tidak diterima.').waitFor();
    },
  },
  {
    name: 'help',
    ready: async (page) => {
      await page.getByRole('link', { name: /Musrenbang/ }).waitFor();
      await page.keyboard.press('?');
      await page.getByText('Pintasan papan ketik').waitFor();
    },
  },
];

let site: Site;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  site = await openSite();
}, 120_000);
afterAll(() => site[Symbol.asyncDispose]());

describe.each([
  ['desktop', desktop],
  ['phone', phone],
  ['zoomed', { width: 640, height: 400 }],
] as const)('%s', (size, viewport) => {
  test.each(screens)('$name', { timeout: 60_000 }, async ({ name, hash, query, ready }) => {
    const page = await site.visit({
      viewport,
      ...(hash ? { hash } : {}),
      ...(query ? { query } : {}),
    });
    await ready(page);
    await page.screenshot({ path: `${pictures}/${name}-${size}.png` });
    expect(await widerThanScreen(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

test('dark', { timeout: 60_000 }, async () => {
  const context = await site.browser.newContext({
    viewport: desktop,
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  const page = await site.visit({ context, hash: dispose });
  await page.getByRole('button', { name: 'Kepala Dinas Kesehatan' }).click();
  await page.screenshot({ path: `${pictures}/dark-desktop.png` });
  expect(await violations(page)).toEqual([]);
  await context.close();
});

/** Whether it lies above the buttons at the end of a dialog. */
async function isSeen(page: Page, box: { y: number; height: number } | null): Promise<boolean> {
  const foot = await page.locator('.alir-dialog-foot').boundingBox();
  return box !== null && foot !== null && box.y + box.height <= foot.y + 1;
}

/** What a person would have to scroll sideways for. */
function widerThanScreen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('.alir *')) {
      const box = element.getBoundingClientRect();
      const scrolls =
        element.closest(
          '.alir-scroll, .alir-chips-small, .alir-preview-page, .alir-hidden, .alir-nav, .alir-skip',
        ) !== null;
      if (!scrolls && box.width > 0 && box.right > window.innerWidth + 1)
        wide.push(`${element.tagName}.${element.className} ${Math.round(box.right)}`);
    }
    return wide;
  });
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  const results = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return results.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
  );
}
