import { indexOrganisation, organisationOfUsers, weekdays, type World } from '@alir/engine/core';
import type { PopulationReport } from '@alir/engine/simulate';
import type { JsonObject } from '@alir/engine/core/types';
import { describe, expect, test } from 'vitest';
import { heatMarks, sayEstimate } from '../editor/population/heat.ts';
import { heatOf } from '../model/svg/heat.ts';
import { letter } from '../editor/stories/sample-flow.ts';
import { createDocument, type FlowDocument } from '../model/index.ts';
import { compiledFlows } from './compiled-flow.ts';
import { type Load, loadOf, type LoadSettings, playLoad, sayLoad } from './load.ts';
import type { Testing } from './test-scenarios.ts';

const world: World = {
  organisation: indexOrganisation(
    organisationOfUsers([
      { id: 'ani', name: 'Ani', manager: 'budi' },
      { id: 'budi', name: 'Budi', roles: ['sekretaris'] },
    ]),
  ),
  calendars: new Map([['', weekdays]]),
};

function loaded(document: FlowDocument = createDocument(letter)): {
  readonly testing: Testing;
  readonly load: Load;
} {
  const flows = compiledFlows(document);
  if (flows === null) throw new Error('it does not compile');
  const testing: Testing = { document, flows, world, lang: 'id' };
  return { testing, load: loadOf(testing) };
}

function played(
  { testing, load }: ReturnType<typeof loaded>,
  settings: Partial<LoadSettings> = {},
): PopulationReport {
  const playing = playLoad(load, { ...load.usual, days: 10, runs: 4, ...settings }, testing);
  for (;;) {
    const next = playing.next();
    if (next.done === true) return next.value;
  }
}

const stepIn = (report: PopulationReport, key: string) =>
  report.steps.find(({ step }) => step === key);

describe('many letters at once', () => {
  test('[DM207] without scenarios letters are plain, the first outcome is the usual one, and what is filled in decides the way', () => {
    const { testing, load } = loaded();
    expect(load.isTold).toBe(false);
    expect(load.usual.shares['periksa']).toEqual({ setuju: 80, kembalikan: 20 });
    expect(load.steps.map(({ title }) => title)).toEqual([
      'Susun konsep',
      'Periksa',
      'Tanda tangan',
    ]);
    const small = played({ testing, load });
    expect(small.stuck).toEqual({});
    expect(stepIn(small, 'tanda-tangan')).toBeUndefined();
    const large = played({ testing, load }, { data: { ...load.usual.data, jumlah: 7_000_000 } });
    expect(stepIn(large, 'tanda-tangan')?.done?.mean).toBeGreaterThan(10);
  });

  test('[DM207] scenarios tell what arrives and how often it ends how; whom this office does not have brings nothing', () => {
    const done = (outcome: string): JsonObject => ({
      name: outcome,
      steps: [
        { start: { data: { jumlah: 1 }, by: 'ani' } },
        { complete: { state: 'konsep', outcome: 'ajukan' } },
        { complete: { state: 'periksa', outcome, comment: 'Lengkapi' } },
      ],
    });
    const scenarios = [done('setuju'), done('kembalikan'), done('kembalikan'), done('kembalikan')];
    const file = { $schema: 'urn:alir:scenarios:1', flow: 'surat', scenarios };
    const { load } = loaded(createDocument(letter, { scenarios: file }));
    expect(load.isTold).toBe(true);
    expect(load.usual.shares['periksa']).toEqual({ setuju: 25, kembalikan: 75 });
    const strangers: JsonObject = JSON.parse(
      JSON.stringify(file).replaceAll('"ani"', '"orang-lain"'),
    );
    expect(loaded(createDocument(letter, { scenarios: strangers })).load.isTold).toBe(false);
  });

  test('[DM208] more letters wait longer, more people let them wait less, and each step has its heat and number', () => {
    const all = loaded();
    const few = played(all, { perDay: 4 });
    const many = played(all, { perDay: 40 });
    const helped = played(all, { perDay: 40, people: { budi: 4, ani: 4 } });
    const waits = (report: PopulationReport): number =>
      stepIn(report, 'konsep')?.waitingOfHalf?.mean ?? Number.NaN;
    expect(waits(few)).toBeLessThan(waits(many));
    expect(waits(helped)).toBeLessThan(waits(many));
    const mark = heatMarks(many, 'id').steps.get('konsep');
    expect(mark).toEqual({
      look: 'heat',
      level: heatOf(waits(many)),
      text: expect.stringMatching(/^\d[\d,]* \([\d,]+–[\d,]+\) jam$/),
    });
    expect(sayLoad(many, { ...all.load.usual, days: 10 }, all.testing).summary[0]).toContain(
      '4 putaran',
    );
  });

  test('[DM208] the same waiting has the same heat in every flow', () => {
    expect([0, 0.2, 0.25, 0.9, 1, 3.9, 4, 7.9, 8, 100].map(heatOf)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 4,
    ]);
    expect(sayEstimate({ mean: 3.24, range: [2.81, 3.66] }, 'id')).toBe('3,2 (2,8–3,7)');
    expect(sayEstimate({ mean: 0, range: [0, 0.04] }, 'en')).toBe('0');
  });
});
