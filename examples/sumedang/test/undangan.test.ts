// An event and its invitation: the letter, the answers from the desks of those invited, the cut-off, a change, a cancellation.

import { readFile } from 'node:fs/promises';
import type { JsonObject } from '@alir/engine';
import { parseCalendars } from '@alir/engine/core';
import { testFlow, type FlowTest, type Person } from '@alir/engine/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendars } from '../src/calendars.ts';
import { readFlowSources } from '../src/flow-sources.ts';
import { sumedang } from '../src/organisation/sumedang.ts';

const organisation = await sumedang();
const known = parseCalendars([...calendars]).calendars ?? [];
let definition: unknown;
let flows: unknown[];
let forms: unknown[];
beforeAll(async () => {
  const read = async (flow: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`../flows/${flow}.json`, import.meta.url), 'utf8'));
  definition = await read('undangan');
  flows = await Promise.all(
    ['surat-keluar', 'surat-masuk', 'disposisi', 'jawaban-undangan', 'kabar-undangan'].map(read),
  );
  forms = (await readFlowSources()).flatMap((source) => source.forms ?? []);
});

const organiser = 'ketua-tim-dinkes-p2p';
const signed = {
  hasil: 'ditandatangani',
  pengguna: 'pemangku-kadis-dinkes',
  nama: 'Pemangku',
  kapasitas: 'definitive',
  instansi: 'Dinas Kesehatan',
  segel: { sidik: 'ab', nilai: 'cd', sertifikat: 'pem', pada: '2026-01-05T02:00:00Z' },
};
const event = {
  acaraMulai: '2025-12-10T09:00:00+07:00',
  acaraSelesai: '2025-12-10T12:00:00+07:00',
  acaraTempat: 'Aula Dinas Kesehatan',
};

async function begun(data: JsonObject = {}, way = 'boleh'): Promise<FlowTest> {
  const t = await testFlow({
    definition,
    flows,
    forms,
    calendars: known,
    organisation,
    services: {
      'cek-sertifikat': async () => ({ hasil: 'berlaku', pengguna: 'pemangku-kadis-dinkes' }),
      'tanda-tangan': async () => signed,
      'perbarui-sertifikat': async () => null,
      'jalur-srikandi': async () => ({ jalur: way }),
    },
    now: '2025-12-01T09:00:00+07:00',
  });
  const given = { perihal: 'Rapat koordinasi stunting', keamanan: 'biasa', ...event, ...data };
  await t.start(given, { by: organiser });
  return t;
}

/** Drafted, initialled and signed; on the registrar's desk. */
async function sign(t: FlowTest, data: JsonObject = {}, kind = 'undangan'): Promise<void> {
  const letter = letterOf(t, kind);
  await letter.as(organiser).complete('konsep-undangan', 'ajukan', {
    tujuan: 'internal',
    penerima: [{ jabatan: 'kadis-dpmd' }, { jabatan: 'kadis-dinsos' }],
    klasifikasi: '400.7',
    urgensi: 'segera',
    ...data,
  });
  await letter.as('kabid-dinkes-p2p').complete('paraf-1', 'paraf');
  await letter.as('kadis-dinkes').complete('menunggu-tanda-tangan', 'tandatangani');
}

/** The letter that is being written. */
const letterOf = (t: FlowTest, kind = 'undangan'): ReturnType<FlowTest['in']> =>
  t.in(`Surat ${kind}`);

const send = (t: FlowTest): ReturnType<Person['complete']> =>
  t.as('agendaris-dinkes').complete('pengiriman', 'kirim', { cara: 'surel' });

async function sent(data: JsonObject = {}): Promise<FlowTest> {
  const t = await begun();
  await sign(t, data);
  await send(t);
  return t;
}

/** The letter at an agency, registered and screened, on the desk of its head. */
async function onDesk(t: FlowTest, agency: string): Promise<FlowTest | ReturnType<FlowTest['in']>> {
  const letter = t.in(`kadis-${agency}`);
  await letter.as(`agendaris-${agency}`).complete('registrasi', 'teruskan', {});
  await letter.as(`sekdis-${agency}`).complete('penyaringan', 'naikkan');
  return letter;
}

async function attend(t: FlowTest, agency: string, kehadiran: string): Promise<void> {
  const letter = await onDesk(t, agency);
  await letter.as(`kadis-${agency}`).complete('menunggu-disposisi', 'arsipkan', { kehadiran });
}

/** Under which those invited by a letter answer. */
const keyOf = (letter: number): string => `dinkes/B/00${letter}/400.7/2025`;

/** How far the letters are that one of the letters of this event became on desks. */
async function lettersOf(t: FlowTest, letter: number): Promise<readonly string[]> {
  const where = { undangan: keyOf(letter) };
  const { items } = await t.engine.instances.query({ flow: 'surat-masuk', where });
  return items
    .map(({ status, result, states }) => `${status} ${result ?? states.join()}`)
    .toSorted();
}

/** A change of the event, signed and on the registrar's desk. */
async function change(t: FlowTest): Promise<void> {
  await t.as(organiser).act('ubah', { alasan: 'aula sedang diperbaiki' });
  await sign(t, { acaraTempat: 'Gedung Negara' }, 'perubahan');
}

describe('the letter', () => {
  test('is drafted on the event that was entered', async () => {
    const t = await begun();
    t.expectTasks({ [organiser]: ['konsep-undangan'] });
    letterOf(t).expectData({ ...event, perihal: 'Rapat koordinasi stunting', unit: 'dinkes' });
  });

  test('has the last word on the event: what was changed while it was drafted holds', async () => {
    const t = await begun();
    await sign(t, { acaraTempat: 'Gedung Negara' });
    t.expectStates('pengiriman');
    t.expectData({ acaraTempat: 'Gedung Negara', nomor: 'B/001/400.7/2025' });
  });

  test('is given up with the invitation, and the invitation with it', async () => {
    const t = await begun();
    await letterOf(t).as(organiser).act('batalkan');
    t.expectEnded('diurungkan');
    const other = await begun();
    await other.as(organiser).act('urungkan');
    other.expectEnded('diurungkan');
    other.expectTasks({});
  });

  test('arrives at each agency as a letter with the event', async () => {
    const t = await sent();
    t.expectStates('menunggu-jawaban');
    t.in('kadis-dpmd').expectData({
      unit: 'dpmd',
      jenis: 'undangan',
      acaraMulai: event.acaraMulai,
      acaraTempat: event.acaraTempat,
      undangan: 'dinkes/B/001/400.7/2025',
    });
  });
});

describe('the answers', () => {
  test('are given once, on the disposition sheet, and reach the organiser', async () => {
    const t = await sent();
    await attend(t, 'dpmd', 'hadir');
    t.expectData({ kehadiran: [{ jabatan: 'kadis-dpmd', jawaban: 'hadir' }] });
    t.expectNotices({ [organiser]: ['menunggu-jawaban'] });
  });

  test('name who attends instead: whoever is told to in the same disposition', async () => {
    const t = await sent();
    const letter = await onDesk(t, 'dinsos');
    await letter.as('kadis-dinsos').complete('menunggu-disposisi', 'disposisi', {
      kehadiran: 'diwakilkan',
      penerima: [{ jabatan: 'sekdis-dinsos', peran: 'pelaksana', instruksi: ['wakili'] }],
    });
    letter.expectStates('dalam-disposisi');
    t.expectData({
      kehadiran: [{ jabatan: 'kadis-dinsos', jawaban: 'diwakilkan', wakil: 'sekdis-dinsos' }],
    });
  });

  test.each([
    ['without an answer', 'arsipkan', {}],
    ['filed, but with somebody else to attend', 'arsipkan', { kehadiran: 'diwakilkan' }],
    [
      'disposed, but to nobody who attends',
      'disposisi',
      {
        kehadiran: 'diwakilkan',
        penerima: [{ jabatan: 'sekdis-dpmd', peran: 'pelaksana', instruksi: ['pelajari'] }],
      },
    ],
  ])('an invitation is not put away %s', async (_what, outcome, data) => {
    const t = await sent();
    const letter = await onDesk(t, 'dpmd');
    const act = letter.as('kadis-dpmd').complete('menunggu-disposisi', outcome, data);
    await t.expectRefused('GUARD_REFUSED', act);
  });

  test('are given by whoever acts for the post', async () => {
    const t = await begun({
      acaraMulai: '2026-02-10T09:00:00+07:00',
      acaraSelesai: '2026-02-10T12:00:00+07:00',
    });
    await t.advanceTo('2026-02-02T09:00:00+07:00');
    const letter = letterOf(t);
    await letter.as(organiser).complete('konsep-undangan', 'ajukan', {
      tujuan: 'internal',
      penerima: [{ jabatan: 'kadis-dinkes' }],
      klasifikasi: '400.7',
      urgensi: 'segera',
    });
    await letter.as('kabid-dinkes-p2p').complete('paraf-1', 'paraf');
    await letter.as('kadis-dinkes').complete('menunggu-tanda-tangan', 'tandatangani');
    await send(t);
    await attend(t, 'dinkes', 'hadir');
    t.expectData({ kehadiran: [{ jabatan: 'kadis-dinkes', jawaban: 'hadir' }] });
  });

  test('from outside are noted by the organiser; the last one counts', async () => {
    const t = await sent({ tujuan: 'internal', kepada: 'Kapolres Sumedang' });
    const note = (jawaban: string): ReturnType<Person['act']> =>
      t.as(organiser).act('catat-luar', { nama: 'Kapolres Sumedang', jawaban });
    await note('hadir');
    await note('tidak');
    t.expectData({ luar: [{ nama: 'Kapolres Sumedang', jawaban: 'tidak' }] });
    await t.expectRefused(
      'NOT_ALLOWED',
      t.as('kadis-dpmd').act('catat-luar', { nama: 'Dandim', jawaban: 'hadir' }),
    );
  });

  test('close half a working day before the event, and the recap names who is missing', async () => {
    const t = await sent();
    await attend(t, 'dpmd', 'hadir');
    await t.advanceTo('2025-12-09T11:00:00+07:00');
    t.expectStates('menunggu-jawaban');
    await t.advanceTo('2025-12-09T16:00:00+07:00');
    t.expectStates('rekap');
    t.expectData({ belum: [{ jabatan: 'kadis-dinsos' }] });
  });

  test('one that comes after the close is noted all the same', async () => {
    const t = await sent();
    await t.as(organiser).complete('menunggu-jawaban', 'tutup');
    t.expectStates('rekap');
    await attend(t, 'dpmd', 'tidak');
    t.expectData({ kehadiran: [{ jabatan: 'kadis-dpmd', jawaban: 'tidak' }] });
  });
});

describe('the end', () => {
  test('is after the event, and then the registrar files it', async () => {
    const t = await sent();
    await t.as(organiser).complete('menunggu-jawaban', 'tutup');
    await t.expectRefused('GUARD_REFUSED', t.as(organiser).complete('rekap', 'selesai'));
    await t.advanceTo('2025-12-10T13:00:00+07:00');
    await t.as(organiser).complete('rekap', 'selesai');
    await t.as('agendaris-dinkes').complete('arsip', 'arsipkan', { klasifikasi: '400.7' });
    t.expectEnded('diarsipkan');
  });
});

describe('a change', () => {
  const changed = async (): Promise<FlowTest> => {
    const t = await sent();
    await attend(t, 'dpmd', 'hadir');
    await t.as(organiser).act('ubah', { alasan: 'aula sedang diperbaiki' });
    return t;
  };

  test('is a letter of its own, which tells the reason', async () => {
    const t = await changed();
    letterOf(t, 'perubahan').expectData({
      perihal: 'Perubahan undangan: Rapat koordinasi stunting',
    });
    expect(letterOf(t, 'perubahan').data['naskah']).toContain('karena aula sedang diperbaiki');
    t.expectTasks({
      [organiser]: ['konsep-undangan'],
      'agendaris-dinsos': ['registrasi'],
    });
  });

  test('once sent is told to everybody, and everybody answers anew', async () => {
    const t = await changed();
    await sign(t, { acaraTempat: 'Gedung Negara' }, 'perubahan');
    t.expectData({ kehadiran: [], acaraTempat: 'Gedung Negara', nomor: 'B/002/400.7/2025' });
    await send(t);
    t.in('kadis-dpmd').expectStates('registrasi');
    t.in('kadis-dpmd').expectData({ acaraTempat: 'Gedung Negara' });
    await attend(t, 'dpmd', 'tidak');
    t.expectData({ kehadiran: [{ jabatan: 'kadis-dpmd', jawaban: 'tidak' }] });
  });

  test('once sent closes the former letters, answered or not, and the dispositions under them', async () => {
    const t = await sent();
    const dpmd = await onDesk(t, 'dpmd');
    await dpmd.as('kadis-dpmd').complete('menunggu-disposisi', 'disposisi', {
      kehadiran: 'diwakilkan',
      penyelesaian: 'manual',
      penerima: [{ jabatan: 'sekdis-dpmd', peran: 'pelaksana', instruksi: ['wakili'] }],
    });
    await change(t);
    expect(await lettersOf(t, 1)).toEqual(['open dalam-disposisi', 'open registrasi']);
    await send(t);
    expect(await lettersOf(t, 1)).toEqual(['done diganti', 'done diganti']);
    const { items } = await t.engine.instances.query({ flow: 'disposisi' });
    expect(items.map(({ status }) => status)).toEqual(['cancelled']);
    expect(await lettersOf(t, 2)).toEqual(['open registrasi', 'open registrasi']);
  });

  test('after a change closes the letter of that change', async () => {
    const t = await sent();
    await change(t);
    await send(t);
    await change(t);
    await send(t);
    expect(await lettersOf(t, 2)).toEqual(['done diganti', 'done diganti']);
    expect(await lettersOf(t, 3)).toEqual(['open registrasi', 'open registrasi']);
  });

  test('that is given up changes nothing, and answers of the meantime count', async () => {
    const t = await changed();
    await letterOf(t, 'perubahan').as(organiser).act('batalkan');
    t.expectStates('menunggu-jawaban');
    t.expectData({
      acaraTempat: event.acaraTempat,
      kehadiran: [{ jabatan: 'kadis-dpmd', jawaban: 'hadir' }],
    });
  });

  test('has a reason', async () => {
    const t = await sent();
    await t.expectRefused('INPUT_INVALID', t.as(organiser).act('ubah', { alasan: '' }));
  });
});

describe('where invitations must go through SRIKANDI', () => {
  const uploaded = { idNaskahSrikandi: 'SRK-9', waktuSrikandi: '2025-12-01T10:00:00+07:00' };
  const signedThere = async (): Promise<FlowTest> => {
    const t = await begun({}, 'wajib');
    await sign(t);
    return t;
  };

  test('the registrar sends it there by hand, and then it goes round at once', async () => {
    const t = await signedThere();
    const registrar = letterOf(t).as('agendaris-dinkes');
    await registrar.complete('pengiriman-srikandi', 'terkirim-srikandi', uploaded);
    t.expectStates('menunggu-jawaban');
    t.expectData({ cara: 'srikandi', idNaskahSrikandi: 'SRK-9' });
    t.in('kadis-dpmd').expectData({ kanal: 'srikandi', idSrikandi: 'SRK-9' });
  });

  test('it goes another way during an outage, and is followed up once it is filed', async () => {
    const t = await signedThere();
    const clerk = 'agendaris-dinkes';
    await letterOf(t)
      .as(clerk)
      .complete('pengiriman-srikandi', 'gangguan', {}, { comment: 'Galat sejak pagi' });
    const through = { cara: 'srikandi', idNaskahSrikandi: 'SRK-1' };
    await t.expectRefused('GUARD_REFUSED', t.as(clerk).complete('pengiriman', 'kirim', through));
    await t.as(clerk).complete('pengiriman', 'kirim', { cara: 'surel', idNaskahSrikandi: '' });
    await t.as(organiser).complete('menunggu-jawaban', 'tutup');
    await t.advanceTo('2025-12-10T13:00:00+07:00');
    await t.as(organiser).complete('rekap', 'selesai');
    await t.as(clerk).complete('arsip', 'arsipkan', { klasifikasi: '400.7' });
    t.expectStates('susulan-srikandi');
    await t.as(clerk).complete('susulan-srikandi', 'terkirim-srikandi', uploaded);
    t.expectEnded('diarsipkan');
  });

  test('where they may, the registrar chooses', async () => {
    const t = await begun({}, 'boleh');
    await sign(t);
    const through = { cara: 'srikandi', idNaskahSrikandi: 'SRK-5' };
    await t.as('agendaris-dinkes').complete('pengiriman', 'kirim', through);
    t.in('kadis-dpmd').expectData({ kanal: 'srikandi', idSrikandi: 'SRK-5' });
  });

  test('where they are exempt, it is refused', async () => {
    const t = await begun({}, 'tidak');
    await sign(t);
    const through = { cara: 'srikandi', idNaskahSrikandi: 'SRK-5' };
    await t.expectRefused(
      'GUARD_REFUSED',
      t.as('agendaris-dinkes').complete('pengiriman', 'kirim', through),
    );
  });
});

describe('a secret event', () => {
  test('stands in no list, neither its subject nor its time', async () => {
    const t = await begun({ keamanan: 'rahasia' });
    await sign(t);
    await send(t);
    const { items } = await t.engine.instances.query({});
    for (const { flow, summary, confidential } of items) {
      expect(confidential, flow).toBe(true);
      const said = JSON.stringify(summary);
      expect(said, flow).not.toContain('stunting');
      expect(said, flow).not.toContain('2025-12-10');
      expect(said, flow).not.toContain('Aula');
    }
    expect(items).toHaveLength(4);
  });
});

describe('a cancellation', () => {
  test('is told to everybody by letter, and ends the invitation', async () => {
    const t = await sent();
    await t.as(organiser).act('batalkan-acara', { alasan: 'narasumber berhalangan' });
    await sign(t, {}, 'pembatalan');
    await send(t);
    t.expectStates('arsip-pembatalan');
    expect(await lettersOf(t, 1)).toEqual(['done dibatalkan', 'done dibatalkan']);
    const { items } = await t.engine.instances.query({ where: { undangan: keyOf(1) } });
    const told = await Promise.all(
      items
        .filter(({ flow }) => flow === 'surat-masuk')
        .map(async ({ id }) => (await t.engine.instances.get(id))?.data['dibatalkanDengan']),
    );
    expect(told).toEqual(['B/002/400.7/2025', 'B/002/400.7/2025']);
    await t
      .as('agendaris-dinkes')
      .complete('arsip-pembatalan', 'arsipkan', { klasifikasi: '400.7' });
    t.expectEnded('dibatalkan');
  });
});
