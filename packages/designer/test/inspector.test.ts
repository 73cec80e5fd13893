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

/** Opens a document. As text: a document is deeper than the types of a page's arguments reach. */
const open = (document: FlowDocument): Promise<void> =>
  page.evaluate((text) => window.alir.open(JSON.parse(text)), JSON.stringify(document));

/** Opens the details of a step of a document. */
async function details(document: FlowDocument, step: string | null = 'periksa'): Promise<Locator> {
  await open(document);
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

/** Controls that some test has used, by their names. */
const used = new Set<string>();

function control(side: Locator, name: string): Locator {
  used.add(name);
  return side.getByLabel(name, { exact: true }).first();
}

function choose(side: Locator, name: string, option: string): Promise<unknown> {
  used.add(name);
  return side.getByRole('combobox', { name, exact: true }).first().selectOption({ label: option });
}
const tick = (side: Locator, name: string): Promise<void> => control(side, name).click();
const fill = (side: Locator, name: string, words: string): Promise<void> =>
  control(side, name).fill(words);

async function press(side: Locator, name: string): Promise<void> {
  used.add(name);
  await side.getByRole('button', { name, exact: true }).first().click();
}

const unfold = (side: Locator, name: string): Promise<void> =>
  side.locator('summary', { hasText: name }).first().click();

async function pick(side: Locator, name: string, wanted: string): Promise<void> {
  used.add(name);
  const field = side.getByRole('combobox', { name, exact: true }).first();
  await field.click();
  await field.fill(wanted);
  await side
    .getByRole('option', { name: new RegExp(`^${wanted}`) })
    .first()
    .click();
}

const ani = { user: 'ani', as: 'agendaris' } as const;

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

describe('what comes of it', () => {
  test('[DM246] an outcome: its button, where it leads, a comment that is required, one more, one less', async () => {
    const side = await details(letter());
    await fill(side, 'Tulisan pada tombol', 'Ya');
    await choose(side, 'Berlanjut ke', 'Ditolak');
    await tick(side, 'Wajib memberi catatan');
    await fill(side, 'Penjelasan', 'Periksa lampirannya juga.');
    const worked = await handedIn();
    expect(worked.complete('sekretaris-umum', 'setuju')).toBe('COMMENT_REQUIRED');
    expect(worked.complete('sekretaris-umum', 'setuju', { comment: 'x' })).toBeNull();
    expect(worked.at).toEqual(['ditolak']);
    const node = worked.simulation.flow('surat')?.nodes.get('periksa');
    expect(node?.definition.task?.description).toBe('Periksa lampirannya juga.');
    await press(side, 'Tambah pilihan hasil');
    await press(side, 'Hapus “Tolak”');
    const more = await handedIn();
    expect(more.complete('sekretaris-umum', 'tolak')).not.toBeNull();
    expect(more.complete('sekretaris-umum', 'hasil-baru')).toBeNull();
  });
});

describe('the way on', () => {
  test('[DM246] a case before the others', async () => {
    const side = await details(letter());
    await press(side, 'Tambah kemungkinan lain');
    await choose(side, 'Berlanjut ke (kemungkinan 1 dari 2)', 'Ditolak');
    const asked = await handedIn({ perihal: 'Jalan' });
    asked.complete('sekretaris-umum', 'setuju');
    expect(asked.at).toEqual(['ditolak']);
    const other = await handedIn();
    other.complete('sekretaris-umum', 'setuju');
    expect(other.at).toEqual(['arsip']);
  });

  test('[DM246] a step is taken away, and what led to it leads on', async () => {
    const side = await details(letter());
    await press(side, 'Hapus langkah');
    expect((await handedIn()).at).toEqual(['arsip']);
  });
});

describe('how it is decided', () => {
  test('[DM247] each seat is somebody; of a role so many; the first rules first', async () => {
    const side = await details(
      checked({
        assign: { role: 'head', count: 'all' },
        decide: { rules: [{ outcome: 'setuju', atLeast: 1 }], otherwise: 'setuju' },
      }),
    );
    await choose(side, 'Berapa orang', 'Sejumlah yang lebih dahulu');
    await fill(side, 'Jumlah', '1');
    const first = await handedIn();
    first.complete('kabag-umum', 'tolak');
    expect(first.at).toEqual(['arsip']);
    await press(side, 'Tambah peserta');
    await choose(side, 'Peserta 2', 'Jabatan tertentu');
    await pick(side.getByRole('group', { name: 'Peserta 2' }), 'Jabatan', 'Sekretaris Bagian Umum');
    await fill(side, 'Jumlah suara', '2');
    await choose(side, 'Hasilnya', 'Tolak');
    const worked = await handedIn();
    expect(worked.complete('sekretaris-umum', 'tolak')).toBeNull();
    expect(worked.at).toEqual(['periksa']);
    expect(worked.complete('sekda', 'tolak')).toBeNull();
    expect(worked.at).toEqual(['ditolak']);
    await press(side, 'Tambah aturan');
    await choose(side, 'Peserta 1', 'Atasan yang memulai');
    expect((await handedIn()).complete('kabag-umum', 'tolak')).toBeNull();
  });

  test('[DM247] somebody who holds two seats', async () => {
    const side = await details(
      checked({ assign: [{ position: 'sekda' }, { position: 'asisten' }], decide: 'all' }),
    );
    await choose(side, 'Orang yang memegang dua kursi', 'boleh bersuara di keduanya');
    const worked = await handedIn();
    worked.complete('sekda', 'setuju');
    expect(worked.at).toEqual(['periksa']);
    worked.complete('asisten', 'setuju');
    expect(worked.at).toEqual(['arsip']);
    await choose(side, 'Orang yang memegang dua kursi', 'bersuara sekali, kursi lain dilewati');
    const once = await handedIn();
    once.complete('sekda', 'setuju');
    expect(once.at).toEqual(['arsip']);
  });

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
    await fill(side.getByRole('group', { name: 'Peserta 2' }), 'Bobot suara', '3');
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

  test('[DM248] what begins after work counts from the next day', async () => {
    const side = await details(checked({ due: 'work:P1D' }));
    await fill(side, 'pukul', '17:00');
    await side.getByText('Tenggat: Rabu, 18 Maret 2026 pukul 16.00').waitFor();
    const worked = new WorkedLetter(await documentNow());
    worked.until('2026-03-16T17:00');
    worked.complete('agendaris', 'ajukan');
    expect(worked.due).toBe('2026-03-18T16:00');
  });

  test('[DM248] the calendar of the flow, and actions of the whole flow', async () => {
    await page.reload();
    await open(checked({ due: 'work:P4D' }));
    await page.getByRole('button', { name: 'Daftar langkah' }).click();
    await page.getByRole('button', { name: 'Rincian' }).click();
    const side = page.locator('.alir-side');
    await choose(side, 'Kalender kerja', 'Senin sampai Jumat, tanpa hari libur');
    expect((await handedIn()).due?.slice(0, 10)).toBe('2026-03-20');
    await choose(side, 'Kalender kerja', 'kantor');
    expect((await handedIn()).due?.slice(0, 10)).toBe('2026-03-25');
    await unfold(side, 'Tindakan di seluruh alur');
    await press(side, 'Tambah “Tarik kembali”');
    const worked = await handedIn();
    expect(worked.act('agendaris', 'tarik-kembali')).toBeNull();
    expect(worked.at).toEqual(['arsip']);
  });

  test('[DM248] the time around it stands still while somebody else is waited for', async () => {
    const part = {
      task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
      on: { ya: { finish: true } },
    };
    const side = await details(
      letter({
        type: 'parallel',
        due: 'work:P2D',
        states: { satu: part, dua: part },
        onDone: 'arsip',
      }),
      'satu',
    );
    const lateFrom = async (): Promise<string> => {
      const worked = await handedIn();
      worked.until('2026-03-17T08:00');
      return JSON.stringify(worked.instance.open);
    };
    expect(await lateFrom()).not.toContain('"until":null');
    await tick(side, 'Waktu di luar langkah ini berhenti selama menunggu');
    expect(await lateFrom()).toContain('"until":null');
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
    await fill(side, 'Catatan yang tersimpan', 'Lewat tenggat');
    const refused = await handedIn();
    refused.until('2026-03-18T17:00');
    expect(refused.at).toEqual(['ditolak']);
    expect(JSON.stringify(refused.simulation.events)).toContain('Lewat tenggat');
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
    await tick(side, 'Tetap boleh memilih “Setuju”');
    expect((await handedIn()).complete('kabag-umum', 'setuju')).toBeNull();
    expect((await handedIn()).complete('kabag-umum', 'tolak')).toBe('ACTING_NOT_ALLOWED');
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
    await choose(side, 'jabatan lain yang mengerjakan', 'Yang memulai');
    expect((await handedIn()).whose).toEqual(['agendaris']);
  });

  test('[DM249] one of many: by lot, or rather whoever did it before', async () => {
    const side = await details(checked({ assign: { role: 'head' } }));
    await unfold(side, 'Syarat pelaksana');
    await choose(side, 'Dari beberapa orang dengan peran itu', 'bergiliran');
    const [whose] = (await handedIn()).whose;
    expect(['sekda', 'kabag-umum']).toContain(whose);
    await choose(side, 'Dari beberapa orang dengan peran itu', 'siapa pun boleh mengambilnya');
    await choose(side, 'Utamakan yang dahulu mengerjakan', 'Susun konsep');
    const worked = new WorkedLetter(await documentNow(), {}, 'sekda');
    worked.complete('sekda', 'ajukan');
    expect(worked.whose).toEqual(['sekda']);
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

  test('[DM250] taking back what the next has not opened yet', async () => {
    const side = await details(letter(), 'konsep');
    const takeBack = { type: 'take-back', visit: 'konsep#1' } as const;
    expect((await handedIn()).send('agendaris', takeBack)).not.toBeNull();
    await unfold(side, 'Kewenangan atas tugas');
    await tick(side, 'Tarik kembali sebelum dibuka');
    const worked = await handedIn();
    expect(worked.send('agendaris', takeBack)).toBeNull();
    expect(worked.at).toEqual(['konsep']);
  });

  test('[DM250] merging a letter into an earlier one', async () => {
    const side = await details(checked({ assign: { position: 'sekretaris-umum' } }));
    await unfold(side, 'Kewenangan atas tugas');
    await choose(side, 'Gabungkan dengan surat terdahulu, seperti memilih', 'Tolak');
    const worked = await handedIn();
    const { simulation } = worked;
    simulation.start({ flow: 'surat', data: {} }, ani);
    const second = simulation.instances.at(-1)?.id ?? '';
    simulation.send(second, { type: 'complete', visit: 'konsep#1', outcome: 'ajukan' }, ani);
    const merge = { type: 'merge', visit: 'periksa#1', into: worked.instance.id } as const;
    simulation.send(second, merge, { user: 'dedi', as: 'sekretaris-umum' });
    expect(simulation.instance(second)?.mergedInto?.instance).toBe(worked.instance.id);
    expect(simulation.instance(second)?.result).toBe('ditolak');
  });

  test('[DM250] adding and removing those who sign', async () => {
    const side = await details(
      checked({ assign: [{ position: 'sekretaris-umum' }, { position: 'sekda' }], decide: 'all' }),
    );
    await unfold(side, 'Kewenangan atas tugas');
    await tick(side, 'Tambah peserta yang menyusul');
    await tick(side, 'Kurangi peserta');
    const worked = await handedIn();
    const added = worked.onTask('sekretaris-umum', (visit) => ({
      type: 'add-signers',
      visit,
      positions: ['kabag-umum'],
    }));
    expect(added).toBeNull();
    expect(worked.whose).toEqual(['sekretaris-umum', 'sekda', 'kabag-umum']);
    const removed = worked.onTask('sekretaris-umum', (visit) => ({
      type: 'remove-signer',
      visit,
      seat: 2,
      comment: 'x',
    }));
    expect(removed).toBeNull();
    expect(worked.whose).toEqual(['sekretaris-umum', 'kabag-umum']);
  });

  test('[DM250] what an action does is another thing', async () => {
    const side = await details(letter());
    await unfold(side, 'Tindakan lain di langkah ini');
    await press(side, 'Tambah “Batalkan”');
    await choose(side, 'Apa yang terjadi', 'Kembali ke langkah sebelumnya');
    await choose(side, 'Kembali ke langkah', 'Susun konsep');
    const worked = await handedIn();
    expect(worked.act('sekretaris-umum', 'batalkan')).toBeNull();
    expect(worked.at).toEqual(['konsep']);
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
    await press(side, 'Hapus tembusan 1');
    expect((await handedIn()).instance.copies ?? []).toEqual([]);
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
    await press(side, 'Tambah “Batalkan penerima”');
    const less = await handedIn({ penerima });
    expect(less.act('agendaris', 'batalkan-penerima', 'sekda')).toBeNull();
    expect(less.simulation.instances[1]?.status).toBe('cancelled');
    await fill(side, 'Batalkan penerima', "'kabag-umum'");
    const fixed = await handedIn({ penerima });
    fixed.act('agendaris', 'batalkan-penerima', 'sekda');
    expect(fixed.simulation.instances[2]?.status).toBe('cancelled');
  });

  test('[DM251] of which list, how many have to be done, which are waited for, what becomes of the others', async () => {
    const side = await details(forEach);
    await fill(side, 'Menurut rumus', "['sekda']");
    expect((await handedIn({ penerima })).simulation.instances).toHaveLength(2);
    await fill(side, 'Menurut rumus', 'has(data.penerima) ? data.penerima : []');
    await choose(side, 'Langkah ini selesai', 'bila sejumlah sudah selesai');
    await fill(side, 'Berapa yang harus selesai', '1');
    await tick(side, 'Yang belum selesai tetap berjalan');
    const worked = await handedIn({ penerima });
    const report = { type: 'complete', visit: 'kerjakan#1', outcome: 'lapor' } as const;
    const [, first, second] = worked.simulation.instances;
    worked.simulation.send(first?.id ?? '', report, { user: 'citra', as: 'sekda' });
    expect(worked.at).toEqual(['arsip']);
    expect(worked.simulation.instance(second?.id ?? '')?.status).toBe('open');
    await choose(side, 'Langkah ini selesai', 'bila semua sudah selesai');
    await unfold(side, 'Isian yang diserahkan dan diterima');
    await fill(side, 'Pembeda setiap penerima (rumus)', "'ke-' + p");
    await fill(side, 'Yang ditunggu (rumus; kosong: semua)', "p == 'sekda'");
    await fill(side, 'Penerima saling melihat bila (rumus; kosong: tidak)', 'true');
    const one = await handedIn({ penerima });
    const [, awaited] = one.simulation.instances;
    expect(JSON.stringify(one.instance.open)).toContain('ke-sekda');
    one.simulation.send(awaited?.id ?? '', report, { user: 'citra', as: 'sekda' });
    expect(one.at).toEqual(['arsip']);
  });

  test('[DM251] which list and which flow', async () => {
    const { flow } = forEach;
    const data: JsonObject = { ...Object(flow['data']), required: ['penerima'] };
    const side = await details(createDocument({ ...flow, data }));
    await choose(side, 'Untuk setiap', 'Penerima');
    const worked = new WorkedLetter(await documentNow(), { penerima });
    worked.complete('agendaris', 'ajukan');
    expect(worked.simulation.instances[1]?.flow).toBe('disposisi');
    await choose(side, 'Alur yang dijalankan', 'Anggaran');
    expect(JSON.stringify((await documentNow()).flow)).toContain('"flow":"anggaran"');
    await choose(side, 'Alur yang dijalankan', 'Disposisi');
    expect((await handedIn({ penerima })).simulation.instances).toHaveLength(3);
  });

  test('[DM251] what each is given', async () => {
    const side = await details(forEach);
    await unfold(side, 'Isian yang diserahkan dan diterima');
    await fill(side, 'Penerima', "'sekda'");
    const worked = await handedIn({ penerima: ['agendaris'] });
    expect(worked.simulation.instances[1]?.data['penerima']).toBe('sekda');
  });

  test('[DM251] what an end hands out', async () => {
    const arsip = { type: 'final', output: { perihal: "'a'" } };
    const states = { ...Object(letter().flow['states']), arsip };
    const side = await details(letter({}, { states }), 'arsip');
    await fill(side, 'Diterima: perihal', "'b'");
    const worked = await handedIn();
    worked.complete('sekretaris-umum', 'setuju');
    expect(JSON.stringify(worked.simulation.events)).toContain('{"perihal":"b"}');
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
    await fill(side, 'Berapa kali dicoba', '1');
    await press(side, 'Hapus jalan bila gagal');
    const stuck = await handedIn();
    fail(stuck);
    expect(Object.keys(stuck.instance.incidents)).toHaveLength(1);
  });

  test('[DM251] what is kept of an answer, how long it may take, what becomes of a late one', async () => {
    const side = await details(
      letter({
        call: { service: 'kirim', set: { nomor: 'event.nomor' } },
        onDone: 'arsip',
        onError: 'ditolak',
        after: [{ at: 'entered', offset: 'P1D', target: 'ditolak' }],
      }),
    );
    await unfold(side, 'Isian yang diserahkan dan diterima');
    await fill(side, 'Diterima: Nomor', 'event.kode');
    const kept = await handedIn();
    const [call] = kept.simulation.calls;
    if (call) kept.simulation.answer(call, { ok: true, result: { kode: 'A-1' } });
    expect(kept.instance.data['nomor']).toBe('A-1');
    await tick(side, 'Batasi lama satu percobaan');
    const slow = await handedIn();
    slow.until('2026-03-16T10:00');
    expect(slow.at).toEqual(['ditolak']);
    await tick(side, 'Batasi lama satu percobaan');
    const lateAnswer = async (): Promise<number> => {
      const worked = await handedIn();
      const [asked] = worked.simulation.calls;
      worked.until('2026-03-18T10:00');
      if (asked) worked.simulation.answer(asked, { ok: true, result: { kode: 'A-2' } });
      return worked.simulation.notices.length;
    };
    expect(await lateAnswer()).toBe(1);
    await choose(side, 'Bila jawabannya terlambat', 'hanya dicatat');
    expect(await lateAnswer()).toBe(0);
  });

  test('[DM251] by which key another letter matches', async () => {
    const side = await details(
      letter(
        {
          on: { 'flow:anggaran.disetujui': { key: 'tujuan', is: "'x'", target: 'arsip' } },
          after: [{ at: 'entered', offset: 'P60D', target: 'ditolak' }],
        },
        {
          keys: {
            tujuan: "has(data.tujuan) ? data.tujuan : ''",
            perihal: "has(data.perihal) ? data.perihal : ''",
          },
        },
      ),
    );
    await choose(side, 'Surat yang cocok: kunci alur ini', 'perihal');
    await fill(side, 'harus sama dengan (rumus atas hasil surat itu)', 'event.perihal');
    const worked = await handedIn({ perihal: 'Jalan', tujuan: 'y' });
    worked.simulation.start({ flow: 'anggaran', data: { perihal: 'Jalan' } }, ani);
    const started = worked.simulation.instances.at(-1)?.id ?? '';
    const approve = { type: 'complete', visit: 'setujui#1', outcome: 'setuju' } as const;
    worked.simulation.send(started, approve, ani);
    expect(worked.at).toEqual(['arsip']);
    await press(side, 'Tidak menunggu surat itu');
    expect(JSON.stringify((await documentNow()).flow)).not.toContain('flow:anggaran');
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
    await choose(side, 'Mulai lagi dari 1', 'tidak pernah');
    const worked = await handedIn();
    worked.until('2027-01-04T08:00');
    worked.simulation.start({ flow: 'surat', data: {} }, ani);
    const next = worked.simulation.instances.at(-1)?.id ?? '';
    const handIn = { type: 'complete', visit: 'konsep#1', outcome: 'ajukan' } as const;
    worked.simulation.send(next, handIn, ani);
    expect(worked.simulation.instance(next)?.data['nomor']).toBe('400/002/I/2027');
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
    await press(side, 'Periksa');
    await side.getByText('Waktu di luar langkah ini').waitFor();
    await page.locator('.alir-outline-row[data-step="periksa"]').dblclick();
    await press(side, 'Hapus bagian “Bagian baru”');
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
    await choose(side, 'Siapa yang boleh membuka kembali', 'Jabatan tertentu');
    await pick(side, 'Jabatan', 'Sekretaris Daerah');
    const other = await handedIn();
    other.complete('sekretaris-umum', 'setuju');
    expect(other.send('sekda', { type: 'reopen', reason: 'x' })).toBeNull();
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

/** The name of a control but for what it is about: “Hapus peserta 2”, “Hapus “Setuju””. */
const alike = (name: string): string => name.replaceAll(/\d+|“[^”]*”/g, '…');

describe('all of them', () => {
  // One step of each kind, with each kind of moment and action.
  const at = { at: 'due', offset: 'work:P1D' };
  const position = { position: 'sekda' };
  const kinds: readonly (readonly [name: string, document: FlowDocument, step?: string | null])[] =
    [
      [
        'a task',
        checked(
          {
            due: 'work:P2D',
            acting: false,
            allocate: { nobody: position },
            assign: { role: 'sekretaris', unit: 'umum' },
          },
          {
            on: {
              setuju: 'arsip',
              tolak: 'ditolak',
              kembalikan: { by: 'assignee', back: 'konsep', limit: 2, beyond: 'ditolak' },
              beri: { by: 'anyone', notify: 'pending' },
            },
            after: [
              { ...at, notify: 'pending', every: 'work:P1D', most: 3 },
              { ...at, escalate: { position: { from: 'head(unit(starter))' } } },
              { ...at, outcome: 'tolak' },
              { ...at, target: 'arsip' },
            ],
            copies: [{ sameAs: 'konsep' }],
          },
        ),
      ],
      [
        'a signing',
        checked({
          assign: [
            { role: 'sekretaris', count: 2 },
            position,
            { position: { from: 'manager(starter)' } },
          ],
          decide: {
            rules: [
              { outcome: 'setuju', atLeast: 1 },
              { outcome: 'setuju', over: '60%' },
            ],
            otherwise: 'tolak',
          },
        }),
      ],
      [
        'a fan-out',
        letter({
          each: {
            in: 'has(data.penerima) ? data.penerima : []',
            as: 'p',
            key: 'p',
            flow: 'disposisi',
            done: 2,
            with: { penerima: 'p' },
          },
          on: { tambah: { by: 'starter', input: { type: 'string' }, cancel: 'event' } },
          onDone: 'arsip',
        }),
      ],
      [
        'a call',
        letter({
          call: { service: 'kirim', timeout: 'PT1H', set: { nomor: 'event.nomor' } },
          onDone: 'arsip',
          onError: 'ditolak',
        }),
      ],
      [
        'a wait',
        letter(
          {
            on: {
              'flow:anggaran.disetujui': { key: 'perihal', is: 'event.perihal', target: 'arsip' },
            },
            after: [{ at: 'entered', offset: 'P60D', target: 'ditolak' }],
          },
          { keys: { perihal: "has(data.perihal) ? data.perihal : ''" } },
        ),
      ],
      [
        'a number',
        letter(
          { always: { set: { nomor: "number('surat', 'umum')" }, target: 'arsip' } },
          { series: { surat: { format: '{n}' } } },
        ),
      ],
      [
        'parts',
        letter({
          type: 'parallel',
          due: 'work:P2D',
          states: {
            satu: {
              task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
              on: { ya: { finish: true } },
            },
            dua: {
              clock: 'stopped',
              task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
              on: { ya: { finish: true } },
            },
          },
          onDone: 'arsip',
        }),
      ],
      [
        'a part',
        letter({
          type: 'parallel',
          due: 'work:P2D',
          states: {
            satu: {
              task: task({ outcomes: { ya: label('Ya', 'Yes') } }),
              on: { ya: { finish: true } },
            },
          },
          onDone: 'arsip',
        }),
        'satu',
      ],
      [
        'an end',
        letter(
          {},
          {
            states: {
              ...Object(letter().flow['states']),
              arsip: {
                type: 'final',
                output: { perihal: "'x'" },
                reopen: { by: 'starter', target: 'periksa' },
              },
            },
          },
        ),
        'arsip',
      ],
    ];

  test('[DM253] there is no control in the details of any kind of step that no test here has used', async () => {
    // The panel's own button is shown by the tests of the panel.
    const known = new Set([...used, 'Tutup'].map(alike));
    const unused = new Set<string>();
    for (const [name, document, step] of kinds) {
      const side = await details(document, step);
      const folded = side.locator('details:not([open]) > summary');
      while ((await folded.count()) > 0) await folded.first().click();
      const names = await side.evaluate((panel) =>
        [...panel.querySelectorAll('button, input, select, textarea')].map(
          (element) =>
            element.getAttribute('aria-label') ??
            panel.querySelector(`label[for="${element.id}"]`)?.textContent ??
            element.textContent ??
            '',
        ),
      );
      for (const one of names) {
        if (!known.has(alike(one))) unused.add(`${name}: ${one}`);
      }
    }
    expect([...unused].join('\n')).toBe('');
  });
});
