import type { OrganisationData } from '@alir/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { takeStep } from '../letters/play-story.ts';
import { dateAt, isWorkday, minuteOf, officeDay } from '../letters/office-time.ts';
import type { ReportStory } from '../letters/story.ts';
import { testStage } from '../letters/test-stage.ts';
import { sumedang } from '../organisation/sumedang.ts';
import { findReport } from './find-report.ts';
import { generateVillageReports } from './generate-village-reports.ts';

const options = { quarter: '2026-TW1', seed: 3211 };
const deadline = dateAt(minuteOf('2026-04-01') + 10 * officeDay);

let organisation: OrganisationData;
let reports: readonly ReportStory[];
beforeAll(async () => {
  organisation = await sumedang();
  reports = generateVillageReports(organisation, options);
});

const outcomes = ({ steps }: ReportStory): readonly string[] =>
  steps.flatMap((step) => (step.do === 'complete' ? step.outcome : []));
const count = (holds: (story: ReportStory) => boolean): number => reports.filter(holds).length;

describe('reports of a quarter', () => {
  test('one for every village, the same for the same seed', () => {
    expect(new Set(reports.map(({ village }) => village)).size).toBe(270);
    expect(generateVillageReports(organisation, options)).toEqual(reports);
  });

  test('filed after the quarter on working days, each step after the one before', () => {
    for (const { village, steps } of reports) {
      const times = steps.map(({ at }) => at);
      expect(times, village).toEqual(times.toSorted());
      expect(times.every((at) => at > '2026-04-01' && isWorkday(at.slice(0, 10)))).toBe(true);
    }
  });

  test('most in time, some late, some sent back, some never, one in dispute', () => {
    expect(count(({ steps }) => (steps[0]?.at ?? '') > deadline)).toBeGreaterThan(15);
    expect(count(({ steps }) => steps.length === 0)).toBeGreaterThan(2);
    for (const outcome of ['perbaiki', 'kembalikan', 'kembalikan-dpmd', 'simpan'])
      expect(
        count((story) => outcomes(story).includes(outcome)),
        outcome,
      ).toBeGreaterThan(3);
    expect(count((story) => outcomes(story).includes('terima'))).toBe(1);
  });
});

describe('played through the engine', () => {
  test('one command starts all, again it starts none, and every step is accepted', async () => {
    const stage = await testStage(organisation);
    stage.clock.set(Date.parse('2026-04-01T08:00:00+07:00'));
    const handle = stage.engine.flow('laporan-kinerja-desa');
    const by = { user: 'pemangku-verifikator-dpmd-1', as: 'verifikator-dpmd-1' };
    expect(await handle.startEach({ by })).toEqual({ started: 270, existing: 0, refused: [] });
    expect(await handle.startEach({ by })).toEqual({ started: 0, existing: 270, refused: [] });
    // They ask for their targets first.
    for (let more = 1; more > 0;) ({ delivered: more } = await stage.engine.runDue());

    for (const story of reports) {
      const root = await findReport(stage.engine, story);
      for (const step of story.steps) await takeStep(stage, root, step);
    }
    const { items: incidents } = await stage.engine.instances.query({ incidents: true });
    expect(incidents).toEqual([]);
    const open = await stage.engine.instances.query({ status: 'open', limit: 200 });
    const states = new Set(open.items.flatMap((row) => row.states));
    expect([...states].filter((state) => !['pengisian', 'pembinaan'].includes(state))).toEqual([]);
  }, 120_000);
});
