// Reports of villages over HTTP: how they begin, what may be filled in, who sees them.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../src/office/open-office.ts';
import { quarterName } from '../src/pages/quarter-name.ts';
import { startableQuarters } from '../src/reports/startable-quarters.ts';
import { indicators } from '../src/reports/village-targets.ts';
import { movingClock } from './moving-clock.ts';
import { complete, json, openTestOffice, type TestOffice } from './office.ts';

const clock = movingClock();
const [quarter = ''] = startableQuarters(dayOf(clock.now()));
const village = '32.11.15.2003';

let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice(clock);
});
afterAll(() => house[Symbol.asyncDispose]());

async function start(data: object): Promise<Response> {
  const verifier = await house.signIn('verifikator-dpmd-1');
  return verifier('/api/instances', json({ flow: 'laporan-kinerja-desa', data }));
}

async function started(desa: string): Promise<string> {
  return (await (await start({ desa, periode: quarter })).json()).instance;
}

const capaian = (changed: Readonly<Record<string, string>> = {}): object =>
  Object.fromEntries(
    indicators.map(({ kode }) => [
      kode,
      { realisasi: changed[kode] ?? (kode === 'apbdes' ? '1' : '5') },
    ]),
  );

async function file(desa: string, report: string, values: object): Promise<Response> {
  const operator = await house.signIn(`operator-${desa}`);
  const body = { outcome: 'ajukan', data: { capaian: values } };
  return complete(operator, report, 'pengisian', body);
}

describe('starting one', () => {
  test('a village and a quarter that is over are all that is given; each has one report', async () => {
    expect((await start({ desa: village, periode: quarter })).status).toBe(201);
    const again = await start({ desa: village, periode: quarter });
    expect([again.status, (await again.json()).code]).toEqual([409, 'KEY_EXISTS']);
  });

  test.each([
    [{ desa: 'sumedang', periode: quarter }, '/desa'],
    [{ desa: 'kabupaten', periode: quarter }, '/desa'],
    [{ desa: village, periode: '2099-TW4' }, '/periode'],
    [{ desa: village, periode: quarter, nilai: '99' }, '/nilai'],
  ])('not %j', async (data, pointer) => {
    const answer = await start(data);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'GUARD_REFUSED', issues: [{ pointer }] });
  });

  test('the operator finds the eight indicators with the targets of the village', async () => {
    const report = await started('32.11.15.2004');
    const operator = await house.signIn('operator-32.11.15.2004');
    const { data } = await (await operator(`/api/instances/${report}`)).json();
    expect(Object.keys(data.sasaran)).toEqual(indicators.map(({ kode }) => kode));
  });
});

describe('filling it in', () => {
  test('every indicator has a value that can be', async () => {
    const desa = '32.11.15.2005';
    const report = await started(desa);
    for (const changed of [{ pbb: '-5' }, { stunting: '100.1' }, { apbdes: '2' }, { bumdes: '51' }])
      expect((await file(desa, report, capaian(changed))).status).toBe(409);
    expect((await file(desa, report, { pbb: { realisasi: '5' } })).status).toBe(422);
    expect((await file(desa, report, { ...capaian(), ngawur: { realisasi: '1' } })).status).toBe(
      422,
    );
    expect((await file(desa, report, capaian())).status).toBe(200);
  });

  test('the district’s score is between 0 and 100', async () => {
    const desa = '32.11.15.2006';
    const report = await started(desa);
    await file(desa, report, capaian());
    const kades = await house.signIn(`kades-${desa}`);
    await complete(kades, report, 'pengesahan', { outcome: 'sahkan' });
    const kasi = await house.signIn('kasi-pmd-32.11.15');
    const agree = (nilai: string): Promise<Response> =>
      complete(kasi, report, 'kecamatan', { outcome: 'setuju', data: { nilai } });
    for (const nilai of ['101', '-1']) expect((await agree(nilai)).status).toBe(409);
    expect((await agree('87.5')).status).toBe(200);
  });
});

test('a report that was sent back is counted until it is handed in again', async () => {
  const desa = '32.11.15.2009';
  const report = await started(desa);
  const verifier = await house.signIn('verifikator-dpmd-1');
  const returned = async (): Promise<string | undefined> =>
    /data-label="Dikembalikan">(\d+)/.exec(await (await verifier('/laporan')).text())?.[1];
  await file(desa, report, capaian());
  const kades = await house.signIn(`kades-${desa}`);
  expect(await returned()).toBe('0');
  await complete(kades, report, 'pengesahan', { outcome: 'perbaiki', comment: 'PBB keliru' });
  expect(await returned()).toBe('1');
});

test('whoever answers for a village sees that its report is late, and the report', async () => {
  const report = await started('32.11.15.2007');
  clock.pass(60);
  const pages = async (position: string): Promise<readonly number[]> => {
    const officer = await house.signIn(position);
    const [late, one] = [await officer('/terlambat'), await officer(`/laporan-desa/${report}`)];
    return [late.status, one.status];
  };
  for (const position of ['camat-32.11.15', 'verifikator-dpmd-1', 'bupati'])
    expect(await pages(position), position).toEqual([200, 200]);
  expect(await pages('kadis-disdik')).toEqual([200, 404]);
  const camat = await house.signIn('camat-32.11.15');
  const table = await (await camat('/terlambat')).text();
  expect(table).toContain(`/laporan-desa/${encodeURIComponent(report)}`);
  expect(table).toContain(`Laporan ${quarterName(quarter, 'id')}`);
});
