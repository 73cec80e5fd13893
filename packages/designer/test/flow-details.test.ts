// Controls of the flow as a whole, from the click to what the engine does: who begins a letter and when, what lists show, how urgent
// tasks are, who may read it, of which kinds its fields are.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '@alir/engine/core/types';
import { valueAt } from '../src/model/change/change.ts';
import { fieldKinds, isKindOfData, kindOf } from '../src/model/forms/field-kind.ts';
import { createDocument, type FlowDocument } from '../src/model/index.ts';
import { fieldKindTexts } from '../src/editor/texts/field-kinds.ts';
import { controlsIn } from './controls-used.ts';
import {
  choose,
  closePage,
  details,
  documentNow,
  fill,
  flowDetails,
  handedIn,
  openPage,
  pick,
  press,
  tabTo,
  tick,
  unfold,
} from './inspected-page.ts';
import { checked, letter } from './inspected-letter.ts';
import { WorkedLetter } from './worked-letter.ts';

beforeAll(async () => {
  await openPage();
}, 180_000);
afterAll(closePage);

/** What the document on the page says at a place of the flow. */
const said = async (...at: readonly string[]): Promise<unknown> =>
  valueAt((await documentNow()).flow, at);

/** Whether somebody may begin a letter now. */
async function mayBegin(position: string, data: JsonObject = {}): Promise<boolean> {
  const document = await documentNow();
  try {
    return new WorkedLetter(document, data, position).at.length > 0;
  } catch (error) {
    if (String(error).includes('NOT_ALLOWED')) return false;
    throw error;
  }
}

describe('what it is called', () => {
  test('[DM252] its name in the language of the editor', async () => {
    const side = await flowDetails(letter());
    await fill(side, 'Nama alur', 'Surat edaran');
    await fill(side, 'Penjelasan', 'Untuk semua perangkat daerah.');
    expect(await said('title')).toEqual({ id: 'Surat edaran', en: 'Letter' });
    expect(await said('description')).toBe('Untuk semua perangkat daerah.');
  });
});

describe('who may begin it', () => {
  test('[DM271] anyone, one post, whoever has a role, the head of a unit, the post in a field', async () => {
    const side = await flowDetails(letter());
    expect(await mayBegin('agendaris')).toBe(true);
    await choose(side, 'Siapa yang boleh memulai', 'Jabatan tertentu');
    await pick(side, 'Jabatan', 'Sekretaris Daerah');
    expect([await mayBegin('agendaris'), await mayBegin('sekda')]).toEqual([false, true]);
    await choose(side, 'Siapa yang boleh memulai', 'Siapa saja dengan peran');
    await pick(side, 'Peran', 'agendaris');
    expect([await mayBegin('agendaris'), await mayBegin('sekda')]).toEqual([true, false]);
    await choose(side, 'Siapa yang boleh memulai', 'Kepala suatu unit');
    await choose(side, 'Di unit mana', 'Unit tertentu');
    await pick(side, 'Unit', 'Bagian Umum');
    expect([await mayBegin('agendaris'), await mayBegin('kabag-umum')]).toEqual([false, true]);
    await choose(side, 'Siapa yang boleh memulai', 'Jabatan yang tertulis dalam isian');
    await choose(side, 'Isian', 'Tujuan');
    await tick(side, 'Bila kosong: pemrakarsa');
    expect(await mayBegin('sekda', { tujuan: 'sekda' })).toBe(true);
    expect(await mayBegin('agendaris', { tujuan: 'sekda' })).toBe(false);
    await choose(side, 'Siapa yang boleh memulai', 'Siapa saja');
    expect(await said('start')).toBeUndefined();
  });

  test('[DM271] nobody: only another flow or a schedule begins it', async () => {
    const side = await flowDetails(letter());
    await choose(side, 'Siapa yang boleh memulai', 'Tidak seorang pun');
    await side.getByText('hanya alur lain atau jadwal yang memulainya').waitFor();
    expect(await mayBegin('agendaris')).toBe(false);
  });
});

describe('what lists show', () => {
  const withData = (properties: JsonObject, flow: JsonObject = {}): FlowDocument =>
    letter({}, { data: { type: 'object', additionalProperties: false, properties }, ...flow });

  test('[DM272] fields are ticked, of whatever kind, filled in or not', async () => {
    const side = await flowDetails(
      withData({
        perihal: { type: 'string', title: 'Perihal' },
        sifat: { enum: ['biasa', 'segera'], title: 'Sifat' },
        batas: { type: 'string', format: 'date', title: 'Batas' },
        biaya: { type: 'string', format: 'decimal', title: 'Biaya' },
        lembar: { type: 'integer', title: 'Lembar' },
        surel: { type: 'string', format: 'email', title: 'Surel' },
        berkas: { type: 'string', format: 'attachment', title: 'Berkas' },
      }),
    );
    await unfold(side, 'Yang terlihat dalam daftar');
    expect(await side.getByLabel('Berkas', { exact: true }).count()).toBe(0);
    await tick(side, 'Perihal');
    await tick(side, 'Sifat');
    await tick(side, 'Batas');
    await tick(side, 'Biaya');
    await tick(side, 'Lembar');
    await tick(side, 'Surel');
    const data = { perihal: 'Jalan', sifat: 'biasa', batas: '2026-04-01', biaya: '12.50' };
    const { instance } = await handedIn({ ...data, lembar: 3, surel: 'a@b.id' });
    expect(instance.summary).toEqual({ ...data, lembar: '3', surel: 'a@b.id' });
    const empty = { perihal: '', sifat: '', batas: '', biaya: '', lembar: '', surel: '' };
    expect((await handedIn()).instance.summary).toEqual(empty);
    await tick(side, 'Lembar');
    expect((await handedIn({ lembar: 3 })).instance.summary).not.toHaveProperty('lembar');
  });

  test('[DM272] what is said by a formula stays one, and can be taken away', async () => {
    const side = await flowDetails(
      letter({}, { summary: { ringkas: "has(data.perihal) ? 'Hal ' + data.perihal : ''" } }),
    );
    await unfold(side, 'Yang terlihat dalam daftar');
    await fill(side, 'ringkas', "'Surat'");
    expect((await handedIn()).instance.summary).toEqual({ ringkas: 'Surat' });
    await press(side, 'Jangan tampilkan “ringkas”');
    expect(await said('summary')).toBeUndefined();
  });
});

describe('how urgent it is', () => {
  /** The urgency of the task of the second step. */
  const urgency = async (data: JsonObject = {}): Promise<unknown> => {
    const worked = await handedIn(data);
    return Object.values(worked.instance.open).map(({ priority }) => priority)[0];
  };

  test('[DM273] one task more than others', async () => {
    const side = await details(checked({}, {}));
    await choose(side, 'Seberapa mendesak', 'mendesak');
    expect(await urgency()).toBe(75);
    await choose(side, 'Seberapa mendesak', 'dapat menunggu');
    expect(await urgency()).toBe(25);
  });

  test('[DM273] tasks of the flow by a word, a number, a formula', async () => {
    const side = await flowDetails(letter());
    await unfold(side, 'Aturan seluruh alur');
    await choose(side, 'Seberapa mendesak tugas alur ini', 'sangat mendesak');
    expect(await urgency()).toBe(100);
    await choose(side, 'Seberapa mendesak tugas alur ini', 'angka lain');
    await fill(side, 'Seberapa mendesak (angka)', '65');
    expect(await urgency()).toBe(65);
    await choose(side, 'Seberapa mendesak tugas alur ini', 'menurut rumus');
    await fill(
      side,
      'Seberapa mendesak (rumus)',
      "has(data.perihal) && data.perihal == 'Banjir' ? 90 : 40",
    );
    expect([await urgency({ perihal: 'Banjir' }), await urgency()]).toEqual([90, 40]);
    await choose(side, 'Seberapa mendesak tugas alur ini', 'seperti biasa');
    expect(await said('priority')).toBeUndefined();
  });
});

describe('rules of the whole flow', () => {
  test('[DM276] letters are confidential always, or where tests hold', async () => {
    const side = await flowDetails(letter());
    await unfold(side, 'Aturan seluruh alur');
    expect((await handedIn()).instance.confidential).toBe(false);
    await choose(side, 'Apakah suratnya rahasia', 'selalu');
    expect((await handedIn()).instance.confidential).toBe(true);
    await choose(side, 'Apakah suratnya rahasia', 'bila syarat ini terpenuhi');
    await choose(side, 'Isian', 'Perihal');
    await choose(side, 'Syarat', 'adalah');
    await fill(side, 'Nilai', 'Rahasia');
    expect((await handedIn({ perihal: 'Rahasia' })).instance.confidential).toBe(true);
    expect((await handedIn({ perihal: 'Jalan' })).instance.confidential).toBe(false);
    await press(side, 'Tambah syarat');
    await choose(side, 'Jumlah', 'Salah satu terpenuhi');
    await press(side, 'Hapus syarat');
  });

  test('[DM276] how soon those it waits for may be urged again', async () => {
    const side = await flowDetails(letter());
    await unfold(side, 'Aturan seluruh alur');
    const urged = async (): Promise<readonly (string | null)[]> => {
      const worked = await handedIn();
      const urge = (): string | null => worked.send('agendaris', { type: 'urge' });
      const first = urge();
      worked.until('2026-03-16T14:00');
      return [first, urge()];
    };
    expect(await urged()).toEqual([null, null]);
    await tick(side, 'Batasi jarak antara dua pengingat');
    await choose(side, 'Satuan', 'hari');
    await fill(side, 'Jumlah', '2');
    expect(await urged()).toEqual([null, 'URGED_RECENTLY']);
  });

  test('[DM276] how deep flows below it go', async () => {
    const each = { in: "['sekda']", as: 'p', key: 'p', flow: 'disposisi', with: { penerima: 'p' } };
    const side = await flowDetails(letter({ each, onDone: 'arsip' }));
    await unfold(side, 'Aturan seluruh alur');
    await fill(side, 'Paling banyak berapa tingkat alur di bawahnya', '3');
    expect((await handedIn()).simulation.flow('surat')?.maxDepth).toBe(3);
  });
});

describe('it begins by itself', () => {
  /** How many letters began by themselves until a moment, and what they say. */
  const begun = async (until: string): Promise<readonly JsonObject[]> => {
    // Whoever began it does the first step: somebody has to count as that.
    const { flow } = await documentNow();
    const start = { starter: 'agendaris', ...Object(flow['start']) };
    const document = flow['start'] === undefined ? flow : { ...flow, start };
    const worked = new WorkedLetter(createDocument(document), { perihal: 'x' });
    worked.until(until);
    return worked.simulation.instances.slice(1).map(({ data }) => data);
  };
  const needed = (): FlowDocument => {
    const { flow } = letter();
    return createDocument({ ...flow, data: { ...Object(flow['data']), required: ['perihal'] } });
  };

  test('[DM275] every month, on a working day, with what it says then', async () => {
    const side = await flowDetails(needed());
    await unfold(side, 'Mulai sendiri menurut jadwal');
    await press(side, 'Tambah jadwal');
    expect(await begun('2026-04-02T08:00')).toEqual([{ perihal: 'Surat' }]);
    await fill(side, 'Saat dimulai: Perihal', "'Laporan ' + period(now)");
    await fill(side, 'Tanggal', '20');
    // Two days off lie between.
    expect(await begun('2026-03-23T23:00')).toEqual([]);
    expect(await begun('2026-03-24T08:00')).toEqual([{ perihal: 'Laporan 2026-TW1' }]);
    await choose(side, 'Bila jatuh pada hari libur', 'tidak dimulai');
    expect(await begun('2026-03-31T08:00')).toEqual([]);
    await tick(side, 'Hari terakhir bulan itu');
    await fill(side, 'Pukul', '09:30');
    expect(await begun('2026-03-31T09:29')).toEqual([]);
    expect(await begun('2026-03-31T09:31')).toHaveLength(1);
  });

  test('[DM275] every day, week, quarter and year; another line; none any more', async () => {
    const side = await flowDetails(needed());
    await unfold(side, 'Mulai sendiri menurut jadwal');
    await press(side, 'Tambah jadwal');
    await choose(side, 'Seberapa sering', 'setiap hari');
    await choose(side, 'Bila jatuh pada hari libur', 'tetap dimulai');
    expect(await begun('2026-03-20T08:00')).toHaveLength(4);
    await choose(side, 'Seberapa sering', 'setiap minggu');
    await choose(side, 'Hari', 'Rabu');
    expect(await begun('2026-03-31T08:00')).toHaveLength(2);
    await choose(side, 'Seberapa sering', 'setiap triwulan');
    expect(await begun('2026-07-02T08:00')).toHaveLength(2);
    await choose(side, 'Seberapa sering', 'setiap tahun');
    await choose(side, 'Bulan', 'Juni');
    expect(await begun('2026-06-02T08:00')).toHaveLength(1);
    await press(side, 'Tambah jadwal');
    // In April, in May, and in June, where both schedules say so, once.
    expect(await begun('2026-06-02T08:00')).toHaveLength(3);
    await press(side, 'Hapus jadwal 2');
    await press(side, 'Hapus jadwal 1');
    expect(await said('start')).toBeUndefined();
    expect(await begun('2027-06-02T08:00')).toEqual([]);
  });

  test('[DM275] one for each unit, counted as begun by a post', async () => {
    const side = await flowDetails(needed());
    await unfold(side, 'Mulai sendiri menurut jadwal');
    await press(side, 'Tambah jadwal');
    await choose(side, 'Berapa surat setiap kali', 'satu untuk setiap unit “bagian”');
    await fill(side, 'Saat dimulai: Perihal', 'unit.kode');
    await choose(side, 'Dianggap dimulai oleh', 'Jabatan tertentu');
    await pick(side, 'Jabatan pemrakarsa', 'Agendaris');
    const worked = new WorkedLetter(await documentNow(), { perihal: 'x' });
    worked.until('2026-05-05T08:00');
    const [first, second] = worked.simulation.instances.slice(1);
    expect([first?.data, second?.data]).toEqual([{ perihal: 'umum' }, { perihal: 'umum' }]);
    expect(first?.starter?.position).toBe('agendaris');
    await fill(side, 'Pembeda setiap surat (rumus)', "unit.kode + '/' + period(now)");
    // One a quarter, however often the schedule comes.
    expect(await begun('2026-06-30T08:00')).toHaveLength(1);
    await choose(side, 'Dianggap dimulai oleh', 'tidak seorang pun');
    await choose(side, 'Berapa surat setiap kali', 'satu surat');
    await fill(side, 'Pembeda setiap surat (rumus)', '');
    await fill(side, 'Saat dimulai: Perihal', "'a'");
    expect(await begun('2026-05-05T08:00')).toHaveLength(2);
  });

  test('[DM275] a line, a list and a position that are more than choices stay formulas', async () => {
    const start: JsonObject = {
      clock: [{ cron: '0 7 1-7 * MON', late: 'work:P2D' }],
      each: { in: "['a', 'b']", as: 'p' },
      key: "p + '/' + string(date(now))",
      with: { perihal: 'p' },
      starter: { from: "head('umum')" },
    };
    const side = await flowDetails(createDocument({ ...needed().flow, start }));
    await unfold(side, 'Mulai sendiri menurut jadwal');
    await fill(side, 'Baris jadwal', '0 7 1,2 4 *');
    await fill(side, 'satu untuk setiap butir daftar, menurut rumus', "['c']");
    expect(await begun('2026-04-03T08:00')).toEqual([{ perihal: 'c' }, { perihal: 'c' }]);
    await choose(side, 'Bila sistem sedang mati pada waktunya', 'susulkan semuanya');
    await choose(side, 'Satuan', 'hari');
    await fill(side, 'Jumlah', '1');
    const clock = { cron: '0 7 1,2 4 *', late: 'P1D', missed: 'all' };
    expect(await said('start', 'clock')).toEqual([clock]);
    await tick(side, 'Batasi berapa lama boleh terlambat');
    expect(await said('start', 'clock')).toEqual([{ cron: clock.cron, missed: 'all' }]);
  });
});

describe('kinds of fields', () => {
  const names = fieldKindTexts('id').kinds;

  test('[DM270] a field is of any of the kinds that forms know, told by its data', async () => {
    const side = await flowDetails(letter());
    await side.getByText('Perihal · Teks').click();
    for (const kind of fieldKinds.filter(isKindOfData)) {
      await choose(side, 'Jenis isian', names[kind].name);
      const schema = await said('data', 'properties', 'perihal');
      expect(kindOf(Object(schema))).toBe(kind);
      await handedIn();
    }
    const offered = await side.getByLabel('Jenis isian').first().locator('option').allInnerTexts();
    expect(offered).not.toContain(names.money.name);
  });

  test('[DM270] what forms alone tell apart can be chosen once the field is on a form, on all of them', async () => {
    const { flow } = letter();
    const form = { sections: [{ fields: [{ field: 'perihal' }] }] };
    const start = { form: 'mulai' };
    const side = await flowDetails(createDocument({ ...flow, start }, { forms: { mulai: form } }));
    await side.getByText('Perihal · Teks').click();
    await choose(side, 'Jenis isian', names.money.name);
    await side.getByText('Perihal · Uang').waitFor();
    const { forms } = await documentNow();
    expect(JSON.stringify(forms)).toContain('"widget":"money"');
  });

  test('[DM270] a field is added, called, given choices, required and taken away', async () => {
    const side = await flowDetails(letter());
    await press(side, 'Tambah isian');
    // What was added wants a name first.
    const title = side.locator('details[open]').getByRole('textbox', { name: 'Judul' });
    await expect.poll(() => title.evaluate((it) => it === document.activeElement)).toBe(true);
    const field = side.locator('details[open]');
    await fill(field, 'Judul', 'Sifat');
    await choose(field, 'Jenis isian', 'Beberapa pilihan');
    await fill(field, 'Pilihan', 'biasa\nsegera');
    await tick(field, 'Wajib ada sejak awal');
    const worked = new WorkedLetter(await documentNow(), { isianBaru: ['segera'] });
    expect(worked.at).toEqual(['konsep']);
    await tick(field, 'Wajib ada sejak awal');
    await press(field, 'Hapus isian');
    expect(await said('data', 'properties', 'isianBaru')).toBeUndefined();
  });
});

describe('without a pointer', () => {
  test('[DM254] keys alone say who may begin a letter, what lists show, and when it begins by itself', async () => {
    const side = await flowDetails(letter());
    const { keyboard } = side.page();
    await keyboard.press('F6');
    await tabTo('Siapa yang boleh memulai');
    await keyboard.press('ArrowDown');
    await tabTo('Yang terlihat dalam daftar');
    await keyboard.press('Enter');
    await side.getByRole('checkbox', { name: 'Perihal' }).waitFor();
    await tabTo('Perihal');
    await keyboard.press('Space');
    await tabTo('Mulai sendiri menurut jadwal');
    await keyboard.press('Enter');
    await side.getByRole('button', { name: 'Tambah jadwal' }).waitFor();
    await tabTo('Tambah jadwal');
    await keyboard.press('Enter');
    await side.getByLabel('Pukul', { exact: true }).waitFor();
    expect(await said('start')).toMatchObject({ by: 'nobody', clock: [{ cron: '0 7 1 * *' }] });
    expect(await said('summary')).toEqual({ perihal: "has(data.perihal) ? data.perihal : ''" });
  });
});

describe('all of them', () => {
  test('[DM282] there is no control in the details of a flow that no test has used', async () => {
    const start: JsonObject = {
      by: { role: 'agendaris', unit: 'umum' },
      clock: [
        { cron: '0 7 1 * *', late: 'work:P2D' },
        { cron: '0 7 * * 3' },
        { cron: '0 7 1 6 *' },
        { cron: '0 7 1-7 * 1' },
      ],
      each: { in: "['a']", as: 'p' },
      key: "p + '/' + string(date(now))",
      with: { perihal: "'a'" },
      starter: 'agendaris',
    };
    const whole = letter(
      {
        each: { in: "['sekda']", as: 'p', key: 'p', flow: 'disposisi', with: { penerima: 'p' } },
        onDone: 'arsip',
      },
      {
        start,
        summary: { ringkas: "'x'" },
        priority: { from: '50' },
        urge: { every: 'work:P1D' },
        access: { confidential: "has(data.perihal) && data.perihal == 'x' && has(data.tujuan)" },
        on: { tarik: { by: 'starter', target: 'arsip' } },
      },
    );
    const known = await controlsIn('flow-details', 'inspector');
    const side = await flowDetails(whole);
    const folded = side.locator('details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    const elsewhere = ['Tutup', 'Buat formulir', 'Dasar hukum', 'Tujuan', 'Nomor'];
    expect(await known.unused(side, elsewhere)).toEqual([]);
  });
});
