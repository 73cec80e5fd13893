// A travel, every way through it: with the real regency, the real book of travels, and a clock that is moved.

import type { JsonObject } from '@alir/engine';
import type { Scene } from '@alir/engine/testing';
import { describe, expect, test } from 'vitest';
import {
  assigned,
  away,
  begun,
  deputy,
  drafter,
  head,
  issued,
  kabid,
  plan,
  planned,
  returned,
  signing,
  stamp,
  travelStage,
  treasurer,
  type Stage,
} from './travel-stage.ts';

const other = 'ketua-tim-dinkes-kesmas';
/** The first of what stands in the way. */
function obstacle({ data }: Scene): JsonObject | undefined {
  const told = data['halangan'];
  return Array.isArray(told) ? told[0] : undefined;
}

const report = { laporan: 'Disepakati pendampingan di dua kecamatan.' };
const allowance = { jenis: 'uang-harian', uraian: 'Uang harian', volume: 3, harga: '430000' };
const night = (harga: string): JsonObject => ({
  jenis: 'penginapan',
  uraian: 'Hotel di Bandung',
  volume: 2,
  harga,
  bukti: 'kuitansi-hotel',
});

describe('the plan', () => {
  test('begins with the budget of the unit that the drafter belongs to', async () => {
    const { t } = await begun();
    t.expectStates('rencana');
    t.expectData({ unit: 'dinkes', tempatBerangkat: 'Sumedang', klasifikasi: '000.1.2.3' });
    t.expectTasks({ [drafter]: ['rencana'] });
  });

  test.each([
    ['bupati', 'setda'],
    ['kabag-umum', 'setda'],
    ['kapus-puskesmas-32.11.15', 'dinkes'],
    ['camat-32.11.15', '32.11.15'],
  ])('of %s is paid by %s', async (by, unit) => {
    const { t } = await begun({}, by);
    t.expectData({ unit });
  });

  test('a village has no budget of the regency, and it ends at once', async () => {
    const { t } = await begun({}, 'kades-32.11.01.2001');
    t.expectEnded('tanpa-anggaran');
  });

  test.each([
    ['comes back before it begins', { kembali: '2025-12-02' }],
    ['has begun', { berangkat: '2025-11-28' }],
    ['sends nobody', { pelaksana: null }],
    ['sends one person twice', { pelaksana: [{ jabatan: drafter }, { jabatan: drafter }] }],
  ])('is refused when it %s', async (_what, data) => {
    const { t } = await begun();
    const act = t.as(drafter).complete('rencana', 'ajukan', { ...plan, ...data });
    await t.expectRefused(
      'pelaksana' in data && data.pelaksana === null ? 'FORM_INVALID' : 'GUARD_REFUSED',
      act,
    );
  });

  test('may be given up', async () => {
    const { t } = await begun();
    await t.as(drafter).complete('rencana', 'urungkan');
    t.expectEnded('dibatalkan');
  });

  test('a post that nobody holds travels nowhere', async () => {
    const { t } = await planned(
      {
        berangkat: '2026-02-03',
        kembali: '2026-02-05',
        pelaksana: [{ jabatan: 'camat-32.11.09' }],
      },
      { now: '2026-02-02T09:00:00+07:00' },
    );
    t.expectStates('rencana');
    expect(obstacle(t)).toMatchObject({ sebab: 'jabatan-kosong', dari: '2026-02-03' });
  });
});

describe('the letter of assignment', () => {
  test('is written by whoever planned it, and names everybody', async () => {
    const { t } = await planned({ pelaksana: [{ jabatan: drafter }, { jabatan: other }] });
    const letter = t.in('Surat tugas');
    letter.expectTasks({ [drafter]: ['konsep-tugas'] });
    expect(letter.data['naskah']).toMatch(
      /Kepada:\n1\. Pemangku Ketua Tim Kerja [^,]+\n2\. Pemangku Ketua Tim Kerja [^,]+\n/,
    );
    expect(letter.data['naskah']).toContain('3 Desember 2025 sampai 5 Desember 2025');
  });

  test('is initialled, signed by the head and numbered K/N/Y', async () => {
    const { t } = await assigned();
    t.expectStates('perjalanan');
    t.expectData({
      nomorSurat: '000.1.2.3/001/2025',
      tanggalSurat: '2025-12-01',
      penandatangan: head,
      ppk: deputy,
    });
    t.in(drafter).expectTasks({ [deputy]: ['menunggu-tanda-tangan'] });
  });

  test.each([
    ['the head of the agency', [{ jabatan: 'kadis-dinkes' }], 'sekda'],
    ['the head and the sekda', [{ jabatan: 'kadis-dinkes' }, { jabatan: 'sekda' }], 'bupati'],
  ])('where %s travels %s the one above signs', async (_who, pelaksana, penandatangan) => {
    const { t } = await planned({ pelaksana });
    t.expectData({ penandatangan });
    t.in('Surat tugas').expectData({ ditandatanganiOleh: penandatangan });
  });

  test('a Plt. who travels in the post of their own does not send themselves', async () => {
    const { t } = await planned(
      { berangkat: '2026-02-03', kembali: '2026-02-05', pelaksana: [{ jabatan: 'sekdis-dinkes' }] },
      { now: '2026-02-02T09:00:00+07:00' },
    );
    t.expectData({ penandatangan: 'sekda', ppk: 'sekda' });
  });

  test('a Plt. signs the assignments of others', async () => {
    const { t } = await planned(
      { berangkat: '2026-02-03', kembali: '2026-02-05' },
      { now: '2026-02-02T09:00:00+07:00' },
    );
    await t.in('Surat tugas').as(drafter).complete('konsep-tugas', 'ajukan', {});
    await t.in('Surat tugas').as(kabid).complete('paraf-1', 'paraf');
    await t.in('Surat tugas').as(head).complete('menunggu-tanda-tangan', 'tandatangani');
    t.expectStates('perjalanan');
  });

  test('given up, it frees the days', async () => {
    const { t, book } = await planned();
    await t.in('Surat tugas').as(drafter).complete('konsep-tugas', 'urungkan');
    t.expectEnded('dibatalkan');
    expect(book.find(t.id, drafter)).toBeNull();
  });

  test('until it is signed the plan may be changed, and the days are free meanwhile', async () => {
    const { t, book } = await planned();
    await t.as(drafter).act('ubah-rencana');
    t.expectStates('rencana');
    t.expectChildren({ 'Surat tugas': 'cancelled' });
    expect(book.find(t.id, drafter)).toBeNull();
    await t.as(drafter).complete('rencana', 'ajukan', { kembali: '2025-12-04' });
    t.expectStates('surat-tugas');
    expect(book.find(t.id, drafter)?.until).toBe('2025-12-04');
  });

  test('asks nothing that the plan has said: who is sent stays as it was planned', async () => {
    const { t } = await planned();
    const letter = t.in('Surat tugas');
    const others = { penerima: [{ jabatan: other }] };
    await t.expectRefused(
      'FIELD_NOT_WRITABLE',
      letter.as(drafter).complete('konsep-tugas', 'ajukan', others),
    );
    expect(letter.data).not.toHaveProperty('tujuan');
  });

  test('returned, it is revised as an assignment', async () => {
    const { t } = await planned();
    const letter = t.in('Surat tugas');
    await letter.as(drafter).complete('konsep-tugas', 'ajukan', {});
    await letter.as(kabid).complete('paraf-1', 'kembalikan', {}, { comment: 'dasarnya keliru' });
    letter.expectTasks({ [drafter]: ['perbaikan-tugas'] });
    await letter.as(drafter).complete('perbaikan-tugas', 'ajukan-ulang', {});
    letter.expectTasks({ [kabid]: ['paraf-1'] });
  });
});

describe('nobody is in two places', () => {
  test.each([
    ['the same days', {}, 'rencana'],
    ['one day in common', { berangkat: '2025-12-05', kembali: '2025-12-06' }, 'rencana'],
    ['within', { berangkat: '2025-12-04', kembali: '2025-12-04' }, 'rencana'],
    ['the days after', { berangkat: '2025-12-06', kembali: '2025-12-08' }, 'surat-tugas'],
    ['the days before', { berangkat: '2025-12-01', kembali: '2025-12-02' }, 'surat-tugas'],
  ])('a second letter with %s', async (_what, data, state) => {
    const stage = await planned();
    const { t } = stage;
    const scene = await t.start({ maksud: 'Rapat lain' }, { by: other });
    await scene.as(other).complete('rencana', 'ajukan', { ...plan, ...data });
    scene.expectStates(state);
    if (state !== 'rencana') return;
    scene.expectData({
      halangan: [
        {
          nama: 'Pemangku Ketua Tim Kerja Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan',
          sebab: 'sudah-bertugas',
          surat: 'belum bernomor, Dinas Kesehatan Provinsi Jawa Barat, Bandung',
          dari: '2025-12-03',
          sampai: '2025-12-05',
        },
      ],
    });
  });

  test('all of a group are booked or nobody', async () => {
    const stage = await planned();
    const scene = await stage.t.start({ maksud: 'Rapat lain' }, { by: other });
    await scene.as(other).complete('rencana', 'ajukan', {
      ...plan,
      pelaksana: [{ jabatan: other }, { jabatan: drafter }],
    });
    scene.expectStates('rencana');
    expect(stage.book.find(scene.id, other)).toBeNull();
  });

  test('whoever holds two posts is one person, also within one letter', async () => {
    const february = { berangkat: '2026-02-03', kembali: '2026-02-05' };
    const { t } = await planned(
      { ...february, pelaksana: [{ jabatan: 'kadis-dinkes' }, { jabatan: 'sekdis-dinkes' }] },
      { now: '2026-02-02T09:00:00+07:00' },
    );
    t.expectStates('rencana');
  });

  test('of a secret letter nothing is told but its days', async () => {
    const stage = await planned({ keamanan: 'rahasia' });
    const scene = await stage.t.start({ maksud: 'Rapat lain' }, { by: other });
    await scene.as(other).complete('rencana', 'ajukan', plan);
    const told = obstacle(scene);
    expect(told?.['surat']).toBe('naskah rahasia');
  });

  test('a letter that an operator cancelled keeps nobody', async () => {
    const stage = await planned();
    const { t } = stage;
    await t.engine.instances.cancel(t.id, 'Salah', { by: 'operator' });
    const scene = await t.start({ maksud: 'Rapat lain' }, { by: other });
    await scene.as(other).complete('rencana', 'ajukan', plan);
    scene.expectStates('surat-tugas');
  });
});

describe('the travel order', () => {
  test('is signed for the budget, and has a number of its own', async () => {
    const { t } = await issued();
    t.in(drafter).expectTasks({ [drafter]: ['siap-berangkat'] });
    t.in(drafter).expectData({
      nomor: '000.1.2.3/001/2025',
      nomorTerpakai: '000.1.2.3/001/2025',
      namaPenandatangan: 'Pemangku',
    });
  });

  test('each has one, and they go their own ways', async () => {
    const { t } = await assigned({ pelaksana: [{ jabatan: drafter }, { jabatan: other }] });
    await t.in(other).as(deputy).complete('menunggu-tanda-tangan', 'tandatangani');
    await t
      .in(drafter)
      .as(deputy)
      .complete('menunggu-tanda-tangan', 'tolak', {}, { comment: 'Pagu habis' });
    t.expectChildren({ 'Surat tugas': 'ditandatangani', [drafter]: 'dibatalkan', [other]: 'open' });
    t.in(other).expectData({ nomor: '000.1.2.3/001/2025' });
  });

  test('that is not issued frees the days and draws no number', async () => {
    const { t, book } = await assigned();
    await t
      .in(drafter)
      .as(deputy)
      .complete('menunggu-tanda-tangan', 'tolak', {}, { comment: 'Pagu habis' });
    t.expectEnded('dibatalkan');
    expect(book.find(t.id, drafter)).toBeNull();
  });

  test('an advance is paid before departure, and not below zero', async () => {
    const { t } = await assigned();
    const order = t.in(drafter);
    const sign = (uangMuka: string): Promise<unknown> =>
      order.as(deputy).complete('menunggu-tanda-tangan', 'tandatangani', { uangMuka });
    await t.expectRefused(
      'GUARD_REFUSED',
      order.as(deputy).complete('menunggu-tanda-tangan', 'tandatangani', { uangMuka: '-1' }),
    );
    await sign('1500000');
    order.expectTasks({ [treasurer]: ['uang-muka'] });
    await order.as(treasurer).complete('uang-muka', 'bayar');
    order.expectData({ uangMukaDibayar: '2025-12-01' });
    order.expectStates('siap-berangkat');
  });

  test('of the deputy is signed by the head, and of the treasurer checked by the deputy', async () => {
    const { t } = await assigned({ pelaksana: [{ jabatan: deputy }, { jabatan: treasurer }] });
    t.in(deputy).expectTasks({ [head]: ['menunggu-tanda-tangan'] });
    await t
      .in(treasurer)
      .as(head)
      .complete('menunggu-tanda-tangan', 'tandatangani', { uangMuka: '500000' });
    t.in(treasurer).expectTasks({ [head]: ['uang-muka'] });
  });

  test('a wrong passphrase leads back, and the number stays', async () => {
    let turn = 0;
    const sign = signing['tanda-tangan'];
    const services = {
      'tanda-tangan': async (...args: Parameters<NonNullable<typeof sign>>) =>
        args[0]['jenis'] === 'sppd' && turn++ === 0
          ? { hasil: 'sandi-salah', pengguna: 'x' }
          : ((await sign?.(...args)) ?? null),
    };
    const { t } = await issued({}, { services });
    const order = t.in(drafter);
    order.expectStates('menunggu-tanda-tangan');
    order.expectData({ gagal: 'sandi-salah', nomor: '000.1.2.3/001/2025' });
    await order.as(deputy).complete('menunggu-tanda-tangan', 'tandatangani');
    order.expectData({ nomorTerpakai: '000.1.2.3/001/2025' });
  });

  test('an expired certificate is renewed before a number is drawn', async () => {
    let turn = 0;
    const services = {
      'cek-sertifikat': async () => ({
        hasil: turn++ === 1 ? 'sertifikat-kedaluwarsa' : 'berlaku',
        pengguna: 'x',
      }),
    };
    const { t } = await issued({}, { services });
    const order = t.in(drafter);
    order.expectTasks({ 'kabid-diskominfo-aptika': ['sertifikat-bermasalah'] });
    expect(order.data['nomor']).toBeUndefined();
    await order.as('kabid-diskominfo-aptika').complete('sertifikat-bermasalah', 'perbarui');
    order.expectStates('menunggu-tanda-tangan');
  });

  test('signed over the turn of the year it is signed again with a number of the new one', async () => {
    let down = true;
    const sign = signing['tanda-tangan'];
    const services = {
      'tanda-tangan': async (...args: Parameters<NonNullable<typeof sign>>) => {
        if (args[0]['jenis'] === 'sppd' && down) throw new Error('tidak menjawab');
        return (await sign?.(...args)) ?? null;
      },
    };
    const january = { berangkat: '2026-01-06', kembali: '2026-01-08' };
    const { t } = await assigned(january, { services, now: '2025-12-30T09:00:00+07:00' });
    const order = t.in(drafter);
    await order.as(deputy).complete('menunggu-tanda-tangan', 'tandatangani');
    await t.advance('P1D');
    down = false;
    await t.advance('P3D');
    order.expectData({ gagal: 'nomor-berganti' });
    await order.as(deputy).complete('menunggu-tanda-tangan', 'tandatangani');
    order.expectStates('siap-berangkat');
    order.expectData({ nomor: '000.1.2.3/001/2026' });
  });
});

describe('a missing report', () => {
  /** Back since Friday the 5th; the report was due on Friday the 12th. */
  const late = async (): Promise<Stage> => {
    const stage = await returned();
    await stage.t.advanceTo('2025-12-15T09:00:00+07:00');
    return stage;
  };
  const next = { ...plan, berangkat: '2025-12-17', kembali: '2025-12-18' };

  test('keeps its traveller from the next letter, and says which', async () => {
    const { t } = await late();
    const first = t.in(drafter);
    const scene = await t.start({ maksud: 'Rapat lain' }, { by: other });
    await scene.as(other).complete('rencana', 'ajukan', next);
    scene.expectStates('rencana');
    const told = obstacle(scene);
    expect(told).toMatchObject({
      sebab: 'laporan-belum-ada',
      surat: '000.1.2.3/001/2025, Dinas Kesehatan Provinsi Jawa Barat, Bandung',
      sampai: '2025-12-05',
    });
    await first.as(drafter).complete('menunggu-laporan', 'serahkan', report);
    await scene.as(other).complete('rencana', 'ajukan', {});
    scene.expectStates('surat-tugas');
  });

  test('does not as long as there is time for it', async () => {
    const { t } = await returned();
    await t.advanceTo('2025-12-12T15:00:00+07:00');
    const scene = await t.start({ maksud: 'Rapat lain' }, { by: other });
    await scene.as(other).complete('rencana', 'ajukan', next);
    scene.expectStates('surat-tugas');
  });

  test('also keeps a travel order from being signed that was assigned before', async () => {
    const { t } = await returned();
    const first = t.in(drafter);
    const scene = await t.start({ maksud: 'Rapat lain' }, { by: drafter });
    await scene.as(drafter).complete('rencana', 'ajukan', next);
    const letter = scene.in('Surat tugas');
    await letter.as(drafter).complete('konsep-tugas', 'ajukan', {});
    await letter.as(kabid).complete('paraf-1', 'paraf');
    await letter.as(head).complete('menunggu-tanda-tangan', 'tandatangani');
    await t.advanceTo('2025-12-15T09:00:00+07:00');
    const order = scene.in(drafter);
    await order.as(deputy).complete('menunggu-tanda-tangan', 'tandatangani');
    order.expectStates('menunggu-tanda-tangan');
    const told = obstacle(order);
    expect(told?.['sebab']).toBe('laporan-belum-ada');
    await first.as(drafter).complete('menunggu-laporan', 'serahkan', report);
    await order.as(deputy).complete('menunggu-tanda-tangan', 'tandatangani');
    order.expectStates('siap-berangkat');
    order.expectData({ halangan: [] });
  });

  test('is reminded of the day before and on the day, then told to who signed and to the head', async () => {
    const { t } = await returned();
    await t.advanceTo('2025-12-11T18:00:00+07:00');
    t.expectNotices({ [drafter]: ['', 'menunggu-laporan'] });
    await t.advanceTo('2025-12-17T18:00:00+07:00');
    t.expectNotices({
      [drafter]: ['menunggu-laporan'],
      [head]: ['menunggu-laporan', 'menunggu-laporan'],
    });
  });
});

describe('on the way', () => {
  test('nobody leaves before the day', async () => {
    const { t } = await issued();
    await t.expectRefused(
      'GUARD_REFUSED',
      t.in(drafter).as(drafter).complete('siap-berangkat', 'berangkat'),
    );
  });

  test('stamps are kept from day to day', async () => {
    const { t } = await away();
    const order = t.in(drafter);
    await order.as(drafter).complete('dalam-perjalanan', 'simpan', { stempel: [stamp] });
    order.expectStates('dalam-perjalanan');
    order.expectData({ stempel: [stamp] });
  });

  test.each([
    ['without a stamp', { stempel: null, kembaliPada: '2025-12-05' }],
    ['to come', { stempel: [stamp], kembaliPada: '2025-12-06' }],
    ['before a stamp', { stempel: [stamp], kembaliPada: '2025-12-04' }],
    [
      'with a stamp from before',
      { stempel: [{ ...stamp, tiba: '2025-12-02' }], kembaliPada: '2025-12-05' },
    ],
    [
      'with a stamp that left before it arrived',
      {
        stempel: [{ ...stamp, tiba: '2025-12-05', pergi: '2025-12-04' }],
        kembaliPada: '2025-12-05',
      },
    ],
  ])('a return %s is refused', async (_what, data) => {
    const { t } = await away();
    await t.advanceTo('2025-12-05T15:00:00+07:00');
    const act = t.in(drafter).as(drafter).complete('dalam-perjalanan', 'kembali', data);
    await t.expectRefused(data.stempel === null ? 'FORM_INVALID' : 'GUARD_REFUSED', act);
  });

  test('whoever is back early is free for the days that are left', async () => {
    const { t, book } = await away();
    await t.advanceTo('2025-12-04T15:00:00+07:00');
    await t
      .in(drafter)
      .as(drafter)
      .complete('dalam-perjalanan', 'kembali', {
        stempel: [{ ...stamp, pergi: '2025-12-04' }],
        kembaliPada: '2025-12-04',
      });
    expect(book.find(t.id, drafter)).toMatchObject({ until: '2025-12-04', reportBy: '2025-12-11' });
  });
});

describe('other dates', () => {
  const longer = { kembali: '2025-12-08', alasan: 'Pertemuan diperpanjang panitia' };

  test.each(['siap-berangkat', 'dalam-perjalanan'])('may be asked for in %s', async (state) => {
    const { t, book } = await (state === 'siap-berangkat' ? issued() : away());
    const order = t.in(drafter);
    await order.as(drafter).act('ubah-jadwal', longer);
    order.expectTasks({ [head]: ['persetujuan-jadwal'] });
    await order.as(head).complete('persetujuan-jadwal', 'setujui');
    order.expectStates(state);
    order.expectData({
      kembali: '2025-12-08',
      perubahan: [{ semula: '2025-12-05', menjadi: '2025-12-08', alasan: longer.alasan }],
    });
    expect(book.find(t.id, drafter)?.until).toBe('2025-12-08');
  });

  test('make it shorter, too', async () => {
    const { t, book } = await issued();
    const order = t.in(drafter);
    await order
      .as(drafter)
      .act('ubah-jadwal', { kembali: '2025-12-04', alasan: 'Acara dipersingkat' });
    await order.as(head).complete('persetujuan-jadwal', 'setujui');
    expect(book.find(t.id, drafter)?.until).toBe('2025-12-04');
  });

  test('are refused with a reason, and nothing changes', async () => {
    const { t, book } = await away();
    const order = t.in(drafter);
    await order.as(drafter).act('ubah-jadwal', longer);
    await t.expectRefused(
      'COMMENT_REQUIRED',
      order.as(head).complete('persetujuan-jadwal', 'tolak'),
    );
    await order.as(head).complete('persetujuan-jadwal', 'tolak', {}, { comment: 'Pagu habis' });
    order.expectStates('dalam-perjalanan');
    expect(book.find(t.id, drafter)?.until).toBe('2025-12-05');
  });

  test('that another letter needs are not given', async () => {
    const { t, book } = await away();
    const { id } = t;
    const order = t.in(drafter);
    const scene = await t.start({ maksud: 'Rapat lain' }, { by: other });
    await scene
      .as(other)
      .complete('rencana', 'ajukan', { ...plan, berangkat: '2025-12-08', kembali: '2025-12-09' });
    await order.as(drafter).act('ubah-jadwal', longer);
    await order.as(head).complete('persetujuan-jadwal', 'setujui');
    order.expectStates('persetujuan-jadwal');
    const told = obstacle(order);
    expect(told).toMatchObject({ sebab: 'sudah-bertugas', dari: '2025-12-08' });
    expect(book.find(id, drafter)?.until).toBe('2025-12-05');
  });

  test.each([
    ['before departure', '2025-12-02'],
    ['as they are', '2025-12-05'],
  ])('%s are refused', async (_what, kembali) => {
    const { t } = await issued();
    const act = t.in(drafter).as(drafter).act('ubah-jadwal', { kembali, alasan: 'Tanpa alasan' });
    await t.expectRefused('GUARD_REFUSED', act);
  });
});

describe('given up before departure', () => {
  const why = { alasan: 'Pertemuan ditunda panitia' };

  test('the number is void with the reason, the days are free', async () => {
    const { t, book } = await issued();
    await t.in(drafter).as(head).act('batalkan', why);
    t.expectEnded('dibatalkan');
    expect(book.find(t.id, drafter)).toBeNull();
    const { items } = await t.engine.numbers.list({ name: 'sppd', status: 'void' });
    expect(items.map(({ text, voidReason }) => [text, voidReason])).toEqual([
      ['000.1.2.3/001/2025', why.alasan],
    ]);
  });

  test('an advance that was paid comes back first', async () => {
    const { t } = await issued({ uangMuka: '1500000' });
    const order = t.in(drafter);
    await order.as(treasurer).complete('uang-muka', 'bayar');
    await order.as(head).act('batalkan', why);
    order.expectTasks({ [treasurer]: ['pengembalian-uang-muka'] });
    await order.as(treasurer).complete('pengembalian-uang-muka', 'terima');
    order.expectEnded('dibatalkan');
    order.expectData({ disetorPada: '2025-12-01' });
    t.expectEnded('dibatalkan');
  });

  test('only by who sent them, and not once they have left', async () => {
    const { t } = await away();
    await t.expectRefused('ACTION_UNKNOWN', t.in(drafter).as(head).act('batalkan', why));
    const { t: before } = await issued();
    await before.expectRefused('NOT_ALLOWED', before.in(drafter).as(drafter).act('batalkan', why));
  });
});

describe('replaced before departure', () => {
  const by = { jabatan: other, alasan: 'Pelaksana semula sakit' };

  test('another goes with an order of their own; days and number of the first are freed', async () => {
    const { t, book } = await issued();
    await t.in(drafter).as(head).act('ganti', by);
    t.in(drafter).expectEnded('diganti');
    t.expectChildren({ 'Surat tugas': 'ditandatangani', [drafter]: 'diganti', [other]: 'open' });
    t.in(other).expectTasks({ [deputy]: ['menunggu-tanda-tangan'] });
    expect(
      book.between(['dinkes'], '2025-12-01', '2025-12-31').map(({ position }) => position),
    ).toEqual([other]);
    await t.in(other).as(deputy).complete('menunggu-tanda-tangan', 'tandatangani');
    t.in(other).expectData({ nomor: '000.1.2.3/002/2025' });
  });

  test('the advance of the first comes back, and then the other goes', async () => {
    const { t } = await issued({ uangMuka: '1500000' });
    await t.in(drafter).as(treasurer).complete('uang-muka', 'bayar');
    await t.in(drafter).as(head).act('ganti', by);
    t.in(drafter).expectStates('pengembalian-uang-muka');
    await t.in(drafter).as(treasurer).complete('pengembalian-uang-muka', 'terima');
    t.expectChildren({ 'Surat tugas': 'ditandatangani', [drafter]: 'diganti', [other]: 'open' });
  });

  test('not by somebody who is away, and the first goes on', async () => {
    const { t, book } = await issued();
    const { id } = t;
    const order = t.in(drafter);
    const scene = await t.start({ maksud: 'Rapat lain' }, { by: other });
    await scene
      .as(other)
      .complete('rencana', 'ajukan', { ...plan, pelaksana: [{ jabatan: other }] });
    await order.as(head).act('ganti', by);
    order.expectStates('siap-berangkat');
    expect(book.find(id, drafter)).not.toBeNull();
    const told = obstacle(order);
    expect(told).toMatchObject({ sebab: 'sudah-bertugas' });
  });

  test('nobody comes back who was replaced in the same letter', async () => {
    const { t } = await issued();
    await t.in(drafter).as(head).act('ganti', by);
    await t.in(other).as(head).act('ganti', { jabatan: drafter, alasan: 'Sudah sembuh' });
    t.in(other).expectStates('menunggu-tanda-tangan');
    const told = obstacle(t.in(other));
    expect(told).toMatchObject({ sebab: 'pernah-ditugaskan' });
  });

  test.each([
    ['oneself', drafter],
    ['who signs the order', deputy],
    ['who signs the letter', head],
  ])('not by %s', async (_who, jabatan) => {
    const { t } = await issued();
    await t.expectRefused(
      'GUARD_REFUSED',
      t
        .in(drafter)
        .as(head)
        .act('ganti', { ...by, jabatan }),
    );
  });
});

describe('report, receipts and money', () => {
  const reported = async (order: JsonObject = {}): Promise<Stage> => {
    const stage = await issued(order);
    const { t } = stage;
    if (order['uangMuka'] !== undefined)
      await t.in(drafter).as(treasurer).complete('uang-muka', 'bayar');
    await t.advanceTo('2025-12-03T08:00:00+07:00');
    await t.in(drafter).as(drafter).complete('siap-berangkat', 'berangkat');
    await t.advanceTo('2025-12-05T15:00:00+07:00');
    await t
      .in(drafter)
      .as(drafter)
      .complete('dalam-perjalanan', 'kembali', { stempel: [stamp], kembaliPada: '2025-12-05' });
    await t.in(drafter).as(drafter).complete('menunggu-laporan', 'serahkan', report);
    return stage;
  };
  const submit = (t: Stage['t'], ...rincian: readonly JsonObject[]): Promise<unknown> =>
    t.in(drafter).as(drafter).complete('kuitansi', 'ajukan', { rincian });

  test('the report is due on the fifth working day after the return', async () => {
    const { t } = await returned();
    const [task] = t.in(drafter).tasks;
    expect(task?.due?.slice(0, 10)).toBe('2025-12-12');
  });

  test('whoever signed the letter gets a copy of the report', async () => {
    const { t } = await reported();
    expect(Object.values(t.in(drafter).instance.copies ?? {}).map(({ to }) => to)).toEqual([
      { position: head },
    ]);
  });

  test.each([
    ['a hotel without a receipt', [{ ...night('850000'), bukti: null }]],
    ['a price of nothing', [{ ...allowance, harga: '0' }]],
    ['no row at all', []],
  ])('%s is refused', async (_what, rincian) => {
    const { t } = await reported();
    const act = t.in(drafter).as(drafter).complete('kuitansi', 'ajukan', { rincian });
    await t.expectRefused(rincian.length === 0 ? 'FORM_INVALID' : 'GUARD_REFUSED', act);
  });

  test.each([
    ['nothing', undefined, '2990000', 'kurang-dibayar'],
    ['less', '2500000', '490000', 'kurang-dibayar'],
    ['all', '2990000', '0', 'nihil'],
    ['more', '3000000', '-10000', 'lebih-disetor'],
  ])('with an advance of %s the rest is exact', async (_what, uangMuka, selisih, penyelesaian) => {
    const { t } = await reported(uangMuka === undefined ? {} : { uangMuka });
    await submit(t, allowance, night('850000'));
    const order = t.in(drafter);
    await order.as(treasurer).complete('verifikasi', 'setujui');
    order.expectData({ total: '2990000', selisih, penyelesaian });
    await order.as(treasurer).complete('pembayaran', 'bayar', { caraBayar: 'transfer' });
    order.expectEnded('dibayar');
    t.expectEnded('selesai');
  });

  test('cents are kept', async () => {
    const { t } = await reported();
    await submit(t, { ...allowance, volume: 3, harga: '0.1' });
    await t.in(drafter).as(treasurer).complete('verifikasi', 'setujui');
    t.in(drafter).expectData({ total: '0.3' });
  });

  test('rows come back one by one: the others stay as they were accepted', async () => {
    const { t } = await reported();
    await submit(t, allowance, night('850000'));
    const order = t.in(drafter);
    await order.as(treasurer).complete('verifikasi', 'kembalikan-baris', {
      penolakan: [{ baris: 2, alasan: 'Kuitansi tidak terbaca' }],
    });
    order.expectStates('kuitansi');
    const change = (first: JsonObject, second: JsonObject) =>
      order.as(drafter).complete('kuitansi', 'ajukan', { rincian: [first, second] });
    await t.expectRefused(
      'GUARD_REFUSED',
      change({ ...allowance, harga: '500000' }, night('850000')),
    );
    await change(allowance, { ...night('850000'), bukti: 'kuitansi-hotel-jelas' });
    order.expectStates('verifikasi');
    order.expectData({ penolakan: [] });
  });

  test('a row that is not there cannot be returned, and marked rows are not approved', async () => {
    const { t } = await reported();
    await submit(t, allowance);
    const check = (outcome: string, baris: number) =>
      t
        .in(drafter)
        .as(treasurer)
        .complete('verifikasi', outcome, {
          penolakan: [{ baris, alasan: 'Tidak sesuai' }],
        });
    await t.expectRefused('GUARD_REFUSED', check('kembalikan-baris', 2));
    await t.expectRefused('GUARD_REFUSED', check('setujui', 1));
  });

  test('all of it comes back with a reason, and everything may be changed', async () => {
    const { t } = await reported();
    await submit(t, allowance);
    const order = t.in(drafter);
    await t.expectRefused(
      'COMMENT_REQUIRED',
      order.as(treasurer).complete('verifikasi', 'kembalikan'),
    );
    await order
      .as(treasurer)
      .complete('verifikasi', 'kembalikan', {}, { comment: 'Kurang kuitansi tol' });
    await submit(t, { ...allowance, harga: '400000' }, night('700000'));
    order.expectStates('verifikasi');
  });
});

describe('the letter it is based on', () => {
  test('is found in the agenda book of the unit', async () => {
    const { t } = await travelStage();
    const letter = await t.start(
      { unit: 'dinkes', diterima: '2025-12-01T02:00:00Z' },
      { by: 'agendaris-dinkes', flow: 'surat-masuk' },
    );
    await letter.as('agendaris-dinkes').complete('registrasi', 'teruskan', {
      kanal: 'loket',
      pengirim: 'Dinas Kesehatan Provinsi',
      nomorSurat: '400.7/81/Dinkes',
      tanggalSurat: '2025-11-28',
      perihal: 'Undangan rapat',
      jenis: 'undangan',
      klasifikasi: '400.7',
      urgensi: 'segera',
      keamanan: 'biasa',
    });
    const scene = await t.start({ maksud: 'Rapat', dasarSurat: '1' }, { by: drafter });
    scene.expectData({
      dasar: {
        nomor: '400.7/81/Dinkes',
        tanggal: '2025-11-28',
        pengirim: 'Dinas Kesehatan Provinsi',
        perihal: 'Undangan rapat',
      },
    });
  });

  test('that is not there is named as it was given', async () => {
    const { t } = await travelStage();
    const scene = await t.start({ maksud: 'Rapat', dasarSurat: '005/9/X' }, { by: drafter });
    scene.expectData({ dasar: { nomor: '005/9/X' } });
  });
});
