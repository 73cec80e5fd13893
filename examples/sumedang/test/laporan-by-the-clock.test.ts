// The reports of a quarter begin by themselves: on the first working day after it, one for each village, with its targets.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRows } from '../src/office/all-rows.ts';
import { startReports } from '../src/reports/start-reports.ts';
import { villageTargets } from '../src/reports/village-targets.ts';
import { openTestOffice, type TestOffice } from './office.ts';

const village = '32.11.01.2001';
let now = Date.parse('2026-09-30T15:00:00+07:00');
let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice({ now: () => now });
});
afterAll(() => house[Symbol.asyncDispose]());

async function reports(): Promise<number> {
  const { engine } = house.office;
  for (let more = true; more;) {
    const { delivered, timers, started } = await engine.runDue();
    more = delivered + timers + started > 0;
  }
  return (await allRows(engine, { flow: 'laporan-kinerja-desa' })).length;
}

test('not before the quarter is over', { timeout: 60_000 }, async () => {
  expect(await reports()).toBe(0);
});

test(
  'then for every village, with its targets, and on its operator’s desk',
  { timeout: 120_000 },
  async () => {
    now = Date.parse('2026-10-01T08:00:00+07:00');
    expect(await reports()).toBe(270);
    const { items } = await house.office.engine.instances.query({ where: { desa: village } });
    expect(items).toMatchObject([{ states: ['pengisian'], summary: { periode: '2026-TW3' } }]);
    const report = await house.office.engine.instances.get(items[0]?.id ?? '');
    expect(report?.data['sasaran']).toEqual(villageTargets(village, 2026));
  },
);

test('and the command finds them there', { timeout: 60_000 }, async () => {
  const { engine, organisation } = house.office;
  const by = { user: 'pemangku-verifikator-dpmd-1', as: 'verifikator-dpmd-1' };
  const started = await startReports(engine, organisation, '2026-TW3', by);
  expect(started).toEqual({ started: 0, existing: 270, refused: [] });
});
