// Every control of a step's details, from the click to the step that the engine takes: what is chosen in a real browser is the document,
// the document is compiled as it would be published, and people of the sample office work it.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openChromium } from '@alir/testbed/chromium';
import type { JsonObject } from '@alir/engine/core/types';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, preview, type PreviewServer } from 'vite';
import { createDocument, type FlowDocument } from '../src/model/index.ts';
import { WorkedLetter } from './worked-letter.ts';

const sample = fileURLToPath(new URL('../sample', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));

let browser: Browser;
let server: PreviewServer;
let page: Page;

beforeAll(async () => {
  mkdirSync(`${cache}/screens`, { recursive: true });
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const outDir = `${cache}/sample-inspector`;
  try {
    await build({
      root: sample,
      configFile: `${sample}/vite.config.ts`,
      logLevel: 'error',
      build: { outDir },
    });
  } finally {
    process.env.NODE_ENV = NODE_ENV;
  }
  server = await preview({
    root: sample,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  browser = await openChromium();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    locale: 'id-ID',
  });
  page = await context.newPage();
  page.setDefaultTimeout(8_000);
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}editor.html?office`);
  await page.getByRole('button', { name: 'Daftar langkah' }).click();
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const label = (id: string, en: string): JsonObject => ({ label: { id, en } });
const task = (words: JsonObject): JsonObject => ({
  title: { id: 'Periksa', en: 'Check' },
  assign: { role: 'sekretaris' },
  outcomes: { setuju: label('Setuju', 'Approve'), tolak: label('Tolak', 'Refuse') },
  ...words,
});

/** A letter that somebody drafts and somebody checks; `check` says what is special about the second step. */
function letter(check: JsonObject = {}, flow: JsonObject = {}): FlowDocument {
  return createDocument({
    flow: 'surat',
    version: 1,
    lang: 'id',
    title: { id: 'Surat', en: 'Letter' },
    calendar: 'kantor',
    data: {
      type: 'object',
      additionalProperties: false,
      properties: {
        perihal: { type: 'string', title: { id: 'Perihal', en: 'Subject' } },
        tujuan: { type: 'string', title: { id: 'Tujuan', en: 'Addressee' } },
        batas: { type: 'string', format: 'date', title: { id: 'Batas', en: 'Limit' } },
        nomor: { type: 'string', title: { id: 'Nomor', en: 'Number' } },
        penerima: {
          type: 'array',
          maxItems: 9,
          items: { type: 'string' },
          title: { id: 'Penerima', en: 'Recipients' },
        },
      },
    },
    initial: 'konsep',
    states: {
      konsep: {
        task: {
          title: { id: 'Susun konsep', en: 'Draft' },
          assign: { position: { from: 'starter' } },
          outcomes: { ajukan: label('Ajukan', 'Hand in') },
        },
        on: { ajukan: 'periksa' },
      },
      periksa: {
        ...('task' in check ||
        !(
          'call' in check ||
          'each' in check ||
          'after' in check ||
          'always' in check ||
          'states' in check
        )
          ? { task: task({}), on: { setuju: 'arsip', tolak: 'ditolak' } }
          : {}),
        ...check,
      },
      arsip: { type: 'final', title: { id: 'Diarsipkan', en: 'Filed' } },
      ditolak: { type: 'final', title: { id: 'Ditolak', en: 'Refused' } },
    },
    ...flow,
  });
}

/** The letter whose second step has a task with these words. */
const checked = (words: JsonObject, more: JsonObject = {}): FlowDocument =>
  letter({ task: task(words), on: { setuju: 'arsip', tolak: 'ditolak' }, ...more });

/** Opens the details of a step of a document. */
async function details(document: FlowDocument, step: string | null = 'periksa'): Promise<Locator> {
  // As text: a document is deeper than the types of a page's arguments reach.
  await page.evaluate((text) => window.alir.open(JSON.parse(text)), JSON.stringify(document));
  const side = page.locator('.alir-side');
  // Another step first, so that nothing of the case before stays unfolded.
  await page.locator('.alir-outline-row[data-step="arsip"]').dblclick();
  if (step !== null) await page.locator(`.alir-outline-row[data-step="${step}"]`).dblclick();
  await side.locator('.alir-inspector').waitFor();
  return side;
}

const documentNow = (): Promise<FlowDocument> => page.evaluate(() => window.alir.editor.document);

/** A letter handed in by whoever drafts it, on the document as the page has it now. */
async function handedIn(data: JsonObject = {}): Promise<WorkedLetter> {
  const worked = new WorkedLetter(await documentNow(), data);
  expect(worked.complete('agendaris', 'ajukan')).toBeNull();
  return worked;
}

const choose = (side: Locator, name: string, option: string): Promise<unknown> =>
  side.getByLabel(name, { exact: true }).first().selectOption({ label: option });
const press = (side: Locator, name: string): Promise<void> =>
  side.getByRole('button', { name, exact: true }).first().click();
const tick = (side: Locator, name: string): Promise<void> =>
  side.getByLabel(name, { exact: true }).first().click();
const fill = (side: Locator, name: string, words: string): Promise<void> =>
  side.getByLabel(name, { exact: true }).first().fill(words);
const unfold = (side: Locator, name: string): Promise<void> =>
  side.locator('summary', { hasText: name }).first().click();

async function pick(side: Locator, name: string, wanted: string): Promise<void> {
  const field = side.getByRole('combobox', { name, exact: true }).first();
  await field.click();
  await field.fill(wanted);
  await side
    .getByRole('option', { name: new RegExp(`^${wanted}`) })
    .first()
    .click();
}

describe('whose task it is', () => {
  test('[DM246] a post that is searched for', async () => {
    const side = await details(letter());
    await choose(side, 'Siapa yang mengerjakan', 'Jabatan tertentu');
    await pick(side, 'Jabatan', 'Sekretaris Daerah');
    await side.getByText('Citra Lestari').waitFor();
    expect((await handedIn()).whose).toEqual(['sekda']);
  });

  test('[DM246] the superior of whoever starts it, and the superior above', async () => {
    const side = await details(letter());
    await choose(side, 'Siapa yang mengerjakan', 'Atasan yang memulai');
    expect((await handedIn()).whose).toEqual(['kabag-umum']);
    await choose(side, 'Tingkat atasan', 'Atasannya atasan');
    await pick(side, 'Contoh: bila dimulai oleh', 'Agendaris');
    await side.getByText('Citra Lestari').waitFor();
    expect((await handedIn()).whose).toEqual(['sekda']);
  });

  test('[DM246] the head and the secretary of a unit', async () => {
    const side = await details(letter());
    await choose(side, 'Siapa yang mengerjakan', 'Kepala suatu unit');
    expect((await handedIn()).whose).toEqual(['kabag-umum']);
    await choose(side, 'Di unit mana', 'Unit tertentu');
    await pick(side, 'Unit', 'Sekretariat Daerah');
    expect((await handedIn()).whose).toEqual(['sekda']);
    await choose(side, 'Di unit mana', 'Unit yang memulai');
    await choose(side, 'Siapa yang mengerjakan', 'Sekretaris suatu unit');
    expect((await handedIn()).whose).toEqual(['sekretaris-umum']);
  });

  test('[DM246] anyone with a role, in a unit', async () => {
    const side = await details(checked({ assign: { position: 'sekda' } }));
    await choose(side, 'Siapa yang mengerjakan', 'Siapa saja dengan peran');
    await pick(side, 'Peran', 'agendaris');
    await choose(side, 'Di unit mana', 'Unit yang memulai');
    const worked = await handedIn();
    expect(worked.whose).toEqual(['peran agendaris']);
    expect(worked.complete('agendaris', 'setuju')).toBeNull();
  });

  test('[DM246] whoever did another step, and the post that a field holds', async () => {
    const side = await details(letter());
    await choose(side, 'Siapa yang mengerjakan', 'Yang mengerjakan langkah lain');
    await choose(side, 'Langkah', 'Susun konsep');
    expect((await handedIn()).whose).toEqual(['agendaris']);
    await choose(side, 'Siapa yang mengerjakan', 'Jabatan yang tertulis dalam isian');
    await choose(side, 'Isian', 'Tujuan');
    expect((await handedIn({ tujuan: 'sekda' })).whose).toEqual(['sekda']);
  });
});

describe('how it is decided', () => {
  test('[DM247] all have to agree', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Semua harus setuju');
    await press(side, 'Tambah peserta');
    const worked = await handedIn();
    expect(worked.complete('sekretaris-umum', 'setuju')).toBeNull();
    expect(worked.at).toEqual(['periksa']);
    expect(worked.complete('sekda', 'setuju')).toBeNull();
    expect(worked.at).toEqual(['arsip']);
  });

  test('[DM247] the first vote decides, and one can go back to one person', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Siapa yang lebih dahulu');
    await press(side, 'Tambah peserta');
    const worked = await handedIn();
    expect(worked.whose).toHaveLength(2);
    expect(worked.complete('sekda', 'tolak')).toBeNull();
    expect(worked.at).toEqual(['ditolak']);
    await choose(side, 'Cara memutuskan', 'Satu orang mengerjakan');
    expect((await handedIn()).whose).toEqual(['peran sekretaris']);
  });

  test('[DM247] votes: more than half, else the last outcome; a seat is taken away', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Pemungutan suara');
    await press(side, 'Tambah peserta');
    const worked = await handedIn();
    worked.complete('sekda', 'setuju');
    expect(worked.at).toEqual(['periksa']);
    worked.complete('sekretaris-umum', 'tolak');
    expect(worked.at).toEqual(['ditolak']);
    await choose(side, 'Bila semua sudah bersuara dan tidak ada aturan yang terpenuhi', 'Setuju');
    const again = await handedIn();
    again.complete('sekda', 'setuju');
    again.complete('sekretaris-umum', 'tolak');
    expect(again.at).toEqual(['arsip']);
    await press(side, 'Hapus peserta 2');
    expect((await handedIn()).whose).toEqual(['sekretaris-umum']);
  });

  test('[DM247] a veto, a number of votes, a share, a weight', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Pemungutan suara');
    await press(side, 'Tambah peserta');
    await press(side, 'Satu suara “Tolak” langsung menentukan (veto)');
    const refused = await handedIn();
    refused.complete('sekda', 'tolak');
    expect(refused.at).toEqual(['ditolak']);
    await press(side, 'Hapus aturan 1');
    await choose(side, 'Berapa', 'sejumlah suara');
    await choose(side, 'bila suaranya', 'sedikitnya');
    const one = await handedIn();
    one.complete('sekda', 'setuju');
    expect(one.at).toEqual(['arsip']);
    await choose(side, 'Berapa', 'persentase dari semua');
    await fill(side, 'Persen', '70');
    const share = await handedIn();
    share.complete('sekda', 'setuju');
    expect(share.at).toEqual(['periksa']);
    await side.getByLabel('Bobot suara').last().fill('3');
    const heavy = await handedIn();
    heavy.complete('sekda', 'setuju');
    expect(heavy.at).toEqual(['arsip']);
  });

  test('[DM247] one after the other; abstaining; all votes waited for', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Pemungutan suara');
    await press(side, 'Tambah peserta');
    await tick(side, 'Bergiliran menurut urutan peserta');
    const worked = await handedIn();
    expect(worked.whose).toEqual(['sekretaris-umum']);
    await tick(side, 'Bergiliran menurut urutan peserta');
    const without = await handedIn();
    const abstain = (visit: string) => ({ type: 'abstain', visit }) as const;
    expect(without.onTask('sekda', abstain)).not.toBeNull();
    await tick(side, 'Boleh abstain');
    expect((await handedIn()).onTask('sekda', abstain)).toBeNull();
    await choose(side, 'Berapa', 'sejumlah suara');
    await choose(side, 'bila suaranya', 'sedikitnya');
    await tick(side, 'Tunggu semua suara, walau hasilnya sudah pasti');
    const waiting = await handedIn();
    waiting.complete('sekda', 'setuju');
    expect(waiting.at).toEqual(['periksa']);
  });
});

describe('by when', () => {
  test('[DM248] so many working days, as the calendar shows them', async () => {
    const side = await details(letter());
    await choose(side, 'Tenggat', 'Setelah');
    await fill(side, 'Jumlah', '4');
    await side.getByText('Tenggat: Rabu, 25 Maret 2026 pukul 16.00').waitFor();
    expect((await handedIn()).due).toBe('2026-03-25T16:00');
    await choose(side, 'Satuan', 'jam kerja');
    await side.getByText('Tenggat: Senin, 16 Maret 2026 pukul 12.00').waitFor();
    expect((await handedIn()).due).toBe('2026-03-16T12:00');
  });

  test('[DM248] another day to begin with shows the days off that lie between', async () => {
    const side = await details(checked({ due: 'work:P2D' }));
    await fill(side, 'Dimulai', '2026-03-18');
    await side.getByText('Tenggat: Rabu, 25 Maret 2026 pukul 16.00').waitFor();
    await side.getByText('Cuti bersama Idulfitri (20, 23)').waitFor();
    const worked = new WorkedLetter(await documentNow());
    worked.until('2026-03-18T08:00');
    worked.complete('agendaris', 'ajukan');
    expect(worked.due).toBe('2026-03-25T16:00');
  });

  test('[DM248] the day that a field holds', async () => {
    const side = await details(letter());
    await choose(side, 'Tenggat', 'Pada isian “Batas”');
    expect((await handedIn({ batas: '2026-04-01' })).due).toBe('2026-04-01T16:00');
  });
});

describe('what happens by itself', () => {
  const late = checked({ due: 'work:P1D' });

  test('[DM248] a reminder, whom it reaches, how often', async () => {
    const side = await details(late);
    await press(side, 'Tambah pengingat');
    await choose(side, 'Kapan', 'Sesudah tenggat');
    await tick(side, 'Ulangi selama masih menunggu');
    await fill(side, 'Paling banyak berapa kali', '2');
    await choose(side, 'Siapa yang diberi tahu', 'Yang memulai');
    const worked = await handedIn();
    worked.until('2026-04-30T08:00');
    expect(worked.simulation.notices).toHaveLength(2);
    await press(side, 'Hapus nomor 1');
    const silent = await handedIn();
    silent.until('2026-04-30T08:00');
    expect(silent.simulation.notices).toEqual([]);
  });

  test('[DM248] it goes to somebody else when it is late', async () => {
    const side = await details(late);
    await press(side, 'Naikkan ke pejabat lain');
    await choose(side, 'Naik ke siapa', 'Jabatan tertentu');
    await pick(side, 'Jabatan', 'Sekretaris Daerah');
    const worked = await handedIn();
    worked.until('2026-03-17T17:00');
    expect(worked.whose).toEqual(['peran sekretaris']);
    worked.until('2026-03-18T17:00');
    expect(worked.whose).toEqual(['sekda']);
  });

  test('[DM248] it ends by itself as somebody would have chosen, or goes to another step', async () => {
    const side = await details(late);
    await press(side, 'Selesaikan otomatis');
    await choose(side, 'Dianggap memilih', 'Tolak');
    const refused = await handedIn();
    refused.until('2026-03-18T17:00');
    expect(refused.at).toEqual(['ditolak']);
    await press(side, 'Hapus nomor 1');
    await press(side, 'Pindahkan ke langkah lain');
    await choose(side, 'Ke langkah', 'Diarsipkan');
    await choose(side, 'Kapan', 'Sesudah langkah dimulai');
    const filed = await handedIn();
    filed.until('2026-03-18T17:00');
    expect(filed.at).toEqual(['arsip']);
  });

  test('[DM248] a period of waiting has its calendar, and leads on when it is over', async () => {
    const side = await details(
      letter({
        title: { id: 'Masa tunggu', en: 'Waiting' },
        after: [{ at: 'entered', offset: 'work:P2D', target: 'arsip' }],
      }),
    );
    await fill(side, 'Jumlah', '4');
    await side.getByText('Pindah ke langkah lain: Rabu, 25 Maret 2026 pukul 16.00').waitFor();
    const worked = await handedIn();
    worked.until('2026-03-25T15:00');
    expect(worked.at).toEqual(['periksa']);
    worked.until('2026-03-25T17:00');
    expect(worked.at).toEqual(['arsip']);
  });
});

describe('who may do it', () => {
  const byHead = checked({ assign: { position: 'kabag-umum' } });

  test('[DM249] whoever only acts may not decide, but for some outcomes', async () => {
    const side = await details(byHead);
    expect((await handedIn()).complete('kabag-umum', 'setuju')).toBeNull();
    await unfold(side, 'Syarat pelaksana');
    await choose(side, 'Pelaksana tugas (Plt., Plh.) dan yang atas nama', 'Tidak boleh memutuskan');
    await side.getByText('tidak boleh memutuskan langkah ini').waitFor();
    expect((await handedIn()).complete('kabag-umum', 'setuju')).toBe('ACTING_NOT_ALLOWED');
    await tick(side, 'Tetap boleh memilih “Tolak”');
    expect((await handedIn()).complete('kabag-umum', 'tolak')).toBeNull();
  });

  test('[DM249] the kind of decision, as the limits of the organisation know it', async () => {
    const side = await details(byHead);
    await unfold(side, 'Syarat pelaksana');
    await fill(side, 'Jenis keputusan', 'kepegawaian');
    expect((await handedIn()).complete('kabag-umum', 'setuju')).toBe('ACTING_NOT_ALLOWED');
  });

  test('[DM249] nobody checks their own work', async () => {
    const side = await details(checked({ assign: { role: 'agendaris' } }));
    expect((await handedIn()).complete('agendaris', 'setuju')).toBeNull();
    await unfold(side, 'Syarat pelaksana');
    await tick(side, 'Susun konsep');
    const worked = await handedIn();
    expect(worked.complete('agendaris', 'setuju')).not.toBeNull();
  });

  test('[DM249] whoever started it: their superior does it, or it is skipped', async () => {
    const side = await details(checked({ assign: { position: 'agendaris' } }));
    await unfold(side, 'Syarat pelaksana');
    await choose(side, 'Bila pelaksananya juga yang memulai', 'atasannya yang mengerjakan');
    expect((await handedIn()).whose).toEqual(['kabag-umum']);
    await choose(side, 'Bila pelaksananya juga yang memulai', 'dilewati dengan hasil “Setuju”');
    expect((await handedIn()).at).toEqual(['arsip']);
  });

  test('[DM249] nobody holds the post: the superior, or another post', async () => {
    const side = await details(checked({ assign: { position: 'arsiparis' } }));
    await side.getByText('Hari ini tidak ada yang menjabat.').first().waitFor();
    await unfold(side, 'Syarat pelaksana');
    await choose(side, 'Bila tidak ada yang menjabat', 'atasannya yang mengerjakan');
    expect((await handedIn()).whose).toEqual(['kabag-umum']);
    await choose(side, 'Bila tidak ada yang menjabat', 'jabatan lain yang mengerjakan');
    expect((await handedIn()).whose).toEqual(['sekda']);
  });

  test('[DM249] one of many: by lot, or rather whoever did it before', async () => {
    const side = await details(checked({ assign: { role: 'head' } }));
    await unfold(side, 'Syarat pelaksana');
    await choose(side, 'Dari beberapa orang dengan peran itu', 'bergiliran');
    const [whose] = (await handedIn()).whose;
    expect(['sekda', 'kabag-umum']).toContain(whose);
  });
});

describe('what else may be done', () => {
  test('[DM250] passing a task on, skipping it, declining it', async () => {
    const side = await details(checked({ assign: { position: 'sekretaris-umum' } }));
    const transfer = (visit: string) => ({ type: 'transfer', visit, to: 'sekda' }) as const;
    expect((await handedIn()).onTask('sekretaris-umum', transfer)).not.toBeNull();
    await unfold(side, 'Kewenangan atas tugas');
    await tick(side, 'Alihkan kepada orang lain');
    const passed = await handedIn();
    expect(passed.onTask('sekretaris-umum', transfer)).toBeNull();
    expect(passed.whose).toEqual(['sekda']);
    await tick(side, 'Tolak, naik ke atasan');
    const declined = await handedIn();
    const decline = (visit: string) => ({ type: 'decline', visit, comment: 'x' }) as const;
    expect(declined.onTask('sekretaris-umum', decline)).toBeNull();
    expect(declined.whose).toEqual(['kabag-umum']);
    await choose(side, 'Lewati dengan alasan, seperti memilih', 'Setuju');
    const skipped = await handedIn();
    const skip = (visit: string) => ({ type: 'skip', visit, comment: 'x' }) as const;
    expect(skipped.onTask('sekretaris-umum', skip)).toBeNull();
    expect(skipped.at).toEqual(['arsip']);
  });

  test.each([
    ['Minta orang lain menyiapkan', { type: 'delegate', to: ['sekda'] }],
    ['Tunda dengan alasan', { type: 'suspend', reason: 'x' }],
    ['Kirim tembusan', { type: 'copy', to: ['sekda'] }],
  ] as const)('[DM250] %s', async (name, command) => {
    const side = await details(checked({ assign: { position: 'sekretaris-umum' } }));
    const send = (worked: WorkedLetter) =>
      worked.onTask('sekretaris-umum', (visit) =>
        command.type === 'copy' ? command : { ...command, visit },
      );
    expect(send(await handedIn())).not.toBeNull();
    await unfold(side, 'Kewenangan atas tugas');
    await tick(side, name);
    expect(send(await handedIn())).toBeNull();
  });

  test('[DM250] whoever started it withdraws the letter', async () => {
    const side = await details(letter());
    await unfold(side, 'Tindakan lain di langkah ini');
    await press(side, 'Tambah “Tarik kembali”');
    await choose(side, 'Ke langkah', 'Ditolak');
    const worked = await handedIn();
    expect(worked.act('sekretaris-umum', 'tarik-kembali')).not.toBeNull();
    expect(worked.act('agendaris', 'tarik-kembali')).toBeNull();
    expect(worked.at).toEqual(['ditolak']);
    await choose(side, 'Siapa yang boleh', 'Yang mengerjakan langkah ini');
    expect((await handedIn()).act('sekretaris-umum', 'tarik-kembali')).toBeNull();
    await press(side, 'Hapus tindakan “Tarik kembali”');
    expect((await handedIn()).act('agendaris', 'tarik-kembali')).not.toBeNull();
  });

  test('[DM250] whoever has it sends it back, so often, and gets it straight back', async () => {
    const side = await details(letter());
    await unfold(side, 'Tindakan lain di langkah ini');
    await press(side, 'Tambah “Kembalikan”');
    await tick(side, 'Sesudah diperbaiki langsung ke yang mengembalikan');
    await fill(side, 'Paling banyak berapa kali', '1');
    const worked = await handedIn();
    expect(worked.act('sekretaris-umum', 'kembalikan')).toBeNull();
    expect(worked.at).toEqual(['konsep']);
    worked.complete('agendaris', 'ajukan');
    expect(worked.at).toEqual(['periksa']);
    await choose(side, 'Sesudah itu ke langkah', 'Ditolak');
    expect(worked.act('sekretaris-umum', 'kembalikan')).toBeNull();
    expect(worked.at).toEqual(['arsip']);
    const other = await handedIn();
    other.act('sekretaris-umum', 'kembalikan');
    other.complete('agendaris', 'ajukan');
    other.act('sekretaris-umum', 'kembalikan');
    expect(other.at).toEqual(['ditolak']);
  });

  test('[DM250] an action that only tells somebody', async () => {
    const side = await details(letter());
    await unfold(side, 'Tindakan lain di langkah ini');
    await press(side, 'Tambah “Ingatkan sekarang”');
    await choose(side, 'Siapa yang diberi tahu', 'Yang memulai');
    const worked = await handedIn();
    expect(worked.act('agendaris', 'ingatkan-sekarang')).toBeNull();
    expect(worked.at).toEqual(['periksa']);
    expect(worked.simulation.notices).toHaveLength(1);
  });

  test('[DM250] copies when the step begins', async () => {
    const side = await details(letter());
    await unfold(side, 'Tembusan saat langkah dimulai');
    await press(side, 'Tambah tembusan');
    await choose(side, 'Tembusan 1', 'Jabatan tertentu');
    await pick(
      side.locator('.alir-more', { hasText: 'Tembusan saat' }),
      'Jabatan',
      'Sekretaris Daerah',
    );
    expect(JSON.stringify((await handedIn()).instance.copies)).toContain('sekda');
  });
});

describe('other kinds of steps', () => {
  const forEach = letter({
    each: {
      in: 'has(data.penerima) ? data.penerima : []',
      as: 'p',
      key: 'p',
      flow: 'disposisi',
      with: { penerima: 'p' },
    },
    onDone: 'arsip',
  });
  const penerima = ['sekda', 'kabag-umum'];

  test('[DM251] a flow for each of a list: when it is done, and more of them', async () => {
    const side = await details(forEach);
    await choose(side, 'Langkah ini selesai', 'bila salah satu sudah selesai');
    const worked = await handedIn({ penerima });
    expect(worked.simulation.instances).toHaveLength(3);
    const child = worked.simulation.instances[1]?.id ?? '';
    worked.simulation.send(
      child,
      { type: 'complete', visit: 'kerjakan#1', outcome: 'lapor' },
      { user: 'citra', as: 'sekda' },
    );
    expect(worked.at).toEqual(['arsip']);
    await unfold(side, 'Tindakan lain di langkah ini');
    await press(side, 'Tambah “Tambah penerima”');
    const more = await handedIn({ penerima });
    expect(more.act('agendaris', 'tambah-penerima', ['agendaris'])).toBeNull();
    expect(more.simulation.instances).toHaveLength(4);
  });

  test('[DM251] what each is given', async () => {
    const side = await details(forEach);
    await unfold(side, 'Isian yang diserahkan dan diterima');
    await fill(side, 'Penerima', "'sekda'");
    const worked = await handedIn({ penerima: ['agendaris'] });
    expect(worked.simulation.instances[1]?.data['penerima']).toBe('sekda');
  });

  test('[DM251] a service: its name, how often it is tried, where a failure leads', async () => {
    const side = await details(letter({ call: { service: 'kirim' }, onDone: 'arsip' }));
    await fill(side, 'Nama layanan', 'kirim-surat');
    const once = await handedIn();
    const [call] = once.simulation.calls;
    expect(call?.service).toBe('kirim-surat');
    await press(side, 'Tambah jalan bila gagal');
    await side
      .locator('fieldset', { hasText: 'Bila gagal' })
      .getByLabel('Berlanjut ke')
      .selectOption({ label: 'Ditolak' });
    const failing = await handedIn();
    const fail = (worked: WorkedLetter): void => {
      const [open] = worked.simulation.calls;
      if (open) worked.simulation.answer(open, { ok: false, error: 'x', retry: true });
    };
    fail(failing);
    expect(failing.at).toEqual(['ditolak']);
    await fill(side, 'Berapa kali dicoba', '2');
    const again = await handedIn();
    fail(again);
    expect(again.at).toEqual(['periksa']);
  });

  test('[DM251] a letter of another flow that is waited for', async () => {
    const side = await details(
      letter({
        title: { id: 'Menunggu', en: 'Waiting' },
        after: [{ at: 'entered', offset: 'P60D', target: 'ditolak' }],
      }),
    );
    await choose(side, 'Tunggu surat lain selesai', 'Anggaran: Disetujui');
    await side
      .locator('fieldset', { hasText: 'Anggaran' })
      .getByLabel('Berlanjut ke')
      .selectOption({ label: 'Diarsipkan' });
    const worked = await handedIn({ perihal: 'Jalan' });
    const { simulation } = worked;
    for (const perihal of ['Jembatan', 'Jalan']) {
      expect(worked.at).toEqual(['periksa']);
      simulation.start({ flow: 'anggaran', data: { perihal } }, { user: 'ani', as: 'agendaris' });
      const started = simulation.instances.at(-1)?.id ?? '';
      const approve = { type: 'complete', visit: 'setujui#1', outcome: 'setuju' } as const;
      simulation.send(started, approve, { user: 'ani', as: 'agendaris' });
    }
    expect(worked.at).toEqual(['arsip']);
  });

  test('[DM251] a number: how it looks, and what is filled in by itself', async () => {
    const side = await details(
      letter(
        {
          title: { id: 'Beri nomor', en: 'Number' },
          always: { set: { nomor: "number('surat', 'umum')" }, target: 'arsip' },
        },
        { series: { surat: { format: '{n}' } } },
      ),
    );
    await fill(side, 'Bentuk nomor', '400/{n:3}/{roman}/{yyyy}');
    await side.getByText('Contoh: 400/012/III/2026').waitFor();
    expect((await handedIn()).instance.data['nomor']).toBe('400/001/III/2026');
    await fill(side, 'Nomor', "'tanpa nomor'");
    expect((await handedIn()).instance.data['nomor']).toBe('tanpa nomor');
  });

  test('[DM251] parts beside each other are added and taken away', async () => {
    const part = {
      task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
      on: { ya: { finish: true } },
    };
    const side = await details(
      letter({
        type: 'parallel',
        title: { id: 'Bersamaan', en: 'Parallel' },
        states: { satu: part, dua: part },
        onDone: 'arsip',
      }),
    );
    expect((await handedIn()).whose).toHaveLength(2);
    await press(side, 'Tambah bagian');
    expect((await handedIn()).whose).toHaveLength(3);
    await side.getByRole('button', { name: 'Hapus bagian “Bagian baru”' }).click();
    expect((await handedIn()).whose).toHaveLength(2);
  });

  test('[DM251] an end: its result, and who may open it again', async () => {
    const side = await details(letter(), 'arsip');
    await fill(side, 'Nama hasil', 'beres');
    await tick(side, 'Boleh dibuka kembali');
    await choose(side, 'Berlanjut di langkah', 'Periksa');
    const worked = await handedIn();
    worked.complete('sekretaris-umum', 'setuju');
    expect(worked.at).toEqual(['beres']);
    expect(worked.send('sekda', { type: 'reopen', reason: 'x' })).not.toBeNull();
    expect(worked.send('agendaris', { type: 'reopen', reason: 'x' })).toBeNull();
    expect(worked.at).toEqual(['periksa']);
  });
});

describe('two languages', () => {
  test('[DM252] a title is written in the language of the editor; the other stays and is shown', async () => {
    const side = await details(letter());
    await side.getByText('Dalam bahasa Inggris: “Check”.').waitFor();
    await fill(side, 'Judul', 'Telaah');
    const { flow } = await documentNow();
    expect(JSON.stringify(flow)).toContain('"title":{"id":"Telaah","en":"Check"}');
    await side.getByLabel('Tulisan pada tombol').first().fill('Ya');
    expect(JSON.stringify((await documentNow()).flow)).toContain(
      '"label":{"id":"Ya","en":"Approve"}',
    );
  });
});
