import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import {
  calendars,
  disposisi,
  forms,
  jawabanUndangan,
  kabarUndangan,
  regency,
  suratMasuk,
} from './sumedang.ts';

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
    flows: [disposisi, jawabanUndangan, kabarUndangan],
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
  await node
    .as(recipient)
    .complete('tindak-lanjut', 'lapor', { laporan: reportOf(recipient).laporan });
  node.expectStates('dilaporkan');
  await node.as(giver).complete('dilaporkan', 'terima');
  node.expectEnded('selesai');
}

const reportOf = (jabatan: string): { jabatan: string; laporan: string } => ({
  jabatan,
  laporan: `laporan ${jabatan}`,
});

/** The recipient proposes somebody else, and the bupati agrees. */
async function redirected(t: FlowTest, from: string, usulPenerima: string): Promise<void> {
  const node = t.in(from);
  await node
    .as(from)
    .complete('tindak-lanjut', 'tolak', { usulPenerima }, { comment: 'Bukan tupoksi kami' });
  await node.as('bupati').complete('ditolak', 'alihkan');
  node.expectEnded('dialihkan');
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
          .act('teruskan', { penerima: [to(next)] });
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

    await redirected(t, 'kadis-dpmd', 'inspektur');
    t.expectTasks({
      'asisten-1': ['tindak-lanjut'],
      bidan: ['tindak-lanjut'],
      inspektur: ['tindak-lanjut'],
      ...Object.fromEntries(depth.slice(0, 4).map((position) => [position, ['tindak-lanjut']])),
      wabup: ['untuk-diketahui'],
    });

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
    t.expectStates('dalam-disposisi');
    await reported(t, ['inspektur'], 'bupati');

    t.expectStates('tinjau');
    t.expectData({ laporan: ['asisten-1', 'kadis-dinkes', 'inspektur'].map(reportOf) });
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
    const secret = { ...registered, keamanan: 'rahasia' };
    const register = (more: JsonObject) =>
      t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', { ...secret, ...more });
    for (const inside of [{ berkas: 'pindaian.pdf' }, { ringkasan: 'isi' }]) {
      const refusal = await t.expectRefused('GUARD_REFUSED', register(inside));
      expect(refusal.message).toContain('amplop');
    }
    await register({ perihal: '' });
    t.expectStates('penyaringan');
  });

  test('a letter that is not secret has a subject; it arrived lately, and was written before', async () => {
    const t = await arrived();
    const register = (more: JsonObject) =>
      t.as('agendaris-kabupaten').complete('registrasi', 'teruskan', { ...registered, ...more });
    const wrong = [
      { perihal: '' },
      { tanggalSurat: '2099-12-31' },
      { diterima: '2099-12-31T08:00:00+07:00' },
      { diterima: '2025-01-02T08:00:00+07:00' },
    ];
    for (const more of wrong) await t.expectRefused('GUARD_REFUSED', register(more));
    await register({ diterima: '2026-01-02T08:00:00+07:00' });
    t.expectStates('penyaringan');
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

  test('koordinator: the coordinator closes it; what is open is withdrawn, but not who is only informed', async () => {
    const t = await disposed(three, { penyelesaian: 'koordinator' });
    await reported(t, ['asisten-1'], 'bupati');
    t.expectStates('tinjau');
    t.in('kadis-dinkes').expectEnded(null);
    t.expectTasks({ sekda: ['tinjau'], wabup: ['untuk-diketahui'] });
  });

  test('koordinator: reports of the others come to the coordinator as well, who is told', async () => {
    const t = await disposed(three, { penyelesaian: 'koordinator' });
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.in('asisten-1').expectData({ laporanRekan: [reportOf('kadis-dinkes')] });
    t.expectNotices({ 'asisten-1': ['tindak-lanjut'] });
  });

  test('no coordinator: reports go to the giver only', async () => {
    const t = await disposed([to('kadis-dinkes'), to('kadis-dpmd')]);
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.in('kadis-dpmd').expectData({ laporanRekan: null });
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
    await t.as('bupati').act('tutup', { sisanya: 'ditunggu' });
    t.expectStates('tinjau');
  });

  test('closing asks what becomes of what is open: it is waited for, or withdrawn with all below', async () => {
    const t = await disposed(three, { penyelesaian: 'manual' });
    const dinkes = t.in('kadis-dinkes');
    await dinkes.as('kadis-dinkes').act('teruskan', { penerima: [to('kabid-p2p')] });
    await reported(t, ['asisten-1'], 'bupati');
    await t.expectRefused('GUARD_REFUSED', t.as('bupati').act('tutup', { sisanya: 'ditunggu' }));
    await t.as('bupati').act('tutup', { sisanya: 'ditarik', alasan: 'Sudah cukup' });
    t.expectStates('tinjau');
    t.expectData({ laporan: [reportOf('asisten-1')] });
    dinkes.expectEnded(null);
    t.in('kadis-dinkes', 'kabid-p2p').expectEnded(null);
    t.expectTasks({ sekda: ['tinjau'], wabup: ['untuk-diketahui'] });
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
    t.expectData({ laporan: ['asisten-1', 'kadis-dinkes'].map(reportOf) });
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

describe('not our duty', () => {
  test('a redirected disposition is not finished: its successor opens below the same giver and is waited for', async () => {
    const t = await disposed([to('kadis-dpmd', 'pelaksana', { catatan: 'segera' })]);
    await redirected(t, 'kadis-dpmd', 'kadis-dinkes');
    t.expectStates('dalam-disposisi');
    t.expectChildren({ 'kadis-dpmd': 'dialihkan', 'kadis-dinkes': 'open' });
    expect(t.in('kadis-dinkes').instance.data).toMatchObject({
      pemberi: 'bupati',
      tugas: { jabatan: 'kadis-dinkes', catatan: 'segera', instruksi: ['tindak-lanjuti'] },
    });
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.expectData({ laporan: [reportOf('kadis-dinkes')] });
  });

  test('the giver chooses somebody else than was proposed, and never nobody', async () => {
    const t = await disposed([to('kadis-dpmd')]);
    const node = t.in('kadis-dpmd');
    await node.as('kadis-dpmd').complete('tindak-lanjut', 'tolak', {}, { comment: 'Bukan kami' });
    await t.expectRefused('FORM_INVALID', node.as('bupati').complete('ditolak', 'alihkan'));
    const same = { pengganti: [to('kadis-dpmd')] };
    await t.expectRefused('GUARD_REFUSED', node.as('bupati').complete('ditolak', 'alihkan', same));
    await node.as('bupati').complete('ditolak', 'alihkan', { pengganti: [to('inspektur')] });
    t.expectTasks({ inspektur: ['tindak-lanjut'] });
  });

  test('further down it is the same', async () => {
    const t = await disposed([to('kadis-dinkes')]);
    const dinkes = t.in('kadis-dinkes');
    await dinkes.as('kadis-dinkes').act('teruskan', { penerima: [to('kabid-p2p')] });
    const below = t.in('kadis-dinkes', 'kabid-p2p');
    await below
      .as('kabid-p2p')
      .complete('tindak-lanjut', 'tolak', { usulPenerima: 'kapus' }, { comment: 'Bukan kami' });
    await below.as('kadis-dinkes').complete('ditolak', 'alihkan');
    const report = { laporan: 'dini' };
    await t.expectRefused(
      'GUARD_REFUSED',
      dinkes.as('kadis-dinkes').complete('tindak-lanjut', 'lapor', report),
    );
    await reported(t, ['kadis-dinkes', 'kapus'], 'kadis-dinkes');
    await reported(t, ['kadis-dinkes'], 'bupati');
    t.expectStates('tinjau');
  });
});

describe('below the first level', () => {
  const team = [to('kabid-p2p', 'koordinator'), to('sekdis-dinkes')];
  const passedOn = async (penyelesaian?: string): Promise<FlowTest> => {
    const t = await disposed([to('kadis-dinkes', 'pelaksana', { unit: 'dinkes' })]);
    const input = { penerima: team, ...(penyelesaian === undefined ? {} : { penyelesaian }) };
    await t.in('kadis-dinkes').as('kadis-dinkes').act('teruskan', input);
    return t;
  };
  const mayReport = (t: FlowTest) =>
    t.in('kadis-dinkes').as('kadis-dinkes').complete('tindak-lanjut', 'lapor', { laporan: 'ok' });
  const mayNotYet = (t: FlowTest): Promise<unknown> =>
    t.expectRefused('GUARD_REFUSED', mayReport(t));

  test('semua, where nothing is said: all have reported', async () => {
    const t = await passedOn();
    await reported(t, ['kadis-dinkes', 'kabid-p2p'], 'kadis-dinkes');
    await mayNotYet(t);
    await reported(t, ['kadis-dinkes', 'sekdis-dinkes'], 'kadis-dinkes');
    await mayReport(t);
  });

  test('koordinator: the others report to the coordinator too, whose report withdraws the rest', async () => {
    const t = await passedOn('koordinator');
    await mayNotYet(t);
    await reported(t, ['kadis-dinkes', 'kabid-p2p'], 'kadis-dinkes');
    t.in('kadis-dinkes', 'sekdis-dinkes').expectEnded(null);
    await mayReport(t);
  });

  test('koordinator: what the others report first is his to read', async () => {
    const t = await passedOn('koordinator');
    await reported(t, ['kadis-dinkes', 'sekdis-dinkes'], 'kadis-dinkes');
    await mayNotYet(t);
    t.in('kadis-dinkes', 'kabid-p2p').expectData({ laporanRekan: [reportOf('sekdis-dinkes')] });
  });

  test('salah-satu: the first report withdraws the rest', async () => {
    const t = await passedOn('salah-satu');
    await reported(t, ['kadis-dinkes', 'sekdis-dinkes'], 'kadis-dinkes');
    t.in('kadis-dinkes', 'kabid-p2p').expectEnded(null);
    await mayReport(t);
  });

  test('a coordinator is demanded where the coordinator closes', async () => {
    const t = await disposed([to('kadis-dinkes')]);
    const input = { penerima: [to('kabid-p2p')], penyelesaian: 'koordinator' };
    await t.expectRefused(
      'GUARD_REFUSED',
      t.in('kadis-dinkes').as('kadis-dinkes').act('teruskan', input),
    );
  });

  test('everybody reads the agenda number of their own unit’s book', async () => {
    const t = await passedOn();
    t.in('kadis-dinkes').expectData({
      nomorAgenda: '1',
      unitAgenda: 'dinkes',
      nomorAgendaPemberi: '1',
      unitPemberi: 'kabupaten',
    });
    t.in('kadis-dinkes', 'kabid-p2p').expectData({ nomorAgenda: '1', unitAgenda: 'dinkes' });
  });
});

describe('deadlines of a letter', () => {
  const batas = (jabatan: string, day?: string): JsonObject =>
    to(jabatan, 'pelaksana', day === undefined ? {} : { batas: day });
  const passOn = (t: FlowTest, day?: string) =>
    t
      .in('kadis-dinkes')
      .as('kadis-dinkes')
      .act('teruskan', { penerima: [batas('kabid-p2p', day)] });

  test('the letter is due with the last of its recipients', async () => {
    // Urgent letters have two working days.
    const computed = await disposed([batas('kadis-dinkes')]);
    computed.expectDue('dalam-disposisi', '2026-01-07 16:00');
    const chosen = await disposed([batas('kadis-dinkes', '2026-01-12'), batas('kadis-dpmd')]);
    chosen.expectDue('dalam-disposisi', '2026-01-12 16:00');
    const sooner = await disposed([batas('kadis-dinkes', '2026-01-06')]);
    sooner.expectDue('dalam-disposisi', '2026-01-06 16:00');
    await sooner.as('bupati').act('tambah', [batas('kadis-dpmd', '2026-01-14')]);
    sooner.expectDue('dalam-disposisi', '2026-01-14 16:00');
  });

  test('nothing below is due later than what is above, whether that was chosen or computed', async () => {
    for (const above of [undefined, '2026-01-07']) {
      const t = await disposed([batas('kadis-dinkes', above)]);
      await t.expectRefused('GUARD_REFUSED', passOn(t, '2030-12-10'));
      await t.expectRefused('GUARD_REFUSED', passOn(t, '2026-01-08'));
      await passOn(t, '2026-01-07');
      const node = t.in('kadis-dinkes', 'kabid-p2p');
      node.expectDue('tindak-lanjut', '2026-01-07 16:00');
    }
  });

  test('without a deadline of its own it has what the urgency gives, but no more than above', async () => {
    const t = await disposed([batas('kadis-dinkes', '2026-01-06')]);
    await passOn(t);
    t.in('kadis-dinkes', 'kabid-p2p').expectDue('tindak-lanjut', '2026-01-06 16:00');
  });

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
      .act('teruskan', { penerima: [to('kabid-p2p')] });
    t.expectNotices({});
    await t.advance('work:P4D');
    expect(t.in('kadis-dinkes', 'kabid-p2p').states).toEqual(['tindak-lanjut']);
  });
});
