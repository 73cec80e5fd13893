// Controls of a task's details, from the click to the step that the engine takes: what is chosen in a real browser is the document,
// the document is compiled as it would be published, and people of the sample office work it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '@alir/engine/core/types';
import type { Page } from 'playwright-core';
import {
  choose,
  closePage,
  details,
  documentNow,
  fill,
  handedIn,
  open,
  openPage,
  pick,
  press,
  tick,
  unfold,
} from './inspected-page.ts';
import { checked, label, letter, task } from './inspected-letter.ts';
import { WorkedLetter } from './worked-letter.ts';

let page: Page;
beforeAll(async () => {
  page = await openPage();
}, 180_000);
afterAll(closePage);

const ani = { user: 'ani', as: 'agendaris' } as const;

describe('whose task it is', () => {
  test('[DM246] a post that is searched for', async () => {
    const side = await details(letter());
    await choose(side, 'Siapa yang mengerjakan', 'Jabatan tertentu');
    await pick(side, 'Jabatan', 'Sekretaris Daerah');
    await side.getByText('Citra Lestari').waitFor();
    expect((await handedIn()).whose).toEqual(['sekda']);
  });

  test('[DM79] blanks are no title: what was left empty and what is blank is the same', async () => {
    const titled = async (words: string): Promise<string> => {
      const side = await details(letter());
      await side.getByLabel('Judul', { exact: true }).fill(words);
      return JSON.stringify((await documentNow()).flow);
    };
    expect(await titled('   ')).toBe(await titled(''));
  });

  test('[DM74] nobody does a step because they stand first in a list: the flow says a post once one is chosen', async () => {
    const side = await details(letter());
    const before = await documentNow();
    await choose(side, 'Siapa yang mengerjakan', 'Jabatan tertentu');
    await side.getByText('Pilih jabatannya. Sampai dipilih, alur belum berubah.').waitFor();
    expect(await documentNow()).toEqual(before);
    await choose(side, 'Siapa yang mengerjakan', 'Siapa saja dengan peran');
    await side.getByText('Pilih jabatannya.').waitFor({ state: 'detached' });
    expect(await documentNow()).toEqual(before);
  });

  test('[DM246] the superior of whoever starts it, and the superior above', async () => {
    const side = await details(letter());
    await choose(side, 'Siapa yang mengerjakan', 'Atasan pemrakarsa');
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
    await choose(side, 'Di unit mana', 'Unit pemrakarsa');
    await choose(side, 'Siapa yang mengerjakan', 'Sekretaris suatu unit');
    expect((await handedIn()).whose).toEqual(['sekretaris-umum']);
  });

  test('[DM246] the unit that a field holds, else that of whoever starts it', async () => {
    const side = await details(letter());
    await choose(side, 'Siapa yang mengerjakan', 'Kepala suatu unit');
    await choose(side, 'Di unit mana', 'Unit dalam isian “Tujuan”');
    expect((await handedIn({ tujuan: 'setda' })).whose).toEqual(['sekda']);
    expect((await handedIn()).whose).toEqual(['kabag-umum']);
    await tick(side, 'Bila kosong: unit pemrakarsa');
    const { flow } = await documentNow();
    expect(JSON.stringify(flow)).toContain('{"position":{"from":"head(data.tujuan)"}}');
  });

  test('[DM246] anyone with a role, in a unit', async () => {
    const side = await details(checked({ assign: { position: 'sekda' } }));
    await choose(side, 'Siapa yang mengerjakan', 'Siapa saja dengan peran');
    await pick(side, 'Peran', 'agendaris');
    await choose(side, 'Di unit mana', 'Unit pemrakarsa');
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
    expect((await handedIn()).whose).toEqual(['agendaris']);
    await tick(side, 'Bila kosong: pemrakarsa');
    expect(Object.keys((await handedIn({ tujuan: 'sekda' })).instance.incidents)).toEqual([]);
    const { flow } = await documentNow();
    expect(JSON.stringify(flow)).toContain('{"position":{"from":"data.tujuan"}}');
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
    await press(side, 'Tambah keputusan');
    await press(side, 'Hapus “Tolak”');
    const more = await handedIn();
    expect(more.complete('sekretaris-umum', 'tolak')).not.toBeNull();
    expect(more.complete('sekretaris-umum', 'keputusan-baru')).toBeNull();
  });
});

describe('the way on', () => {
  test('[DM246] a case before the others', async () => {
    const side = await details(letter());
    await press(side, 'Tambah cabang');
    await choose(side, 'Berlanjut ke (cabang 1 dari 2)', 'Ditolak');
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
    await choose(side, 'Berapa orang', 'Beberapa orang yang lebih dahulu');
    await fill(side, 'Jumlah', '1');
    const first = await handedIn();
    first.complete('kabag-umum', 'tolak');
    expect(first.at).toEqual(['arsip']);
    await press(side, 'Tambah penanda tangan');
    await choose(side, 'Penanda tangan 2', 'Jabatan tertentu');
    await pick(
      side.getByRole('group', { name: 'Penanda tangan 2' }),
      'Jabatan',
      'Sekretaris Bagian Umum',
    );
    await fill(side, 'Jumlah suara', '2');
    await choose(side, 'Keputusannya', 'Tolak');
    const worked = await handedIn();
    expect(worked.complete('sekretaris-umum', 'tolak')).toBeNull();
    expect(worked.at).toEqual(['periksa']);
    expect(worked.complete('sekda', 'tolak')).toBeNull();
    expect(worked.at).toEqual(['ditolak']);
    await press(side, 'Tambah aturan');
    await choose(side, 'Penanda tangan 1', 'Atasan pemrakarsa');
    expect((await handedIn()).complete('kabag-umum', 'tolak')).toBeNull();
  });

  test('[DM247] somebody who holds two seats', async () => {
    const side = await details(
      checked({ assign: [{ position: 'sekda' }, { position: 'asisten' }], decide: 'all' }),
    );
    await choose(
      side,
      'Orang yang menjadi penanda tangan dua kali',
      'satu suara untuk masing-masing',
    );
    const worked = await handedIn();
    worked.complete('sekda', 'setuju');
    expect(worked.at).toEqual(['periksa']);
    worked.complete('asisten', 'setuju');
    expect(worked.at).toEqual(['arsip']);
    await choose(
      side,
      'Orang yang menjadi penanda tangan dua kali',
      'satu suara, yang lain dilewati',
    );
    const once = await handedIn();
    once.complete('sekda', 'setuju');
    expect(once.at).toEqual(['arsip']);
  });

  test('[DM247] all have to agree', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Semua harus setuju');
    await press(side, 'Tambah penanda tangan');
    const worked = await handedIn();
    expect(worked.complete('sekretaris-umum', 'setuju')).toBeNull();
    expect(worked.at).toEqual(['periksa']);
    expect(worked.complete('sekda', 'setuju')).toBeNull();
    expect(worked.at).toEqual(['arsip']);
  });

  test('[DM247] the first vote decides, and one can go back to one person', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Siapa yang lebih dahulu');
    await press(side, 'Tambah penanda tangan');
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
    await press(side, 'Tambah penanda tangan');
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
    await press(side, 'Hapus penanda tangan 2');
    expect((await handedIn()).whose).toEqual(['sekretaris-umum']);
  });

  test('[DM247] a veto, a number of votes, a share, a weight', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Pemungutan suara');
    await press(side, 'Tambah penanda tangan');
    await press(side, 'Tambah veto: satu suara “Tolak” langsung menentukan');
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
    const second = side.getByRole('group', { name: 'Penanda tangan 2' });
    await fill(second, 'Bobot suara', '3');
    const heavy = await handedIn();
    heavy.complete('sekda', 'setuju');
    expect(heavy.at).toEqual(['arsip']);
  });

  test('[DM281] what is handed in beside a vote, of some kind, required or not', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Pemungutan suara');
    await press(side, 'Tambah penanda tangan');
    await unfold(side, 'Isian bersama suara');
    await press(side, 'Tambah isian suara');
    await fill(side, 'Judul isian suara', 'Nilai');
    await choose(side, 'Jenis isian', 'Bilangan bulat');
    await tick(side, 'Wajib diserahkan bersama suara');
    const worked = await handedIn();
    const vote = (data: JsonObject): string | null => worked.complete('sekda', 'setuju', { data });
    expect(vote({ isianSuara: 'tujuh' })).not.toBeNull();
    expect(vote({ isianSuara: 7 })).toBeNull();
    expect(worked.instance.data).toEqual({});
    expect(JSON.stringify(worked.instance.open)).toContain('"isianSuara":7');
    await press(side, 'Hapus isian suara “Nilai”');
    const { flow, forms } = await documentNow();
    expect(JSON.stringify([flow, forms])).not.toContain('isianSuara');
    expect((await handedIn()).complete('sekda', 'setuju')).toBeNull();
  });

  test('[DM247] one after the other; abstaining; all votes waited for', async () => {
    const side = await details(letter());
    await choose(side, 'Cara memutuskan', 'Pemungutan suara');
    await press(side, 'Tambah penanda tangan');
    await tick(side, 'Bergiliran menurut urutan penanda tangan');
    const worked = await handedIn();
    expect(worked.whose).toEqual(['sekretaris-umum']);
    await tick(side, 'Bergiliran menurut urutan penanda tangan');
    const without = await handedIn();
    const abstain = (visit: string) => ({ type: 'abstain', visit }) as const;
    expect(without.onTask('sekda', abstain)).not.toBeNull();
    await tick(side, 'Boleh abstain');
    expect((await handedIn()).onTask('sekda', abstain)).toBeNull();
    await choose(side, 'Berapa', 'sejumlah suara');
    await choose(side, 'bila suaranya', 'sedikitnya');
    await tick(side, 'Tunggu semua suara, walau keputusannya sudah pasti');
    const waiting = await handedIn();
    waiting.complete('sekda', 'setuju');
    expect(waiting.at).toEqual(['periksa']);
  });
});

describe('by when', () => {
  test('[DM248] so many working days, as the calendar shows them', async () => {
    const side = await details(letter());
    await choose(side, 'Batas waktu', 'Setelah');
    await fill(side, 'Jumlah', '4');
    await side.getByText('Batas waktu: Rabu, 25 Maret 2026 pukul 16.00').waitFor();
    expect((await handedIn()).due).toBe('2026-03-25T16:00');
    await choose(side, 'Satuan', 'jam kerja');
    await side.getByText('Batas waktu: Senin, 16 Maret 2026 pukul 12.00').waitFor();
    expect((await handedIn()).due).toBe('2026-03-16T12:00');
  });

  test('[DM248] another day to begin with shows the days off that lie between', async () => {
    const side = await details(checked({ due: 'work:P2D' }));
    await fill(side, 'Dimulai', '2026-03-18');
    await side.getByText('Batas waktu: Rabu, 25 Maret 2026 pukul 16.00').waitFor();
    await side.getByText('Cuti bersama Idulfitri (20, 23)').waitFor();
    const worked = new WorkedLetter(await documentNow());
    worked.until('2026-03-18T08:00');
    worked.complete('agendaris', 'ajukan');
    expect(worked.due).toBe('2026-03-25T16:00');
  });

  test('[DM248] what begins after work counts from the next day', async () => {
    const side = await details(checked({ due: 'work:P1D' }));
    await fill(side, 'pukul', '17:00');
    await side.getByText('Batas waktu: Rabu, 18 Maret 2026 pukul 16.00').waitFor();
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
    await tick(side, 'Hentikan batas waktu di luar langkah ini selama menunggu');
    expect(await lateFrom()).toContain('"until":null');
  });

  test('[DM248] the day that a field holds', async () => {
    const side = await details(letter());
    await choose(side, 'Batas waktu', 'Pada isian “Batas”');
    expect((await handedIn({ batas: '2026-04-01' })).due).toBe('2026-04-01T16:00');
  });
});

describe('what happens by itself', () => {
  const late = checked({ due: 'work:P1D' });

  test('[DM248] a reminder, whom it reaches, how often', async () => {
    const side = await details(late);
    await press(side, 'Tambah pengingat');
    await choose(side, 'Kapan', 'Sesudah batas waktu');
    await tick(side, 'Ulangi selama masih menunggu');
    await fill(side, 'Paling banyak berapa kali', '2');
    await choose(side, 'Siapa yang diberi tahu', 'Pemrakarsa');
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

  test('[DM146] late at the superior of whoever began it, it goes to the superior above unless somebody says otherwise', async () => {
    const superior = { assign: { position: { from: 'manager(starter)' } } };
    const side = await details(checked({ due: 'work:P1D', ...superior }));
    await press(side, 'Naikkan ke pejabat lain');
    const worked = await handedIn();
    worked.until('2026-03-17T17:00');
    expect(worked.whose).toEqual(['kabag-umum']);
    worked.until('2026-03-18T17:00');
    expect(worked.whose).toEqual(['sekda']);
  });

  test('[DM248] it ends by itself as somebody would have chosen, or goes to another step', async () => {
    const side = await details(late);
    await press(side, 'Selesaikan otomatis');
    await choose(side, 'Dianggap memilih', 'Tolak');
    await fill(side, 'Catatan yang tersimpan', 'Lewat batas waktu');
    const refused = await handedIn();
    refused.until('2026-03-18T17:00');
    expect(refused.at).toEqual(['ditolak']);
    expect(JSON.stringify(refused.simulation.events)).toContain('Lewat batas waktu');
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
    await fill(side, 'Urusan yang diputuskan', 'kepegawaian');
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
    await choose(side, 'Bila pelaksananya juga pemrakarsa', 'atasannya yang mengerjakan');
    expect((await handedIn()).whose).toEqual(['kabag-umum']);
    await choose(side, 'Bila pelaksananya juga pemrakarsa', 'dilewati dengan keputusan “Setuju”');
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
    await choose(side, 'jabatan lain yang mengerjakan', 'Pemrakarsa');
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
    await tick(side, 'Tambah penanda tangan yang menyusul');
    await tick(side, 'Hapus penanda tangan');
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
    await choose(side, 'Siapa yang diberi tahu', 'Pemrakarsa');
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
