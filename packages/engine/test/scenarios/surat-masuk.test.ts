import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import { calendars, disposisi, forms, regency, suratMasuk } from './sumedang.ts';

const registered: JsonObject = {
  kanal: 'loket',
  pengirim: 'Kementerian Kesehatan',
  nomorSurat: 'HK.02/123/2026',
  tanggalSurat: '2026-01-02',
  perihal: 'Kesiapsiagaan demam berdarah',
  jenis: 'surat-dinas',
  klasifikasi: '400.7',
  urgensi: 'segera',
  keamanan: 'biasa',
};

const to = (jabatan: string, peran = 'pelaksana', more: JsonObject = {}): JsonObject => ({
  jabatan,
  peran,
  instruksi: ['tindak-lanjuti'],
  ...more,
});

async function arrived(more: JsonObject = {}): Promise<FlowTest> {
  const t = await testFlow({
    definition: suratMasuk,
    flows: [disposisi],
    forms,
    calendars,
    organisation: regency,
  });
  await t.start({ unit: 'kabupaten', diterima: t.now, ...more }, { by: 'agendaris-kabupaten' });
  return t;
}

/** Registered, screened, and on the desk of the bupati. */
async function raised(): Promise<FlowTest> {
  const t = await arrived();
  await t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', registered);
  await t.as('sekda').complete('penyaringan', 'naikkan');
  return t;
}

async function disposed(penerima: JsonObject[], more: JsonObject = {}): Promise<FlowTest> {
  const t = await raised();
  await t.as('bupati').complete('menunggu-disposisi', 'disposisi', { penerima, ...more });
  return t;
}

/** The recipient reports, and whoever gave the disposition accepts. */
async function reported(t: FlowTest, path: readonly string[], giver: string): Promise<void> {
  const recipient = path.at(-1) ?? '';
  const node = t.in(...path);
  await node.as(recipient).complete('tindak-lanjut', 'lapor', { laporan: `laporan ${recipient}` });
  node.expectStates('dilaporkan');
  await node.as(giver).complete('dilaporkan', 'terima');
  node.expectEnded('selesai');
}

describe('an incoming letter', () => {
  test('travels: four recipients, five levels, one withdrawn, one refused, one report returned, archived', async () => {
    const t = await arrived();
    t.expectTasks({ 'agendaris@kabupaten': ['registrasi'] });
    await t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', registered);
    t.expectData({ nomorAgenda: '1', pengirim: 'Kementerian Kesehatan' });
    t.expectTasks({ sekda: ['penyaringan'] });
    await t.as('sekda').complete('penyaringan', 'naikkan', { saran: 'kepada dinkes' });
    t.expectTasks({ bupati: ['menunggu-disposisi'] });

    const penerima = [
      to('asisten-1', 'koordinator'),
      to('kadis-dinkes', 'pelaksana', { unit: 'dinkes' }),
      to('kadis-dpmd'),
      to('wabup', 'untuk-diketahui'),
    ];
    await t.as('bupati').complete('menunggu-disposisi', 'disposisi', { penerima });
    t.expectStates('dalam-disposisi');
    t.expectTasks({
      'asisten-1': ['tindak-lanjut'],
      'kadis-dinkes': ['tindak-lanjut'],
      'kadis-dpmd': ['tindak-lanjut'],
      wabup: ['untuk-diketahui'],
    });
    t.in('kadis-dinkes').expectData({ nomorAgenda: '1', jalur: ['bupati'] });

    await t.as('bupati').act('tambah', [to('kabag-hukum')]);
    t.expectChildren({
      'asisten-1': 'open',
      'kadis-dinkes': 'open',
      'kadis-dpmd': 'open',
      wabup: 'open',
      'kabag-hukum': 'open',
    });
    await t.as('bupati').act('cabut', 'kabag-hukum');
    t.in('kabag-hukum').expectEnded(null);

    const depth = ['kadis-dinkes', 'kabid-p2p', 'ketua-tim-p2p', 'kapus', 'bidan'];
    for (const [level, position] of depth.entries()) {
      const next = depth[level + 1];
      if (next !== undefined)
        await t
          .in(...depth.slice(0, level + 1))
          .as(position)
          .act('teruskan', [to(next)]);
    }
    expect(t.in(...depth).instance.depth).toBe(5);
    await t.expectRefused('GUARD_REFUSED', t.as('bupati').act('cabut', 'kadis-dinkes'));
    await t.expectRefused(
      'GUARD_REFUSED',
      t
        .in('kadis-dinkes')
        .as('kadis-dinkes')
        .complete('tindak-lanjut', 'lapor', { laporan: 'dini' }),
    );

    const refusing = t.in('kadis-dpmd');
    await refusing
      .as('kadis-dpmd')
      .complete('tindak-lanjut', 'tolak', {}, { comment: 'Bukan tupoksi kami' });
    await refusing.as('bupati').complete('ditolak', 'alihkan');
    refusing.expectEnded('dialihkan');

    await reported(t, depth, 'kapus');
    await reported(t, depth.slice(0, 4), 'ketua-tim-p2p');
    const team = t.in(...depth.slice(0, 3));
    await team.as('ketua-tim-p2p').complete('tindak-lanjut', 'lapor', { laporan: 'kurang data' });
    await team
      .as('kabid-p2p')
      .complete('dilaporkan', 'kembalikan', {}, { comment: 'Lengkapi angkanya' });
    team.expectStates('tindak-lanjut');
    await reported(t, depth.slice(0, 3), 'kabid-p2p');
    await reported(t, depth.slice(0, 2), 'kadis-dinkes');
    await reported(t, depth.slice(0, 1), 'bupati');
    t.expectStates('dalam-disposisi');
    await reported(t, ['asisten-1'], 'bupati');

    t.expectStates('tinjau');
    t.expectData({ laporan: ['laporan asisten-1', 'laporan kadis-dinkes'] });
    t.expectTasks({ sekda: ['tinjau'], wabup: ['untuk-diketahui'] });
    await t.as('sekda').complete('tinjau', 'selesai', { simpulan: 'Selesai ditindaklanjuti' });
    t.expectEnded('selesai');
    await t.in('wabup').as('wabup').complete('untuk-diketahui', 'baca');
    t.expectTasks({});
  });

  test('every history folds to the stored state and chains', async () => {
    const t = await disposed([to('asisten-1')]);
    await reported(t, ['asisten-1'], 'bupati');
    for (const { id } of [t, t.in('asisten-1')]) {
      expect(await t.engine.instances.get(id)).toEqual(t.scene(id).instance);
    }
  });

  test('numbers count by unit', async () => {
    const t = await disposed([to('kadis-dinkes', 'pelaksana', { unit: 'dinkes' })]);
    t.expectData({ nomorAgenda: '1' });
    t.in('kadis-dinkes').expectData({ nomorAgenda: '1' });
    await t.start({ unit: 'kabupaten', diterima: t.now }, { by: 'agendaris-kabupaten' });
    await t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', registered);
    t.expectData({ nomorAgenda: '2' });
  });

  test('returned to the registrar it keeps its number and comes back to the secretary', async () => {
    const t = await arrived();
    await t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', registered);
    await t.as('sekda').complete('penyaringan', 'kembalikan', {}, { comment: 'Perbaiki hal' });
    t.expectStates('registrasi');
    await t
      .as('agendaris-kabupaten')
      .complete('registrasi', 'teruskan', { perihal: 'Demam berdarah' });
    t.expectStates('penyaringan');
    t.expectData({ nomorAgenda: '1', perihal: 'Demam berdarah' });
  });

  test('a field that is emptied on the way back is empty', async () => {
    const t = await arrived();
    await t
      .as('agendaris-kabupaten')
      .complete('registrasi', 'teruskan', { ...registered, ringkasan: 'salah' });
    await t
      .as('sekda')
      .complete('penyaringan', 'kembalikan', {}, { comment: 'Kosongkan ringkasan' });
    await t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', { ringkasan: '' });
    t.expectData({ ringkasan: null });
  });

  test('only the registrar of the unit starts it, and a secret letter comes without a scan', async () => {
    const t = await arrived();
    await t.expectRefused(
      'NOT_ALLOWED',
      t.start({ unit: 'dinkes', diterima: t.now }, { by: 'agendaris-kabupaten' }),
    );
    const secret = { ...registered, keamanan: 'rahasia', berkas: 'pindaian.pdf' };
    const refusal = await t.expectRefused(
      'GUARD_REFUSED',
      t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', secret),
    );
    expect(refusal.message).toContain('amplop');
  });

  test('whoever registered it withdraws it until it is disposed', async () => {
    const t = await raised();
    await t.as('agendaris-kabupaten').act('tarik');
    t.expectEnded('ditarik');
    t.expectTasks({});
    const later = await disposed([to('asisten-1')]);
    await later.expectRefused('GUARD_REFUSED', later.as('agendaris-kabupaten').act('tarik'));
  });
});

describe('the end of a disposition', () => {
  const three = [
    to('asisten-1', 'koordinator'),
    to('kadis-dinkes'),
    to('wabup', 'untuk-diketahui'),
  ];

  test('semua: all who act have reported; those for information hold up nobody', async () => {
    const t = await disposed(three);
    await reported(t, ['asisten-1'], 'bupati');
    t.expectStates('dalam-disposisi');
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.expectStates('tinjau');
  });

  test('koordinator: the coordinator closes it', async () => {
    const t = await disposed(three, { penyelesaian: 'koordinator' });
    await reported(t, ['asisten-1'], 'bupati');
    t.expectStates('tinjau');
  });

  test('koordinator: others do not close it', async () => {
    const t = await disposed([...three, to('kadis-dpmd')], { penyelesaian: 'koordinator' });
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.expectStates('dalam-disposisi');
  });

  test('salah-satu: the first report closes it', async () => {
    const t = await disposed(three, { penyelesaian: 'salah-satu' });
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.expectStates('tinjau');
  });

  test('manual: the bupati closes it by hand', async () => {
    const t = await disposed(three, { penyelesaian: 'manual' });
    await reported(t, ['asisten-1'], 'bupati');
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.expectStates('dalam-disposisi');
    await t.as('bupati').act('tutup');
    t.expectStates('tinjau');
  });

  test('for information only: nothing to wait for', async () => {
    const t = await disposed([to('wabup', 'untuk-diketahui')]);
    t.expectStates('tinjau');
    t.expectTasks({ sekda: ['tinjau'], wabup: ['untuk-diketahui'] });
  });

  test('withdrawing the last who has not reported ends it', async () => {
    const t = await disposed(three);
    await reported(t, ['asisten-1'], 'bupati');
    await t.as('bupati').act('cabut', 'kadis-dinkes');
    t.expectStates('tinjau');
  });

  test('asking for improvement runs only those who are named again', async () => {
    const t = await disposed(three);
    await reported(t, ['asisten-1'], 'bupati');
    await reported(t, ['kadis-dinkes'], 'bupati');
    await t
      .as('sekda')
      .complete('tinjau', 'ulangi', {}, { comment: 'Lengkapi', input: ['kadis-dinkes'] });
    t.expectStates('dalam-disposisi');
    t.expectTasks({ 'kadis-dinkes': ['tindak-lanjut'], wabup: ['untuk-diketahui'] });
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.expectStates('tinjau');
    t.expectData({ laporan: ['laporan asisten-1', 'laporan kadis-dinkes'] });
  });

  test('a coordinator is demanded where the coordinator closes', async () => {
    const t = await raised();
    await t.expectRefused(
      'GUARD_REFUSED',
      t.as('bupati').complete('menunggu-disposisi', 'disposisi', {
        penerima: [to('wabup')],
        penyelesaian: 'koordinator',
      }),
    );
  });

  test('one position twice is refused', async () => {
    const t = await raised();
    await t.expectRefused(
      'KEY_EXISTS',
      t
        .as('bupati')
        .complete('menunggu-disposisi', 'disposisi', { penerima: [to('wabup'), to('wabup')] }),
    );
  });
});

describe('deadlines of a letter', () => {
  test('the secretary is reminded at the deadline, the head a working day later', async () => {
    const t = await arrived();
    await t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', registered);
    t.expectDue('penyaringan', '2026-01-06 16:00');
    await t.advanceTo('2026-01-06T16:00:00+07:00');
    t.expectNotices({ sekda: ['penyaringan'] });
    await t.advance('work:P1D');
    t.expectNotices({ bupati: ['penyaringan'] });
  });

  test('a reminder of the whole reaches whoever the branches wait for', async () => {
    const t = await disposed([to('kadis-dinkes'), to('wabup', 'untuk-diketahui')]);
    await t
      .in('kadis-dinkes')
      .as('kadis-dinkes')
      .act('teruskan', [to('kabid-p2p', 'pelaksana', { batas: '2026-02-27' })]);
    t.expectNotices({});
    await t.advance('work:P4D');
    expect(t.in('kadis-dinkes', 'kabid-p2p').states).toEqual(['tindak-lanjut']);
  });
});
