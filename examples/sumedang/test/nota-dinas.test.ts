// A memo from one desk to others, and what becomes of it there: noted, answered, or disposed down the own line.

import { readFile } from 'node:fs/promises';
import type { JsonObject } from '@alir/engine';
import { parseCalendars } from '@alir/engine/core';
import { testFlow, type FlowTest } from '@alir/engine/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { calendars } from '../src/calendars.ts';
import { readFlowSources } from '../src/flow-sources.ts';
import { sumedang } from '../src/organisation/sumedang.ts';

const read = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));

const organisation = await sumedang();
const known = parseCalendars([...calendars]).calendars ?? [];
let definition: unknown;
let flows: unknown[];
let forms: unknown[];
beforeAll(async () => {
  definition = await read('flows/nota-dinas.json');
  flows = [await read('flows/nota-masuk.json'), await read('flows/disposisi.json')];
  forms = (await readFlowSources()).flatMap((source) => source.forms ?? []);
});

const head = 'kadis-dpmd';
const memo: JsonObject = {
  penerima: [{ jabatan: 'sekda' }],
  klasifikasi: '400.10',
  urgensi: 'biasa',
  keamanan: 'biasa',
  naskah: 'Mohon arahan tentang jadwal pemilihan kepala desa.',
};

async function drafted(by = head): Promise<FlowTest> {
  const t = await testFlow({
    definition,
    flows,
    forms,
    calendars: known,
    organisation,
    now: '2025-12-01T09:00:00+07:00',
  });
  await t.start({ perihal: 'Jadwal pemilihan kepala desa' }, { by });
  return t;
}

async function sent(data: JsonObject = {}, by = head): Promise<FlowTest> {
  const t = await drafted(by);
  await t.as(by).complete('konsep', 'kirim', { ...memo, ...data });
  return t;
}

describe('on its way', () => {
  test('one’s own goes straight to those it is for, with a number of the unit’s memos', async () => {
    const t = await sent({ penerima: [{ jabatan: 'sekda' }, { jabatan: 'kadis-dinsos' }] });
    t.expectStates('terkirim');
    t.expectData({
      unit: 'dpmd',
      nomor: '001/400.10/2025',
      pengirim: 'Kepala Dinas Pemberdayaan Masyarakat dan Desa',
    });
    t.expectTasks({ sekda: ['diterima'], 'kadis-dinsos': ['diterima'] });
  });

  test('the next memo of the unit has the next number, of another unit its first', async () => {
    const t = await sent();
    await t.start({ perihal: 'Usul anggaran' }, { by: head });
    await t.as(head).complete('konsep', 'kirim', { ...memo, klasifikasi: '900.1' });
    t.expectData({ nomor: '002/900.1/2025' });
    await t.start({ perihal: 'Penempatan dokter' }, { by: 'kadis-dinsos' });
    await t.as('kadis-dinsos').complete('konsep', 'kirim', memo);
    t.expectData({ nomor: '001/400.10/2025' });
  });

  test('a superior’s is approved by them, and may come back', async () => {
    const staff = 'ketua-tim-dinkes-p2p';
    const t = await sent({ dari: 'kadis-dinkes' }, staff);
    t.expectTasks({ 'kadis-dinkes': ['persetujuan'] });
    await t
      .as('kadis-dinkes')
      .complete('persetujuan', 'kembalikan', {}, { comment: 'Sebutkan angkanya' });
    t.expectTasks({ [staff]: ['konsep'] });
    await t.as(staff).complete('konsep', 'kirim', { naskah: 'Ada 412 kasus; mohon arahan.' });
    await t.as('kadis-dinkes').complete('persetujuan', 'kirim');
    t.expectStates('terkirim');
    t.expectData({ unit: 'dinkes', pengirim: 'Kepala Dinas Kesehatan' });
  });

  test('is initialled by the superior where that is wanted', async () => {
    const kabid = 'kabid-dinkes-p2p';
    const t = await sent({ parafAtasan: true }, kabid);
    t.expectTasks({ 'kadis-dinkes': ['paraf-atasan'] });
    await t.as('kadis-dinkes').complete('paraf-atasan', 'paraf');
    t.expectTasks({ sekda: ['diterima'] });
  });

  test('needs no initials of a superior who gets it', async () => {
    const t = await sent(
      { parafAtasan: true, penerima: [{ jabatan: 'kadis-dinkes' }] },
      'kabid-dinkes-p2p',
    );
    t.expectTasks({ 'kadis-dinkes': ['diterima'] });
  });

  test.each([
    ['without a recipient', []],
    ['to oneself', [{ jabatan: head }]],
    ['twice to one', [{ jabatan: 'sekda' }, { jabatan: 'sekda' }]],
  ])('is refused %s', async (_what, penerima) => {
    const t = await drafted();
    const act = t.as(head).complete('konsep', 'kirim', { ...memo, penerima });
    await t.expectRefused(penerima.length === 0 ? 'FORM_INVALID' : 'GUARD_REFUSED', act);
  });

  test('is cancelled until it is sent, and then recalled from whoever has not read it', async () => {
    const given = await sent({ dari: 'kadis-dinkes' }, 'ketua-tim-dinkes-p2p');
    await given.as('ketua-tim-dinkes-p2p').act('batalkan');
    given.expectEnded('dibatalkan');
    const t = await sent({ penerima: [{ jabatan: 'sekda' }, { jabatan: 'kadis-dinsos' }] });
    await t.expectRefused('ACTION_UNKNOWN', t.as(head).act('batalkan'));
    await t.in('sekda').as('sekda').read('diterima');
    await t.expectRefused('GUARD_REFUSED', t.as(head).act('tarik', 'sekda'));
    await t.as(head).act('tarik', 'kadis-dinsos');
    t.expectChildren({ sekda: 'open', 'kadis-dinsos': 'cancelled' });
  });
});

test('a secret memo tells no list what it is about', async () => {
  const t = await sent({ keamanan: 'rahasia' });
  const { items } = await t.engine.instances.query({});
  expect(items).toHaveLength(2);
  for (const { flow, summary, confidential } of items) {
    expect(confidential, flow).toBe(true);
    expect(summary['perihal'], flow).toBe('Naskah rahasia');
  }
});

describe('at its recipient', () => {
  test('is noted, and then it is finished', async () => {
    const t = await sent();
    await t.in('sekda').as('sekda').complete('diterima', 'catat');
    t.expectEnded('selesai');
  });

  test('is answered: the sender is told at once, and reads all answers in the end', async () => {
    const t = await sent({ penerima: [{ jabatan: 'sekda' }, { jabatan: 'kadis-dinsos' }] });
    await t.in('sekda').as('sekda').complete('diterima', 'jawab', { jawaban: 'Setuju.' });
    t.expectNotices({ [head]: ['terkirim'] });
    await t.in('kadis-dinsos').as('kadis-dinsos').complete('diterima', 'catat');
    t.expectTasks({ [head]: ['baca-jawaban'] });
    t.expectData({ balasan: [{ jabatan: 'sekda', jawaban: 'Setuju.' }] });
    await t.as(head).complete('baca-jawaban', 'selesai');
    t.expectEnded('selesai');
  });

  test('an answer has words', async () => {
    const t = await sent();
    await t.expectRefused('FORM_INVALID', t.in('sekda').as('sekda').complete('diterima', 'jawab'));
  });

  test('is disposed without being registered again, reported on, and answered', async () => {
    const t = await sent();
    const given = [
      { jabatan: 'asisten-1', peran: 'koordinator', instruksi: ['teliti-laporkan'] },
      { jabatan: 'kabag-umum', peran: 'untuk-diketahui', instruksi: ['udk'] },
    ];
    const sekda = t.in('sekda');
    await sekda.as('sekda').complete('diterima', 'disposisi', { penerima: given });
    sekda.expectStates('dalam-disposisi');
    sekda.in('asisten-1').expectData({ nomorSurat: '001/400.10/2025', pemberi: 'sekda' });
    await sekda
      .in('asisten-1')
      .as('asisten-1')
      .complete('tindak-lanjut', 'lapor', { laporan: 'Tidak ada bentrok jadwal.' });
    await sekda.in('asisten-1').as('sekda').complete('dilaporkan', 'terima');
    sekda.expectTasks({ sekda: ['tinjau'], 'kabag-umum': ['untuk-diketahui'] });
    sekda.expectData({
      laporan: [{ jabatan: 'asisten-1', laporan: 'Tidak ada bentrok jadwal.' }],
    });
    await sekda.as('sekda').complete('tinjau', 'jawab', { jawaban: 'Lanjutkan.' });
    t.expectTasks({ [head]: ['baca-jawaban'], 'kabag-umum': ['untuk-diketahui'] });
  });

  test('waits no longer than its urgency says, and then it is told', async () => {
    const t = await sent({ urgensi: 'sangat-segera' });
    await t.advance('work:P3D');
    t.expectNotices({ sekda: ['diterima'] });
  });

  test('is handled by whoever acts for the post', async () => {
    const t = await sent({ penerima: [{ jabatan: 'kadis-dinkes' }] });
    await t.advanceTo('2026-02-02T09:00:00+07:00');
    const kadis = t.in('kadis-dinkes');
    await kadis.as('kadis-dinkes').complete('diterima', 'jawab', { jawaban: 'Kami siapkan.' });
    t.expectData({ balasan: [{ jabatan: 'kadis-dinkes', jawaban: 'Kami siapkan.' }] });
  });
});
