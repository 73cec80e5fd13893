import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { testFlow, type FlowTest } from '../../src/testing/index.ts';
import { calendars, forms, laporanKinerjaDesa, regency } from './sumedang.ts';

const values: JsonObject = {
  kkMiskin: '51',
  stunting: '12.6',
  kepuasan: '84',
  apbdes: '1',
  pbb: '32.5',
  bumdes: '2',
  posyandu: '91',
  danaDesa: '28',
};
const capaian: JsonObject = Object.fromEntries(
  Object.entries(values).map(([kode, realisasi]) => [kode, { realisasi }]),
);

/** Every village's report is begun; this is the one of desa-1. */
async function begun(): Promise<FlowTest> {
  const t = await testFlow({
    definition: laporanKinerjaDesa,
    forms,
    calendars,
    organisation: regency,
    services: { 'sasaran-desa': async () => values },
    now: '2026-04-06T08:00:00+07:00',
  });
  expect(await t.startEach({ by: 'verifikator-1' })).toEqual({ started: 2, existing: 0 });
  t.of('desa-1/2026-TW1');
  return t;
}

async function fill(t: FlowTest, more: JsonObject = {}): Promise<void> {
  await t.as('operator-1').complete('pengisian', 'ajukan', { capaian, ...more });
  await t.as('kades-1').complete('pengesahan', 'sahkan');
}

async function returnByAgency(t: FlowTest): Promise<void> {
  await t
    .as('verifikator-dpmd')
    .complete('dpmd', 'kembalikan-dpmd', {}, { comment: 'Bukti kurang' });
}

const agree = (t: FlowTest, nilai: string) =>
  t.as('evaluator@kecamatan').complete('kecamatan', 'setuju', { nilai });

describe('the quarterly report of a village', () => {
  test('one command begins it for every village of the quarter, once', async () => {
    const t = await begun();
    expect(await t.startEach({ by: 'verifikator-1' })).toEqual({ started: 0, existing: 2 });
    t.expectData({ desa: 'desa-1', periode: '2026-TW1' });
    t.expectTasks({ 'operator-desa@desa-1': ['pengisian'] });
  });

  test('goes from entry over sign-off and two evaluations at once to its end', async () => {
    const t = await begun();
    await t.as('operator-1').complete('pengisian', 'ajukan', { capaian });
    t.expectTasks({ 'kades-1': ['pengesahan'] });
    await t.as('kades-1').complete('pengesahan', 'sahkan');
    t.expectStates('kecamatan', 'dpmd');
    t.expectTasks({ 'evaluator@kecamatan': ['kecamatan'], 'verifikator-1': ['dpmd'] });
    await agree(t, '82.25');
    t.expectStates('kecamatan/finished', 'dpmd');
    await t.as('verifikator-1').complete('dpmd', 'sesuai');
    t.expectEnded('selesai');
    expect(t.instance.output).toEqual({ desa: 'desa-1', periode: '2026-TW1' });
  });

  test('the other order of the two evaluations ends alike', async () => {
    const t = await begun();
    await fill(t);
    await t.as('verifikator-1').complete('dpmd', 'sesuai');
    t.expectStates('kecamatan', 'dpmd/finished');
    await agree(t, '60');
    t.expectEnded('selesai');
  });

  test('a score below 60 leads to guidance by the camat', async () => {
    const t = await begun();
    await fill(t);
    await agree(t, '59.99');
    await t.as('verifikator-1').complete('dpmd', 'sesuai');
    t.expectStates('pembinaan');
    t.expectTasks({ camat: ['pembinaan'] });
    await t.expectRefused('FORM_INVALID', t.as('camat').complete('pembinaan', 'simpan'));
    await t
      .as('camat')
      .complete('pembinaan', 'simpan', { catatanPembinaan: 'Dampingi penyusunan' });
    t.expectEnded('selesai');
  });

  test('one evaluation returns it: both are left, and walked again after the correction', async () => {
    const t = await begun();
    await fill(t);
    await agree(t, '80');
    await returnByAgency(t);
    t.expectStates('pengisian');
    t.expectTasks({ 'operator-1': ['pengisian'] });
    await fill(t, { kendala: 'Sudah dilengkapi' });
    t.expectStates('kecamatan', 'dpmd');
    await t.expectRefused(
      'TASK_NOT_OPEN',
      t.as('kasi-pmd').complete('kecamatan#1', 'setuju', { nilai: '90' }),
    );
  });

  test('the village head sends it back to entry', async () => {
    const t = await begun();
    await t.as('operator-1').complete('pengisian', 'ajukan', { capaian });
    await t.expectRefused('COMMENT_REQUIRED', t.as('kades-1').complete('pengesahan', 'perbaiki'));
    await t.as('kades-1').complete('pengesahan', 'perbaiki', {}, { comment: 'Angka salah' });
    t.expectStates('pengisian');
  });

  test('the third return by the agency is a dispute, decided by the inspectorate', async () => {
    const t = await begun();
    for (const _ of [1, 2]) {
      await fill(t);
      await returnByAgency(t);
      t.expectStates('pengisian');
    }
    await fill(t);
    await returnByAgency(t);
    t.expectStates('sengketa');
    t.expectTasks({ inspektur: ['sengketa'] });
    await t
      .as('inspektur')
      .complete('sengketa', 'gugurkan', { putusan: 'Tidak sah' }, { comment: 'Tidak ada bukti' });
    t.expectEnded('gugur');
  });

  test('returns by the district are not counted', async () => {
    const t = await begun();
    for (const _ of [1, 2, 3]) {
      await fill(t);
      await t.as('kasi-pmd').complete('kecamatan', 'kembalikan', {}, { comment: 'Perbaiki' });
      t.expectStates('pengisian');
    }
    await fill(t);
    t.expectStates('kecamatan', 'dpmd');
  });

  test('an indicator that is missing, unknown or out of its bounds is refused', async () => {
    const t = await begun();
    const submit = (more: JsonObject) =>
      t.as('operator-1').complete('pengisian', 'ajukan', { capaian: { ...capaian, ...more } });
    await t.expectRefused('FORM_INVALID', t.as('operator-1').complete('pengisian', 'ajukan'));
    await t.expectRefused('FORM_INVALID', submit({ ngawur: { realisasi: '0' } }));
    await t.expectRefused('FORM_INVALID', submit({ pbb: { realisasi: 'banyak' } }));
    for (const [kode, realisasi] of [
      ['pbb', '-5'],
      ['pbb', '100.01'],
      ['apbdes', '0.5'],
      ['bumdes', '99999999'],
    ] as const)
      await t.expectRefused('GUARD_REFUSED', submit({ [kode]: { realisasi } }));
    t.expectStates('pengisian');
    await submit({ pbb: { realisasi: '100' }, apbdes: { realisasi: '0' } });
    t.expectStates('pengesahan');
  });

  test('those who evaluate read targets and actual values side by side', async () => {
    const t = await testFlow({
      definition: laporanKinerjaDesa,
      forms,
      calendars,
      organisation: regency,
    });
    const data = { desa: 'desa-1', periode: '2026-TW1', sasaran: values };
    await t.start(data, { by: 'verifikator-1' });
    await t
      .as('operator-1')
      .complete('pengisian', 'ajukan', { capaian: { ...capaian, pbb: { realisasi: '30' } } });
    expect(t.instance.data['hasil']).toHaveLength(8);
    expect(t.instance.data['hasil']).toContainEqual({
      indikator: 'pbb',
      target: '32.5',
      realisasi: '30',
    });
  });

  test('a score is between 0 and 100', async () => {
    const t = await begun();
    await fill(t);
    for (const nilai of ['101', '100.01', '-1'])
      await t.expectRefused('GUARD_REFUSED', agree(t, nilai));
    await agree(t, '87.5');
  });

  test('nobody writes fields that are not theirs', async () => {
    const t = await begun();
    await t.expectRefused(
      'FIELD_NOT_WRITABLE',
      t.as('operator-1').complete('pengisian', 'ajukan', { capaian, nilai: '100' }),
    );
    await t.expectRefused(
      'FIELD_NOT_WRITABLE',
      t.as('operator-1').complete('pengisian', 'ajukan', { capaian, sasaran: values }),
    );
    await t.expectRefused(
      'NOT_ASSIGNEE',
      t.as('operator-2').complete('pengisian', 'ajukan', { capaian }),
    );
    t.expectStates('pengisian');
  });

  test('a village that is late is told: two days before, then its district, then the camat', async () => {
    const t = await begun();
    const due = t.tasks[0]?.due ?? '';
    await t.advance('work:P8D');
    t.expectNotices({
      'operator-desa@desa-1': ['pengisian'],
      'operator-desa@desa-2': ['pengisian'],
    });
    await t.advance('work:P2D');
    t.expectNotices({ 'kasi-pem@kecamatan': ['pengisian', 'pengisian'] });
    await t.advance('work:P5D');
    t.expectNotices({ camat: ['pengisian', 'pengisian'] });
    expect(due).toMatch(/^2026-04-\d\d 1[56]:\d\d$/);
  });
});
